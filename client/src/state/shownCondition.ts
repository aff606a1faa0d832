import type { Condition, StateResult } from '../../../server/src/protocol.ts';
import type { QuotaMessages } from '../messages/quota.ts';

/** What the window knows beside the server. */
export interface WindowFacts {
  readonly isTrusted: boolean;
  /** The demo was started for this window alone. */
  readonly isDemo: boolean;
  /** What holds in a folder that is not trusted. */
  readonly untrusted: string;
}

/** The command of the editor that does what can be done now. */
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

/** The server's condition with the commands of this editor. A folder that is not trusted explains its offline mode. */
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

/** A `command:` link to a command. */
export function commandLink({ command, arguments: args }: NextCommand): string {
  return `command:${command}${args ? `?${encodeURIComponent(JSON.stringify(args))}` : ''}`;
}
