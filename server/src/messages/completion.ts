import type { Entry } from '../applicants/directory.ts';

/** Texts of completion. */
const ja = {
  required: '必須',
  today: '本日',
  lastDay: (act: string) => `${act}の期限`,
  thisCase: 'この案件',
  party: (isAgent: boolean): string => (isAgent ? '案件の代理人' : '案件の出願人'),
  source: { answer: '特許庁', file: '名簿' } satisfies Record<Entry['source'], string> as Record<
    Entry['source'],
    string
  >,
  dispatched: (date: string) => `発送日 ${date}`,
  until: (date: string) => `期限 ${date}（要確認）`,
  /** Beside `until`, where there is little room. */
  untilShort: (date: string) => `期限 ${date}`,
  answer: { answered: '応答済', partly: '補正書のみ提出', open: '未応答', unknown: '応答は不明' },
  lookUp: (name: string) => `特許庁に照会：「${name}」`,
  asTyped: '入力のまま（照会しない）',
  cost: '1回照会します',
  costOf: (remaining: number) => `1回照会します（本日の残り ${remaining} 回）`,
  lookUpFound: (name: string, code: string) => `特許庁の登録：${name}（識別番号 ${code}）`,
  lookUpSeveral: (name: string, codes: string) => `「${name}」の識別番号は複数あります：${codes}`,
  lookUpNone: (name: string) =>
    `「${name}」は特許庁に登録されていません（全角・半角と空白も一致する名称だけが見つかります）。`,
  alias: '略称',
  representative: '代表者',
  address: '住所又は居所',
  phone: '電話番号',
  filePrefix: '整理番号',
};

const en: typeof ja = {
  required: 'required',
  today: 'today',
  lastDay: (act) => `deadline: ${act}`,
  thisCase: 'this case',
  party: (isAgent) => (isAgent ? 'agent of the case' : 'applicant of the case'),
  source: { answer: 'JPO', file: 'list' },
  dispatched: (date) => `dispatched ${date}`,
  until: (date) => `due ${date} (verify)`,
  untilShort: (date) => `due ${date}`,
  answer: { answered: 'answered', partly: 'only amended', open: 'unanswered', unknown: 'unknown whether answered' },
  lookUp: (name) => `Look up at the JPO: ${name}`,
  asTyped: 'as typed (no request)',
  cost: '1 request',
  costOf: (remaining) => `1 request (${remaining} left today)`,
  lookUpFound: (name, code) => `Registered at the JPO: ${name} (${code})`,
  lookUpSeveral: (name, codes) => `${name} has several codes: ${codes}`,
  lookUpNone: (name) =>
    `${name} is not registered at the JPO. The name must match exactly, including character width and spaces.`,
  alias: 'short name',
  representative: 'representative',
  address: 'address',
  phone: 'telephone',
  filePrefix: 'file reference',
};

export const completion = { ja, en };
