import { readFileSync } from 'node:fs';
import { ENCODINGS } from './encodings.ts';

/** The demo's opinion with three mistakes: 発送番号 of five digits, 識別番号 of eight, 31 November. */
const DRAFT = readFileSync(new URL('../../media/demo-drafts/01-ikensho.jpo.txt', import.meta.url), 'utf8')
  .replace(/^\ufeff/u, '')
  .replaceAll('\r\n', '\n')
  .replace(/(?<=【発送番号】[ \u3000]*[0-9０-９]{5})[0-9０-９]/u, '')
  .replace(/(?<=【識別番号】[ \u3000]*[0-9０-９]{8})[0-9０-９]/u, '')
  .replace(/(?<=【提出日】).*/u, '　　　　　令和　８年１１月３１日');

/** The codes of the three mistakes. */
export const PLANTED = ['applicant-code-digits', 'date-impossible', 'dispatch-number-digits'];

const utf8 = (text: string): Uint8Array => Buffer.from(text);
const beforeItems = (unseen: string) => utf8(DRAFT.replaceAll('【', `${unseen}【`));
const lineEnds = (lineEnd: string) => utf8(DRAFT.replaceAll('\n', lineEnd));

/** Exit status of `check --offline`, which of the planted mistakes it says, and how many other problems. */
export type Result = readonly [status: number, planted: 0 | 1 | 2 | 3, others: number];

/**
 * What a draft comes as: encodings, blanks, line ends and containers of the findings. `before`: at commit 242cd48, measured
 * with the same bytes; `now`: bound by `test/protocol/readingTable.test.ts`.
 */
// prettier-ignore
export const CASES: readonly (readonly [what: string, bytes: Uint8Array, before: Result, now: Result])[] = [
  ['UTF-8', utf8(DRAFT), [1, 3, 0], [1, 3, 0]],
  ['UTF-8 with a mark', ENCODINGS['utf-8 with a mark'](DRAFT), [1, 3, 0], [1, 3, 0]],
  ['UTF-8 with two marks', ENCODINGS['utf-8 with a mark'](`\ufeff${DRAFT}`), [0, 0, 0], [1, 3, 1]],
  ['UTF-16LE with a mark', ENCODINGS['utf-16le with a mark'](DRAFT), [0, 0, 0], [1, 3, 0]],
  ['UTF-16BE with a mark', ENCODINGS['utf-16be with a mark'](DRAFT), [0, 0, 0], [1, 3, 0]],
  ['UTF-16LE', ENCODINGS['utf-16le'](DRAFT), [0, 0, 0], [1, 3, 0]],
  ['UTF-16BE', ENCODINGS['utf-16be'](DRAFT), [0, 0, 0], [1, 3, 0]],
  ['Shift_JIS', ENCODINGS.shift_jis(DRAFT), [1, 3, 0], [1, 3, 0]],
  ['EUC-JP', ENCODINGS['euc-jp'](DRAFT), [0, 0, 0], [1, 3, 0]],
  ['ISO-2022-JP', ENCODINGS['iso-2022-jp'](DRAFT), [0, 0, 0], [1, 3, 0]],
  ['form feed before the first item', utf8(`\f${DRAFT}`), [0, 0, 0], [1, 3, 1]],
  ['form feed before a later item', utf8(DRAFT.replace('【発送番号】', '\f【発送番号】')), [1, 2, 2], [1, 3, 1]],
  ['U+FEFF before items', beforeItems('\ufeff'), [1, 1, 35], [1, 3, 15]],
  ['no-break space before items', beforeItems('\u00a0'), [0, 0, 0], [1, 3, 16]],
  ['en space before items', beforeItems('\u2002'), [0, 0, 0], [1, 3, 16]],
  ['zero width space before items', beforeItems('\u200b'), [0, 0, 0], [1, 3, 16]],
  ['soft hyphen before items', beforeItems('\u00ad'), [0, 0, 0], [1, 3, 16]],
  ['variation selector before items', beforeItems('\ufe0f'), [0, 0, 0], [1, 3, 16]],
  ['lines end in VT', lineEnds('\v'), [1, 1, 16], [1, 3, 29]],
  ['lines end in CR', lineEnds('\r'), [1, 1, 16], [1, 3, 0]],
  ['lines end in NEL', lineEnds('\u0085'), [1, 1, 45], [1, 3, 29]],
  ['lines end in U+2028', lineEnds('\u2028'), [1, 1, 45], [1, 3, 29]],
  ['radicals of a PDF', utf8(DRAFT.replaceAll('出願人', '出願⼈').replaceAll('日', '⽇')), [1, 1, 6], [1, 3, 4]],
  ['zero width space among digits', utf8(DRAFT.replace(/(?<=【発送番号】[ \u3000]*[0-9０-９]{5})/u, '\u200b')), [1, 3, 1], [1, 3, 1]],
  ['an undecodable byte', Buffer.concat([ENCODINGS.shift_jis(DRAFT), Buffer.of(0xfd)]), [1, 3, 1], [2, 3, 1]],
  ['an empty file', utf8(''), [0, 0, 0], [2, 0, 0]],
  ['a mark alone', utf8('\ufeff\r\n'), [0, 0, 0], [2, 0, 0]],
  ['PDF', utf8('%PDF-1.7\n1 0 obj'), [0, 0, 0], [2, 0, 0]],
  ['.docx, .xlsx, ZIP', utf8('PK\u0003\u0004word/document.xml'), [0, 0, 0], [2, 0, 0]],
  ['.doc', Buffer.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), [0, 0, 0], [2, 0, 0]],
  ['.rtf', utf8('{\\rtf1\\ansi \\u29305?}'), [0, 0, 0], [2, 0, 0]],
  ['MHT in Base64', utf8(`MIME-Version: 1.0\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(DRAFT).toString('base64')}`), [0, 0, 0], [2, 0, 0]],
  ['UTF-8 that was read as Shift_JIS and saved', utf8(new TextDecoder('shift_jis').decode(utf8(DRAFT))), [0, 0, 0], [2, 0, 0]],
  ['NULs', new Uint8Array(64), [0, 0, 0], [2, 0, 0]],
  ['random bytes', Uint8Array.from({ length: 256 }, (_, index) => (index * 167 + 13) % 256), [0, 0, 0], [2, 0, 0]],
];
