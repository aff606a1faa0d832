import type { FailureCode } from '../../server/src/base/failure.ts';
import type { Messages } from '../../server/src/messages/messages.ts';

/** What a hover says of a fault: a failure, that it takes long, that it has to wait its turn, that somebody else asks the same, or nothing. */
export type Seen = FailureCode | 'slow' | 'waiting' | 'asked' | 'nothing';

export const GROUPS = {
  answer: { ja: '照会への応答', en: 'Answers' },
  token: { ja: 'サインイン', en: 'Signing in' },
  document: { ja: '書類（ZIP）', en: 'Documents (ZIP)' },
  clock: { ja: '時計と時間帯', en: 'Clock and time zones' },
  store: { ja: '保存先', en: 'Store' },
  process: { ja: 'プロセスの強制終了と版の混在', en: 'Processes killed, versions mixed' },
} as const;

export type Group = keyof typeof GROUPS;

/** A fault: what it is, what the user is to see of it, and what it may cost. */
export interface Fault {
  readonly group: Group;
  readonly ja: string;
  readonly en: string;
  readonly sees: Seen;
  /** Requests that are sent while it lasts; tokens are not counted. */
  readonly requests: number;
}

/** What came of a fault in a run. */
export interface Result {
  readonly seen: Seen;
  readonly requests: number;
  /** By the same process, or by one that was started after the old one was killed. */
  readonly recovered: 'byItself' | 'byAnother';
}

/** Injects a fault and asserts all that must hold. Undefined where this machine cannot do it. */
export type Run<F extends Fault = Fault> = (fault: F) => Promise<Result | undefined>;

/** A fault with a way of its own. */
export interface OwnFault extends Fault {
  readonly run: () => Promise<Result | undefined>;
}

/** The sentence behind what is seen, in one language. */
export function sentenceOf(seen: Seen, { failure, hover, waitingFor }: Messages): string {
  if (seen === 'nothing') return '';
  if (seen === 'slow') return hover.slow;
  if (seen === 'asked') return waitingFor.asked(0).replace(/\b0\b/u, '…');
  return seen === 'waiting' ? hover.waiting(0).replace(/\b0\b/u, '…') : failure[seen];
}
