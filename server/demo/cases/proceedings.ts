import type { DemoCase } from './cases.ts';
import { daysLater } from './common.ts';
import type { DocumentRow, Party } from '../shapes.ts';

/** The rows of an application whose bodies are held. */
export function rowsWithBody({ progress }: DemoCase): DocumentRow[] {
  return progress.bibliographyInformation
    .flatMap(({ numberType, documentList }) => (numberType === '01' ? documentList : []))
    .filter(({ availabilityFlag }) => availabilityFlag === '1');
}

/** The notice that a document answers or follows: the last one sent out up to its day. */
export function noticeBefore(one: DemoCase, { legalDate }: DocumentRow): DocumentRow | undefined {
  return rowsWithBody(one).findLast((row) => row.documentCode === 'A131' && row.legalDate <= legalDate);
}

/** 起案日 of a mailed document, YYYYMMDD: what the register says of the decision, otherwise a week before 発送. */
export function draftedOn({ registration }: DemoCase, { documentCode, legalDate }: DocumentRow): string {
  return (documentCode === 'A01' ? registration?.decisionDate : undefined) ?? daysLater(legalDate, -7);
}

export function applicantsOf({ progress }: DemoCase): Party[] {
  return progress.applicantAttorney.filter(({ applicantAttorneyClass }) => applicantAttorneyClass === '1');
}

export function agentsOf({ progress }: DemoCase): Party[] {
  return progress.applicantAttorney.filter(({ applicantAttorneyClass }) => applicantAttorneyClass === '2');
}
