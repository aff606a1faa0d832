/** Texts of the tree of cases. What its nodes say comes from the server. */

const ja = {
  sortBy: '並べ替え',
  sorts: { number: '番号順', lastDay: '期限の近い順', state: '状態順（応答待ちが先）' },
  current: '現在の並び',
  filter: '番号・名称・出願人・状態の一部を入力してください（空欄で解除）',
  filtered: (text: string) => `絞り込み: ${text}`,
  copied: (text: string) => `コピーしました: ${text}`,
  noEditor: '挿入先の書類を開いてください。',
  readOnly: '特許庁の書類には挿入できません。下書きを開いてください。',
};

const en: typeof ja = {
  sortBy: 'Sort',
  sorts: { number: 'By number', lastDay: 'By deadline', state: 'By status (cases awaiting a response first)' },
  current: 'current',
  filter: 'Enter part of a number, title, applicant, or status (leave empty to clear the filter)',
  filtered: (text) => `Filter: ${text}`,
  copied: (text) => `Copied: ${text}`,
  noEditor: 'Open the document to insert into.',
  readOnly: 'Text cannot be inserted into documents of the JPO. Open a draft.',
};

export const caseTree = { ja, en };
