import { isSent } from '../../cases/history.ts';
import type { Notice } from '../../cases/notices.ts';
import { isWholeHistory } from '../../cases/whole.ts';
import { effectOf } from '../../drafts/documentCodes.ts';
import type { HistoryEntry } from '../../apis/answers/progress.ts';
import { type Finding, replacing } from '../finding.ts';
import { contentOf } from '../documentContext.ts';
import { inWidthOf, replaceContent } from './contents.ts';
import { noticeAnswered, type DraftWithCase, type Standing } from './standing.ts';
import { type DraftUnderCheck, citedIn, examinerIn } from './draftUnderCheck.ts';
import { jstDay } from '../../base/clock.ts';
import { caseKey } from '../../numbers/caseNumber.ts';
import { maybePublication } from '../../apis/answers/citations.ts';
import { withoutInvisible } from '../../base/characters.ts';
import { isSameName } from './knownFacts.ts';

/** Types that answer a 拒絶理由通知書: one in the 経過 shows that it was answered. */
const ANSWERS: ReadonlySet<string> = new Set(['opinion', 'amendment', 'translationCorrection']);
/** An extension is requested before any answer. */
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

/** A 発送番号 of no notice of the case, or of an old one; a second answer to a notice. */
export function noticeFindings(subject: DraftWithCase): Finding[] {
  const { standing } = subject;
  // Only a complete, readable history shows that no row has the number.
  const isUnread = ({ code, number }: HistoryEntry) => code === undefined && number === undefined;
  if (!standing?.latest.documents || standing.latest.documents.some(isUnread)) return [];
  const found = dispatchFinding(subject, standing);
  if (found) return [found];
  return standing.filed ? [] : answered(subject, standing);
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
    return isWholeHistory(standing.latest)
      ? { code: 'dispatch-number-unknown', ...contentOf(item), ...fixes }
      : undefined;
  }
  const isOld = notice !== undefined && notice.answer !== 'open' && isAfter(last, notice);
  if (!isOld || !isAboutNotice(subject)) return undefined;
  return { code: 'dispatch-number-answered', ...contentOf(item), date: notice.document.date, ...fixes };
}

/** A notice without a day may be older or newer. */
function isAfter(one: Notice | undefined, other: Notice | undefined): boolean {
  const [day, before] = [one?.document.date, other?.document.date];
  return one !== other && day !== undefined && before !== undefined && day >= before;
}

/** 手続補正書(方式) and 弁明書 answer notices that the 経過 may not show. */
function isOfRequest({ type }: DraftUnderCheck): boolean {
  return type?.id === 'formalAmendment' || type?.id === 'explanation';
}

/** Replaces the number by that of the open notice. */
function fixesOf(subject: DraftUnderCheck, { notices }: Standing): Pick<Finding, 'fixes'> {
  const open = notices.findLast(({ isAnswered }) => !isAnswered)?.dispatchNumber;
  const { dispatch } = subject;
  if (!dispatch || open === undefined || !isAboutNotice(subject)) return {};
  return { fixes: [replaceContent(dispatch.item, inWidthOf(dispatch.item.content, open))] };
}

function answered(subject: DraftUnderCheck, standing: Standing): Finding[] {
  // A 手続補正書 without a 発送番号 answers nothing (自発補正).
  if (!isAboutNotice(subject) || (!subject.dispatch && subject.type?.id !== 'opinion')) return [];
  // Without a number the last notice is answered, which must be known.
  if (!subject.dispatch && !isWholeHistory(standing.latest)) return [];
  const notice = noticeAnswered(standing, subject);
  const sent = notice?.document.date;
  const answer = standing.documents.findLast(
    ({ code, date }) => answersSame(subject, code) && sent !== undefined && date !== undefined && date >= sent,
  );
  if (!answer) return [];
  return [{ code: 'already-answered', ...contentOf(subject.name), document: answer.description, date: answer.date }];
}

/** No notice cites more; a longer list is of something else. */
const MOST = 100;

/**
 * Documents in a 意見書 that cite_doc_info does not list, except the publication of the case itself. Reports nothing where
 * the list is empty, has an unreadable entry, or is older than the notice: the citations may not be in it yet.
 */
export function citationFindings(draft: DraftWithCase): Finding[] {
  const { held, standing } = draft;
  const citations = held?.facts?.citations;
  if (!standing || !citations || !isWholeHistory(standing.latest)) return [];
  const sent = noticeAnswered(standing, draft)?.document.date;
  if (sent !== undefined && jstDay(citations.source.fetchedAt) < sent) return [];
  const { patents, isWhole } = citations.value;
  const listed = patents.flatMap(({ number }) => number ?? []);
  // An unreadable entry may be the document that the draft names.
  if (listed.length === 0 || !isWhole || patents.some(({ raw }) => maybePublication(raw))) return [];
  const { publication, nationalPublication } = standing.latest;
  const own = [publication, nationalPublication].filter((one) => one !== undefined);
  const known = new Set([...listed, ...own].map(caseKey));
  return citedIn(draft)
    .filter((number) => !known.has(caseKey(number)))
    .slice(0, MOST)
    .map(({ start, end }) => ({ code: 'citation-not-listed', start, end }));
}

/** An examiner other than the one in the saved body of the notice. */
export function examinerFindings(draft: DraftWithCase): Finding[] {
  const written = examinerIn(draft);
  const notice = draft.held?.notices.find(
    ({ dispatchNumber }) => dispatchNumber !== undefined && dispatchNumber === draft.dispatch?.number,
  );
  const name = notice?.examiner;
  if (!written || name === undefined || isSameName(name, withoutInvisible(written.name))) return [];
  const { start, end } = written;
  return [{ code: 'examiner-differs', start, end, right: name, fixes: [replacing(written, name, 'likely')] }];
}
