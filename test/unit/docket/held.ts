import type { HeldCases } from '../../../server/src/docket/casesOfDocket.ts';
import { FailureError } from '../../../server/src/base/failure.ts';
import type { Cases } from '../../../server/src/cases/cases.ts';
import type { Facts, Sourced } from '../../../server/src/cases/facts.ts';
import { mentionKey } from '../../../server/src/cases/mentionKey.ts';
import { readProgress } from '../../../server/src/jpo/answers/progress.ts';
import { readRegistration } from '../../../server/src/jpo/answers/registration.ts';
import { caseKey, type CaseNumber, type Law } from '../../../server/src/numbers/caseNumber.ts';

/** A row of the 経過: date `YYYYMMDD`, code, document number. */
type Row = readonly [date: string, code: string, number?: string];

/** What is held of a case, in the words of the API. */
export interface HeldCase {
  readonly title?: string;
  readonly filingDate?: string;
  readonly rows?: readonly Row[];
  /** Further fields of app_progress. */
  readonly fields?: object;
  /** Fields of registration_info, where that is held. */
  readonly register?: object;
  /** Other numbers that are held to be of the case. */
  readonly others?: readonly CaseNumber[];
  /** The JPO has none. */
  readonly status?: '107' | '111';
  /** The store cannot be read. */
  readonly isUnreadable?: true;
}

/** 2026-11-20 10:00 in Japan. */
export const FETCHED = Date.UTC(2026, 10, 20, 1);

export const application = (number: string, law: Law = 'patent'): CaseNumber => ({ law, kind: 'application', number });

/** What every answer says, of most cases that there is none. */
const SAID = {
  registrationNumber: '',
  registrationDate: '',
  erasureIdentifier: '',
  disappearanceDate: '',
  expireDate: '',
};

/** Cases that are held by the numbers of their applications; whoever asks for another one gets an error. */
export function heldCases(all: Readonly<Record<string, HeldCase>>): HeldCases & Pick<Cases, 'heldMentions'> {
  const one = ({ number }: CaseNumber) => all[number];
  const sourced = <T>(value: T): Sourced<T> => ({
    value,
    source: { api: 'patent/app_progress', fetchedAt: FETCHED },
    isStale: false,
  });
  const overviewOf = (number: CaseNumber) => {
    const held = one(number);
    if (held?.isUnreadable) throw new FailureError({ code: 'store' });
    if (!held || held.status !== undefined) return undefined;
    const documentList = held.rows?.map(([legalDate, documentCode, documentNumber = '']) => ({
      ...{ legalDate, documentCode, documentNumber, documentDescription: documentCode },
    }));
    return readProgress(number.law, {
      applicationNumber: number.number,
      inventionTitle: held.title ?? '見本装置',
      filingDate: held.filingDate ?? '20240110',
      ...SAID,
      ...(documentList ? { bibliographyInformation: [{ numberType: '01', documentList }] } : {}),
      ...held.fields,
    });
  };
  return {
    heldApplication: (number) => {
      if (number.kind === 'application') return Promise.resolve(number);
      const found = Object.entries(all).find(([, held]) =>
        held.others?.some((other) => caseKey(other) === caseKey(number)),
      );
      return Promise.resolve(found && application(found[0], number.law));
    },
    heldMentions: (number) => Promise.resolve(new Set([number, ...(one(number)?.others ?? [])].map(mentionKey))),
    peekFacts: async (number) => {
      const nothing = { priorities: undefined, parentage: undefined, citations: undefined, address: undefined };
      const overview = await Promise.resolve(overviewOf(number));
      const register = one(number)?.register;
      return {
        ...nothing,
        overview: overview && sourced(overview),
        registration: register && sourced(readRegistration(number.law, register)),
      } satisfies Facts;
    },
    peek: (number) => {
      const statusCode = one(number)?.status;
      const source = { api: 'patent/app_progress', fetchedAt: FETCHED };
      return Promise.resolve(
        statusCode === undefined ? { kind: 'unknown' } : { kind: 'none', statusCode, source, isStale: false },
      );
    },
  };
}
