import type { ListProblemCode } from '../../applicants/listed.ts';
import type { applicants as japanese } from '../ja/applicants.ts';

export const applicants: typeof japanese = {
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
