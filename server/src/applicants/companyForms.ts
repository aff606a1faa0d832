/** 略号 in brackets, as NFKC leaves ㈱ and ㈲, and what they stand for. */
const SHORT: Readonly<Record<string, string>> = {
  株: '株式会社',
  有: '有限会社',
  同: '合同会社',
  資: '合資会社',
  名: '合名会社',
  社: '社団法人',
  財: '財団法人',
  学: '学校法人',
  独: '独立行政法人',
  医: '医療法人',
  宗: '宗教法人',
  特非: '特定非営利活動法人',
};
const SHORT_FORM = /\(([株有同資名社財学独医宗]|特非)\)/gu;

/** Forms of corporations in Japan; what another one ends in comes after it. */
const JAPANESE = [
  ...['株式会社', '有限会社', '合同会社', '合資会社', '合名会社', '相互会社', '協同組合'],
  ...['一般社団法人', '公益社団法人', '社団法人', '一般財団法人', '公益財団法人', '財団法人'],
  ...['国立大学法人', '公立大学法人', '学校法人', '国立研究開発法人', '地方独立行政法人', '独立行政法人'],
  ...['社会医療法人', '医療法人', '社会福祉法人', '宗教法人', '特定非営利活動法人'],
  ...['特許業務法人', '弁理士法人', '弁護士法人'],
];

/** Words for forms of corporations abroad, in Latin letters and in the katakana in which they are registered. */
export const FORMS_ABROAD = [
  ...['co', 'company', 'ltd', 'limited', 'inc', 'incorporated', 'corp', 'corporation', 'llc', 'lp', 'llp', 'plc'],
  ...['gmbh', 'mbh', 'ag', 'kg', 'kgaa', 'se', 'sa', 'sas', 'sarl', 'spa', 'srl', 'nv', 'bv', 'ab', 'oy', 'oyj'],
  ...['kk', 'yk', 'pte', 'pty', 'kabushiki', 'kaisha'],
  ...['コーポレーション', 'コーポレイション', 'インコーポレイテッド', 'インコーポレーテッド', 'インコーポレーション'],
  ...['カンパニー', 'リミテッド', 'リミティド', 'エルエルシー', 'ピーエルシー', 'ビーブイ', 'ゲーエムベーハー'],
  ...[
    'ゲゼルシャフト',
    'アクチエンゲゼルシャフト',
    'アクツィエンゲゼルシャフト',
    'ソシエテ',
    'アノニム',
    'アクチボラグ',
  ],
];

/** Writes `(株)` and its like out as words of their own; `text` is after NFKC. */
export function writeOutForms(text: string): string {
  return text.replace(SHORT_FORM, (_, short: string) => ` ${SHORT[short] ?? short} `);
}

/** The form that the text begins with, or ''. */
export function leadingForm(text: string): string {
  return JAPANESE.find((form) => text.startsWith(form)) ?? '';
}

/** The form that the text ends with, or ''. */
export function trailingForm(text: string): string {
  return JAPANESE.find((form) => text.endsWith(form)) ?? '';
}
