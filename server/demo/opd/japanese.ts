import { readCitedNumber } from '../../src/apis/answers/citations.ts';
import type { DocumentRow } from '../cases/documents.ts';
import type { Citation, PatentCase } from '../cases/patentCase.ts';
import { paperOf } from '../papers/papers.ts';
import { applicantsOf, rowsWithBody } from '../papers/proceedings.ts';
import type { Dated, Dossier, DossierDocument, Search } from './dossier.ts';
import { KNOWN_ABROAD } from './foreign.ts';

/** A Japanese application as other offices see it: only once published, and none from before 2000. */
export function japaneseDossier(one: PatentCase): Dossier | undefined {
  const { progress } = one;
  const published = progress.ADPublicationNumber || progress.ADNationalPublicationNumber;
  if (published === '' || progress.applicationNumber < '2000') return undefined;
  const application = `JP.${progress.applicationNumber}.A`;
  const known = KNOWN_ABROAD[application];
  const registration: Dated = { number: `JP.${progress.registrationNumber}.B2`, on: progress.registrationDate };
  return {
    application: { number: application, on: progress.filingDate },
    publications: [{ number: `JP.${published}.A`, on: progress.publicationDate }],
    registrations: progress.registrationNumber === '' ? [] : [registration],
    original: {
      title: progress.inventionTitle,
      applicants: applicantsOf(one).map(({ name }) => name),
    },
    ...(known ? { translated: known.translated } : {}),
    documents: rowsWithBody(one).map((row) => document(one, row)),
    ipcs: known?.ipcs ?? [],
    officeClasses: known?.officeClasses ?? [],
    patents: one.patentDoc.flatMap(citation),
    literature: known?.literature ?? [],
  };
}

/** Seen in public clients: Abstract, Description, Written_Opinion, Written_Amendment. The others are made like them. */
const ENGLISH: Readonly<Record<string, string>> = {
  A63S: 'Request',
  A63L: 'Claims',
  A63M: 'Description',
  A63Z: 'Drawings',
  A63Y: 'Abstract',
  A63H: 'Sequence Listing',
  A621: 'Request for Examination',
  A131: 'Notification of Reasons for Refusal',
  A53: 'Written Opinion',
  A523: 'Written Amendment',
  A01: 'Decision to Grant a Patent',
  A02: 'Decision of Refusal',
  A971007: 'Search Report',
};

function document(one: PatentCase, row: DocumentRow): DossierDocument {
  const { documentCode, documentSeparator, documentNumber, documentDescription, legalDate } = row;
  const isPart = documentCode === 'A63';
  const english = ENGLISH[isPart ? documentCode + documentSeparator : documentCode] ?? 'Other Document';
  const id = `${english.replaceAll(' ', '_')}_${documentNumber}_JP`;
  // Of these the demo has bodies for other offices too.
  const hasBody = documentCode === 'A131' || documentCode === 'A53';
  return {
    group: isPart ? 'application' : 'examination',
    on: legalDate,
    original: { id, description: documentDescription },
    translated: { id: `${id}_en`, description: english },
    ...(hasBody ? { paper: paperOf(one, documentCode, row) } : {}),
  };
}

const CITED_IN = { '19': 'Notification of Reasons for Refusal', '89': 'Search Report', '31': 'Decision to Grant' };

function citation({ documentNumber, draftDate, citationType }: Citation): Search['patents'][number][] {
  const western = readCitedNumber(documentNumber)?.number;
  return western === undefined ? [] : [{ drafted: draftDate, in: CITED_IN[citationType], number: published(western) }];
}

/** Publications of before 2000 keep their era: 特開平11-490014 is `JP.H11490014.A`. */
function published(western: string): string {
  const year = Number(western.slice(0, 4));
  return year < 2000 ? `JP.H${String(year - 1988).padStart(2, '0')}${western.slice(4)}.A` : `JP.${western}.A`;
}
