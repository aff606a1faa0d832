import { isPlaceholder } from '../drafts/placeholders.ts';
import type { DocumentType } from '../drafts/documentTypes.ts';
import { lineBreakOf } from '../drafts/layout.ts';
import { numbersOf, partsOf, PartSummary, type Part } from '../drafts/parts.ts';
import type { DraftDocument } from '../drafts/structure.ts';
import type { Law } from '../numbers/caseNumber.ts';
import type { Sliceable } from '../numbers/change.ts';
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
import { documentContext, type DocumentCheck, type WholeDraft } from './documentContext.ts';
import { documentNameFindings } from './documentNames.ts';
import { emptyItemFindings, notFilledFindings } from './unfilled.ts';
import { moved, type Finding } from './finding.ts';
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

/** A text with the documents and numbers in it. */
export interface CheckedText {
  readonly text: string;
  readonly documents: readonly DraftDocument[];
  readonly numbers: readonly FoundNumber[];
}

/**
 * Findings from the text of a draft alone, in order of position. A text without 【書類名】 is no draft: only its numbers are
 * checked. Linear in the length of the text; never throws.
 */
export function draftFindings({ text, documents, numbers }: CheckedText): Finding[] {
  return new DraftChecks().findings({ text, numbers, wrong: numbers, parts: partsOf(text, documents).parts });
}

/** `findings`: at offsets in the part; `placed`: at those in the draft when the part began at `at`. */
interface Known extends WholeDraft {
  readonly filing: Law | undefined;
  readonly type: DocumentType | undefined;
  readonly findings: readonly Finding[];
  placed: { readonly at: number; readonly findings: readonly Finding[] };
}

const withNewline = new PartSummary(({ text }) => text.includes('\n'));

/**
 * Checks one draft while it is edited. A check of a document (`DocumentCheck`) runs again only where its part changed;
 * checks of the whole draft use summaries of the parts (`PartSummary`), as the citations of numbers do.
 */
export class DraftChecks {
  readonly #known = new WeakMap<Part, Known>();

  /** As `draftFindings`, for the given parts. Of `text` only the beginning is read. */
  findings({ text, parts, numbers, wrong }: CheckedDraft): Finding[] {
    const found = new CappedFindings();
    for (const { start, end, problem } of wrong) {
      if (!problem) continue;
      const { code, detail } = problem;
      found.add(code, () => ({ code, start, end, ...(detail === undefined ? {} : { detail }) }));
    }
    const draft = { lineBreak: lineBreakOf(text), hasNewline: parts.some((part) => withNewline.of(part)) };
    let filing: Law | undefined;
    for (const part of parts) {
      const known = this.#checked(part, draft, numbers, filing);
      if (!known) continue;
      // 国内書面 shows its law only by its parties.
      if (!known.type?.isPart) filing = lawOfName(part.document?.name ?? '');
      if (known.placed.at !== part.at) known.placed = { at: part.at, findings: moved(known.findings, part.at) };
      // The citation of a number can be in another document of the draft.
      for (const one of known.placed.findings) found.add(one.code, () => withoutCitedNumbers(one, parts));
    }
    return found.all().sort((a, b) => a.start - b.start || a.end - b.end);
  }

  #checked(part: Part, draft: WholeDraft, numbers: readonly FoundNumber[], filing: Law | undefined): Known | undefined {
    const before = this.#known.get(part);
    const isSame = before?.lineBreak === draft.lineBreak && before.hasNewline === draft.hasNewline;
    if (before && isSame && (before.filing === filing || !before.type?.isPart)) return before;
    const context = documentContext(part, draft, numbersOf(part, numbers), filing);
    if (!context) return undefined;
    const { text, type } = context;
    const findings = CHECKS.flatMap((check) => check(context)).filter((finding) => isOfContent(text, finding));
    const known = { ...draft, filing, type, findings, placed: { at: 0, findings } };
    this.#known.set(part, known);
    return known;
  }
}

/** Numbers are at their offsets in the draft, in order. */
export interface CheckedDraft {
  readonly text: Sliceable;
  readonly parts: readonly Part[];
  readonly numbers: readonly FoundNumber[];
  /** The numbers with a problem. */
  readonly wrong: readonly FoundNumber[];
}

/** A placeholder is only reported as not-filled. */
function isOfContent(text: string, { code, start, end }: Finding): boolean {
  return code === 'not-filled' || end - start > LONGEST_PLACEHOLDER || !isPlaceholder(text.slice(start, end));
}

const LONGEST_PLACEHOLDER = 60;
