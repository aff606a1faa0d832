import type { Listed, ListProblem, ListProblemCode, ListRead } from './listed.ts';
import { readListRows } from './listRows.ts';

/** The rest of the file that is loaded for those who have lists. */
export { writeCsv } from './csv.ts';
export { readListRows };

type Field = keyof Listed;

const COLUMNS: Readonly<Record<Field, readonly string[]>> = {
  code: ['code', '識別番号', '申請人識別番号', '申請人コード'],
  name: ['name', '氏名又は名称', '氏名または名称', '氏名', '名称', '氏名・名称', '出願人名'],
  alias: ['alias', '略称', '通称'],
  representative: ['representative', '代表者', '代表者名'],
  filePrefix: ['fileprefix', '整理番号接頭辞', '整理番号の頭', '整理番号prefix', '整理番号'],
  address: ['address', '住所又は居所', '住所または居所', '住所'],
  phone: ['phone', '電話番号', '電話'],
};

/** Reads a list of applicants, in steps, as `readListRows` does. `file`: the name for problems. */
export function* readList(file: string, bytes: Uint8Array): Generator<void, ListRead<Listed>> {
  const listed: Listed[] = [];
  const problems: ListProblem[] = [];
  const names = new Map<string, string>();
  const report = (problem: ListProblemCode, line?: number) => {
    problems.push({ file, code: problem, ...(line === undefined ? {} : { line }) });
  };
  yield* readListRows<Field>(bytes, {
    columns: COLUMNS,
    isEnough: (fields) => fields.has('code') && fields.has('name'),
    report,
    take: (values, line) => {
      const code = codeOf(values.code ?? '');
      const { name } = values;
      if (code === undefined) report('code', line);
      else if (name === undefined) report('name', line);
      else if ((names.get(code) ?? name) !== name) report('duplicate', line);
      else {
        names.set(code, name);
        listed.push({ ...values, code, name });
      }
    },
  });
  return { listed, problems };
}

/** Nine digits in either width; a spreadsheet takes zeros in front away, so they are put back. */
function codeOf(value: string): string | undefined {
  const digits = value.normalize('NFKC');
  return /^[0-9]{1,9}$/u.test(digits) ? digits.padStart(9, '0') : undefined;
}
