/**
 * Proof that a document was read without the loss of a character, and that nothing was put in beside labels.
 *
 * What is compared with is the decoded body with its markup cut out by a few regular expressions, which share no code
 * with the reader. Blanks and line breaks are the reader's own affair and are left out on both sides.
 */
import assert from 'node:assert/strict';
import { dayIn } from '../../../server/src/drafts/dates.ts';
import { readPatentXml } from '../../../server/src/documents/patentXml.ts';
import type { Piece } from '../../../server/src/documents/sheet.ts';
import { fold } from '../../../server/src/numbers/fold.ts';

/** The only words that the reader may add. */
const LABELS = new Set([
  ...['書類名', '整理番号', '提出日', 'あて先', '事件の表示', '出願番号', '特許出願人', '補正をする者', '代理人'],
  ...['識別番号', '住所又は居所', '弁理士', '氏名又は名称', '電話番号', '発送番号', '意見の内容', '証拠方法'],
  ...['補正対象書類名', '補正対象項目名', '補正方法', '補正の内容', '発明の名称', '補正により増加する請求項の数'],
  ...['手数料の表示', '予納台帳番号', '納付金額', '提出物件の目録', '物件名'],
]);
const NUMBERED_LABEL = /^(?:手続補正|請求項|[図表数])?[０-９]{1,4}$/u;
const PLAIN = new Set([
  ...[
    '特許出願の番号',
    '起案日',
    '特許庁審査官',
    '特許出願人代理人',
    '特許出願人',
    '代理人',
    '（ほか',
    '名）',
    '適用条文',
  ],
  ...['発明の名称', '請求項の数', '（前置審査）', '・出願種別', '・参考文献', '・特許法第３０条適用', '有', '無'],
  ...['・発明の名称の変更', 'ＦＩ', '調査した分野（ＩＰＣ，ＤＢ名）', '参考特許文献', '特許請求の範囲', '│'],
  ...['<u>', '</u>', '<sup>', '</sup>', '<sub>', '</sub>'],
]);
/** Only from attributes: fees, and the files of images. */
const FROM_ATTRIBUTES = /^(?:［画像：[\w./-]+］|[０-９]+)$/u;

/** Words for codes, and the codes. */
const CODES: Readonly<Record<string, string>> = {
  意見書: 'A153',
  手続補正書: 'A1523',
  特許請求の範囲: 'A16333',
  明細書: 'A16330',
  図面: 'A16331',
  変更: '3',
  削除: '2',
  追加: '1',
};

/** Character data of a body: markup cut out, references expanded, blanks left out. */
export function strippedBody(body: string): string {
  return body
    .replace(/<\?[^?]*\?>|<!DOCTYPE[^>]*>|<[/!]?[a-z][^<>]*>/giu, '')
    .replace(/&#(?<code>[0-9]+);/gu, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&')
    .replace(/\s+/gu, '');
}

/** Fails unless every character of the XML body is shown, once. `text` is what the user sees. */
export function assertNothingLost(body: string, text: string): readonly Piece[] {
  const { pieces } = readPatentXml(body);
  assert.equal(pieces.map(({ shown }) => shown).join(''), text, 'the pieces are the text');
  assertEverySourceOnce(pieces, strippedBody(body));
  return pieces;
}

/** The same, and that nothing is shown that the body does not say, in its words and its order. */
export function assertLossless(body: string, text: string): void {
  const pieces = assertNothingLost(body, text);
  for (const piece of pieces) {
    if (piece.source === undefined) assertLabel(piece.shown.trim());
    else assertSame(piece.shown, piece.source.text);
  }
  assertOrder(body, text);
}

/** The sources of the pieces, in the order of the document, are the body: nothing left out, nothing twice. */
function assertEverySourceOnce(pieces: readonly Piece[], stripped: string): void {
  const sources = pieces.flatMap(({ source }) => (source === undefined ? [] : [source]));
  assert.equal(new Set(sources).size, sources.length, 'no text is shown twice');
  const inOrder = sources.toSorted((a, b) => a.at - b.at);
  assert.equal(
    inOrder
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/gu, ''),
    stripped,
  );
}

function assertLabel(added: string): void {
  const item = /^【(?<name>[^】]+)】?$/u.exec(added)?.groups?.['name'];
  const isKnown =
    item === undefined
      ? added === '' || PLAIN.has(added) || FROM_ATTRIBUTES.test(added)
      : LABELS.has(item) || NUMBERED_LABEL.test(item);
  assert.ok(isKnown, `added: ${added}`);
}

/** What is shown is the text, up to width and blanks, or says the same in other words. */
function assertSame(shown: string, source: string): void {
  if (squeeze(shown) === squeeze(source)) return;
  const date = dayIn(shown)?.replaceAll('-', '');
  const number = shown.startsWith('特願') ? fold(shown).replace(/[^0-9]/gu, '') : undefined;
  assert.ok([date, number, CODES[shown]].includes(source.trim()), `${source} is shown as ${shown}`);
}

/** A check without the pieces: every run of characters between two tags stands in the text, in the order of the body. */
function assertOrder(body: string, text: string): void {
  const seen = squeeze(text.replace(/<\/?(?:u|sup|sub)>/gu, ''));
  const withoutPersons = body.replace(/<jp:addressbook>.*?<\/jp:addressbook>/gsu, '');
  let at = 0;
  for (const run of withoutPersons.split(/<[^<>]+>/u)) {
    const characters = squeeze(strippedBody(run));
    if (characters === '' || /^(?:[0-9]{8}|[0-9]{10}|A1[0-9]+|[0-9])$/iu.test(characters)) continue;
    const found = seen.indexOf(characters, at);
    assert.notEqual(found, -1, `in its place: ${run}`);
    at = found + characters.length;
  }
}

function squeeze(text: string): string {
  return fold(text).replace(/\s+/gu, '');
}
