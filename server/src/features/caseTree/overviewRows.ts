import type { CaseState } from '../../cases/state.ts';
import { numbersOf } from '../../cases/knowledge.ts';
import type { Party, Progress, HistoryEntry } from '../../apis/answers/progress.ts';
import type { Messages } from '../../messages/messages.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { formatNumber } from '../../numbers/format.ts';
import { stateNotes, stateText } from '../shared/stateText.ts';
import { fact, type Row } from './nodes.ts';
import { history, isInternal } from '../../cases/history.ts';
import { isWholeHistory } from '../../cases/whole.ts';
import { sentDocuments } from '../../watch/news.ts';
import { QUESTION_OF, rowId, rowUri } from '../jpoDocuments/bundles.ts';

/** 書誌. `lastDays`: one line each, nearest first. */
export function bibliographyRows(
  progress: Progress,
  state: CaseState,
  lastDays: readonly string[],
  messages: Messages,
): Row[] {
  const { hover, lastDay, caseState: texts } = messages;
  const { title, filingDate, publicationDate, registrationDate, expireDate, disappearanceDate, goods = [] } = progress;
  return [
    ...fact('title', hover.title, title),
    ...fact('status', hover.status, stateText(state, progress.law, messages)),
    ...stateNotes(state, progress.law, messages).flatMap((line, index) =>
      fact(`note${index}`, texts.note, line, 'info'),
    ),
    ...lastDays.flatMap((line, index) => fact(`lastDay${index}`, lastDay.row, line, 'calendar')),
    ...fact('filed', hover.filed, filingDate),
    ...fact('published', progress.nationalPublication ? hover.nationalPublished : hover.published, publicationDate),
    ...fact('registered', hover.registered, registrationDate),
    ...fact('expires', hover.expires, expireDate),
    ...fact('disappeared', hover.disappeared, disappearanceDate),
    ...goods.flatMap((one, index) =>
      one.class === undefined ? [] : fact(`class${index}`, hover.classOf(one.class), one.goods),
    ),
  ];
}

/** 番号, each once. */
export function numberRows(progress: Progress, { kind }: Messages): Row[] {
  return numbersOf(progress).map((number) => numberRow(number.kind, number, kind[number.kind]));
}

/** A number and its kind. */
export function numberRow(key: string, number: CaseNumber, description: string): Row {
  return { key, label: formatNumber(number), description, icon: 'symbol-number', number };
}

/** 出願人・代理人 with their codes. */
export function partyRows({ applicants = [], agents = [] }: Progress, { caseTree }: Messages): Row[] {
  const rows = (parties: readonly Party[], what: string, icon: string) =>
    parties.map(({ name, code = '' }, index) => {
      return { key: `${icon}${index}`, label: name, description: [what, code].join(' ').trim(), icon };
    });
  return [...rows(applicants, caseTree.applicant, 'organization'), ...rows(agents, caseTree.agent, 'person')];
}

/** numberType of documents about the application itself; others are about its registration and trials. */
const OF_APPLICATION = '01';

/** `unclear`: the row does not show whose document it is. */
type Group = 'filed' | 'sent' | 'register' | 'internal' | 'unclear';
const GROUPS: readonly Group[] = ['sent', 'filed', 'register', 'internal', 'unclear'];

/** 経過: the documents in groups, newest first. */
export function historyRows(application: CaseNumber, progress: Progress, messages: Messages): Row[] {
  const sent = new Set(sentDocuments(progress).map(sameDocument));
  const groupOf = (document: HistoryEntry): Group => {
    if (isInternal(document)) return 'internal';
    if (sent.has(sameDocument(document)) && document.group === OF_APPLICATION) return 'sent';
    if (document.isPartial) return 'unclear';
    if (document.group !== OF_APPLICATION) return 'register';
    return 'filed';
  };
  const documents = history(progress.documents).toReversed();
  const isWhole = isWholeHistory(progress);
  return GROUPS.flatMap((group): Row[] => {
    const rows = documents
      .filter((document) => groupOf(document) === group)
      .map((document, index) => documentRow(application, document, index, messages));
    const description = isWhole ? messages.caseTree.count(rows.length) : '';
    return rows.length === 0 ? [] : [{ key: group, label: messages.caseTree[group], description, rows }];
  });
}

function documentRow(application: CaseNumber, document: HistoryEntry, index: number, messages: Messages): Row {
  const { code, description, number } = document;
  const date = document.date ?? '';
  const id = rowId(application, document);
  const uri = rowUri(application, document, messages);
  return {
    key: number ?? `${date} ${code ?? ''} ${index}`,
    label: `${date} ${messages.documentName(code, description)}`.trim(),
    description: [code, number].filter((one) => one !== undefined).join(' '),
    icon: uri === undefined ? 'circle-outline' : 'file-text',
    ...(id && uri !== undefined ? { opens: { uri, question: QUESTION_OF[id.bundle] } } : {}),
  };
}

function sameDocument({ date, code }: HistoryEntry): string {
  return `${date ?? ''} ${code ?? ''}`;
}
