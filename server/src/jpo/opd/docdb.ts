import { FIRST_NATIONAL_SERIAL } from '../../numbers/read.ts';
import type { Api } from '../../apis/apis.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { readDate, type CalendarDate } from '../../base/calendarDate.ts';
import { textAt } from './xmlNode.ts';

/** Registrations are publications here: the document that announces the right has a number. */
export type DocdbKind = 'application' | 'publication';

/** A number in the form the five large offices exchange: `US.201313768239.A`. */
export interface DocdbNumber {
  /** Not part of the written number; a question names it separately. */
  readonly kind: DocdbKind;
  /** Two letters, upper case. */
  readonly country: string;
  /** Digits only. */
  readonly number: string;
  /** Kind of document (WIPO ST.16), one or two characters: A, A1, B2. */
  readonly code: string;
}

const FORM = /^([A-Z]{2})\.([0-9]{1,94})\.([A-Z0-9*]{1,2})$/iu;

/** Reads `US.201313768239.A`; undefined for any other form. The text does not show whether it is an application. */
export function readDocdb(text: string, kind: DocdbKind = 'application'): DocdbNumber | undefined {
  const match = FORM.exec(text.trim());
  if (!match) return undefined;
  const [, country = '', number = '', code = ''] = match;
  return { kind, country: country.toUpperCase(), number, code: code.toUpperCase() };
}

/** `JP.2020008423.A` */
export function formatDocdb({ country, number, code }: DocdbNumber): string {
  return `${country}.${number}.${code}`;
}

/** Ten digits beginning with the western year, as given out since 2000. */
const WESTERN = /^20[0-9]{8}$/u;

/** Patents are published under their own number since the examined publications ended in 1996. */
const FIRST_PUBLISHED_REGISTRATION = 2_500_001;

/**
 * The number under which the OPD-API knows a Japanese case; undefined where no form is known, so no request is wasted.
 *
 * In questions and answers of public clients: applications (`JP.2015500001.A`), registrations (`JP.6249966.B2`). Only in
 * answers: 公開 (`JP.2018008995.A`), 公表 (`JP.2015508823.A`). Not seen: numbers before 2000, which have another form, and
 * international numbers. A patent granted before publication has the code B1, which its number does not show; it is
 * found by its application number.
 */
export function docdbOf({ law, kind, number }: CaseNumber): DocdbNumber | undefined {
  if (law !== 'patent') return undefined;
  switch (kind) {
    case 'application':
      return WESTERN.test(number) ? { kind: 'application', country: 'JP', number, code: 'A' } : undefined;
    case 'publication':
    case 'nationalPublication':
      return WESTERN.test(number) ? { kind: 'publication', country: 'JP', number, code: 'A' } : undefined;
    case 'registration':
      return /^[0-9]{7}$/u.test(number) && Number(number) >= FIRST_PUBLISHED_REGISTRATION
        ? { kind: 'publication', country: 'JP', number, code: 'B2' }
        : undefined;
    default:
      return undefined;
  }
}

/** The Japanese case behind a number; undefined for other countries and unknown forms. */
export function caseNumberOf({ kind, country, number, code }: DocdbNumber): CaseNumber | undefined {
  if (country !== 'JP') return undefined;
  if (kind === 'application') return isA(code, number) ? { law: 'patent', kind: 'application', number } : undefined;
  if (isA(code, number)) {
    const isNational = Number(number.slice(4)) >= FIRST_NATIONAL_SERIAL;
    return { law: 'patent', kind: isNational ? 'nationalPublication' : 'publication', number };
  }
  const isRegistration = (code === 'B1' || code === 'B2') && /^[0-9]{7}$/u.test(number);
  return isRegistration && Number(number) >= FIRST_PUBLISHED_REGISTRATION
    ? { law: 'patent', kind: 'registration', number }
    : undefined;
}

function isA(code: string, number: string): boolean {
  return code === 'A' && WESTERN.test(number);
}

/** Words and numbers with underscores; excludes what could change the path or is refused with 208. */
const DOCUMENT_ID = /^(?!\.{1,2}$)[^\s\p{C}/\\,:;|]{1,200}$/u;

/** Whether a body can be requested with this id. */
export function isDocumentId(id: string): boolean {
  return DOCUMENT_ID.test(id);
}

/**
 * The path after the name of an OPD-API: `application/JP.2020008423.A`, `publication/JP.6249966.B2`, `JP.2020008423.A` or
 * `JP.2020008423.A/Abstract_61539913647_JP`. Undefined where the API does not accept it: lists and bodies only take
 * applications, `jp_doc_cont` only Japanese ones, bodies need an id.
 */
export function parameterOf(
  { name, parameter }: Pick<Api, 'name' | 'parameter'>,
  number: DocdbNumber,
  documentId?: string,
): string | undefined {
  const place = formatDocdb(number);
  if (parameter === 'docdbKindAndNumber') return `${number.kind}/${place}`;
  if (number.kind !== 'application') return undefined;
  if (parameter === 'docdbNumber') return place;
  if (parameter !== 'docdbNumberAndDocument' || documentId === undefined) return undefined;
  if (name === 'jp_doc_cont' && number.country !== 'JP') return undefined;
  return isDocumentId(documentId) ? `${place}/${documentId}` : undefined;
}

/** A number in an answer of the OPD-API. */
export interface OpdNumber {
  /** As the answer writes it. */
  readonly raw: string;
  /** Undefined for another form. */
  readonly docdb: DocdbNumber | undefined;
  /** The Japanese case behind it. */
  readonly number: CaseNumber | undefined;
  /** Date of filing, publication or registration. */
  readonly date: CalendarDate | undefined;
}

/** Reads an element with `document-number` and perhaps `date`; undefined without a number. Never throws. */
export function readOpdNumber(element: unknown, kind: DocdbKind): OpdNumber | undefined {
  const raw = textAt(element, 'document-number');
  if (raw === undefined) return undefined;
  const docdb = readDocdb(raw, kind);
  return { raw, docdb, number: docdb && caseNumberOf(docdb), date: dateAt(element, 'date') };
}

/** Reads several elements, leaving out those without a number. */
export function readOpdNumbers(elements: readonly unknown[], kind: DocdbKind): OpdNumber[] {
  return elements.flatMap((element) => readOpdNumber(element, kind) ?? []);
}

/** The date at a path (`YYYY-MM-DD`). */
export function dateAt(element: unknown, ...path: readonly string[]): CalendarDate | undefined {
  return readDate(textAt(element, ...path) ?? '');
}
