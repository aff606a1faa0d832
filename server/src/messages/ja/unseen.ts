import { lookup } from '../../base/lookup.ts';

const NAMES: Readonly<Record<string, string>> = {
  'U+001A': 'DOSのファイル終端',
  'U+007F': '削除（DEL）',
  'U+000B': '垂直タブ（Wordの段落内改行）',
  'U+000C': '改ページ',
  'U+000D': '復帰（CRだけの改行）',
  'U+0085': '次の行（NEL）',
  'U+00A0': 'ノーブレークスペース',
  'U+00AD': 'ソフトハイフン',
  'U+034F': '結合書記素接合子',
  'U+200B': 'ゼロ幅スペース',
  'U+200C': 'ゼロ幅非接合子',
  'U+200D': 'ゼロ幅接合子',
  'U+200E': '左から右へ書く印',
  'U+200F': '右から左へ書く印',
  'U+2028': '行の区切り',
  'U+2029': '段落の区切り',
  'U+202F': '幅の狭いノーブレークスペース',
  'U+2060': '単語結合子',
  'U+FEFF': 'バイト順マーク（BOM）',
};

/** Rows of characters, by the beginning of their codes. */
const ROWS: readonly (readonly [codes: RegExp, name: string])[] = [
  [/^U\+00[01][0-9A-F]$/u, '制御文字'],
  [/^U\+(?:061C|206[6-9])$/u, '書字方向の制御文字'],
  [/^U\+206[1-4]$/u, '見えない演算子'],
  [/^U\+(?:115F|1160|3164|FFA0)$/u, 'ハングルの埋め草'],
  [/^U\+180[BCDF]$/u, '異体字セレクター'],
  [/^U\+(?:1680|200[0-9A]|205F)$/u, '幅の異なる空白'],
  [/^U\+(?:FE0[0-9A-F]|E01[0-9A-E][0-9A-F])$/u, '異体字セレクター'],
  [/^U\+E00[0-7][0-9A-F]$/u, 'タグ文字'],
  [/^U\+20[26][0-9A-F]$/u, '書字方向などの制御文字'],
];

/** The name of a character that nobody sees, by its code (`U+200B`). */
export function nameOfUnseen(code: string): string {
  return lookup(NAMES, code) ?? ROWS.find(([codes]) => codes.test(code))?.[1] ?? '見えない文字';
}
