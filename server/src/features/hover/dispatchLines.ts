import type { TextDocument } from 'vscode-languageserver-textdocument';
import { noticesOf, noticeToAnswer } from '../../cases/notices.ts';
import { history } from '../../cases/history.ts';
import { isWholeHistory } from '../../cases/whole.ts';
import { caseOf, dispatchNumberIn } from '../../drafts/reading.ts';
import type { Progress } from '../../apis/answers/progress.ts';
import { formatNumber } from '../../numbers/format.ts';
import type { Place } from '../shared/draftPlaces.ts';
import { lastDayText } from '../shared/lastDayText.ts';
import { escaped } from '../shared/markdown.ts';
import type { CodeHoverServices } from './codeHoverServices.ts';

/** Which document of the case has this 発送番号: when it was sent, whether it was answered, and until when it is to be. */
export async function dispatchLines(
  document: TextDocument,
  place: Place,
  services: CodeHoverServices,
): Promise<string[]> {
  const { drafts, cases, messages } = services;
  const { codes } = messages;
  const written = dispatchNumberIn(place.blocks.at(-1)?.item.content ?? '');
  if (written === undefined) return [codes.notADispatchNumber];
  const title = `**${codes.dispatchNumber} ${written}**`;
  const number = caseOf(place.document, drafts.numbers(document))?.number;
  const file = number && (await cases?.held(number).catch(() => undefined));
  const progress = file?.progress;
  if (!number || !progress) return [title, codes.caseNotHeld];
  if (!progress.documents) return [title, messages.caseState.missing.history];
  const sent = history(progress.documents).find((one) => one.number?.slice(-6) === written);
  if (!sent) {
    const none = isWholeHistory(progress) ? codes.noSuchDispatch : codes.dispatchNotSaid;
    return [title, none(formatNumber(number)), ...open(progress, services)];
  }
  const name = escaped(messages.documentName(sent.code, sent.description));
  const lines = [`${title} — ${name}`, codes.sentOn(sent.date ?? codes.unknownDay)];
  const notice = noticesOf(progress).find(({ dispatchNumber }) => dispatchNumber === written);
  if (!notice) return lines;
  lines.push(codes.answer[notice.answer]);
  if (notice.isAnswered) return lines;
  const last = file.judged(services)?.lastDays.find(({ act, start }) => act === 'response' && start.date === sent.date);
  return [...lines, ...(last ? [escaped(lastDayText(last, services.now, messages))] : [])];
}

/** The notice that waits for an answer. */
function open(progress: Progress, { messages }: CodeHoverServices): string[] {
  const notice = noticeToAnswer(progress);
  if (notice?.dispatchNumber === undefined || notice.isAnswered) return [];
  return [messages.codes.waiting(notice.dispatchNumber, notice.document.date ?? messages.codes.unknownDay)];
}
