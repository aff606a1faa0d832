import { lookup } from '../base/lookup.ts';
import type { FileProblemCode, ListProblem } from '../applicants/listed.ts';
import type { NoText } from '../base/bytes.ts';
import type { Language } from './language.ts';
import { counted } from './punctuation.ts';

const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  shift_jis: 'Shift_JIS',
  'euc-jp': 'EUC-JP',
  'iso-2022-jp': 'ISO-2022-JP',
};

/** How bytes were read as text. */
const ja = {
  /** The name of an encoding that WHATWG calls `id`. */
  encoding: (id: string) => lookup(ENCODINGS, id) ?? id,
  noText: {
    empty: '空のファイルです。',
    pdf: 'PDFです。テキストの下書きではないため、読み取れません。',
    office: 'Word、Excelなどのファイルか圧縮ファイルです。テキストの下書きではないため、読み取れません。',
    encoded:
      'メールやMHTなど、本文が別の文字に符号化されたファイルです。テキストまたはHTMLで保存し直すと読み取れます。',
    binary: 'テキストではないため、読み取れません。',
  } satisfies Record<NoText, string> as Record<NoText, string>,
  garbled: (file: string, encoding: string) =>
    `${file}は${encoding}のファイルですが、別の文字コードで開かれて文字化けしています。このまま保存すると元に戻りません。${encoding}で開き直してください。`,
  reopen: (encoding: string) => `${encoding}で開き直す`,
  partly: (encoding: string, n: number) =>
    `${encoding}として読みましたが、読み取れない文字が${n}字あります。その部分は検査していません。`,
  uncertain: (encoding: string) =>
    `${encoding}として読みましたが、漢字と英数字しかなく、別の文字コード（韓国語、中国語など）かもしれません。UTF-8で保存し直すと確実です。`,
};

const en: typeof ja = {
  encoding: ja.encoding,
  noText: {
    empty: 'The file is empty.',
    pdf: 'This is a PDF, not a text draft, and cannot be read.',
    office: 'This is an Office file (Word, Excel, …) or an archive, not a text draft, and cannot be read.',
    encoded: 'The text of this file is encoded (email, MHT, …). Save it as text or HTML to have it read.',
    binary: 'This is not text and cannot be read.',
  },
  garbled: (file, encoding) =>
    `${file} is in ${encoding} but was opened in another encoding and is garbled. Saving it like this cannot be undone. Reopen it in ${encoding}.`,
  reopen: (encoding) => `Reopen in ${encoding}`,
  partly: (encoding, n) =>
    `Read as ${encoding}, but ${counted(n, 'character')} could not be read. Those places are not checked.`,
  uncertain: (encoding) =>
    `Read as ${encoding}, but because it contains only kanji, letters, and digits, it may be in another encoding (Korean, Chinese, …). Save it in UTF-8 to be sure.`,
};

export const reading = { ja, en };

const LIST_FILES: Readonly<Record<Language, Readonly<Record<Exclude<FileProblemCode, 'header'>, string>>>> = {
  ja: {
    missing: 'ファイルがありません。',
    tooLarge: 'ファイルが大きすぎます（64 MBまで）。',
    unreadable: '読み取れません。',
    encoding: '読めない文字があります（UTF-8、またはExcelのShift_JISで保存してください）。',
    json: 'JSONの配列として読めません。',
    quotes: '引用符（"）が閉じていないか、位置が違います。この行（閉じていないときは以後も）は使いません。',
  },
  en: {
    missing: 'the file does not exist.',
    tooLarge: 'the file is too large (at most 64 MB).',
    unreadable: 'the file cannot be read.',
    encoding: 'some characters cannot be read (save it as UTF-8, or as Shift_JIS from Excel).',
    json: 'it is not a JSON array.',
    quotes: 'a quotation mark (") is not closed or is misplaced. This line (and the rest, if not closed) is ignored.',
  },
};

/** Names the place and the problem of a list of the office. `own`: what only this list can have wrong. */
export const listProblemIn =
  <C extends string>(language: Language, own: Readonly<Record<'header' | Exclude<C, FileProblemCode>, string>>) =>
  ({ file, line, code }: ListProblem<C>): string => {
    const texts: Readonly<Record<string, string>> = { ...LIST_FILES[language], ...own };
    const place = line === undefined ? '' : { ja: ` ${line}行目`, en: `, line ${line}` }[language];
    return `${file}${place}: ${texts[code] ?? code}`;
  };
