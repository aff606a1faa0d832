import { withKanji } from '../../base/radicals.ts';
import { widened } from '../../numbers/format.ts';
import { isFiled } from './repertoire.ts';

export interface Replacements {
  /** The best first. */
  readonly texts: readonly string[];
  /** The same characters in another form; false where a name changes (髙 → 高) or something is lost (㎡ → m2). */
  readonly isSame: boolean;
  /** Holds circled characters: （１） is the same as ① only where the text does not use both. */
  readonly isCircled: boolean;
}

/** Kanji of names outside JIS X 0208, each with the form in it; others come from Unicode itself (NFKC). */
const VARIANTS =
  '髙高 﨑崎 德徳 濵浜 栁柳 瀨瀬 增増 寬寛 內内 黑黒 靑青 淸清 昻昂 曻昇 桒桑 圡土 𠮷吉 𣘺橋 𠮟叱 橫横 薰薫 郞郎 賴頼 緖緒 冝宜 桺柳 彥彦 鷗鴎 頰頬 剝剥 塡填 顚顛 噓嘘 攢攅 搔掻 摑掴 繫繋 蟬蝉 蠟蝋 屛屏 幷并 瘦痩 簞箪 醬醤 鹼鹸 麵麺 俠侠 俱倶 吞呑 啞唖 囊嚢 曆暦 歷歴';
const KANJI: ReadonlyMap<string, string> = new Map(
  VARIANTS.split(' ').flatMap((pair) => {
    const [from, to] = Array.from(pair);
    return from === undefined || to === undefined || from === to ? [] : [[from, to] as const];
  }),
);

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['\u25ef', '○'],
  ['\u2011', '‐'],
  ['\u2012', '－'],
  ['\u2013', '－'],
  ['\u2022', '・'],
  ['\u00b7', '・'],
  ['\u22c5', '・'],
  ['\u2219', '・'],
  ['\u00ab', '《'],
  ['\u00bb', '》'],
  ['\u2264', '≦'],
  ['\u2265', '≧'],
  ['\u2a7d', '≦'],
  ['\u2a7e', '≧'],
  ['\u00b5', 'μ'],
]);

/**
 * The same in another form, by Unicode block: circled and parenthesized numbers and letters, Roman numerals, ㈱, ㍻, ㎏,
 * dashes, bullets, ligatures, small and vertical forms. Left out, since something would be lost: raised and lowered
 * letters (ª), mathematical letters (ℝ, ϕ), ™, kanji and kana in circles (㊤), foreign signs («).
 */
const SAME =
  /^[\u00b7\u00b5\u2011-\u2013\u2022\u2024\u2034\u203c\u2047-\u2049\u2057\u2109\u2116\u2121\u2160-\u217f\u2264\u2265\u2460-\u2473\u2474-\u24e9\u25ef\u2a7d\u2a7e\u3200-\u3243\u3251-\u325f\u32b1-\u32bf\u32c0-\u32cf\u3300-\u33ff\ufb00-\ufb06\ufe10-\ufe6b\uffe8-\uffee]$/u;
/** ㎡, ㎥: the digit was raised. */
const ENDS_RAISED = /[a-z][0-9]$/iu;

const CIRCLED_OR_SQUARED = /^[\u2460-\u2473\u24b6-\u24e9\u3251-\u325f\u32b1-\u32bf]$/u;
/** ², ₂, ½: a plain digit would mean something else. */
const RAISED = /^[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209f\u2150-\u215f]$/u;
const HAN = /^\p{Script=Han}$/u;

/** Undefined where a character has no replacement: an emoji, a rare kanji. */
export function replacementsOf(run: string): Replacements | undefined {
  if (HALF_WIDTH_KANA.test(run)) return { texts: [fullWidthKana(run)], isSame: true, isCircled: false };
  const plain: string[] = [];
  const marked: string[] = [];
  let [isSame, isCircled] = [true, false];
  for (const character of withKanji(run).normalize('NFC')) {
    const isKept = isFiled(character);
    const replaced = isKept ? character : replacementOf(character);
    if (replaced === undefined) return undefined;
    isSame &&= isKept || (SAME.test(character) && !ENDS_RAISED.test(character.normalize('NFKC')));
    isCircled ||= CIRCLED_OR_SQUARED.test(character);
    plain.push(replaced);
    marked.push(isName(character) ? `▲${replaced}▼` : replaced);
  }
  return { texts: [...new Set([plain.join(''), marked.join('')])], isSame, isCircled };
}

const HALF_WIDTH_KANA = /^[\uff61-\uff9f]+$/u;

/** Joins the marks: ｶﾞ → ガ. A mark without its kana becomes a full-width one. */
function fullWidthKana(run: string): string {
  return run.normalize('NFKC').replace(/[\u3099\u309a]/gu, (mark) => (mark === '\u3099' ? '゛' : '゜'));
}

/** A kanji that another form replaces: ▲高▼ marks this where the difference matters. */
function isName(character: string): boolean {
  return HAN.test(character) && !isFiled(character);
}

function replacementOf(character: string): string | undefined {
  const known = KANJI.get(character) ?? SIGNS.get(character);
  if (known !== undefined) return isFiled(known) ? known : undefined;
  if (RAISED.test(character)) return undefined;
  const composed = character.normalize('NFKC');
  if (composed === character) return undefined;
  const text = widened(composed);
  if (!isFiled(text)) return undefined;
  return CIRCLED_OR_SQUARED.test(character) ? `（${text}）` : text;
}
