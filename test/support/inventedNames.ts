/** Invented applicants by the thousand, always the same for the same seed. */

/** Numbers in [0, 1), always the same for a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const FAMILY = ['架空', '見本', '例示', '仮名', '試作', '髙見', '渡邉', '齋藤', '濵崎', '沢澤', '想像', '模範'];
const GIVEN = ['太郎', '花子', '一郎', '次郎', '三子', '惠', '眞一', 'みほん', 'サンプル', '國男', '学'];
const PLACES = ['東', '西', '南', '北', '中央', '新', '大', '小', '上', '下', '第一', '第二', '日之本', '花咲', '雲海'];
const TRADES = [
  '電機',
  '化学',
  '工業',
  '製作所',
  '食品',
  '商事',
  '精密',
  '製薬',
  '繊維',
  '鉄鋼',
  '印刷',
  '運輸',
  '研究所',
  '樹脂',
];
const SYLLABLES = [
  'ア',
  'エ',
  'カ',
  'キャ',
  'グ',
  'サ',
  'シュ',
  'ソー',
  'タ',
  'ッド',
  'ティ',
  'ナ',
  'ノー',
  'ハ',
  'ビ',
  'フォ',
  'マ',
  'ミ',
  'ラ',
  'ルー',
  'ロ',
  'ン',
  'ヴァ',
  'ゼ',
];
const ABROAD = [
  'インコーポレイテッド',
  'コーポレーション',
  'リミテッド',
  'ゲーエムベーハー',
  'エルエルシー',
  'カンパニー　リミテッド',
];

export interface InventedApplicant {
  readonly code: string;
  readonly name: string;
  readonly isAgent: boolean;
}

/** People, Japanese companies and companies abroad; names repeat now and then, as real ones do. */
export function inventedApplicants(count: number, seed = 1): InventedApplicant[] {
  const random = seeded(seed);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const syllables = (least: number) =>
    Array.from({ length: least + Math.floor(random() * 4) }, () => pick(SYLLABLES)).join('');
  const makers = [
    () => `${pick(FAMILY)}　${pick(GIVEN)}${random() < 0.5 ? pick(GIVEN) : ''}`,
    () => `${pick(PLACES)}${pick(FAMILY)}${pick(TRADES)}${random() < 0.3 ? pick(TRADES) : ''}株式会社`,
    () => `株式会社${syllables(2)}${random() < 0.5 ? pick(TRADES) : ''}`,
    () => `${syllables(3)}${pick(TRADES)}有限会社`,
    () => `${syllables(2)}　${syllables(2)}　${pick(ABROAD)}`,
    () => `国立大学法人${pick(PLACES)}${pick(FAMILY)}大学`,
  ];
  return Array.from({ length: count }, (_, index) => ({
    code: String(999_000_000 - count + index).padStart(9, '0'),
    name: makers[Math.floor(random() * makers.length)]?.() ?? '',
    isAgent: random() < 0.05,
  }));
}
