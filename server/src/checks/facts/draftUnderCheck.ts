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
import { caseKey } from '../../numbers/caseNumber.ts';
import type { FoundNumber } from '../../numbers/scan.ts';

/** One document of a draft as the checks with the JPO's data look at it. All places are those of `text`. */
export interface DraftUnderCheck {
  /** Where the document stands. */
  readonly part: Part;
  readonly text: string;
  readonly document: DraftDocument;
  /** Undefined for names that the project does not know. */
  readonly type: DocumentType | undefined;
  /** 【書類名】, or the first item. */
  readonly name: Item;
  /** The case that the document is about; parts (明細書 …) name none. */
  readonly own: NamedCase | undefined;
  /** Of a trial: what the office sends then does not stand in the list that is read. */
  readonly isInTrial: boolean;
  /** 【原出願の表示】 */
  readonly parents: readonly NamedCase[];
  /** 【先の出願に基づく優先権主張】 */
  readonly priorities: readonly NamedCase[];
  readonly persons: readonly Person[];
  /** 【提出日】; undefined where it is missing or empty. */
  readonly submitted: WrittenDate | undefined;
  /** 【発送番号】 with its six digits. */
  readonly dispatch: Dispatch | undefined;
  /** Numbers of the document, in order. */
  readonly numbers: readonly FoundNumber[];
  /** The first item that has one of the names, members included. */
  readonly item: (...names: readonly string[]) => Item | undefined;
}

/** A part of a draft as a subject; undefined where it has no 【書類名】. `numbers`: of the whole draft, in order. */
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

/** Types that are about a right that is there: their checks look at the register. */
export const ABOUT_RIGHTS: readonly string[] = ['registrationFee', 'trademarkRenewal'];

/** The name in 【あて先】 特許庁審査官　…　殿, with its place. */
export function examinerIn({
  item,
  text,
}: DraftUnderCheck): { readonly start: number; readonly end: number; readonly name: string } | undefined {
  const addressee = item('あて先');
  const match =
    addressee &&
    /^(特許庁審査官[ \u3000]*)(\S(?:.*?\S)?)[ \u3000]*殿$/u.exec(
      text.slice(addressee.contentStart, addressee.contentEnd),
    );
  if (!match) return undefined;
  const [, before = '', name = ''] = match;
  const start = addressee.contentStart + before.length;
  return { start, end: start + name.length, name };
}

/** 公開 and 公表 numbers that a 意見書 names, each once: usually the documents that the notice cites. */
export function citedIn({ type, numbers }: DraftUnderCheck): FoundNumber[] {
  if (type?.id !== 'opinion' || type.law !== 'patent') return [];
  const found = new Map<string, FoundNumber>();
  for (const number of numbers) {
    const isPublication = number.kind === 'publication' || number.kind === 'nationalPublication';
    if (isPublication && number.number !== '' && !found.has(caseKey(number))) found.set(caseKey(number), number);
  }
  return [...found.values()];
}
