import type { Facts, Sourced } from '../../cases/facts.ts';
import type { Judged, CaseState } from '../../cases/state.ts';
import type { CaseQuestion } from '../../cases/questions.ts';
import { history } from '../../cases/history.ts';
import { isWholeHistory, isWholeParentage, isWholePriorities } from '../../cases/whole.ts';
import { jstDateTime } from '../../base/clock.ts';
import { lastDayText } from '../../features/shared/lastDayText.ts';
import { plain, printable } from '../../features/shared/markdown.ts';
import { stateNotes, stateText } from '../../features/shared/stateText.ts';
import type { Citations } from '../../apis/answers/citations.ts';
import type { Parentage } from '../../apis/answers/divisional.ts';
import type { Priority } from '../../apis/answers/priority.ts';
import type { Party, Progress } from '../../apis/answers/progress.ts';
import type { Registration } from '../../apis/answers/registration.ts';
import type { CiteClass } from '../../jpo/opd/citeClass.ts';
import type { FamilyMember } from '../../jpo/opd/family.ts';
import type { GlobalDocList } from '../../jpo/opd/globalDocList.ts';
import type { Messages } from '../../messages/messages.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { formatNumber } from '../../numbers/format.ts';
import { table, tableOf } from './printed.ts';
import type { Bundle } from '../../documents/bundle.ts';

type Row = readonly [name: string, value: string | null | undefined];

/**
 * The overview with state and deadlines (`judged`; undefined without an overview), then the blocks requested in
 * `wanted`. API text is made plain. `now`: ms since the epoch.
 */
export function factsText(
  facts: Facts,
  judged: Judged | undefined,
  wanted: readonly CaseQuestion[],
  now: number,
  messages: Messages,
): string {
  const { overview } = facts;
  const lines = (judged?.lastDays ?? []).map((one) => lastDayText(one, now, messages));
  const blocks = [
    overview && judged && block(overview, overviewRows(overview.value, judged.state, lines, messages), messages),
    overview && documentsText(overview.value, messages),
    wanted.includes('priority') && listed(facts.priorities, overview, priorityRows, isWholePriorities, messages),
    wanted.includes('parentage') && listed(facts.parentage, overview, parentageRows, isWholeParentage(facts), messages),
    wanted.includes('citations') &&
      listed(facts.citations, undefined, citationRows, ({ isWhole }) => isWhole, messages),
    wanted.includes('registration') &&
      facts.registration &&
      block(facts.registration, registrationRows(facts.registration.value, messages), messages),
    wanted.includes('address') &&
      facts.address &&
      block(facts.address, [[messages.case.address, facts.address.value]], messages),
  ];
  return blocks.filter((text) => text !== undefined && text !== false && text !== '').join('\n\n');
}

function block({ source, isStale }: Sourced<unknown>, rows: readonly Row[], messages: Messages, none?: string): string {
  const { hover } = messages;
  const shown = rows.flatMap(([name, value]) => (value ? [[name, value]] : []));
  const from = `(${hover.source(source.api, jstDateTime(source.fetchedAt))}${isStale ? ` · ${hover.stale}` : ''})`;
  const said =
    shown.length === 0 ? (none ?? messages.case.notSaid) : table(['', ''], shown).split('\n').slice(2).join('\n');
  return `${said}\n${from}`;
}

/** A requested list: "–" only where the answer shows there is none. `overview`: an answer that may also have it. */
function listed<T>(
  facts: Sourced<T> | undefined,
  overview: Sourced<Progress> | undefined,
  rowsOf: (value: T, messages: Messages) => readonly Row[],
  isWhole: (value: T) => boolean,
  messages: Messages,
): string | undefined {
  if (!facts) return overview?.source.api.endsWith('/app_progress') ? block(overview, [], messages) : undefined;
  if (isWhole(facts.value)) return block(facts, rowsOf(facts.value, messages), messages, '–');
  const rows = rowsOf(facts.value, messages);
  const there = rows.some(([, value]) => Boolean(value));
  return [...(there ? [messages.case.partly] : []), block(facts, rows, messages)].join('\n');
}

function overviewRows(progress: Progress, state: CaseState, lastDays: readonly string[], messages: Messages): Row[] {
  const { hover, caseState: texts } = messages;
  return [
    [hover.application, number(progress.application)],
    [hover.title, progress.title && plain(progress.title)],
    [hover.applicants, parties(progress.applicants)],
    [hover.agents, parties(progress.agents)],
    [hover.filed, progress.filingDate],
    [
      hover.published,
      join(number(progress.publication) ?? number(progress.nationalPublication), progress.publicationDate),
    ],
    [hover.registered, join(number(progress.registration), progress.registrationDate)],
    [hover.international, join(number(progress.internationalApplication), number(progress.internationalPublication))],
    [hover.status, stateText(state, progress.law, messages)],
    ...stateNotes(state, progress.law, messages).map((line): Row => [texts.note, line]),
    ...lastDays.map((line): Row => [messages.lastDay.row, line]),
    [hover.expires, progress.expireDate],
    [hover.disappeared, progress.disappearanceDate],
    ...(progress.goods ?? []).flatMap((one): Row[] =>
      one.class === undefined ? [] : [[hover.classOf(one.class), plain(one.goods ?? '')]],
    ),
  ];
}

function documentsText(progress: Progress, { case: texts, documentName }: Messages): string {
  const rows = history(progress.documents).map(({ date = '', code, description, number: own = '', available }) => ({
    date,
    code: plain(code ?? ''),
    description: plain(documentName(code, description)),
    number: plain(own),
    body: available === true ? texts.available : '',
  }));
  if (rows.length === 0) return progress.documents ? '' : texts.notSaid;
  const partly = isWholeHistory(progress) ? [] : [texts.partly];
  return [tableOf(['date', 'code', 'description', 'number', 'body'], texts.documentColumns, rows), ...partly].join(
    '\n',
  );
}

function priorityRows(priorities: readonly Priority[], { case: texts }: Messages): Row[] {
  return priorities.flatMap((one): Row[] => {
    if (one.kind === 'unread') return [];
    const date = one.date ?? '';
    if (one.kind === 'paris') return [[texts.paris, `${plain(one.country ?? '')} ${plain(one.number)} ${date}`]];
    return [[texts.national, `${number(one.application) ?? number(one.international) ?? ''} ${date}`]];
  });
}

function parentageRows({ parent, divisionals }: Parentage, { case: texts }: Messages): Row[] {
  return [
    [texts.parent, parent && join(number(parent.application), parent.filingDate)],
    ...(divisionals ?? []).map((one): Row => [
      one.generation === undefined ? texts.generationNotSaid : texts.generation(one.generation),
      [one.application, one.publication ?? one.nationalPublication, one.registration]
        .flatMap((n) => number(n) ?? [])
        .join('  '),
    ]),
  ];
}

function citationRows({ patents, others }: Citations, { case: texts }: Messages): Row[] {
  return [
    ...patents.map((one): Row => [
      one.type === undefined ? '' : texts.citationType(plain(one.type)),
      `${number(one.number) ?? plain(one.raw)}  ${one.draftDate ?? ''}`,
    ]),
    ...others.map((one): Row => [one.type === undefined ? '' : texts.citationType(plain(one.type)), plain(one.text)]),
  ];
}

function registrationRows(registration: Registration, { case: texts, hover }: Messages): Row[] {
  return [
    [hover.registered, join(number(registration.registration), registration.registrationDate)],
    [texts.decided, registration.decisionDate ?? registration.appealDecisionDate],
    [texts.holders, (registration.holders ?? []).map(({ name, code }) => plain(`${name} ${code}`)).join('、')],
    [texts.claims, registration.numberOfClaims?.toString()],
    [texts.lastYearPaid, registration.lastYearPaid === undefined ? undefined : texts.yearOf(registration.lastYearPaid)],
    [texts.nextPayment, registration.nextPaymentDate],
    [hover.expires, registration.expireDate],
    [hover.disappeared, registration.disappearanceDate],
  ];
}

export function familyText(members: readonly FamilyMember[], { case: texts }: Messages): string {
  if (members.length === 0) return '';
  const rows = members.map(({ country, application, publications, registrations }) => ({
    country: country ?? application?.docdb?.country ?? '',
    application: plain(application?.raw ?? ''),
    date: application?.date ?? '',
    publications: [...publications, ...registrations].map(({ raw }) => plain(raw)).join(' '),
  }));
  return tableOf(['country', 'application', 'date', 'publications'], texts.familyColumns, rows);
}

export function dossierText(
  list: GlobalDocList | undefined,
  cited: CiteClass | undefined,
  { case: texts }: Messages,
): string {
  const documents = (list?.groups ?? [])
    .flatMap((group) => group.documents)
    .map(({ date = '', original, translated }) => {
      const version = original ?? translated;
      return { date, id: plain(version?.id ?? ''), description: plain(version?.description ?? '') };
    });
  const citations = [
    ...(cited?.patents ?? []).map(({ publication, citedIn }) => `  ${plain(publication.raw)}  ${plain(citedIn ?? '')}`),
    ...(cited?.literature ?? []).map(({ text, citedIn }) => `  ${plain(text)}  ${plain(citedIn ?? '')}`),
  ];
  return [
    ...(documents.length > 0 ? [tableOf(['date', 'id', 'description'], texts.dossierColumns, documents)] : []),
    ...(citations.length > 0 ? [`${texts.cited}\n${citations.join('\n')}`] : []),
  ].join('\n\n');
}

function number(one: CaseNumber | null | undefined): string | undefined {
  return one ? formatNumber(one) : undefined;
}

function join(...parts: (string | null | undefined)[]): string | undefined {
  const there = parts.filter((part) => (part ?? '') !== '');
  return there.length === 0 ? undefined : there.join('  ');
}

function parties(all: readonly Party[] | undefined): string {
  return (all ?? []).map(({ name, code }) => plain(`${name}${code === undefined ? '' : ` ${code}`}`)).join('、');
}

/** The documents of a bundle, each with its facts. */
export function bundleText({ documents, others, problems }: Bundle, { case: texts }: Messages): string {
  const bodies = documents.map((one) => {
    const facts = [
      one.code,
      one.date,
      one.dispatchNumber && `${texts.dispatchNumber} ${one.dispatchNumber}`,
      one.examiner && plain(one.examiner),
    ];
    const title = `■ ${plain(one.name)}（${facts.filter((fact) => fact !== undefined && fact !== '').join('、')}）`;
    const attached = one.attachments.map(({ label, size }) => `  ${plain(label)} ${size} B`);
    return [
      title,
      ...(one.undecodable > 0 ? [texts.undecodable(one.undecodable)] : []),
      printable(one.text),
      ...attached,
    ].join('\n');
  });
  const rest = [
    ...others.map(({ label, size }) => `  ${plain(label)} ${size} B`),
    ...problems.map(({ label, code }) => `⚠ ${plain(label ?? '')} ${code}`),
  ];
  return [...bodies, ...(rest.length > 0 ? [rest.join('\n')] : [])].join('\n\n');
}
