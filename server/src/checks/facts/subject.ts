import { blocksOf, memberOf, personsOf, typeOf, type Person } from '../../drafts/reading.ts';
import type { DocumentType } from '../../drafts/documentTypes.ts';
import type { Item } from '../../drafts/items.ts';
import type { Block, DraftDocument } from '../../drafts/structure.ts';
import type { CalendarDate } from '../../base/calendarDate.ts';
import { unsupported } from '../../numbers/support.ts';
import type { FoundNumber } from '../../numbers/scan.ts';
import { readEraDate } from '../../jpo/bundles/eraDate.ts';
import { dispatchNumberIn } from './contents.ts';

/** A case that an item of the draft names. */
export interface NamedCase {
  /** The number that can be looked up. */
  readonly number: FoundNumber;
  /** 【出願日】 beside it. */
  readonly filingDate: WrittenDate | undefined;
}

interface WrittenDate {
  readonly item: Item;
  /** Undefined where it cannot be read. */
  readonly date: CalendarDate | undefined;
}

/** One document of a draft as the checks with the JPO's data look at it. */
export interface Subject {
  readonly text: string;
  readonly document: DraftDocument;
  /** Undefined for names that the project does not know. */
  readonly type: DocumentType | undefined;
  /** 【書類名】, or the first item. */
  readonly name: Item;
  /** The case that the document is about; parts (明細書 …) name none. */
  readonly own: NamedCase | undefined;
  /** The case has a 審判番号 here: what the office sends then does not stand in the list that is read. */
  readonly isInTrial: boolean;
  /** 【原出願の表示】 */
  readonly parents: readonly NamedCase[];
  /** 【先の出願に基づく優先権主張】 */
  readonly priorities: readonly NamedCase[];
  readonly persons: readonly Person[];
  /** 【提出日】; undefined where it is missing or empty. */
  readonly submitted: WrittenDate | undefined;
  /** 【発送番号】 with its six digits. */
  readonly dispatch: { readonly item: Item; readonly number: string } | undefined;
  /** Numbers of the document, in order. */
  readonly numbers: readonly FoundNumber[];
  /** The first item of a name, members included. */
  readonly item: (...names: readonly string[]) => Item | undefined;
}

const CASE_BLOCKS = ['事件の表示', '出願の表示', '審判事件の表示'];
/** Numbers that name the case, in a block or, in 納付書, by themselves. */
const CASE_ITEMS = [
  '出願番号',
  '国際出願番号',
  '特許番号',
  '実用新案登録番号',
  '意匠登録番号',
  '商標登録番号',
  '登録番号',
];

/** The documents of a draft; none where the text is no draft (no 【書類名】). `numbers` in order. */
export function subjectsOf(
  text: string,
  documents: readonly DraftDocument[],
  numbers: readonly FoundNumber[],
): Subject[] {
  return documents.flatMap((document, index) => {
    if (document.blocks[0]?.item.name !== '書類名') return [];
    const until = documents[index + 1]?.start ?? text.length;
    return subjectOf(text, document, numbers.slice(firstFrom(numbers, document.start), firstFrom(numbers, until)));
  });
}

function subjectOf(text: string, document: DraftDocument, numbers: readonly FoundNumber[]): Subject {
  const byName = new Map<string, Block[]>();
  for (const block of blocksOf(document.blocks)) {
    const same = byName.get(block.item.name);
    if (same) same.push(block);
    else byName.set(block.item.name, [block]);
  }
  const blocks = (...names: readonly string[]) => names.flatMap((name) => byName.get(name) ?? []);
  const named = (block: Block) => namedIn(block, numbers);
  const caseBlock = blocks(...CASE_BLOCKS)[0];
  const alone = document.blocks.filter(({ item }) => CASE_ITEMS.includes(item.name));
  const own = caseBlock ? named(caseBlock) : alone.map((block) => caseOf(block.item, undefined, numbers)).find(isThere);
  const dispatch = blocks('発送番号')[0]?.item;
  const dispatchNumber = dispatch && dispatchNumberIn(dispatch.content);
  const submitted = blocks('提出日')[0]?.item;
  const name = document.blocks[0]?.item;
  if (!name) throw new RangeError('no item');
  return {
    text,
    document,
    type: typeOf(document) ?? typeOf(document, own?.number.law),
    name,
    own,
    isInTrial: caseBlock !== undefined && memberOf(caseBlock, '審判番号') !== undefined,
    parents: blocks('原出願の表示').map(named).filter(isThere),
    priorities: blocks('先の出願に基づく優先権主張').map(named).filter(isThere),
    persons: personsOf(document),
    submitted: submitted && submitted.content !== '' ? written(submitted) : undefined,
    dispatch: dispatch && dispatchNumber !== undefined ? { item: dispatch, number: dispatchNumber } : undefined,
    numbers,
    item: (...names) => blocks(...names)[0]?.item,
  };
}

function namedIn(block: Block, numbers: readonly FoundNumber[]): NamedCase | undefined {
  const filingDate = memberOf(block, '出願日');
  return CASE_ITEMS.map((name) => memberOf(block, name))
    .map((item) => item && caseOf(item, filingDate, numbers))
    .find(isThere);
}

/** The first number in the content of the item that an API takes. */
function caseOf(item: Item, filingDate: Item | undefined, numbers: readonly FoundNumber[]): NamedCase | undefined {
  const from = firstFrom(numbers, item.contentStart);
  for (let index = from; index < numbers.length; index++) {
    const number = numbers[index];
    if (!number || number.end > item.contentEnd) return undefined;
    if (number.number === '' || unsupported(number)) continue;
    return { number, filingDate: filingDate && written(filingDate) };
  }
  return undefined;
}

function written(item: Item): WrittenDate {
  return { item, date: readEraDate(item.content) };
}

/** The index of the first number that begins at `offset` or behind it. */
function firstFrom(numbers: readonly FoundNumber[], offset: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
