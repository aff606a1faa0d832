import { firstWhere } from '../../base/lookup.ts';
import { isPlaceholder } from '../../drafts/placeholders.ts';
import { blockNamed, blocksOf, caseNumbersOf, caseOf, isNumberItem } from '../../drafts/reading.ts';
import type { DraftDocument } from '../../drafts/structure.ts';
import { caseKey, type CaseNumber } from '../../numbers/caseNumber.ts';
import type { FoundNumber } from '../../numbers/scan.ts';
import { plain } from '../shared/markdown.ts';

/** A case that a draft is about. */
export interface AboutCase {
  /** Its number is empty where it cannot be read. */
  readonly number: CaseNumber;
  /** As it is written, of one that cannot be read. */
  readonly written?: string;
  /** 【整理番号】 of a document whose own case it is, in half width. */
  readonly reference?: string;
}

/**
 * The cases that a draft is about: of a procedural document those that its items name (【出願番号】 of 【事件の表示】,
 * 【原出願の表示】 …), not those that its text cites, which may be anybody's; of any other text all. `numbers`: of the whole
 * text, in order.
 */
export function aboutOf(documents: readonly DraftDocument[], numbers: readonly FoundNumber[]): AboutCase[] {
  if (!documents.some(isProcedural)) return distinct(numbers.filter(isWhole).map((number) => ({ number })));
  return distinct(
    documents.flatMap((document, index) => {
      if (!isProcedural(document)) return [];
      const until = documents[index + 1]?.start ?? Infinity;
      return ofDocument(document, between(numbers, document.start, until));
    }),
  );
}

/**
 * The case that the first of some documents is about that names one: of its 【事件の表示】 or 【特許番号】; undefined where
 * none can be read.
 */
export function ownCaseIn(
  documents: readonly DraftDocument[],
  numbers: readonly FoundNumber[],
): FoundNumber | undefined {
  for (const document of documents) {
    const first = caseOf(document, numbers)?.number ?? caseNumbersOf(document, numbers).find(isWhole);
    if (first) return first;
  }
  return undefined;
}

interface Named {
  readonly number: FoundNumber;
  readonly reference?: string | undefined;
}

function ofDocument(document: DraftDocument, numbers: readonly FoundNumber[]): Named[] {
  const reference = referenceOf(document);
  const own = offered(caseNumbersOf(document, numbers));
  const items = blocksOf(document.blocks).filter(({ item }) => isNumberItem(item.name));
  const named = items.flatMap(({ item }) => between(numbers, item.start, item.contentEnd));
  // A case whose number cannot be read is one of the draft all the same.
  const broken = own.length === 0 ? named.filter((number) => !isWhole(number)).slice(0, 1) : [];
  return [
    ...[...own, ...broken].map((number) => ({ number, reference })),
    ...offered(named).map((number) => ({ number })),
  ];
}

/** The numbers that begin in a range, of a list in order. */
function between(numbers: readonly FoundNumber[], from: number, until: number): readonly FoundNumber[] {
  const first = firstWhere(numbers, ({ start }) => start >= from);
  return numbers.slice(
    first,
    firstWhere(numbers, ({ start }) => start >= until),
  );
}

function isWhole({ number }: FoundNumber): boolean {
  return number !== '';
}

function isProcedural({ blocks }: DraftDocument): boolean {
  return blocks[0]?.item.name === '書類名';
}

function referenceOf(document: DraftDocument): string | undefined {
  const content = blockNamed(document, '整理番号')?.item.content ?? '';
  return content === '' || isPlaceholder(content) ? undefined : plain(content).normalize('NFKC').trim();
}

/** Whole numbers; those that no API takes (審判番号) only where no other stands beside them. */
function offered(numbers: readonly FoundNumber[]): FoundNumber[] {
  const whole = numbers.filter(isWhole);
  const taken = whole.filter(({ unsupported }) => unsupported === undefined);
  return taken.length > 0 ? taken : whole;
}

function distinct(all: readonly Named[]): AboutCase[] {
  const found = new Map<string, AboutCase>();
  for (const { number: named, reference } of all) {
    const { law, kind, number } = named;
    const written = number === '' ? plain(named.text) : undefined;
    const key = written ?? caseKey(named);
    const known = found.get(key);
    if (known?.reference !== undefined || (known && reference === undefined)) continue;
    found.set(key, {
      number: { law, kind, number },
      ...(reference === undefined ? {} : { reference }),
      ...(written === undefined ? {} : { written }),
    });
  }
  return [...found.values()];
}
