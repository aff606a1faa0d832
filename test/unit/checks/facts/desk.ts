import { isHoliday } from '../../../../server/src/base/calendar.ts';
import { factFindings } from '../../../../server/src/checks/facts/factFindings.ts';
import type { KnownFacts } from '../../../../server/src/checks/facts/knownFacts.ts';
import { draftUnderCheck, type DraftUnderCheck } from '../../../../server/src/checks/facts/draftUnderCheck.ts';
import { requiredFacts } from '../../../../server/src/checks/facts/requiredFacts.ts';
import type { Finding, Fix } from '../../../../server/src/checks/finding.ts';
import { jstDay } from '../../../../server/src/base/clock.ts';
import { partsOf } from '../../../../server/src/drafts/parts.ts';
import { heldOf } from '../../../../server/src/features/diagnostics/factDiagnostics.ts';
import { planVerification } from '../../../../server/src/features/actions/verify.ts';
import type { FeatureServices } from '../../../../server/src/features/services.ts';
import { scan } from '../../../../server/src/numbers/scan.ts';
import type { Services } from '../../../../server/src/services/services.ts';
import type { FakeClock } from '../../../support/fakeClock.ts';

/** A last day is said to be near from so many days on, unless a test says otherwise. */
const NEAR_DAYS = 5;

/** Knows no names but those of answers. */
const NOBODY: FeatureServices['directory'] = {
  byCode: () => undefined,
  byName: () => [],
  search: () => [],
  use: () => undefined,
  refresh: () => Promise.resolve(),
};

/** Services on a clock that the test moves. */
export type OnClock = Pick<Services, 'cases' | 'applicants'> & { readonly clock: FakeClock };

export function subjects(text: string): DraftUnderCheck[] {
  const numbers = scan(text, { year: 2026 });
  return partsOf(text).parts.flatMap((part) => draftUnderCheck(part, numbers) ?? []);
}

/** What is held of what a draft names. */
export function held(text: string, services: OnClock): Promise<KnownFacts> {
  return heldOf(requiredFacts(subjects(text)), services);
}

/** The findings with what is held. */
export async function findings(text: string, services: OnClock, nearDays = NEAR_DAYS): Promise<Finding[]> {
  const today = jstDay(services.clock.now());
  const options = { today, nearDays, residentAbroad: false, isHoliday };
  return factFindings(subjects(text), await held(text, services), options);
}

/** Asks for all that the checks of a draft need, as `verifyDraft` does; the clock runs while a place is waited for. */
export async function learn(text: string, services: OnClock): Promise<void> {
  const plan = await planVerification(subjects(text), { directory: NOBODY, ...services });
  const failure = await pumped(services.clock, plan?.run({ priority: 'interactive' }) ?? Promise.resolve(undefined));
  if (failure) throw new Error(failure.code);
}

/** Moves the clock on while something waits for it. */
export async function pumped<T>(clock: FakeClock, result: Promise<T>): Promise<T> {
  const state = { ended: false };
  const end = () => {
    state.ended = true;
  };
  result.then(end, end);
  while (!state.ended) {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    if (clock.sleeping > 0) await clock.advance(1_000);
  }
  return result;
}

export function applied(text: string, { edits }: Fix): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text);
}
