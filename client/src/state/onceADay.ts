import type { ConditionKind } from '../../../server/src/protocol.ts';

/** The JST day on which each kind was told last. */
export type Told = Readonly<Partial<Record<string, string>>>;

/** What is worth a notification; everything else is in the status bar. */
const WORTH_TELLING: ReadonlySet<ConditionKind> = new Set<ConditionKind>(['limit', 'wrongCredentials']);

/** What was told once a condition of this day (JST) is told; undefined where it is not to be told, or was already. */
export function toTell(kind: ConditionKind, day: string, told: Told): Told | undefined {
  if (!WORTH_TELLING.has(kind) || told[kind] === day) return undefined;
  return { ...told, [kind]: day };
}
