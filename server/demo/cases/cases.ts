import type { ApiLaw } from '../../src/apis/apis.ts';
import { DECIDED_PATENTS } from './decidedPatents.ts';
import type { DesignCase } from './designCase.ts';
import { DESIGNS } from './designs.ts';
import { isNationalPublication } from './eraNumber.ts';
import { withFamilies, type PatentCase } from './patentCase.ts';
import { PENDING_PATENTS } from './pendingPatents.ts';
import { PEOPLE, type Person } from './people.ts';
import type { TrademarkCase } from './trademarkCase.ts';
import { TRADEMARKS } from './trademarks.ts';

export type DemoCase = PatentCase | DesignCase | TrademarkCase;

export interface DemoCases {
  readonly cases: readonly DemoCase[];
  readonly people: readonly Person[];
}

/**
 * All invented. Applications have serials of 9xxxxx (national phase: 5999xx), publications of 49xxxx (公表: 5999xx) and
 * registrations numbers of 84xxxxx, which real ones do not reach.
 */
const PATENTS = withFamilies([...PENDING_PATENTS, ...DECIDED_PATENTS]);

/** Default cases of the demo API: 14 patents, 6 designs, 8 trademarks, all invented. */
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

/**
 * The list of cases of the demo's office, as a spreadsheet writes one; all invented. The last line is a case that is not
 * filed yet.
 */
export const DEMO_OFFICE_LIST = `整理番号,出願番号,依頼者,担当者,在外者
KD22-001,特願2022-900001,架空電機,見本,
KD20-005,特許第8400001号,架空電機,見本,
DS24-001,意願2024-001950,架空電機,例示,
MK24-003,特願2024-900003,見本工業,架空,
MK22-011,特願2022-900011,見本工業,架空,
MK18-010,特許第8400004号,見本工業,架空,
RK24-004,特願2024-900004,例示化学,例示,
RK20-013,特願2020-900013,例示化学,見本,
SF26-002,特願2026-900002,サンプル架空食品,架空,
TM26-001,商願2026-900201,サンプル架空食品,見本,
EH21-001,特願2021-599901,Example Mihon Holdings,見本,在外
EH23-006,意願2023-599906,Example Mihon Holdings,例示,在外
KD27-001,,架空電機,見本,
`;
