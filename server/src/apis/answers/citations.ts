import * as v from 'valibot';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import type { CalendarDate } from '../../base/calendarDate.ts';
import { date, list, record, text, words } from './fields.ts';

/** 引用種別 of citations in a 拒絶理由通知 (table 07010, recordings). */
export const CITED_IN_NOTICE = '19';

interface PatentCitation {
  /** As the API writes it: `JPA 414233033`. */
  readonly raw: string;
  /** Undefined for unknown forms. */
  readonly number: CaseNumber | undefined;
  /** 起案日 of the citing document. */
  readonly draftDate: CalendarDate | undefined;
  /** 引用種別 (07010): 19 拒絶理由通知, 31 参考文献 of the decision, 89 先行技術文献調査結果; others are not known. */
  readonly type: string | undefined;
  readonly order: number | undefined;
}

interface OtherCitation {
  readonly text: string;
  readonly draftDate: CalendarDate | undefined;
  readonly type: string | undefined;
}

export interface Citations {
  readonly patents: readonly PatentCitation[];
  readonly others: readonly OtherCitation[];
  /** Both lists are there and every entry says what it cites; otherwise there may be more citations. */
  readonly isWhole: boolean;
}

const common = { draftDate: date, citationType: text, citationOrder: text };
const schema = record({
  patentDoc: list(record({ ...common, documentNumber: text })),
  nonPatentDoc: list(record({ ...common, documentName: words, documentDescription: words, documentNumber: text })),
});

/** Reads `data` of cite_doc_info. Never throws. */
export function readCitations(data: unknown): Citations {
  const { patentDoc, nonPatentDoc } = v.parse(schema, data);
  const said = (one: Partial<Record<(typeof WHAT)[number], string | undefined>>) =>
    WHAT.some((key) => one[key] !== undefined);
  return {
    isWhole: patentDoc?.every((one) => one.documentNumber !== undefined) === true && nonPatentDoc?.every(said) === true,
    patents: (patentDoc ?? []).flatMap(({ documentNumber, draftDate, citationType, citationOrder }) => {
      if (documentNumber === undefined) return [];
      const order = /^[0-9]{1,4}$/u.test(citationOrder ?? '') ? Number(citationOrder) : undefined;
      return { raw: documentNumber, number: readCitedNumber(documentNumber), draftDate, type: citationType, order };
    }),
    others: (nonPatentDoc ?? []).flatMap(
      ({ documentName, documentDescription, documentNumber, draftDate, citationType }) => {
        const said = documentName ?? documentDescription ?? documentNumber;
        return said === undefined ? [] : { text: said, draftDate, type: citationType };
      },
    ),
  };
}

/** The fields that identify literature other than patents. */
const WHAT = ['documentName', 'documentDescription', 'documentNumber'] as const;

const ERA_BASES: Readonly<Record<string, number>> = { 3: 1925, 4: 1988, 5: 2018 };

/** Whether `raw` may be a 公開 or 公表 although its number cannot be read. */
export function maybePublication(raw: string): boolean {
  return readCitedNumber(raw) === undefined && !OTHER_DOCUMENT.test(raw.trim());
}

/** Country and kind in recordings; JPA are 公開 and 公表. */
const OTHER_DOCUMENT = /^(?!JPA)[A-Z]{2}[A-Z0-9]{1,2} /u;

/**
 * `JPA 414233033` → 特開2002-233033: country, kind, era digit (3 昭和, 4 平成, 5 令和), era year, serial (公表 from 500001).
 * Undefined for kinds other than A, whose form is not known.
 */
export function readCitedNumber(raw: string): CaseNumber | undefined {
  const match = /^JPA ?([345])([0-9]{2})([0-9]{6})$/u.exec(raw.trim());
  if (!match) return undefined;
  const [, era = '', year = '', serial = ''] = match;
  const kind = Number(serial) >= 500_001 ? 'nationalPublication' : 'publication';
  return { law: 'patent', kind, number: `${(ERA_BASES[era] ?? 0) + Number(year)}${serial}` };
}
