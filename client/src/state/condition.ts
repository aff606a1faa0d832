import type { Condition, ConditionKind, StateResult } from '../../../server/src/protocol.ts';
import type { QuotaMessages } from '../messages/quota.ts';

/** What the window knows beside the server. */
export interface WindowFacts {
  readonly isTrusted: boolean;
  /** The demo is on for this window alone. */
  readonly isDemo: boolean;
  /** False in an untrusted folder. */
  readonly untrusted: string;
}

/** The editor's command for the next step. */
export interface NextCommand {
  readonly title: string;
  readonly command: string;
  readonly arguments?: readonly string[];
}

/** A condition as this window shows it. */
export interface ShownCondition extends Pick<
  Condition,
  'kind' | 'severity' | 'isQuiet' | 'title' | 'what' | 'howMuch' | 'until'
> {
  readonly next: NextCommand;
}

const COMMANDS = {
  signIn: 'jpoDrafting.signIn',
  showLog: 'jpoDrafting.showLog',
  showQuota: 'jpoDrafting.showQuota',
} as const;

/** The server's condition with commands of this editor. An untrusted folder explains its offline mode. */
export function shownCondition(
  { condition, mode }: Pick<StateResult, 'condition' | 'mode'>,
  { isTrusted, isDemo, untrusted }: WindowFacts,
  messages: QuotaMessages,
): ShownCondition {
  if (!isTrusted && condition.kind === 'offline') {
    const next = { title: messages.manageTrust, command: 'workbench.trust.manage' };
    return { ...condition, title: messages.untrustedTitle, what: untrusted, next };
  }
  const { id, title } = condition.next;
  if (id !== 'settings') return { ...condition, next: { title, command: COMMANDS[id] } };
  const next =
    isDemo && mode === 'demo'
      ? { title: messages.endDemo, command: 'jpoDrafting.endDemo' }
      : { title, command: 'workbench.action.openSettings', arguments: ['jpoDrafting.mode'] };
  return { ...condition, next };
}

/** Commands that the status bar's tooltip and the quota view may link to. */
export const LINKED_COMMANDS: readonly string[] = [
  ...Object.values(COMMANDS),
  'jpoDrafting.endDemo',
  'workbench.action.openSettings',
  'workbench.trust.manage',
];

export function commandLink({ command, arguments: args }: NextCommand): string {
  return `command:${command}${args ? `?${encodeURIComponent(JSON.stringify(args))}` : ''}`;
}

/** The JST day of each kind's last notification. */
export type Told = Readonly<Partial<Record<string, string>>>;

/** Conditions worth a notification; the others are in the status bar. */
const WORTH_TELLING: ReadonlySet<ConditionKind> = new Set<ConditionKind>(['limit', 'wrongCredentials']);

/** The record after notifying of a condition on this day (JST); undefined where no notification is due. */
export function toTell(kind: ConditionKind, day: string, told: Told): Told | undefined {
  if (!WORTH_TELLING.has(kind) || told[kind] === day) return undefined;
  return { ...told, [kind]: day };
}

/** APIs in the tooltip's table: those with the least left. The view has all. */
const MOST_ROWS = 6;

/** Markdown of the status bar's tooltip: problem, amount, end, next step. All texts in it are escaped. */
export function statusTooltip(state: StateResult, condition: ShownCondition, messages: QuotaMessages): string {
  const { title, what, howMuch, until, next } = condition;
  const { domestic } = state.windows;
  const rows = state.apis
    .slice(0, MOST_ROWS)
    .map(({ label, used, remaining, limit }) => `| ${escaped(label)} | ${used} | ${remaining} | ${limit} |`);
  const table = [
    `| ${[messages.api, messages.used, messages.remaining, messages.limit].map(escaped).join(' | ')} |`,
    '|:--|--:|--:|--:|',
    ...rows,
  ].join('\n');
  return [
    `**${escaped(messages.status(title))}**`,
    ...[what, howMuch, until].filter((text) => text !== '').map(escaped),
    ...(rows.length > 0 ? [table] : []),
    escaped(`${messages.windows}: ${messages.window(domestic.used, domestic.limit)}`),
    `[${escaped(next.title)}](${commandLink(next)})`,
  ].join('\n\n');
}

function escaped(text: string): string {
  return text
    .replace(/[\r\n]+/gu, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!|~$@:]/gu, '\\$&')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;');
}
