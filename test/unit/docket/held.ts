import { FailureError } from '../../../server/src/base/failure.ts';
import { CaseFile } from '../../../server/src/cases/caseFile.ts';
import type { HeldCases } from '../../../server/src/docket/casesOfDocket.ts';
import type { HeldAnswer, Question } from '../../../server/src/store/store.ts';
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

/** Of the clock of tests, ms. */
export const TODAY = Date.parse('2026-11-23T10:00:00+09:00');

export const application = (number: string, law: Law = 'patent'): CaseNumber => ({ law, kind: 'application', number });

/** What every answer says, of most cases that there is none. */
const SAID = {
  registrationNumber: '',
  registrationDate: '',
  erasureIdentifier: '',
  disappearanceDate: '',
  expireDate: '',
};

/** Cases that are held by the numbers of their applications; whoever asks for one that cannot be read gets an error. */
export function heldCases(all: Readonly<Record<string, HeldCase>>): HeldCases {
  const answered = (api: string, parameter: string, statusCode: string, data: object): HeldAnswer => ({
    ...{ api, parameter, statusCode, data },
    ...{ fetchedAt: FETCHED, staleAt: FETCHED + 86_400_000 },
  });
  const peek = async ({ api: { id, name }, parameter }: Question): Promise<HeldAnswer | undefined> => {
    const held = all[parameter];
    if (held?.isUnreadable) throw new FailureError({ code: 'store' });
    if (name === 'app_progress' && held)
      return Promise.resolve(answered(id, parameter, held.status ?? '100', answerOf(parameter, held)));
    return name === 'registration_info' && held?.register ? answered(id, parameter, '100', held.register) : undefined;
  };
  const client = {
    peek,
    usage: () => Promise.resolve(undefined),
    estimate: () => Promise.reject(new Error('the docket asks nothing')),
  };
  const store = {
    applicationOf: (number: CaseNumber) =>
      Promise.resolve(
        Object.entries(all).find(([, held]) => held.others?.some((other) => caseKey(other) === caseKey(number)))?.[0],
      ),
    numbersOf: ({ number }: CaseNumber) => Promise.resolve([...(all[number]?.others ?? [])]),
  };
  return { held: (number) => CaseFile.read(number, { client, store, now: TODAY }) };
}

function answerOf(applicationNumber: string, held: HeldCase): object {
  const documentList = held.rows?.map(([legalDate, documentCode, documentNumber = '']) => ({
    ...{ legalDate, documentCode, documentNumber, documentDescription: documentCode },
  }));
  return {
    applicationNumber,
    inventionTitle: held.title ?? '見本装置',
    filingDate: held.filingDate ?? '20240110',
    ...SAID,
    ...(documentList ? { bibliographyInformation: [{ numberType: '01', documentList }] } : {}),
    ...held.fields,
  };
}
