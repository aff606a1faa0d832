import type { Knowledge } from '../../cases/knowledge.ts';
import { OVERVIEW } from '../../cases/questions.ts';
import type { Messages } from '../../messages/messages.ts';
import { formatNumber } from '../../numbers/format.ts';
import { judging } from '../services.ts';
import { noneLines } from '../shared/reasons.ts';
import { askingFor, estimateFor, missingLines, prepared, numberOf, type Tool } from './tool.ts';
import type { Facts, Source } from '../../cases/facts.ts';
import type { Judged, CaseState } from '../../cases/state.ts';
import { history } from '../../cases/history.ts';
import { isWholeHistory } from '../../cases/whole.ts';
import { jstDateTime } from '../../base/clock.ts';
import type { Party, Progress } from '../../apis/answers/progress.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { lastDayText } from '../shared/lastDayText.ts';
import { plain } from '../shared/markdown.ts';
import { stateNotes, stateText } from '../shared/stateText.ts';

/** `{ number }`: a case with 書誌, parties, state, deadlines and 経過. */
export const lookUpCase: Tool = {
  prepare: async (input, services) => {
    const { tools } = services.messages;
    const number = numberOf(input, services);
    if (typeof number === 'string') return { doing: tools.reading, requests: 0 };
    const cost = await estimateFor(number, OVERVIEW, services);
    const name = formatNumber(number);
    return prepared(tools.lookingUp(name), tools.overviewOf(name), cost, services);
  },

  invoke: async (input, services, agreed) => {
    const { cases, messages } = services;
    const number = numberOf(input, services);
    if (typeof number === 'string') return number;
    const cost = await estimateFor(number, OVERVIEW, services);
    const asking = askingFor(cost, agreed);
    const { failure } = asking ? await cases.resolve(number, asking) : {};
    const missing = missingLines(cost, agreed, failure, services);
    const file = await cases.held(number);
    const options = judging(services);
    const judged = file.judged(options);
    const lines = judged
      ? caseLines(await file.facts(), judged, options.now, messages)
      : nothingLines(file.knowledge, messages);
    return [formatNumber(number), ...missing, ...lines].join('\n');
  },
};

function nothingLines(knowledge: Knowledge, messages: Messages): string[] {
  return knowledge.kind === 'none' ? noneLines(knowledge, messages) : [messages.tools.nothingHeld];
}

/** The last documents of a long 経過 that are listed. */
const MOST_DOCUMENTS = 60;

/** Saved data of a case as lines of plain text, each block with source and age. `now`: ms since the epoch. */
function caseLines(facts: Facts, { state, lastDays }: Judged, now: number, messages: Messages): string[] {
  const { overview, registration, citations } = facts;
  if (!overview) return [];
  const { hover, case: texts } = messages;
  const lines = [
    ...factsOf(overview.value, state, messages),
    ...lastDays.map((one) => `${messages.lastDay.row}: ${lastDayText(one, now, messages)}`),
    `${hover.history}:`,
    ...documentsOf(overview.value, messages),
    sourceText(overview.source, overview.isStale, messages),
  ];
  if (citations) {
    const { patents, others, isWhole } = citations.value;
    const cited = [...patents.map((one) => numberText(one.number) ?? one.raw), ...others.map(({ text }) => text)];
    lines.push('', `${texts.cited}:`);
    for (const one of cited) lines.push(`  ${plain(one)}`);
    if (!isWhole) lines.push(`  ${cited.length === 0 ? texts.notSaid : texts.partly}`);
    lines.push(sourceText(citations.source, citations.isStale, messages));
  }
  if (registration) {
    const { nextPaymentDate, holders } = registration.value;
    const named = holders && messages.punctuation.list(holders.map(({ name }) => plain(name)));
    lines.push('', `${texts.holders}: ${named ?? texts.notSaid}`);
    if (nextPaymentDate !== undefined) lines.push(`${texts.nextPayment}: ${nextPaymentDate}`);
    lines.push(sourceText(registration.source, registration.isStale, messages));
  }
  return lines;
}

/** Source and time of the data, and whether it is from an earlier day. */
export function sourceText({ api, fetchedAt }: Source, isStale: boolean, { hover }: Messages): string {
  return `(${hover.source(api, jstDateTime(fetchedAt))}${isStale ? ` · ${hover.stale}` : ''})`;
}

function factsOf(progress: Progress, state: CaseState, messages: Messages): string[] {
  const { hover, caseState: texts } = messages;
  const publication = progress.publication ?? progress.nationalPublication;
  const rows: (readonly [string, string | null | undefined])[] = [
    [hover.application, numberText(progress.application)],
    [hover.title, progress.title],
    [hover.applicants, parties(progress.applicants, messages)],
    [hover.agents, parties(progress.agents, messages)],
    [hover.filed, progress.filingDate],
    [hover.published, dated(publication, progress.publicationDate)],
    [hover.registered, dated(progress.registration, progress.registrationDate)],
    [hover.international, numberText(progress.internationalApplication)],
    [hover.status, stateText(state, progress.law, messages)],
    ...stateNotes(state, progress.law, messages).map((line) => [texts.note, line] as const),
    [hover.expires, progress.expireDate],
    [hover.disappeared, progress.disappearanceDate],
  ];
  return rows.flatMap(([name, value]) => (!value ? [] : `${name}: ${plain(value)}`));
}

function documentsOf(progress: Progress, messages: Messages): string[] {
  const all = history(progress.documents);
  if (all.length === 0) return [`  ${messages.case.notSaid}`];
  const shown = all.slice(-MOST_DOCUMENTS).map(({ date, code, description, available }) => {
    const name = plain(messages.documentName(code, description));
    return `  ${date ?? ''} ${name}${available === true ? ` [${messages.case.available}]` : ''}`;
  });
  const more = all.length - shown.length;
  const partly = isWholeHistory(progress) ? [] : [`  ${messages.case.partly}`];
  return [...(more > 0 ? [`  ${messages.hover.more(more)}`] : []), ...shown, ...partly];
}

function parties(all: readonly Party[] = [], { punctuation }: Messages): string {
  return punctuation.list(all.map(({ name, code }) => (code === undefined ? name : `${name} (${code})`)));
}

function numberText(one: CaseNumber | undefined): string | undefined {
  return one && formatNumber(one);
}

function dated(one: CaseNumber | null | undefined, date: string | null | undefined): string | undefined {
  return one ? `${formatNumber(one)}${date ? ` (${date})` : ''}` : undefined;
}
