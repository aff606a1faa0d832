import * as v from 'valibot';
import type { CaseNumber, Law } from '../../numbers/caseNumber.ts';
import type { CalendarDate } from '../../base/calendarDate.ts';
import { date, erasureOf, list, personCodeOf, record, said, saidDate, saidNumberOf, text, words } from './fields.ts';
import type { NamedCode } from './applicants.ts';

/** The content of a registration_info answer; undefined where it does not say, null for its own "none". */
export interface Registration {
  readonly registration: CaseNumber | null | undefined;
  readonly registrationDate: CalendarDate | null | undefined;
  /** 査定日. */
  readonly decisionDate: CalendarDate | undefined;
  /** 審決日. */
  readonly appealDecisionDate: CalendarDate | undefined;
  /** Undefined without a list or with an unnamed entry; code '' where none can be read. */
  readonly holders: readonly NamedCode[] | undefined;
  readonly title: string | undefined;
  /** 請求項の数; patents only. */
  readonly numberOfClaims: number | undefined;
  readonly expireDate: CalendarDate | undefined;
  /** 次期年金納付期限. */
  readonly nextPaymentDate: CalendarDate | undefined;
  /** The register states that no payment follows: all is paid, or nothing is due. */
  readonly isPaidUp: boolean;
  /** The last year paid for (最終納付年分). */
  readonly lastYearPaid: number | undefined;
  readonly erasureIdentifier: string | null | undefined;
  readonly disappearanceDate: CalendarDate | null | undefined;
  readonly updateDate: CalendarDate | undefined;
}

const schema = record({
  registrationNumber: said,
  registrationDate: saidDate,
  decisionDate: date,
  // Spelt like this in the specification and in recordings.
  appealTrialDecisiondDate: date,
  rightPersonInformation: list(record({ rightPersonCd: said, rightPersonName: words })),
  inventionTitle: words,
  designArticle: words,
  trademarkForDisplay: words,
  numberOfClaims: text,
  expireDate: date,
  nextPensionPaymentDate: saidDate,
  lastPaymentYearly: text,
  erasureIdentifier: said,
  disappearanceDate: saidDate,
  updateDate: date,
});

/** Reads `data` of registration_info. Never throws. */
export function readRegistration(law: Law, data: unknown): Registration {
  const raw = v.parse(schema, data);
  return {
    registration: saidNumberOf(law, 'registration', raw.registrationNumber),
    registrationDate: raw.registrationDate,
    decisionDate: raw.decisionDate,
    appealDecisionDate: raw.appealTrialDecisiondDate,
    holders: holdersOf(raw.rightPersonInformation),
    title: raw.inventionTitle ?? raw.designArticle ?? raw.trademarkForDisplay,
    numberOfClaims: whole(raw.numberOfClaims),
    expireDate: raw.expireDate,
    nextPaymentDate: raw.nextPensionPaymentDate ?? undefined,
    isPaidUp: raw.nextPensionPaymentDate === null,
    lastYearPaid: whole(raw.lastPaymentYearly),
    erasureIdentifier: erasureOf(raw.erasureIdentifier),
    disappearanceDate: raw.disappearanceDate,
    updateDate: raw.updateDate,
  };
}

function holdersOf(rows: v.InferOutput<typeof schema>['rightPersonInformation']): NamedCode[] | undefined {
  const named = rows?.flatMap(({ rightPersonCd: said, rightPersonName: name }): NamedCode[] => {
    const code = personCodeOf(said ?? undefined);
    if (name === undefined) return [];
    return [{ code: code ?? '', name, ...(code === undefined && said !== null ? { isCodeUnread: true } : {}) }];
  });
  return named?.length === rows?.length ? named : undefined;
}

/** `005` → 5. */
function whole(value: string | undefined): number | undefined {
  return value !== undefined && /^[0-9]{1,9}$/u.test(value) ? Number(value) : undefined;
}
