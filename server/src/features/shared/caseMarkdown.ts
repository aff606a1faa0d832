import type { Knowledge } from '../../cases/knowledge.ts';
import { judge, type JudgeOptions, type CaseState } from '../../cases/state.ts';
import { history, isInternal } from '../../cases/history.ts';
import { jstDateTime } from '../../base/clock.ts';
import type { Party, Progress } from '../../apis/answers/progress.ts';
import type { Failure } from '../../base/failure.ts';
import type { Messages } from '../../messages/messages.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { formatNumber } from '../../numbers/format.ts';
import type { FoundNumber } from '../../numbers/scan.ts';
import { failureText, noneLines } from './reasons.ts';
import { lastDayText } from './lastDayText.ts';
import { escaped } from './markdown.ts';
import { stateNotes, stateText } from './stateText.ts';

const MOST_PARTIES = 8;
const LAST_DOCUMENTS = 3;
const MOST_LAST_DAYS = 2;
const MOST_NOTES = 3;

/** What a number itself shows: kind, law, year, page, problem. `isMarked`: the editor shows the problem already. */
export function offlineLines(
  number: FoundNumber,
  address: string | undefined,
  messages: Messages,
  isMarked = false,
): string[] {
  const name = formatNumber(number) || escaped(number.text);
  const kind = withYear(`${messages.law[number.law]} ${messages.kind[number.kind]}`, number, messages);
  const link = address === undefined ? '' : ` — [${messages.hover.openInJPlatPat}](${address})`;
  const lines = [`**${name}** — ${kind}${link}`];
  if (number.problem && !isMarked) lines.push(`⚠ ${messages.problem(number.problem)}`);
  if (number.readings) lines.push(messages.mayBe(number.readings.map((reading) => formatNumber(reading))));
  if (number.unsupported) lines.push(messages.unsupported[number.unsupported]);
  return lines;
}

function withYear(text: string, { kind, number }: CaseNumber, messages: Messages): string {
  if (number === '' || kind === 'registration' || kind === 'internationalRegistration') return text;
  const year = Number(/[0-9]{4}/u.exec(number)?.[0] ?? 0);
  return messages.punctuation.bracketed(text, messages.hover.year(year));
}

/** The facts of a case as a Markdown table with state and deadlines, or why there are none. All API text is escaped. */
export function knowledgeLines(
  knowledge: Knowledge,
  asked: CaseNumber,
  messages: Messages,
  options: JudgeOptions,
): string[] {
  if (knowledge.kind === 'unknown') return [];
  if (knowledge.kind === 'none') return noneLines(knowledge, messages);
  const { progress, known } = knowledge;
  const { state, lastDays } = judge(known, options);
  const lines = lastDays.map((one) => lastDayText(one, options.now, messages));
  const rows = rowsOf(progress, asked, state, lines, messages).map(([name, value]) => `| ${name} | ${value} |`);
  const title = progress.title === undefined ? [] : [`### ${escaped(progress.title)}`];
  return [...title, ['| | |', '|:--|:--|', ...rows].join('\n')];
}

function rowsOf(
  progress: Progress,
  asked: CaseNumber,
  state: CaseState,
  lastDays: readonly string[],
  messages: Messages,
): [name: string, value: string][] {
  const { hover, caseState: texts } = messages;
  const rows: [string, string | null | undefined][] = [
    [hover.application, asked.kind === 'application' ? undefined : number(progress.application)],
    [hover.applicants, parties(progress.applicants, messages)],
    [hover.agents, parties(progress.agents, messages)],
    [hover.filed, progress.filingDate],
    [hover.classes, classes(progress, messages)],
    [hover.published, dated(number(progress.publication), progress.publicationDate, messages)],
    [hover.nationalPublished, dated(number(progress.nationalPublication), progress.publicationDate, messages)],
    [hover.registered, dated(number(progress.registration), progress.registrationDate, messages)],
    [hover.international, international(progress, messages)],
    [hover.status, `**${stateText(state, progress.law, messages)}**`],
    ...stateNotes(state, progress.law, messages)
      .slice(0, MOST_NOTES)
      .map((line): [string, string] => [texts.note, escaped(line)]),
    ...lastDays.slice(0, MOST_LAST_DAYS).map((line): [string, string] => [messages.lastDay.row, escaped(line)]),
    [hover.disappeared, progress.disappearanceDate],
    [hover.expires, progress.disappearanceDate ? undefined : progress.expireDate],
    [hover.history, lastDocuments(progress, messages)],
  ];
  return rows.filter((row): row is [string, string] => (row[1] ?? '') !== '');
}

function number(caseNumber: CaseNumber | null | undefined): string | undefined {
  return caseNumber ? formatNumber(caseNumber) : undefined;
}

function dated(
  text: string | undefined,
  date: string | null | undefined,
  { punctuation }: Messages,
): string | undefined {
  return text === undefined || !date ? text : punctuation.bracketed(text, date);
}

function parties(all: readonly Party[] = [], messages: Messages): string {
  const shown = all.slice(0, MOST_PARTIES).map(({ name, code }) => {
    return code === undefined ? escaped(name) : `${escaped(name)} \`${code.replace(/[^0-9A-Z]/giu, '')}\``;
  });
  const more = all.length - shown.length;
  return messages.punctuation.list([...shown, ...(more > 0 ? [messages.hover.more(more)] : [])]);
}

function classes({ goods = [] }: Progress, messages: Messages): string {
  const known = goods.flatMap((one) => one.class ?? []);
  return messages.punctuation.list(known.map((one) => messages.hover.classOf(escaped(one))));
}

function international({ internationalApplication, internationalPublication }: Progress, messages: Messages): string {
  const both = [internationalApplication, internationalPublication];
  return messages.punctuation.list(both.flatMap((one) => (one ? formatNumber(one) : [])));
}

function lastDocuments({ documents }: Progress, messages: Messages): string {
  return history(documents)
    .filter((document) => !isInternal(document))
    .slice(-LAST_DOCUMENTS)
    .map((document) => `${document.date ?? ''} ${escaped(messages.documentName(document.code, document.description))}`)
    .join(' → ');
}

/** Why there is no answer, and when to ask again. */
export function failureLines(failure: Failure, knowledge: Knowledge, messages: Messages): string[] {
  const held = knowledge.kind === 'unknown' ? [] : [messages.heldStillShown];
  return [`⚠ ${messages.sentences([failureText(failure, messages), ...held])}`];
}

/** Source and time of the data, and the requests left. */
export function sourceLine(knowledge: Knowledge, remaining: number | undefined, messages: Messages): string[] {
  if (knowledge.kind === 'unknown') return [];
  const { source, isStale } = knowledge;
  const parts = [messages.hover.source(escaped(source.api), jstDateTime(source.fetchedAt))];
  if (isStale) parts.push(messages.hover.stale);
  if (remaining !== undefined) parts.push(messages.hover.remaining(remaining));
  return [`*${parts.join(' · ')}*`];
}
