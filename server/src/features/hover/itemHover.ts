import type { Position } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isProcedure, lineEnd, lineStart, placeAt, type Place, nameOfCode } from '../shared/places.ts';
import { type MarkdownHover, escaped } from '../shared/markdown.ts';
import { judging, type ReadingServices } from '../services.ts';
import { datesIn, calendarDay, type DraftDate } from '../../drafts/dates.ts';
import { rangeOf } from '../shared/readDocument.ts';
import type { Messages } from '../../messages/messages.ts';
import { ruleOf } from '../../checks/shared/itemRules.ts';
import { wordOf } from '../../drafts/itemNames.ts';
import { typeOf } from '../../drafts/lawOfDraft.ts';
import type { FoundNumber } from '../../numbers/scan.ts';
import { lookup } from '../../base/lookup.ts';
import { applicantCodeIn, caseOf, dispatchNumberIn } from '../../drafts/reading.ts';
import { noticesOf, noticeToAnswer } from '../../cases/notices.ts';
import { history } from '../../cases/history.ts';
import { isWholeHistory } from '../../cases/whole.ts';
import type { Progress } from '../../apis/answers/progress.ts';
import { formatNumber } from '../../numbers/format.ts';
import { lastDayText } from '../shared/lastDayText.ts';
import { isHoliday } from '../../base/calendar.ts';
import { Pen } from '../../drafts/writing.ts';

/** Explains item names, 識別番号, 発送番号 and dates of a draft, from the draft and saved data. Sends no request. */
export async function itemHover(
  document: TextDocument,
  position: Position,
  services: ReadingServices,
): Promise<MarkdownHover | null> {
  const offset = document.offsetAt(position);
  const place = isProcedure(document, services.drafts) ? placeAt(document, services.drafts, offset) : undefined;
  if (!place) return null;
  const found = (await atItem(document, place, offset, services)) ?? atDate(document, offset, services);
  if (!found || found.lines.length === 0) return null;
  const range = rangeOf(document, found.start, found.end);
  return { contents: { kind: 'markdown', value: found.lines.join('\n\n') }, range };
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

async function atItem(
  document: TextDocument,
  place: Place,
  offset: number,
  services: ReadingServices,
): Promise<Found | undefined> {
  const item = place.blocks.at(-1)?.item;
  if (!item) return undefined;
  if (offset >= item.start && offset <= item.end) {
    const lines = itemLines(place, services.drafts.numbers(document), services.messages);
    return { start: item.start, end: item.end, lines };
  }
  if (offset < item.contentStart || offset > item.contentEnd) return undefined;
  const whole = { start: item.contentStart, end: item.contentEnd };
  if (item.name === '識別番号') return { ...whole, lines: await personLines(document, place, services) };
  if (item.name === '発送番号') return { ...whole, lines: await dispatchLines(document, place, services) };
  return undefined;
}

function atDate(document: TextDocument, offset: number, { messages }: ReadingServices): Found | undefined {
  const text = document.getText();
  const dates = datesIn(text, lineStart(text, offset), lineEnd(text, offset));
  const date = dates.find(({ start, end }) => start <= offset && offset <= end);
  return date && { start: date.start, end: date.end, lines: dateLines(date, messages) };
}

/** What an item is for, and whether this document needs it; nothing for an unknown name. */
function itemLines({ document, blocks }: Place, numbers: readonly FoundNumber[], messages: Messages): string[] {
  const item = blocks.at(-1)?.item;
  if (!item) return [];
  const { codes } = messages;
  const type = typeOf(document, numbers);
  const rule = type && blocks.length === 1 ? ruleOf(type, item.name)?.rule : undefined;
  const help = lookup(messages.items, item.name) ?? lookup(messages.items, wordOf(item.name));
  if (help === undefined && !rule) return [];
  const lines = [`**【${escaped(item.name)}】**${help === undefined ? '' : ` — ${help}`}`];
  if (type && rule) lines.push(codes.inDocument(escaped(type.name), rule.isRequired, rule.isRepeated));
  const group = blocks.at(-2)?.item.name;
  if (group !== undefined) lines.push(codes.inGroup(escaped(group)));
  return lines;
}

/** The name for a 識別番号 and its source. */
async function personLines(document: TextDocument, place: Place, services: ReadingServices): Promise<string[]> {
  const { codes } = services.messages;
  const code = applicantCodeIn(place.blocks.at(-1)?.item.content);
  if (code === undefined) return [codes.notACode];
  const found = await nameOfCode(code, document, place.document, services);
  if (!found) return [codes.code(code), codes.unknownCode];
  return [`${codes.code(code)} — ${escaped(found.name)}`, `*${codes.codeFrom[found.from]}*`];
}

/** The document of the case with this 発送番号: when it was sent, whether it was answered, and the deadline. */
async function dispatchLines(document: TextDocument, place: Place, services: ReadingServices): Promise<string[]> {
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
  const days = file.judged(judging(services))?.lastDays;
  const last = days?.find(({ act, start }) => act === 'response' && start.date === sent.date);
  return [...lines, ...(last ? [escaped(lastDayText(last, services.clock.now(), messages))] : [])];
}

/** The open notice. */
function open(progress: Progress, { messages }: ReadingServices): string[] {
  const notice = noticeToAnswer(progress);
  if (notice?.dispatchNumber === undefined || notice.isAnswered) return [];
  return [messages.codes.waiting(notice.dispatchNumber, notice.document.date ?? messages.codes.unknownDay)];
}

/** A date in both calendars, with weekday and holiday. Nothing for a month without a day. */
function dateLines(written: DraftDate, { codes }: Messages): string[] {
  if (written.day === undefined) return [];
  const date = calendarDay(written);
  if (date === undefined) return [codes.noSuchDay];
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  const era = new Pen('half').date(date).replace(/ +/gu, '');
  return [`**${date}**${codes.weekday(weekday)} — ${era}${isHoliday(date) === true ? ` — ${codes.holiday}` : ''}`];
}
