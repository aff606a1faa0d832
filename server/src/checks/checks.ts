import { isPlaceholder } from '../drafts/placeholders.ts';
import type { DraftDocument } from '../drafts/structure.ts';
import type { Law } from '../numbers/caseNumber.ts';
import { lawOfName } from '../numbers/lawOfDocument.ts';
import type { FoundNumber } from '../numbers/scan.ts';
import { addresseeFindings, feeYearFindings, itemContentFindings } from './itemContents.ts';
import {
  amendedClaimFindings,
  amendmentNumberFindings,
  amendmentWayFindings,
  wholeTextFindings,
} from './amendments.ts';
import { claimNumberFindings, paragraphNumberFindings, withoutCitedNumbers } from './numbering.ts';
import { CappedFindings } from './shared/capped.ts';
import { characterFindings } from './characters/characters.ts';
import { dateFindings } from './dates.ts';
import { documentContext, type DocumentCheck } from './documentContext.ts';
import { documentNameFindings } from './documentNames.ts';
import { emptyItemFindings, notFilledFindings } from './unfilled.ts';
import type { Finding } from './finding.ts';
import { applicantCodeFindings, dispatchNumberFindings, fileReferenceFindings } from './identifiers.ts';
import { wrongLawFindings, unreadableNumberFindings, wrongKindFindings } from './caseNumbers.ts';
import { abolishedItemFindings, outOfPlaceFindings, unknownItemFindings } from './unknownItems.ts';
import { missingItemFindings } from './missingItems.ts';
import { duplicateItemFindings, orderFindings } from './order.ts';
import {
  itemDigitFindings,
  markContentFindings,
  paymentAmountFindings,
  paymentWayFindings,
  shareFindings,
} from './payments.ts';
import { identificationFindings, professionFindings, repeatedMemberFindings } from './persons.ts';
import { wrongItemFindings } from './wrongItems.ts';

const CHECKS: readonly DocumentCheck[] = [
  documentNameFindings,
  unknownItemFindings,
  outOfPlaceFindings,
  abolishedItemFindings,
  missingItemFindings,
  duplicateItemFindings,
  orderFindings,
  emptyItemFindings,
  notFilledFindings,
  wrongItemFindings,
  professionFindings,
  identificationFindings,
  repeatedMemberFindings,
  amendmentNumberFindings,
  amendmentWayFindings,
  amendedClaimFindings,
  wholeTextFindings,
  claimNumberFindings,
  paragraphNumberFindings,
  wrongLawFindings,
  wrongKindFindings,
  unreadableNumberFindings,
  applicantCodeFindings,
  dispatchNumberFindings,
  fileReferenceFindings,
  addresseeFindings,
  feeYearFindings,
  paymentWayFindings,
  paymentAmountFindings,
  itemDigitFindings,
  shareFindings,
  markContentFindings,
  itemContentFindings,
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
export function draftFindings(checked: CheckedText): Finding[] {
  return new DraftChecks().findings(checked);
}

/** What was found in one document that began at `start`. */
interface Known {
  readonly start: number;
  readonly caseNumbers: string;
  readonly findings: readonly Finding[];
}

/** What fixes look at before a document: its indentation and the line break before that, characters. */
const BEFORE = 40;

/** The checks of one draft while it is edited: documents that are as they were are not checked again. */
export class DraftChecks {
  /** By the text of the document. */
  #known: ReadonlyMap<string, Known> = new Map();

  /** As `draftFindings`. */
  findings({ text, documents, numbers }: CheckedText): Finding[] {
    const known = new Map<string, Known>();
    const found = new CappedFindings();
    for (const { start, end, problem } of numbers) {
      if (!problem) continue;
      const { code, detail } = problem;
      found.add(code, () => ({ code, start, end, ...(detail === undefined ? {} : { detail }) }));
    }
    let filing: Law | undefined;
    documents.forEach((document, index) => {
      const until = documents[index + 1]?.start ?? text.length;
      const context = documentContext(text, document, until, numbers, filing);
      if (!context) return;
      // 国内書面 says its law by its parties alone.
      if (!context.type?.isPart) filing = lawOfName(document.name);
      const own = text.slice(Math.max(0, document.start - BEFORE), until);
      // What a number is can depend on what stands before the document.
      const caseNumbers = [
        context.filing,
        ...context.caseNumbers.map(({ law, kind, number }) => `${law} ${kind} ${number}`),
      ].join();
      const before = this.#known.get(own);
      const findings =
        before?.caseNumbers === caseNumbers
          ? moved(before.findings, document.start - before.start)
          : CHECKS.flatMap((check) => check(context)).filter((finding) => isOfContent(text, finding));
      known.set(own, { start: document.start, caseNumbers, findings });
      // What cites a number can stand in another document of the draft.
      for (const finding of findings) found.add(finding.code, () => withoutCitedNumbers(finding, text));
    });
    this.#known = known;
    return found.all().sort((a, b) => a.start - b.start || a.end - b.end);
  }
}

/** What is only to be filled in is not wrong in another way too: not-filled says enough of it. */
function isOfContent(text: string, { code, start, end }: Finding): boolean {
  return code === 'not-filled' || end - start > LONGEST_PLACEHOLDER || !isPlaceholder(text.slice(start, end));
}

const LONGEST_PLACEHOLDER = 60;

function moved(findings: readonly Finding[], by: number): readonly Finding[] {
  if (by === 0) return findings;
  const move = <T extends Pick<Finding, 'start' | 'end'>>(range: T): T => ({
    ...range,
    start: range.start + by,
    end: range.end + by,
  });
  return findings.map((finding) => ({
    ...move(finding),
    ...(finding.fixes ? { fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(move) })) } : {}),
  }));
}
