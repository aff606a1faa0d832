import type { ListProblemCode } from '../applicants/listed.ts';
import { listProblemIn } from './reading.ts';

/** The directory of applicants and the lists of the office. */
const ja = {
  listProblem: listProblemIn<ListProblemCode>('ja', {
    header: '先頭の行に列名「識別番号」と「氏名又は名称」（または code と name）が必要です。',
    code: '識別番号が9桁の数字ではありません。',
    name: '氏名又は名称がありません。',
    duplicate: '同じ識別番号が別の名称で前に書かれています（前のものを使います）。',
  }),
  listProblems: (first: string, others: number) =>
    `申請人の一覧（jpoDrafting.applicants）: ${first}${others > 0 ? `（ほか${others}件。ログに表示）` : ''}`,
  columns: { code: '識別番号', name: '氏名又は名称', alias: '略称', role: '種別', source: '出所' },
  agent: '代理人',
  source: { answer: '特許庁', file: '一覧' },
  none: '取得済みの名簿と事務所の一覧にはありません（照会はしていません）。',
};

const en: typeof ja = {
  listProblem: listProblemIn<ListProblemCode>('en', {
    header: 'the first line must contain the columns 識別番号 and 氏名又は名称 (or code and name).',
    code: 'the code (識別番号) does not have nine digits.',
    name: 'the name is missing.',
    duplicate: 'an earlier line has the same code with another name. That name is used.',
  }),
  listProblems: (first, others) =>
    `List of applicants (jpoDrafting.applicants): ${first}${others > 0 ? ` (and ${others} more in the log)` : ''}`,
  columns: { code: 'Code', name: 'Name', alias: 'Alias', role: 'Role', source: 'From' },
  agent: 'agent',
  source: { answer: 'JPO', file: 'list' },
  none: 'Not in the local directory (no request was sent).',
};

export const applicants = { ja, en };
