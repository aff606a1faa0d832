import type { TextDocument } from 'vscode-languageserver-textdocument';
import { noticesOf, noticeToAnswer } from '../../cases/notices.ts';
import { history } from '../../cases/status.ts';
import { isWholeHistory } from '../../cases/whole.ts';
import type { Progress } from '../../jpo/answers/progress.ts';
import { fold } from '../../numbers/fold.ts';
import { formatNumber } from '../../numbers/format.ts';
import { caseNumberOf, type Place } from '../shared/draftPlaces.ts';
import { lastDaysOf, lastDayText } from '../shared/lastDayText.ts';
import { escaped } from '../shared/markdown.ts';
import type { CodeHoverServices } from './codeHoverServices.ts';

/** Which document of the case has this 発送番号: when it was sent, until when it is to be answered, and whether it was. */
export async function dispatchLines(
  document: TextDocument,
  place: Place,
  services: CodeHoverServices,
): Promise<string[]> {
  const { drafts, cases, messages } = services;
  const { codes } = messages;
  const written = fold(place.blocks.at(-1)?.item.content ?? '');
  if (!/^[0-9]{6}$/u.test(written)) return [codes.notADispatchNumber];
  const title = `**${codes.dispatchNumber} ${written}**`;
  const number = caseNumberOf(place.document, drafts.numbers(document));
  const knowledge = number && (await cases?.peek(number).catch(() => undefined));
  if (!number || knowledge?.kind !== 'case') return [title, codes.caseNotHeld];
  const { progress } = knowledge;
  const sent = history(progress.documents).find((one) => one.number?.slice(-6) === written);
  if (!sent) {
    const none = isWholeHistory(progress) ? codes.noSuchDispatch : codes.dispatchNotSaid;
    return [title, none(formatNumber(number)), ...open(progress, services)];
  }
  const name = escaped(messages.documentName(sent.code, sent.description));
  const lines = [`${title} — ${name}`, codes.sentOn(sent.date ?? codes.unknownDay)];
  const notice = noticesOf(progress).find(({ dispatchNumber }) => dispatchNumber === written);
  if (!notice) return lines;
  if (notice.isAnswered) return [...lines, codes.answered];
  const last = lastDaysOf(progress, services).find(({ act, start }) => act === 'response' && start.date === sent.date);
  return [...lines, codes.open, ...(last ? [escaped(lastDayText(last, services.now, messages))] : [])];
}

/** The notice that waits for an answer. */
function open(progress: Progress, { messages }: CodeHoverServices): string[] {
  const notice = noticeToAnswer(progress);
  if (notice?.dispatchNumber === undefined || notice.isAnswered) return [];
  return [messages.codes.waiting(notice.dispatchNumber, notice.document.date ?? messages.codes.unknownDay)];
}
