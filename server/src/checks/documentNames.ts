import { filedDocuments, isDocumentName } from '../drafts/documentNames.ts';
import { ABOLISHED_DOCUMENTS } from '../drafts/vocabulary.ts';
import { DOCUMENT_TYPES, documentNameOf, documentType } from '../drafts/documentTypes.ts';
import { isUnwritten } from '../base/characters.ts';
import { lookup } from '../base/lookup.ts';
import { lawOfNumbers } from '../drafts/lawOfDraft.ts';
import { contentOf, type DocumentContext } from './documentContext.ts';
import { replacing, type Finding, type Fix } from './finding.ts';
import { placedBlocks } from './shared/itemRules.ts';
import { widened } from '../numbers/format.ts';
import { nearest } from './shared/nearest.ts';

const OF_TYPES: ReadonlySet<string> = new Set(DOCUMENT_TYPES.map(({ name }) => name));
const ABOLISHED = new Set(ABOLISHED_DOCUMENTS.map(({ name }) => name));

/** Endings that make another, even the opposite procedure: a name is only compared with names of the same ending. */
const ENDINGS = /(?:取下書|放棄書|補充書|取消書|\([^()]*\))$/u;

/** unknown-document: a name that the JPO has for no document; abolished-name: one that it used to have. */
export function documentNameFindings(context: DocumentContext): Finding[] {
  const { head, type } = context;
  const name = documentNameOf(head.content);
  const abolished = ABOLISHED_DOCUMENTS.find((one) => one.name === name);
  if (abolished) {
    const named = { name: `「${head.content}」`, since: abolished.since, instead: `「${abolished.instead}」` };
    return [{ code: 'abolished-name', ...contentOf(head), ...named }];
  }
  if (type || name === '' || isDocumentName(name)) return [];
  const meant = meantBy(name);
  const text = meant?.replace(/[!-~]/gu, widened);
  const fixes: Fix[] =
    meant === undefined || text === undefined || !hasFormOf(context, meant)
      ? []
      : [replacing(contentOf(head), text, 'guess')];
  return [{ code: 'unknown-document', ...contentOf(head), name: head.content, nearest: text, fixes }];
}

/** True where the draft has the items that a document of this name must have; otherwise only the name is close. */
function hasFormOf({ text, head, document, law, caseNumbers }: DocumentContext, name: string): boolean {
  // The rest of the name is on the next line.
  if (!isUnwritten(text, head.contentEnd, head.until)) return false;
  const type = documentType(name, law ?? lawOfNumbers(caseNumbers));
  // A draft that has just been begun can still get its items.
  if (!type || document.blocks.length === 1) return true;
  const there = new Set(placedBlocks(type, document.blocks).map(({ placed }) => placed.place));
  return type.items.every(({ isRequired }, place) => !isRequired || there.has(place));
}

/** Names that practitioners shorten, with those of the filing software. */
const SHORTENED: Readonly<Record<string, string>> = {
  アクセスコード付与請求書: '世界知的所有権機関へのアクセスコード付与請求書',
  保全審査申出書: '保全審査に付することを求める申出書',
  ファイル記録事項の交付請求書: 'ファイル記録事項記載書類の交付請求書',
  外国語要約書面: '外国語要約書',
};

/** The document with a close name and the same ending. */
function meantBy(name: string): string | undefined {
  const full = lookup(SHORTENED, name);
  if (full !== undefined) return full;
  const ending = ENDINGS.exec(name)?.[0];
  const all = [...OF_TYPES, ...filedDocuments()].filter(
    (one) => one.length > 2 && !ABOLISHED.has(one) && ENDINGS.exec(one)?.[0] === ending,
  );
  return nearest(name, all);
}
