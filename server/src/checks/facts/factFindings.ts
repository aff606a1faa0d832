import type { FindingCode } from '../codes.ts';
import { moved, type Finding } from '../finding.ts';
import { citationFindings, noticeFindings, examinerFindings } from './notices.ts';
import { parentFindings, priorityFindings, notFoundFindings } from './namedCases.ts';
import type { CheckOptions, KnownFacts } from './knownFacts.ts';
import { withCase, type DraftWithCase } from './standing.ts';
import { nameFindings, partyFindings } from './parties.ts';
import { periodFindings } from './periods.ts';
import { registerFindings, titleFindings } from './register.ts';
import { stateFindings } from './state.ts';
import type { DraftUnderCheck } from './draftUnderCheck.ts';

type Check = (draft: DraftWithCase, options: CheckOptions) => Finding[];

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

/** Findings from the saved data of the cases and persons of a draft. Sends no request. */
export function factFindings(subjects: readonly DraftUnderCheck[], held: KnownFacts, options: CheckOptions): Finding[] {
  return subjects.flatMap((subject) => moved(subjectFindings(subject, held, options), subject.part.at));
}

/** Findings of one document, in order of position, at offsets in its part. */
export function subjectFindings(subject: DraftUnderCheck, held: KnownFacts, options: CheckOptions): readonly Finding[] {
  const draft = withCase(subject, held);
  const all = CHECKS.flatMap((check) => check(draft, options));
  return oneOfACase(oneOfAPerson(all)).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A wrong code also makes its person one who is not on record: this is reported once. */
function oneOfAPerson(findings: readonly Finding[]): Finding[] {
  const wrongNames = findings.filter(({ code }) => code === 'name-of-code');
  const places = wrongNames.flatMap((one) => [one, ...(one.fixes ?? []).flatMap(({ edits }) => edits)]);
  const edited = new Set(places.map(({ start }) => start));
  return findings.filter(({ code, start }) => !(code.endsWith('-not-on-record') && edited.has(start)));
}

const STATES: readonly FindingCode[] = ['case-registered', 'case-withdrawn', 'case-refused'];

/** The end of a case covers that it was answered. */
function oneOfACase(findings: readonly Finding[]): Finding[] {
  const ended = new Set(findings.filter(({ code }) => STATES.includes(code)).map(({ start }) => start));
  return findings.filter(({ code, start }) => code !== 'already-answered' || !ended.has(start));
}
