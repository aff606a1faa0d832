import * as v from 'valibot';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import type { CalendarDate } from '../../base/calendarDate.ts';
import { date, list, record, text } from './fields.ts';

/** 引用種別 of what a 拒絶理由通知 cites (table 07010, seen in recorded answers). */
export const CITED_IN_NOTICE = '19';

/** A cited patent document. */
interface PatentCitation {
  /** As the API writes it: `JPA 414233033`. */
  readonly raw: string;
  /** The same as a number, where its form is known. */
  readonly number: CaseNumber | undefined;
  /** 起案日 of the document that cites it. */
  readonly draftDate: CalendarDate | undefined;
  /** 引用種別 (07010): 19 拒絶理由通知, 31 参考文献 at the decision, 89 先行技術文献調査結果; others are not known. */
  readonly type: string | undefined;
  readonly order: number | undefined;
}

/** Cited literature that is no patent. */
interface OtherCitation {
  readonly text: string;
  readonly draftDate: CalendarDate | undefined;
  readonly type: string | undefined;
}

export interface Citations {
  readonly patents: readonly PatentCitation[];
  readonly others: readonly OtherCitation[];
}

const common = { draftDate: date, citationType: text, citationOrder: text };
const schema = record({
  patentDoc: list(record({ ...common, documentNumber: text })),
  nonPatentDoc: list(record({ ...common, documentName: text, documentDescription: text, documentNumber: text })),
});

/** Reads `data` of cite_doc_info. Never throws. */
export function readCitations(data: unknown): Citations {
  const raw = v.parse(schema, data);
  return {
    patents: (raw.patentDoc ?? []).flatMap(({ documentNumber, draftDate, citationType, citationOrder }) => {
      if (documentNumber === undefined) return [];
      const order = /^[0-9]{1,4}$/u.test(citationOrder ?? '') ? Number(citationOrder) : undefined;
      return { raw: documentNumber, number: readCitedNumber(documentNumber), draftDate, type: citationType, order };
    }),
    others: (raw.nonPatentDoc ?? []).flatMap(
      ({ documentName, documentDescription, documentNumber, draftDate, citationType }) => {
        const said = documentName ?? documentDescription ?? documentNumber;
        return said === undefined ? [] : { text: said, draftDate, type: citationType };
      },
    ),
  };
}

const ERA_BASES: Readonly<Record<string, number>> = { 3: 1925, 4: 1988, 5: 2018 };

/**
 * `JPA 414233033` → 特開2002-233033: country, kind of document, era digit (3 昭和, 4 平成, 5 令和), era year, serial.
 * A serial of 500001 or more is a 公表. Kinds other than A are not known and give undefined.
 */
export function readCitedNumber(raw: string): CaseNumber | undefined {
  const match = /^JPA ?([345])([0-9]{2})([0-9]{6})$/u.exec(raw.trim());
  if (!match) return undefined;
  const [, era = '', year = '', serial = ''] = match;
  const kind = Number(serial) >= 500_001 ? 'nationalPublication' : 'publication';
  return { law: 'patent', kind, number: `${(ERA_BASES[era] ?? 0) + Number(year)}${serial}` };
}
