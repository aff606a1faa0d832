import { shownDate } from '../../src/documents/codes.ts';
import type { ApiLaw } from '../../src/apis/apis.ts';
import type { DemoCase } from '../cases/cases.ts';
import { daysLater, type Party } from '../cases/common.ts';
import type { DocumentRow } from '../cases/documents.ts';

/** Who drafts the notices and decisions of the demo, with an invented staff code. */
export const EXAMINERS: Readonly<Record<ApiLaw, { readonly name: string; readonly code: string }>> = {
  patent: { name: '例示　次郎', code: '0002' },
  design: { name: '例示　四郎', code: '0004' },
  trademark: { name: '例示　三郎', code: '0003' },
};

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

/** The last notice as documents name it: by its 起案日, followed by `word`; `otherwise` where there was none. */
export function lastNotice(one: DemoCase, row: DocumentRow, word: string, otherwise: string): string {
  const last = noticeBefore(one, row);
  return last ? `${shownDate(draftedOn(one, last))}${word}` : otherwise;
}

/** 出願人 in their order. */
export function applicantsOf({ progress }: DemoCase): Party[] {
  return progress.applicantAttorney.filter(({ applicantAttorneyClass }) => applicantAttorneyClass === '1');
}

/** 代理人 in their order. */
export function agentsOf({ progress }: DemoCase): Party[] {
  return progress.applicantAttorney.filter(({ applicantAttorneyClass }) => applicantAttorneyClass === '2');
}

/** Whom a notice is sent to: the first agent, or the first applicant where there is none; and how many more there are. */
export function addresseeOf(one: DemoCase): {
  readonly name: string;
  readonly others: number;
  readonly isAgent: boolean;
} {
  const agents = agentsOf(one);
  const all = agents.length > 0 ? agents : applicantsOf(one);
  return { name: all[0]?.name ?? '', others: all.length - 1, isAgent: agents.length > 0 };
}
