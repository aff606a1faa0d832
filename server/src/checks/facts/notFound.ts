import type { Finding } from '../finding.ts';
import { heldCase, type Held } from './held.ts';
import type { NamedCase } from '../../drafts/reading.ts';
import type { Subject } from './subject.ts';

/** The JPO's data are whole from filings of July 2003 on (handbook): that an older case is missing says nothing. */
const WHOLE_SINCE = '2004';

/** Cases that the draft names in its items and the JPO has said not to have; not those that one of its APIs knows. */
export function notFoundFindings({ own, parents, priorities }: Subject, held: Held): Finding[] {
  const named = [...(own ? [own] : []), ...parents, ...priorities];
  return named.flatMap((one): Finding[] => {
    const knowledge = heldCase(held, one)?.knowledge;
    if (knowledge?.kind !== 'none' || knowledge.numbers || !isExpected(one)) return [];
    const { start, end } = one.number;
    return [{ code: 'case-not-found', start, end, detail: [knowledge.statusCode] }];
  });
}

function isExpected({ number: { kind, number } }: NamedCase): boolean {
  const year = /[0-9]{4}/u.exec(number)?.[0] ?? '';
  return kind === 'registration' || year >= WHOLE_SINCE;
}
