import { isSent } from '../../cases/history.ts';
import type { Notice } from '../../cases/notices.ts';
import { isWholeHistory } from '../../cases/whole.ts';
import { effectOf } from '../../drafts/documentCodes.ts';
import type { CaseDocument } from '../../apis/answers/progress.ts';
import type { Finding } from '../finding.ts';
import { inWidthOf, placeOf, replaceContent } from './contents.ts';
import { progressOf, type KnownFacts } from './knownFacts.ts';
import { noticeAnswered, standingOf, type Standing } from './standing.ts';
import type { DraftUnderCheck } from './draftUnderCheck.ts';

/** Types that answer a 拒絶理由通知書: a document of the same type shows in the 経過 that it was. */
const ANSWERS: ReadonlySet<string> = new Set(['opinion', 'amendment', 'translationCorrection']);
/** An extension is asked for before the answer, whatever that is. */
const EXTENSIONS: ReadonlySet<string> = new Set(['extensionRequest', 'lateExtensionRequest']);

function isAboutNotice({ type }: DraftUnderCheck): boolean {
  return type !== undefined && (ANSWERS.has(type.id) || EXTENSIONS.has(type.id));
}

function answersSame({ type }: DraftUnderCheck, code: string | undefined): boolean {
  if (code === undefined || !type) return false;
  if (ANSWERS.has(type.id)) return type.codes.includes(code);
  const effect = effectOf(code);
  return effect?.does === 'answer' && effect.to.includes('refusal');
}

/** A 発送番号 that no notice of the case has, or one of a notice before the last; and a second answer to a notice. */
export function noticeFindings(subject: DraftUnderCheck, held: KnownFacts): Finding[] {
  const progress = progressOf(held, subject.own);
  // That no row has the number only a history says that is there, and was read as a whole.
  if (!progress?.documents || progress.documents.some(isUnread)) return [];
  const standing = standingOf(progress, subject);
  const found = dispatchFinding(subject, standing);
  if (found) return [found];
  return standing.filed ? [] : answered(subject, standing);
}

function isUnread({ code, number }: CaseDocument): boolean {
  return code === undefined && number === undefined;
}

function dispatchFinding(subject: DraftUnderCheck, standing: Standing): Finding | undefined {
  const { dispatch, isInTrial } = subject;
  if (!dispatch || isInTrial || isOfRequest(subject)) return undefined;
  const { item, number } = dispatch;
  const isThere = standing.progress.documents?.some((row) => isSent(row) && row.number?.endsWith(number) === true);
  const notice = standing.notices.find(({ dispatchNumber }) => dispatchNumber === number);
  const last = standing.notices.at(-1);
  const fixes = fixesOf(subject, standing);
  if (isThere !== true) {
    const isWhole = isWholeHistory({ documents: standing.rows });
    return isWhole ? { code: 'dispatch-number-unknown', ...placeOf(item), ...fixes } : undefined;
  }
  const isOld = notice !== undefined && notice.answer !== 'open' && isAfter(last, notice);
  if (!isOld || !isAboutNotice(subject)) return undefined;
  return { code: 'dispatch-number-answered', ...placeOf(item), detail: [notice.document.date ?? ''], ...fixes };
}

/** Both days are said; a notice without one may be older or newer. */
function isAfter(one: Notice | undefined, other: Notice | undefined): boolean {
  const [day, before] = [one?.document.date, other?.document.date];
  return one !== other && day !== undefined && before !== undefined && day >= before;
}

/** 手続補正書(方式) and 弁明書 answer other notices than those of the examination, which the 経過 may not show. */
function isOfRequest({ type }: DraftUnderCheck): boolean {
  return type?.id === 'formalAmendment' || type?.id === 'explanation';
}

/** The number of the notice that waits for an answer. */
function fixesOf(subject: DraftUnderCheck, { notices }: Standing): Pick<Finding, 'fixes'> {
  const open = notices.findLast(({ isAnswered }) => !isAnswered)?.dispatchNumber;
  const { dispatch } = subject;
  if (!dispatch || open === undefined || !isAboutNotice(subject)) return {};
  return { fixes: [replaceContent(dispatch.item, inWidthOf(dispatch.item.content, open))] };
}

function answered(subject: DraftUnderCheck, standing: Standing): Finding[] {
  // 手続補正書 without a 発送番号 answers nothing (自発補正).
  if (!isAboutNotice(subject) || (!subject.dispatch && subject.type?.id !== 'opinion')) return [];
  // Without a number it is the last notice that is answered: which that is must be known.
  if (!subject.dispatch && !isWholeHistory({ documents: standing.rows })) return [];
  const notice = noticeAnswered(standing, subject);
  const sent = notice?.document.date;
  const answer = standing.documents.findLast(
    ({ code, date }) => answersSame(subject, code) && sent !== undefined && date !== undefined && date >= sent,
  );
  if (!answer) return [];
  return [{ code: 'already-answered', ...placeOf(subject.name), detail: [answer.description, answer.date ?? ''] }];
}
