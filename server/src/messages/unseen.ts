import { lookup } from '../base/lookup.ts';
import type { Language } from './language.ts';

type Names = Readonly<Record<Language, string>>;

const NAMES: Readonly<Record<string, Names>> = {
  'U+001A': { ja: 'DOSのファイル終端', en: 'DOS end-of-file character' },
  'U+007F': { ja: '削除（DEL）', en: 'delete' },
  'U+000B': { ja: '垂直タブ（Wordの段落内改行）', en: "vertical tab (Word's line break within a paragraph)" },
  'U+000C': { ja: '改ページ', en: 'form feed (page break)' },
  'U+000D': { ja: '復帰（CRだけの改行）', en: 'carriage return (line break by CR alone)' },
  'U+0085': { ja: '次の行（NEL）', en: 'next line (NEL)' },
  'U+00A0': { ja: 'ノーブレークスペース', en: 'no-break space' },
  'U+00AD': { ja: 'ソフトハイフン', en: 'soft hyphen' },
  'U+034F': { ja: '結合書記素接合子', en: 'combining grapheme joiner' },
  'U+200B': { ja: 'ゼロ幅スペース', en: 'zero width space' },
  'U+200C': { ja: 'ゼロ幅非接合子', en: 'zero width non-joiner' },
  'U+200D': { ja: 'ゼロ幅接合子', en: 'zero width joiner' },
  'U+200E': { ja: '左から右へ書く印', en: 'left-to-right mark' },
  'U+200F': { ja: '右から左へ書く印', en: 'right-to-left mark' },
  'U+2028': { ja: '行の区切り', en: 'line separator' },
  'U+2029': { ja: '段落の区切り', en: 'paragraph separator' },
  'U+202F': { ja: '幅の狭いノーブレークスペース', en: 'narrow no-break space' },
  'U+2060': { ja: '単語結合子', en: 'word joiner' },
  'U+FEFF': { ja: 'バイト順マーク（BOM）', en: 'byte order mark' },
};

/** Rows of characters, by the beginning of their codes. */
const ROWS: readonly (readonly [codes: RegExp, names: Names])[] = [
  [/^U\+00[01][0-9A-F]$/u, { ja: '制御文字', en: 'control character' }],
  [/^U\+(?:061C|206[6-9])$/u, { ja: '書字方向の制御文字', en: 'text direction control' }],
  [/^U\+206[1-4]$/u, { ja: '見えない演算子', en: 'invisible operator' }],
  [/^U\+(?:115F|1160|3164|FFA0)$/u, { ja: 'ハングルの埋め草', en: 'Hangul filler' }],
  [/^U\+180[BCDF]$/u, { ja: '異体字セレクター', en: 'variation selector' }],
  [/^U\+(?:1680|200[0-9A]|205F)$/u, { ja: '幅の異なる空白', en: 'space of another width' }],
  [/^U\+(?:FE0[0-9A-F]|E01[0-9A-E][0-9A-F])$/u, { ja: '異体字セレクター', en: 'variation selector' }],
  [/^U\+E00[0-7][0-9A-F]$/u, { ja: 'タグ文字', en: 'tag character' }],
  [/^U\+20[26][0-9A-F]$/u, { ja: '書字方向などの制御文字', en: 'text direction or other control character' }],
];

const OTHER: Names = { ja: '見えない文字', en: 'invisible character' };

/** The name of a character that nobody sees, by its code (`U+200B`). */
export function nameOfUnseen(code: string, language: Language): string {
  return (lookup(NAMES, code) ?? ROWS.find(([codes]) => codes.test(code))?.[1] ?? OTHER)[language];
}
