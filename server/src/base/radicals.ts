/**
 * Radicals U+2E80–U+2EFF that PDFs use for kanji, each with its kanji of JIS X 0208. Source: Unicode Character Database,
 * EquivalentUnifiedIdeograph.txt (14.0), all pairs whose ideograph is in JIS X 0208. NFKC decomposes the KangXi radicals
 * U+2F00–U+2FD5.
 */
const SUPPLEMENT =
  '⺁厂 ⺄乙 ⺆冂 ⺈刀 ⺊卜 ⺌小 ⺍小 ⺎兀 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺗心 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺟母 ⺠民 ⺧牛 ⺩王 ⺫目 ⺬示 ⺴冗 ⺶羊 ⺻聿 ⺼肉 ⻁虎 ⻄西 ⻆角 ⻏邑 ⻑長 ⻗雨 ⻘青 ⻝食 ⻣骨 ⻤鬼 ⻨麦 ⻩黄 ⻫斉 ⻭歯 ⻯竜 ⻱龜 ⻲亀';

const KANJI: ReadonlyMap<string, string> = new Map(
  SUPPLEMENT.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

const RADICALS = /[\u2e80-\u2fd5]/gu;

/** Replaces radicals by kanji, one unit for one; a radical without a kanji of JIS X 0208 stays. */
export function withKanji(text: string): string {
  return text.replace(RADICALS, (radical) => KANJI.get(radical) ?? radical.normalize('NFKC'));
}
