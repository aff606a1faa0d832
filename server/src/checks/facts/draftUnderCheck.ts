import type { DocumentType } from '../../drafts/documentTypes.ts';
import type { Item } from '../../drafts/items.ts';
import { typeOf } from '../../drafts/lawOfDraft.ts';
import { numbersOf, type Part } from '../../drafts/parts.ts';
import {
  blockNamed,
  blocksOf,
  caseOf,
  caseOfGroup,
  dispatchOf,
  isInTrial,
  personsOf,
  submittedOn,
  type Dispatch,
  type NamedCase,
  type Person,
  type WrittenDate,
} from '../../drafts/reading.ts';
import type { DraftDocument } from '../../drafts/structure.ts';
import { distinctBy } from '../../base/lookup.ts';
import { caseKey } from '../../numbers/caseNumber.ts';
import type { FoundNumber } from '../../numbers/scan.ts';

/** One document of a draft for the checks with the JPO's data. All offsets are of `text`. */
export interface DraftUnderCheck {
  readonly part: Part;
  readonly text: string;
  readonly document: DraftDocument;
  /** Undefined for an unknown document. */
  readonly type: DocumentType | undefined;
  /** 【書類名】 */
  readonly name: Item;
  /** The case that the document is about; parts (明細書 …) name none. */
  readonly own: NamedCase | undefined;
  /** Of a trial, whose notices are not in the 経過 that is read. */
  readonly isInTrial: boolean;
  readonly parents: readonly NamedCase[];
  readonly priorities: readonly NamedCase[];
  readonly persons: readonly Person[];
  /** 【提出日】; undefined if missing or empty. */
  readonly submitted: WrittenDate | undefined;
  readonly dispatch: Dispatch | undefined;
  readonly numbers: readonly FoundNumber[];
  /** The first item of one of these names, members included. */
  readonly item: (...names: readonly string[]) => Item | undefined;
}

/** Undefined for a part without 【書類名】. `numbers`: of the whole draft, in order. */
export function draftUnderCheck(part: Part, numbers: readonly FoundNumber[]): DraftUnderCheck | undefined {
  const { document } = part;
  const name = document?.blocks[0]?.item;
  return document && name?.name === '書類名' ? read(part, document, name, numbersOf(part, numbers)) : undefined;
}

function read(part: Part, document: DraftDocument, name: Item, numbers: readonly FoundNumber[]): DraftUnderCheck {
  const groups = (name: string) =>
    blocksOf(document.blocks)
      .filter(({ item }) => item.name === name)
      .flatMap((group) => caseOfGroup(group, numbers) ?? []);
  return {
    part,
    text: part.text,
    document,
    type: typeOf(document, numbers),
    name,
    own: caseOf(document, numbers),
    isInTrial: isInTrial(document),
    parents: groups('原出願の表示'),
    priorities: groups('先の出願に基づく優先権主張'),
    persons: personsOf(document),
    submitted: submittedOn(document),
    dispatch: dispatchOf(document),
    numbers,
    item: (...names) => blockNamed(document, ...names)?.item,
  };
}

/** Types about an existing right: their checks read the register. */
export const ABOUT_RIGHTS: readonly string[] = ['registrationFee', 'trademarkRenewal'];

const EXAMINER = /^(特許庁審査官[ \u3000]*)(\S(?:.*?\S)?)[ \u3000]*殿$/u;

/** The name in 【あて先】 特許庁審査官　…　殿, with its place. */
export function examinerIn({ item, text }: DraftUnderCheck) {
  const addressee = item('あて先');
  const match = addressee && EXAMINER.exec(text.slice(addressee.contentStart, addressee.contentEnd));
  if (!match) return undefined;
  const [, before = '', name = ''] = match;
  const start = addressee.contentStart + before.length;
  return { start, end: start + name.length, name };
}

/** Distinct 公開 and 公表 numbers in a 意見書, usually the documents that the notice cites. */
export function citedIn({ type, numbers }: DraftUnderCheck): FoundNumber[] {
  if (type?.id !== 'opinion' || type.law !== 'patent') return [];
  const isPublication = ({ kind }: FoundNumber) => kind === 'publication' || kind === 'nationalPublication';
  return distinctBy(
    numbers.filter((one) => isPublication(one) && one.number !== ''),
    caseKey,
  );
}
