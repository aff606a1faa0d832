import { ListFiles, type ListPlaces } from '../applicants/listFiles.ts';
import type { FileProblemCode, ListProblem, ListRead } from '../applicants/listed.ts';
import { inTurns } from '../applicants/chunkedSort.ts';
import { caseKey, type CaseNumber } from '../numbers/caseNumber.ts';
import { scan } from '../numbers/scan.ts';
import type { DocketSource } from './docket.ts';

interface ListedCase extends Pick<DocketSource, 'reference' | 'client' | 'person' | 'isAbroad'> {
  readonly number: CaseNumber;
}

/**
 * Problems of the office's list of cases.
 * - `number` the line has no case, or several: it is left out
 * - `duplicate` an earlier line has the case: that one is used
 * - `abroad` neither 在外 nor 在内 can be read: the line counts as if it did not state it
 */
export type DocketListProblemCode = FileProblemCode | 'number' | 'duplicate' | 'abroad';
export type DocketListProblem = ListProblem<DocketListProblemCode>;

type NumberField = 'number' | 'patent' | 'design' | 'trademark';
type Field = NumberField | 'reference' | 'client' | 'person' | 'abroad';
type Values = Partial<Record<Field, string>>;

// prettier-ignore
const COLUMNS: Readonly<Record<Field, readonly string[]>> = {
  number: ['number', '番号', '出願番号', '案件番号', '事件番号', '案件', 'case', 'casenumber', 'application', 'applicationnumber', '登録番号', '公開番号', '国際出願番号', '国際公開番号', '審判番号'],
  patent: ['特許番号', '特許登録番号', 'patentnumber', 'patentno'],
  design: ['意匠登録番号'],
  trademark: ['商標登録番号'],
  reference: ['reference', '整理番号', '社内整理番号', '当方整理番号', 'ourref', 'yourref', 'ref', 'docketnumber', 'filenumber'],
  client: ['client', '依頼者', '依頼人', 'クライアント', '顧客', '客先', '依頼者名', '顧客名'],
  person: ['person', '担当', '担当者', '担当弁理士', 'attorney', 'incharge', 'personincharge', 'responsible'],
  abroad: ['在外者', '在外', '内外', 'abroad', 'residentabroad', 'isabroad'],
};

/** The first with a value counts. */
const NUMBER_FIELDS: readonly NumberField[] = ['number', 'patent', 'design', 'trademark'];

const ABROAD = new Set(['在外', '在外者', '海外', '外国', 'はい', '○', '〇', '◯', '1', 'yes', 'y', 'true']);
const NOT_ABROAD = new Set(['在内', '在内者', '国内', '日本', 'いいえ', '×', '0', 'no', 'n', 'false']);

/** For a number without a word, in a column that shows its kind. */
const ITEMS: Readonly<Record<NumberField, string>> = {
  number: '',
  patent: '【特許番号】',
  design: '【意匠登録番号】',
  trademark: '【商標登録番号】',
};

type Reader = (file: string, bytes: Uint8Array) => Generator<void, ListRead<ListedCase, DocketListProblemCode>>;

/** Reads lists of cases. Rows without a number, of cases not filed yet, are ignored. `year`: of today in Japan. */
async function caseListReader(year: number): Promise<Reader> {
  const { readListRows } = await import('../applicants/listFile.ts'); // a file of its own in dist/, for those who have lists
  return function* read(file, bytes) {
    const listed: ListedCase[] = [];
    const problems: DocketListProblem[] = [];
    const known = new Set<string>();
    const report = (code: DocketListProblemCode, line?: number) => {
      problems.push({ file, code, ...(line === undefined ? {} : { line }) });
    };
    yield* readListRows<Field>(bytes, {
      columns: COLUMNS,
      isEnough: (fields) => NUMBER_FIELDS.some((field) => fields.has(field)),
      report,
      take: (values, line) => {
        const field = NUMBER_FIELDS.find((one) => values[one] !== undefined);
        if (field === undefined) return;
        const cell = values[field] ?? '';
        const number = numberIn(cell, year) ?? (field === 'number' ? undefined : numberIn(ITEMS[field] + cell, year));
        if (!number) report('number', line);
        else if (known.has(caseKey(number))) report('duplicate', line);
        else {
          known.add(caseKey(number));
          const isAbroad = abroadIn(values);
          if (isAbroad === 'unread') report('abroad', line);
          listed.push({
            number,
            reference: values.reference?.normalize('NFKC'),
            client: values.client,
            person: values.person,
            isAbroad: isAbroad === 'unread' ? undefined : isAbroad,
          });
        }
      },
    });
    return { listed, problems };
  };
}

/** The only case in a cell. */
function numberIn(cell: string, year: number): CaseNumber | undefined {
  const found = scan(cell, { year });
  const [first] = found;
  if (!first || found.some(({ number }) => number === '')) return undefined;
  if (new Set(found.map(caseKey)).size > 1) return undefined;
  const { law, kind, number } = first;
  return { law, kind, number };
}

function abroadIn({ abroad }: Values): boolean | 'unread' | undefined {
  if (abroad === undefined) return undefined;
  const said = abroad.normalize('NFKC').toLowerCase().trim();
  if (ABROAD.has(said)) return true;
  return NOT_ABROAD.has(said) ? false : 'unread';
}

export interface OfficeList {
  /** Never throws: what cannot be read is among the problems. */
  read(): Promise<ListRead<ListedCase, DocketListProblemCode>>;
}

/** The list in a file; empty where `files` gives none. */
export function officeListIn({ year, ...places }: ListPlaces & { readonly year: () => number }): OfficeList {
  return new ListFiles<ListedCase, DocketListProblemCode>({ ...places, reader: () => caseListReader(year()) });
}

/** The list in a text, such as the demo's. `file`: the name for problems. */
export function officeListOf(file: string, text: string, year: () => number): OfficeList {
  return {
    read: async () => {
      const reader = await caseListReader(year());
      const read = await inTurns(reader(file, new TextEncoder().encode(text)), () => true);
      return read ?? { listed: [], problems: [] };
    },
  };
}
