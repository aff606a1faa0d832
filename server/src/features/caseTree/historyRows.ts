import { history, isInternal } from '../../cases/history.ts';
import { isWholeHistory } from '../../cases/whole.ts';
import type { CaseDocument, Progress } from '../../apis/answers/progress.ts';
import type { Messages } from '../../messages/messages.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { sentDocuments } from '../../watch/news.ts';
import { QUESTION_OF, rowId, rowUri } from '../jpoDocuments/kinds.ts';
import type { Row } from './row.ts';

/** numberType of the group of documents about the application itself; others are about its registration and trials. */
const OF_APPLICATION = '01';

/** `unclear`: the row does not say enough to tell whose document it is. */
type Group = 'filed' | 'sent' | 'register' | 'internal' | 'unclear';
const GROUPS: readonly Group[] = ['sent', 'filed', 'register', 'internal', 'unclear'];

/** 経過 of a case: its documents in groups, the newest first. */
export function historyRows(application: CaseNumber, progress: Progress, messages: Messages): Row[] {
  const sent = new Set(sentDocuments(progress).map(sameDocument));
  const groupOf = (document: CaseDocument): Group => {
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

function documentRow(application: CaseNumber, document: CaseDocument, index: number, messages: Messages): Row {
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

function sameDocument({ date, code }: CaseDocument): string {
  return `${date ?? ''} ${code ?? ''}`;
}
