import { messagesFor } from '../../../server/src/messages/messages.ts';
import type { Claim } from './table.ts';

/** What may be said of a spoilt answer and was not said of the whole one. */

const messages = messagesFor('ja');
const { codes, documents, tools, caseTree, newDraft, failure } = messages;

/** Sentences that say that something is not known, not held, or to be filled in. */
const UNKNOWN: readonly string[] = [
  codes.unknownCode,
  codes.sentOn(codes.unknownDay),
  codes.caseNotHeld,
  documents.listNotHeld,
  documents.notHeld,
  tools.nothingHeld,
  caseTree.notAsked,
  caseTree.unknown,
  caseTree.allHeld,
  failure.offline,
  messages.heldStillShown,
  ...(['caseNotHeld', 'applicationUnknown', 'registrationNotHeld', 'citationsNotHeld'] as const).map((code) =>
    newDraft.note({ code }),
  ),
].flatMap((text) => text.split(/(?<=。)/u).map((part) => part.trim()));
const TO_FILL = newDraft.note({ code: 'toFill', items: [] }).trim();

/** Prose of new drafts, where a day was left out of it. */
const WITHOUT_A_DAY = [
  /^　拒絶理由通知書において示された拒絶理由は、次のとおりです。$/u,
  /^【請求の内容】　+拒絶理由通知書への応答期間について.+の延長を請求します。$/u,
];

/** Sentences that the API's own "there is none" gives, by the field that says it. */
const SAID_EMPTY: readonly { readonly field: RegExp; readonly sentence: RegExp }[] = [
  // A register without a next day of payment: nothing is due any more.
  {
    field: /^registration_info nextPensionPaymentDate no text$/u,
    sentence: /^登録の情報では、この先に納付する年分がありません。$/u,
  },
];

/** True for a sentence that is no claim about the case, or one that the spoilt field itself makes. */
export function isAllowed({ api, path, how, line }: Claim): boolean {
  const text = line.replace(/^[|\s]+|[|\s]+$/gu, '').replace(/^⚠ /u, '');
  if (UNKNOWN.includes(text) || UNKNOWN.some((one) => text.startsWith(`${one} |`))) return true;
  if (text.startsWith(TO_FILL) || WITHOUT_A_DAY.some((form) => form.test(line))) return true;
  const field = `${api} ${path} ${how}`;
  return SAID_EMPTY.some((one) => one.field.test(field) && one.sentence.test(text));
}

const STATES = [...Object.values(messages.status), messages.allowedPatent];
const WORDS = [...STATES, messages.lastDay.row, codes.answered, codes.open, ...Object.values(messages.lastDay.act)];

/** A sentence about where the case stands, whether a notice is answered, or a last day. */
export function isOfState({ surface, line }: Claim): boolean {
  return (
    WORDS.some((word) => line.includes(word.replaceAll('*', ''))) ||
    /case status |lastDays|period-|already-answered|dispatch-number-answered|応答済|未応答|応答待ち|応答を待っている|期限/u.test(
      line,
    ) ||
    surface === 'news'
  );
}
