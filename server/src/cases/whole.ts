import type { Facts } from './facts.ts';
import type { Parentage } from '../apis/answers/divisional.ts';
import type { Priority } from '../apis/answers/priority.ts';
import type { HistoryEntry, Progress } from '../apis/answers/progress.ts';

/** Whether a list in an answer is complete: only then does a missing item mean anything. */

/** The 経過: every row has date, code, number and group. An empty one means nothing: every application has a document. */
export function isWholeHistory({ documents }: Pick<Progress, 'documents'>): boolean {
  return documents !== undefined && documents.length > 0 && !documents.some(({ isPartial }) => isPartial);
}

/** Whether no row that is not readable as a whole may be later than this one. */
export function isSurelyLast(document: HistoryEntry, documents: readonly HistoryEntry[] = []): boolean {
  const { date } = document;
  if (date === undefined) return false;
  return !documents.some((one) => one.isPartial && one !== document && (one.date === undefined || one.date >= date));
}

/** 優先権: every claim is readable. */
export function isWholePriorities(priorities: readonly Priority[]): boolean {
  return priorities.every(({ kind }) => kind !== 'unread');
}

/** 原出願・分割: both are there, and every divisional is readable. Only patents have the list of divisionals. */
export function isWholeParentage({ overview }: Facts): (parentage: Parentage) => boolean {
  const isPatent = (overview?.value.law ?? 'patent') === 'patent';
  return ({ parent, divisionals }) =>
    parent !== undefined && (!isPatent || divisionals?.every(({ application }) => application !== undefined) === true);
}

/** Both, and the 本意匠 of a design. */
export function hasWholeRelations(facts: Facts): boolean {
  const { priorities, parentage, overview } = facts;
  return (
    priorities !== undefined &&
    isWholePriorities(priorities.value) &&
    parentage !== undefined &&
    isWholeParentage(facts)(parentage.value) &&
    (overview?.value.law !== 'design' || overview.value.principalDesign !== undefined)
  );
}
