import type { ApiLaw } from '../../src/apis/apis.ts';
import type { DesignCase } from './designCase.ts';
import { DESIGNS } from './designs.ts';
import { isNationalPublication } from '../eraNumber.ts';
import type { PatentCase } from './patentCase.ts';
import { PATENTS } from './patents.ts';
import { PEOPLE } from './people.ts';
import type { Person } from './people.ts';
import type { TrademarkCase } from './trademarkCase.ts';
import { TRADEMARKS } from './trademarks.ts';

export type DemoCase = PatentCase | DesignCase | TrademarkCase;

export interface DemoCases {
  readonly cases: readonly DemoCase[];
  readonly people: readonly Person[];
}

/** What the demo API serves unless it is told otherwise: 14 patents, 6 designs, 8 trademarks, all invented. */
export const DEMO_CASES: DemoCases = { cases: [...PATENTS, ...DESIGNS, ...TRADEMARKS], people: PEOPLE };

/** Numbers other than the application's under which a case is found. */
type OtherKind = 'publication' | 'registration' | 'international_application' | 'international_publication';

/** Finds cases and people by number, code and name. */
export interface CaseIndex {
  byApplication(law: ApiLaw, number: string): DemoCase | undefined;
  byNumber(law: ApiLaw, kind: OtherKind, number: string): DemoCase | undefined;
  personByCode(code: string): Person | undefined;
  peopleByName(name: string): readonly Person[];
}

export function createIndex({ cases, people }: DemoCases): CaseIndex {
  const found = new Map<string, DemoCase>();
  for (const one of cases) {
    for (const [kind, number] of Object.entries(numbersOf(one))) {
      if (number !== '') found.set(`${one.law}/${kind}/${number}`, one);
    }
  }
  return {
    byApplication: (law, number) => found.get(`${law}/application/${number}`),
    byNumber: (law, kind, number) => found.get(`${law}/${kind}/${number}`),
    personByCode: (code) => people.find((person) => person.code === code),
    peopleByName: (name) => people.filter((person) => person.name === name),
  };
}

function numbersOf(one: DemoCase): Partial<Record<OtherKind | 'application', string>> {
  const { applicationNumber: application, registrationNumber: registration } = one.progress;
  if (one.law !== 'patent') return { application, registration };
  return {
    application,
    registration,
    publication: publicationOf(one),
    international_application: one.progress.internationalApplicationNumber,
    international_publication: one.progress.internationalPublicationNumber,
  };
}

/** The 公開 or 公表 number in 10 digits, "" for none. */
function publicationOf({ progress }: PatentCase): string {
  const national = progress.ADNationalPublicationNumber;
  return isNationalPublication(national) ? national : progress.ADPublicationNumber;
}
