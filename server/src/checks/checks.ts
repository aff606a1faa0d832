import type { DraftDocument } from '../drafts/structure.ts';
import type { FoundNumber } from '../numbers/scan.ts';
import { addresseeFindings } from './addressee.ts';
import { amendedClaimFindings, amendmentNumberFindings, amendmentWayFindings } from './amendments.ts';
import { CappedFindings } from './capped.ts';
import { characterFindings } from './characters.ts';
import { dateFindings } from './dates.ts';
import { documentContext, type DocumentCheck } from './documentContext.ts';
import { documentNameFindings } from './documentNames.ts';
import { emptyItemFindings } from './emptyItems.ts';
import { feeYearFindings } from './feeYears.ts';
import type { Finding } from './finding.ts';
import { applicantCodeFindings, dispatchNumberFindings, fileReferenceFindings } from './identifiers.ts';
import { wrongLawFindings } from './law.ts';
import { missingItemFindings } from './missingItems.ts';
import { claimNumberFindings, paragraphNumberFindings } from './numbering.ts';
import { duplicateItemFindings, orderFindings } from './order.ts';
import { professionFindings, repeatedMemberFindings } from './persons.ts';
import { unknownItemFindings } from './unknownItems.ts';
import { wrongItemFindings } from './wrongItems.ts';

const CHECKS: readonly DocumentCheck[] = [
  documentNameFindings,
  unknownItemFindings,
  missingItemFindings,
  duplicateItemFindings,
  orderFindings,
  emptyItemFindings,
  wrongItemFindings,
  professionFindings,
  repeatedMemberFindings,
  amendmentNumberFindings,
  amendmentWayFindings,
  amendedClaimFindings,
  claimNumberFindings,
  paragraphNumberFindings,
  wrongLawFindings,
  applicantCodeFindings,
  dispatchNumberFindings,
  fileReferenceFindings,
  addresseeFindings,
  feeYearFindings,
  dateFindings,
  characterFindings,
];

/** A text with what was read in it. */
export interface CheckedText {
  readonly text: string;
  readonly documents: readonly DraftDocument[];
  readonly numbers: readonly FoundNumber[];
}

/**
 * What is wrong with a draft, seen from its text alone, in order of position. Texts without 【書類名】 are no drafts: of
 * them only the numbers are looked at. Linear in the length of the text; never throws.
 */
export function draftFindings({ text, documents, numbers }: CheckedText): Finding[] {
  const found = new CappedFindings();
  documents.forEach((document, index) => {
    const context = documentContext(text, document, documents[index + 1]?.start ?? text.length, numbers);
    if (!context) return;
    for (const check of CHECKS) for (const finding of check(context)) found.add(finding.code, () => finding);
  });
  const all = numbers.flatMap((number) => numberFinding(number) ?? []).concat(found.all());
  return all.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What is wrong with a number, seen from the number alone. */
function numberFinding({ start, end, problem }: FoundNumber): Finding | undefined {
  if (!problem) return undefined;
  const { code, detail } = problem;
  return { code, start, end, ...(detail === undefined ? {} : { detail: [detail] }) };
}
