import { isUnwritten } from '../base/characters.ts';
import type { Law } from '../numbers/caseNumber.ts';
import { lawOfName } from '../numbers/lawOfDocument.ts';
import { documentType, type DocumentType } from './documentTypes.ts';
import { itemsOf, type Item } from './items.ts';
import { isPerson, type Block, type DraftDocument } from './structure.ts';

/** What a reader wants from the structure of a draft: blocks by name, persons, the case. */

/** Someone who is named in a document: 特許出願人, 代理人, 請求人 … */
export interface Person {
  readonly block: Block;
  /** 識別番号 and 氏名又は名称 (or 氏名); undefined where the item is missing. */
  readonly code: Item | undefined;
  readonly name: Item | undefined;
}

const flat = new WeakMap<readonly Block[], readonly Block[]>();

/**
 * The blocks of the document itself and their members, in order; what an amendment puts into another document left out.
 * Made once for the same blocks: every check asks for them.
 */
export function blocksOf(blocks: readonly Block[]): readonly Block[] {
  const known = flat.get(blocks);
  if (known) return known;
  const all: Block[] = [];
  collect(blocks, all);
  flat.set(blocks, all);
  return all;
}

/** What is put into another document. */
const CONTENTS: ReadonlySet<string> = new Set(['補正の内容', '訂正の内容']);

function collect(blocks: readonly Block[], all: Block[]): void {
  for (const block of blocks) {
    all.push(block);
    if (block.members.length > 0 && !CONTENTS.has(block.item.name)) collect(block.members, all);
  }
}

/** The first block of a name, members included. */
export function blockNamed(document: DraftDocument, ...names: readonly string[]): Block | undefined {
  for (const block of blocksOf(document.blocks)) if (names.includes(block.item.name)) return block;
  return undefined;
}

/** The member of a block with one of these names. */
export function memberOf(block: Block, ...names: readonly string[]): Item | undefined {
  return block.members.find(({ item }) => names.includes(item.name))?.item;
}

const persons = new WeakMap<DraftDocument, readonly Person[]>();

/** The persons of a document in their order. */
export function personsOf(document: DraftDocument): readonly Person[] {
  const known = persons.get(document);
  if (known) return known;
  const all = blocksOf(document.blocks)
    .filter(({ item }) => isPerson(item.name))
    .map((block) => ({
      block,
      code: memberOf(block, '識別番号'),
      name: memberOf(block, '氏名又は名称', '氏名'),
    }));
  persons.set(document, all);
  return all;
}

/** What names the case of the document: 事件の表示, 出願の表示, 審判事件の表示 … */
export function caseBlockOf(document: DraftDocument): Block | undefined {
  return blockNamed(document, '事件の表示', '出願の表示', '審判事件の表示', '判定請求事件の表示');
}

/** The law of a document: from its name, then its items; undefined where neither says. */
export function lawOf(document: DraftDocument): Law | undefined {
  const ofName = lawOfName(document.name);
  if (ofName) return ofName;
  for (const { item } of document.blocks) {
    const law = lawOfName(item.name);
    if (law) return law;
  }
  return undefined;
}

/** The type of a document, where the project knows it. `law`: where the case says more than the document. */
export function typeOf(document: DraftDocument, law = lawOf(document)): DocumentType | undefined {
  return documentType(document.name, law);
}

/** Blanks, line ends and invisible characters before the first item, UTF-16 units. */
const LONGEST_BEGINNING = 64;

/** True for the beginning of a draft, whatever the language of the text: what `itemsOf` finds first is 【書類名】. */
export function isDraft(text: string): boolean {
  const [first] = itemsOf(text.slice(0, 2 * LONGEST_BEGINNING));
  return first?.name === '書類名' && first.start <= LONGEST_BEGINNING && isUnwritten(text.slice(0, first.start));
}
