import type { FindingCode } from '../codes.ts';
import { moved, type Finding } from '../finding.ts';
import { citationFindings } from './citations.ts';
import { examinerFindings } from './examiner.ts';
import { parentFindings, priorityFindings } from './filingDates.ts';
import type { CheckOptions, Held } from './held.ts';
import { nameFindings } from './names.ts';
import { notFoundFindings } from './notFound.ts';
import { noticeFindings } from './notices.ts';
import { partyFindings } from './parties.ts';
import { periodFindings } from './periods.ts';
import { registerFindings } from './register.ts';
import { stateFindings } from './state.ts';
import type { Subject } from './subject.ts';
import { titleFindings } from './titles.ts';

type Check = (subject: Subject, held: Held, options: CheckOptions) => Finding[];

const CHECKS: readonly Check[] = [
  notFoundFindings,
  nameFindings,
  partyFindings,
  titleFindings,
  noticeFindings,
  examinerFindings,
  stateFindings,
  periodFindings,
  priorityFindings,
  parentFindings,
  registerFindings,
  citationFindings,
];

/** What is wrong with a draft by what is held of its cases and persons, in order of position. Never asks. */
export function factFindings(subjects: readonly Subject[], held: Held, options: CheckOptions): Finding[] {
  return subjects.flatMap((subject) => moved(subjectFindings(subject, held, options), subject.part.at));
}

/** The findings of one document, in order of position, at the places of its part. */
export function subjectFindings(subject: Subject, held: Held, options: CheckOptions): readonly Finding[] {
  const all = CHECKS.flatMap((check) => check(subject, held, options));
  return oneOfACase(oneOfAPerson(all)).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A code of somebody else makes a person one who is not on record, too: that is said once. */
function oneOfAPerson(findings: readonly Finding[]): Finding[] {
  const wrongNames = findings.filter(({ code }) => code === 'name-of-code');
  const edited = new Set(
    wrongNames.flatMap(({ start, fixes = [] }) => [
      start,
      ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.start)),
    ]),
  );
  return findings.filter(
    ({ code, start }) => !((code === 'applicant-not-on-record' || code === 'agent-not-on-record') && edited.has(start)),
  );
}

const STATES: readonly FindingCode[] = ['case-registered', 'case-withdrawn', 'case-refused'];

/** A case that has come to its end was answered, too: its end says enough. */
function oneOfACase(findings: readonly Finding[]): Finding[] {
  const ended = new Set(findings.filter(({ code }) => STATES.includes(code)).map(({ start }) => start));
  return findings.filter(({ code, start }) => code !== 'already-answered' || !ended.has(start));
}
