import type { Notice } from '../../cases/notices.ts';
import { isWholeHistory } from '../../cases/whole.ts';
import type { Finding } from '../finding.ts';
import { inWidthOf, placeOf, replaceContent } from './contents.ts';
import { progressOf, type Held } from './held.ts';
import { noticeAnswered, standingOf, type Standing } from './standing.ts';
import type { Subject } from './subject.ts';

/** Types that answer a 拒絶理由通知書, with what shows in the 経過 that it was answered by the same. */
const ANSWERED_BY: Readonly<Record<string, readonly string[]>> = {
  opinion: ['A53'],
  amendment: ['A521', 'A522', 'A523'],
  translationCorrection: ['A524'],
  // An extension is asked for before the answer.
  extensionRequest: ['A53', 'A521', 'A522', 'A523'],
  lateExtensionRequest: ['A53', 'A521', 'A522', 'A523'],
};

/** A 発送番号 that no notice of the case has, or one of a notice before the last; and a second answer to a notice. */
export function noticeFindings(subject: Subject, held: Held): Finding[] {
  const progress = progressOf(held, subject.own);
  if (!progress) return [];
  const standing = standingOf(progress, subject);
  const found = dispatchFinding(subject, standing);
  if (found) return [found];
  return standing.filed ? [] : answered(subject, standing);
}

function dispatchFinding(subject: Subject, standing: Standing): Finding | undefined {
  const { dispatch, isInTrial } = subject;
  if (!dispatch || isInTrial || isOfRequest(subject)) return undefined;
  const { item, number } = dispatch;
  const isSent = (standing.progress.documents ?? []).some(
    (row) => row.number?.startsWith('06') && row.number.endsWith(number),
  );
  const notice = standing.notices.find(({ dispatchNumber }) => dispatchNumber === number);
  const last = standing.notices.at(-1);
  const fixes = fixesOf(subject, standing);
  if (!isSent)
    return isWholeHistory({ documents: standing.rows })
      ? { code: 'dispatch-number-unknown', ...placeOf(item), ...fixes }
      : undefined;
  const isLater = isAfter(last, notice);
  const isOld = notice?.isAnswered === true && isLater;
  if (!isOld || ANSWERED_BY[subject.type?.id ?? ''] === undefined) return undefined;
  return { code: 'dispatch-number-answered', ...placeOf(item), detail: [notice.document.date ?? ''], ...fixes };
}

/** Both days are said; a notice without one may be older or newer. */
function isAfter(one: Notice | undefined, other: Notice | undefined): boolean {
  const [day, before] = [one?.document.date, other?.document.date];
  return one !== other && day !== undefined && before !== undefined && day >= before;
}

/** 手続補正書(方式) and 弁明書 answer other notices than those of the examination, which the 経過 may not show. */
function isOfRequest({ type }: Subject): boolean {
  return type?.id === 'formalAmendment' || type?.id === 'explanation';
}

/** The number of the notice that waits for an answer. */
function fixesOf({ dispatch, type }: Subject, { notices }: Standing): Pick<Finding, 'fixes'> {
  const open = notices.findLast(({ isAnswered }) => !isAnswered)?.dispatchNumber;
  if (!dispatch || open === undefined || ANSWERED_BY[type?.id ?? ''] === undefined) return {};
  return { fixes: [replaceContent(dispatch.item, inWidthOf(dispatch.item.content, open))] };
}

function answered(subject: Subject, standing: Standing): Finding[] {
  const codes = ANSWERED_BY[subject.type?.id ?? ''];
  // 手続補正書 without a 発送番号 answers nothing (自発補正).
  if (!codes || (!subject.dispatch && subject.type?.id !== 'opinion')) return [];
  // Without a number it is the last notice that is answered: which that is must be known.
  if (!subject.dispatch && !isWholeHistory({ documents: standing.rows })) return [];
  const notice = noticeAnswered(standing, subject);
  const sent = notice?.document.date;
  const answer = standing.documents.findLast(
    ({ code, date }) => codes.includes(code ?? '') && sent !== undefined && date !== undefined && date >= sent,
  );
  if (!answer) return [];
  return [{ code: 'already-answered', ...placeOf(subject.name), detail: [answer.description, answer.date ?? ''] }];
}
