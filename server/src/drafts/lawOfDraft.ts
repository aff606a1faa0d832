import { lookup } from '../base/lookup.ts';
import type { Law } from '../numbers/caseNumber.ts';
import { foldWord } from '../numbers/fold.ts';
import { lawOfName } from '../numbers/lawOfDocument.ts';
import type { FoundNumber } from '../numbers/scan.ts';
import { DOCUMENT_TYPES, documentNameOf, documentType, type DocumentType } from './documentTypes.ts';
import { caseGroupsOf, caseNumbersOf, memberOf } from './reading.ts';
import type { Block, DraftDocument } from './structure.ts';

/** Which law a document of a draft is of, and which document it is by that. */

/** What a document says of its law by its words, and the party where it is the party that says it. */
export interface SaidLaw {
  readonly law: Law | undefined;
  readonly party: Block | undefined;
}

/** The law of a document from its name, the 【出願の区分】 of its case, its party, or since only one law has such a document. */
export function lawSaidIn(document: DraftDocument): SaidLaw {
  const ofName = lawOfName(document.name) ?? lawOfDivision(document);
  const party = ofName ? undefined : document.blocks.find((block) => isPartyOfLaw(document, block));
  return { law: ofName ?? (party && lawOfName(party.item.name)) ?? onlyLawOf(document.name), party };
}

/** As `lawSaidIn`, else from the numbers of its case, else from the items that name a right or a party, also empty ones. */
export function lawOf(document: DraftDocument, caseNumbers: readonly FoundNumber[]): Law | undefined {
  const names = document.blocks.map(({ item }) => item.name);
  const first = (read: (name: string) => Law | undefined) => names.map(read).find((law) => law !== undefined);
  const said = lawSaidIn(document).law ?? lawOfNumbers(caseNumbers);
  return said ?? first((name) => lookup(RIGHTS, name)) ?? first(lawOfName);
}

/** The number of a trial does not always say its law (不服2026-000001). */
export function lawOfNumbers(numbers: readonly FoundNumber[]): Law | undefined {
  return (numbers.find(({ kind }) => kind !== 'trial') ?? numbers[0])?.law;
}

/** The items that name a right by its law. */
const RIGHTS: Readonly<Record<string, Law>> = {
  特許番号: 'patent',
  実用新案登録番号: 'utilityModel',
  意匠登録番号: 'design',
  商標登録番号: 'trademark',
  登録異議の申立てに係る商標登録の表示: 'trademark',
};

/** 【出願の区分】 of an international application: 国内書面 and translations have both laws. */
const DIVISIONS: Readonly<Record<string, Law>> = { 特許: 'patent', 実用新案登録: 'utilityModel' };

function lawOfDivision(document: DraftDocument): Law | undefined {
  const [division] = caseGroupsOf(document).flatMap((group) => memberOf(group, '出願の区分')?.content ?? []);
  const law = division === undefined ? undefined : lookup(DIVISIONS, foldWord(division));
  return law !== undefined && documentType(document.name, law)?.law === law ? law : undefined;
}

/** The law of documents that one law alone has: 出願審査請求書. */
function onlyLawOf(name: string): Law | undefined {
  const written = documentNameOf(name);
  const [only, ...others] = DOCUMENT_TYPES.filter((type) => type.name === written && !type.isPart);
  return others.length === 0 ? only?.law : undefined;
}

/** 【特許出願人】 of a 意見書, not of a 手続補正書, which has no such item under any law. */
function isPartyOfLaw(document: DraftDocument, { item }: Block): boolean {
  const law = lawOfName(item.name);
  return law !== undefined && documentType(document.name, law)?.partyItems.includes(item.name) === true;
}

/** The type of a document, where the project knows it. `numbers`: of the whole text, in order. */
export function typeOf(document: DraftDocument, numbers: readonly FoundNumber[]): DocumentType | undefined {
  return documentType(document.name, lawOf(document, caseNumbersOf(document, numbers)));
}
