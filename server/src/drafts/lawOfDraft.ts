import { lookup } from '../base/lookup.ts';
import type { Law } from '../numbers/caseNumber.ts';
import { foldWord } from '../numbers/fold.ts';
import { lawOfName } from '../numbers/lawOfDocument.ts';
import type { FoundNumber } from '../numbers/scan.ts';
import { DOCUMENT_TYPES, documentNameOf, documentType, type DocumentType } from './documentTypes.ts';
import { caseGroupsOf, caseNumbersOf, memberOf } from './reading.ts';
import type { Block, DraftDocument } from './structure.ts';

/** The law of a document in a draft, and its type. */

/** The law by a document's words, with the party if it is what says it. */
export interface SaidLaw {
  readonly law: Law | undefined;
  readonly party: Block | undefined;
}

/** The law by a document's name, the 【出願の区分】 of its case, its party, or because only one law has such a document. */
export function lawSaidIn(document: DraftDocument): SaidLaw {
  const ofName = lawOfName(document.name) ?? lawOfDivision(document);
  const party = ofName ? undefined : document.blocks.find((block) => isPartyOfLaw(document, block));
  return { law: ofName ?? (party && lawOfName(party.item.name)) ?? onlyLawOf(document.name), party };
}

/** As `lawSaidIn`; otherwise by the numbers of its case, then by items that name a right or party, even empty ones. */
export function lawOf(document: DraftDocument, caseNumbers: readonly FoundNumber[]): Law | undefined {
  const names = document.blocks.map(({ item }) => item.name);
  const first = (read: (name: string) => Law | undefined) => names.map(read).find((law) => law !== undefined);
  const said = lawSaidIn(document).law ?? lawOfNumbers(caseNumbers);
  return said ?? first((name) => lookup(RIGHTS, name)) ?? first(lawOfName);
}

/** The number of a trial does not always show its law (不服2026-000001). */
export function lawOfNumbers(numbers: readonly FoundNumber[]): Law | undefined {
  return (numbers.find(({ kind }) => kind !== 'trial') ?? numbers[0])?.law;
}

const RIGHTS: Readonly<Record<string, Law>> = {
  特許番号: 'patent',
  実用新案登録番号: 'utilityModel',
  意匠登録番号: 'design',
  商標登録番号: 'trademark',
  登録異議の申立てに係る商標登録の表示: 'trademark',
};

/** 【出願の区分】 of an international application: 国内書面 and translations exist for both laws. */
const DIVISIONS: Readonly<Record<string, Law>> = { 特許: 'patent', 実用新案登録: 'utilityModel' };

function lawOfDivision(document: DraftDocument): Law | undefined {
  const [division] = caseGroupsOf(document).flatMap((group) => memberOf(group, '出願の区分')?.content ?? []);
  const law = division === undefined ? undefined : lookup(DIVISIONS, foldWord(division));
  return law !== undefined && documentType(document.name, law)?.law === law ? law : undefined;
}

/** The law of a document that only one law has: 出願審査請求書. */
function onlyLawOf(name: string): Law | undefined {
  const written = documentNameOf(name);
  const [only, ...others] = DOCUMENT_TYPES.filter((type) => type.name === written && !type.isPart);
  return others.length === 0 ? only?.law : undefined;
}

/** Whether an item is the party of its law: 【特許出願人】 of a 意見書, not of a 手続補正書. */
function isPartyOfLaw(document: DraftDocument, { item }: Block): boolean {
  const law = lawOfName(item.name);
  return law !== undefined && documentType(document.name, law)?.partyItems.includes(item.name) === true;
}

/** The type of a document, if known. `numbers`: of the whole text, in order. */
export function typeOf(document: DraftDocument, numbers: readonly FoundNumber[]): DocumentType | undefined {
  return documentType(document.name, lawOf(document, caseNumbersOf(document, numbers)));
}
