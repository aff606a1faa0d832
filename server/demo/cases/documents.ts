import type { ApiLaw } from '../../src/apis/apis.ts';

/**
 * One step of a procedure, in the words of someone who files: `notice('20261020', 412301)`. It becomes one or more rows
 * of the list of documents, which differ by law. Dates are YYYYMMDD; the serial becomes the end of the document number.
 */
export type Step = (law: ApiLaw) => readonly DocumentRow[];

const LAW_DIGIT = { patent: '1', design: '3', trademark: '4' } as const;

/** The JPO holds bodies of designs and trademarks from this day on. */
const FIRST_BODY_OF_DESIGN_OR_TRADEMARK = '20190101';

/** Document number of rows that have no document. */
const NO_DOCUMENT = '99999999999';
const FEE_WITHOUT_DOCUMENT = 'BBBBBBBBBBB';

/** The application itself: for patents one row a part, separators S L M Z Y (and H for a sequence listing). */
export function application(date: string, serial: number, parts = 'SLMZY'): Step {
  return (law) => {
    const number = receivedNumber(date, serial);
    if (law === 'design') return [row(law, 'A63', '意匠登録願', date, number, 'S')];
    if (law === 'trademark') return [row(law, 'A63', '商標登録願', date, number, 'S')];
    return parts.split('').map((part) => row(law, 'A63', PATENT_PARTS[part] ?? '添付書類', date, number, part));
  };
}

const PATENT_PARTS: Readonly<Record<string, string>> = {
  S: '特許願',
  L: '請求の範囲',
  M: '明細書',
  Z: '図面',
  Y: '要約書',
  H: '配列表',
};

/** Entry of an international application: 国内書面, and the translation for one in a foreign language. */
export function nationalEntry(date: string, serial: number): Step {
  return (law) => [
    row(law, 'A632', '国内書面', date, receivedNumber(date, serial), 'S'),
    row(law, 'A631', '翻訳文提出書', date, receivedNumber(date, serial + 1), 'S'),
  ];
}

/** What an applicant handed in. */
export function received(code: string, description: string, date: string, serial: number): Step {
  return (law) => [row(law, code, description, date, receivedNumber(date, serial), 'S')];
}

/** What the JPO sent out; the last six digits of its number are the 発送番号, `date` is the 発送日. */
function mailed(code: string, description: string, date: string, dispatch: number): Step {
  return (law) => {
    const number = `06${LAW_DIGIT[law]}${date.slice(2, 4)}${digits(dispatch, 6)}`;
    return [row(law, code, description, date, number, law === 'patent' ? 'K' : 'S')];
  };
}

/** 出願審査請求書. */
export function examinationRequest(date: string, serial: number): Step {
  return received('A621', '出願審査請求書', date, serial);
}

/** 検索報告書 of a patent application. */
export function searchReport(date: string, serial: number): Step {
  return (law) => [row(law, 'A971007', '検索報告書', date, `968${date.slice(2, 4)}${digits(serial, 6)}`, 'C')];
}

/** 拒絶理由通知書; `dispatch`: its 発送番号. */
export function notice(date: string, dispatch: number): Step {
  return mailed('A131', '拒絶理由通知書', date, dispatch);
}

/** 意見書. */
export function opinion(date: string, serial: number): Step {
  return received('A53', '意見書', date, serial);
}

/** 手続補正書. */
export function amendment(date: string, serial: number): Step {
  return (law) => received('A523', law === 'patent' ? '手続補正書（自発・内容）' : '手続補正書', date, serial)(law);
}

/** 期間延長請求書. */
export function extension(date: string, serial: number): Step {
  return received('A601', '期間延長請求書', date, serial);
}

/** 出願取下書. */
export function withdrawal(date: string, serial: number): Step {
  return received('A761', '出願取下書', date, serial);
}

/** 特許査定 or 登録査定; `dispatch`: its 発送番号. */
export function grant(date: string, dispatch: number): Step {
  return (law) => mailed('A01', grantWord(law), date, dispatch)(law);
}

/** 拒絶査定; `dispatch`: its 発送番号. */
export function refusal(date: string, dispatch: number): Step {
  return mailed('A02', '拒絶査定', date, dispatch);
}

/** A step without a document of its own, such as a payment noted by the register. */
export function feePaid(date: string): Step {
  return () => [bare('A61', '登録料納付', date, FEE_WITHOUT_DOCUMENT)];
}

/** The rows of a registration, drawn from the steps of its application: decision, payment, certificate. */
export function registrationRows(
  law: ApiLaw,
  application: readonly DocumentRow[],
  certificateDate: string,
): DocumentRow[] {
  const on = (code: string) => application.find((row) => row.documentCode === code)?.legalDate;
  const granted = on('A01');
  const paid = on('A61');
  return [
    ...(granted ? [bare('A01', grantWord(law), granted)] : []),
    ...(paid ? [bare('R100', law === 'patent' ? '特許料納付書' : '設定納付書', paid)] : []),
    bare('R150', law === 'patent' ? '特許証' : '登録証', certificateDate),
  ];
}

function grantWord(law: ApiLaw): string {
  return law === 'patent' ? '特許査定' : '登録査定';
}

function receivedNumber(date: string, serial: number): string {
  return `5${date.slice(2, 4)}${digits(serial, 8)}`;
}

function row(
  law: ApiLaw,
  code: string,
  description: string,
  date: string,
  number: string,
  separator: string,
): DocumentRow {
  const isHeld = law === 'patent' || date >= FIRST_BODY_OF_DESIGN_OR_TRADEMARK;
  return bare(code, description, date, number, isHeld ? separator : undefined);
}

/** A row; without a body where it has no separator. As the JPO sends it: all values are strings. */
function bare(code: string, description: string, date: string, number = NO_DOCUMENT, separator?: string) {
  const hasBody = separator !== undefined;
  return {
    /** YYYYMMDD: receipt, dispatch or making. */
    legalDate: date,
    irirFlg: '0',
    availabilityFlag: hasBody ? '1' : '0',
    documentCode: code,
    documentDescription: description,
    /** 11 characters. */
    documentNumber: number,
    versionNumber: hasBody ? '0001' : '0000',
    /** One letter or one blank. */
    documentSeparator: separator ?? ' ',
    numberOfPages: '0',
    sizeOfDocument: hasBody ? String(1000 + (Number(number.slice(-6)) % 9000)) : '0',
  } as const;
}

/** A row of the list of documents of a case. */
export type DocumentRow = ReturnType<typeof bare>;

function digits(n: number, length: number): string {
  return String(n).padStart(length, '0');
}
