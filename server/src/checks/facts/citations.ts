import { jstDay } from '../../base/clock.ts';
import { isWholeHistory } from '../../cases/whole.ts';
import { caseKey } from '../../numbers/caseNumber.ts';
import type { FoundNumber } from '../../numbers/scan.ts';
import { maybePublication } from '../../apis/answers/citations.ts';
import type { Finding } from '../finding.ts';
import { heldCase, progressOf, type KnownFacts } from './knownFacts.ts';
import { noticeAnswered, standingOf } from './standing.ts';
import type { DraftUnderCheck } from './draftUnderCheck.ts';

/** 公開 and 公表 numbers that a 意見書 names, each once: usually the documents that the notice cites. */
export function citedIn({ type, numbers }: DraftUnderCheck): FoundNumber[] {
  if (type?.id !== 'opinion' || type.law !== 'patent') return [];
  const found = new Map<string, FoundNumber>();
  for (const number of numbers) {
    const isPublication = number.kind === 'publication' || number.kind === 'nationalPublication';
    if (isPublication && number.number !== '' && !found.has(caseKey(number))) found.set(caseKey(number), number);
  }
  return [...found.values()];
}

/** No notice cites so many; what is more is a list of something else. */
const MOST = 100;

/**
 * Documents that a 意見書 names and cite_doc_info does not list; the publication of the case itself left out. Nothing is
 * said where the list is empty or has an entry that cannot be read, or is older than the notice or the notice has no day: its
 * citations cannot stand there yet.
 */
export function citationFindings(subject: DraftUnderCheck, held: KnownFacts): Finding[] {
  const progress = progressOf(held, subject.own);
  const citations = heldCase(held, subject.own)?.facts?.citations;
  if (!progress || !citations) return [];
  if (!isWholeHistory(progress)) return [];
  const sent = noticeAnswered(standingOf(progress, subject), subject)?.document.date;
  if (sent !== undefined && jstDay(citations.source.fetchedAt) < sent) return [];
  const { patents, isWhole } = citations.value;
  const listed = patents.flatMap(({ number }) => number ?? []);
  // One that cannot be read may be the one that the draft names.
  if (listed.length === 0 || !isWhole || patents.some(({ raw }) => maybePublication(raw))) return [];
  const own = [progress.publication, progress.nationalPublication].filter((one) => one !== undefined);
  const known = new Set([...listed, ...own].map(caseKey));
  return citedIn(subject)
    .filter((number) => !known.has(caseKey(number)))
    .slice(0, MOST)
    .map(({ start, end }) => ({ code: 'citation-not-listed', start, end }));
}
