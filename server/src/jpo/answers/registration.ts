import * as v from 'valibot';
import type { CaseNumber, Law } from '../../numbers/caseNumber.ts';
import type { CalendarDate } from '../../base/calendarDate.ts';
import { date, list, numberOf, personCodeOf, record, text } from './fields.ts';
import type { NamedCode } from './applicants.ts';

/** What registration_info says of a right. */
export interface Registration {
  readonly registration: CaseNumber | undefined;
  readonly registrationDate: CalendarDate | undefined;
  /** 査定日. */
  readonly decisionDate: CalendarDate | undefined;
  /** 審決日. */
  readonly appealDecisionDate: CalendarDate | undefined;
  readonly holders: readonly NamedCode[];
  readonly title: string | undefined;
  /** 請求項の数; patents only. */
  readonly numberOfClaims: number | undefined;
  readonly expireDate: CalendarDate | undefined;
  /** 次期年金納付期限. */
  readonly nextPaymentDate: CalendarDate | undefined;
  /** The last year paid for (最終納付年分). */
  readonly lastYearPaid: number | undefined;
  readonly erasureIdentifier: string | undefined;
  readonly disappearanceDate: CalendarDate | undefined;
  readonly updateDate: CalendarDate | undefined;
}

const schema = record({
  registrationNumber: text,
  registrationDate: date,
  decisionDate: date,
  // The key is spelt so in the specification and in the recordings.
  appealTrialDecisiondDate: date,
  rightPersonInformation: list(record({ rightPersonCd: text, rightPersonName: text })),
  inventionTitle: text,
  designArticle: text,
  trademarkForDisplay: text,
  numberOfClaims: text,
  expireDate: date,
  nextPensionPaymentDate: date,
  lastPaymentYearly: text,
  erasureIdentifier: text,
  disappearanceDate: date,
  updateDate: date,
});

/** Reads `data` of registration_info. Never throws. */
export function readRegistration(law: Law, data: unknown): Registration {
  const raw = v.parse(schema, data);
  return {
    registration: numberOf(law, 'registration', raw.registrationNumber),
    registrationDate: raw.registrationDate,
    decisionDate: raw.decisionDate,
    appealDecisionDate: raw.appealTrialDecisiondDate,
    holders: raw.rightPersonInformation.flatMap(({ rightPersonCd, rightPersonName }) =>
      rightPersonName === undefined ? [] : { code: personCodeOf(rightPersonCd) ?? '', name: rightPersonName },
    ),
    title: raw.inventionTitle ?? raw.designArticle ?? raw.trademarkForDisplay,
    numberOfClaims: whole(raw.numberOfClaims),
    expireDate: raw.expireDate,
    nextPaymentDate: raw.nextPensionPaymentDate,
    lastYearPaid: whole(raw.lastPaymentYearly),
    erasureIdentifier: raw.erasureIdentifier,
    disappearanceDate: raw.disappearanceDate,
    updateDate: raw.updateDate,
  };
}

/** `005` → 5. */
function whole(value: string | undefined): number | undefined {
  return value !== undefined && /^[0-9]{1,9}$/u.test(value) ? Number(value) : undefined;
}
