import type { ListProblem, ListProblemCode } from '../applicants/listed.ts';

/** The directory of applicants and the lists of the office. */
const ja = {
  listProblem: ({ file, line, code }: ListProblem): string => {
    const texts: Record<ListProblemCode, string> = {
      missing: 'ファイルがありません。',
      tooLarge: 'ファイルが大きすぎます（64 MBまで）。',
      unreadable: '読み取れません。',
      encoding: '読めない文字があります（UTF-8、またはExcelのShift_JISで保存してください）。',
      header: '先頭の行に列名「識別番号」と「氏名又は名称」（または code と name）が必要です。',
      json: 'JSONの配列として読めません。',
      quotes: '引用符（"）が閉じていないか、位置が違います。',
      code: '識別番号が9桁の数字ではありません。',
      name: '氏名又は名称がありません。',
      duplicate: '同じ識別番号が別の名称で前に書かれています（前のものを使います）。',
    };
    return `${file}${line === undefined ? '' : ` ${line}行目`}: ${texts[code]}`;
  },
  listProblems: (first: string, others: number) =>
    `申請人の一覧（jpoDrafting.applicants）: ${first}${others > 0 ? `（ほか${others}件。ログに表示）` : ''}`,
  columns: { code: '識別番号', name: '氏名又は名称', alias: '略称', role: '種別', source: '出所' },
  agent: '代理人',
  source: { answer: '特許庁', file: '一覧' },
  none: '手元の名簿にはありません（照会はしていません）。',
};

const en: typeof ja = {
  listProblem: ({ file, line, code }) => {
    const texts: Record<ListProblemCode, string> = {
      missing: 'there is no such file.',
      tooLarge: 'the file is too large (64 MB at most).',
      unreadable: 'it cannot be read.',
      encoding: 'some characters cannot be read (save it as UTF-8, or as Shift_JIS as Excel does).',
      header: 'the first line must name the columns, among them 識別番号 and 氏名又は名称 (or code and name).',
      json: 'it is not an array in JSON.',
      quotes: 'a quotation mark (") is not closed or out of place.',
      code: 'the code (識別番号) is not a number of nine digits.',
      name: 'the name is missing.',
      duplicate: 'the code stands before with another name, which is used.',
    };
    return `${file}${line === undefined ? '' : `, line ${line}`}: ${texts[code]}`;
  },
  listProblems: (first, others) =>
    `List of applicants (jpoDrafting.applicants): ${first}${others > 0 ? ` (and ${others} more, see the log)` : ''}`,
  columns: { code: 'Code', name: 'Name', alias: 'Alias', role: 'Role', source: 'From' },
  agent: 'agent',
  source: { answer: 'JPO', file: 'list' },
  none: 'Not in the local directory (nothing was asked).',
};

export const applicants = { ja, en };
