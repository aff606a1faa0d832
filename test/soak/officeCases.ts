import type { DemoCase, DemoCases } from '../../server/demo/cases/cases.ts';
import { designCase } from '../../server/demo/cases/designCase.ts';
import {
  amendment,
  application,
  examinationRequest,
  feePaid,
  grant,
  notice,
  opinion,
  type Step,
} from '../../server/demo/cases/documents.ts';
import { patentCase } from '../../server/demo/cases/patentCase.ts';
import type { Person } from '../../server/demo/cases/people.ts';
import { trademarkCase } from '../../server/demo/cases/trademarkCase.ts';
import { inventedApplicants } from '../support/inventedNames.ts';

const THINGS = ['電動機', '二次電池', '搬送装置', '包装容器', '塗料組成物', '表示装置', '作業台', '照明器具', '測定器'];
const KINDS = ['及びその制御方法', 'の製造方法', '用の部品', '及びプログラム', 'の検査装置'];
const MARKS = ['カクウ', 'ミホン', 'レイジ', 'サンプル', 'ナゾラエ', 'モハン'];
/** Where a case stands: of ten cases four are registered, two wait for an answer to a notice. */
const STANDING = [
  ...['registered', 'registered', 'registered', 'registered', 'notice', 'notice', 'answered'],
  ...['requested', 'filed', 'filed'],
] as const;

/**
 * Invented cases of an office: of ten six patents, two designs, two trademarks. The numbers are not in use: serials of
 * 900000 and publications of 400000 upwards.
 */
export function officeCases(count: number, random: () => number): DemoCases {
  const pick = <T>(from: readonly T[], fallback: T): T => from[Math.floor(random() * from.length)] ?? fallback;
  const people = inventedApplicants(Math.max(12, Math.ceil(count / 12)));
  const agents = people.filter(({ isAgent }) => isAgent).slice(0, 6);
  const applicants = people.filter(({ isAgent }) => !isAgent);
  const nobody: Person = { code: '999000011', name: '架空電機株式会社' };

  const made = Array.from({ length: count }, (_, index): DemoCase => {
    const year = 2018 + (index % 7);
    const serial = String(900_000 + Math.floor(index / 7)).padStart(6, '0');
    const standing = pick(STANDING, 'filed');
    const isRegistered = standing === 'registered';
    const lawOf = index % 10;
    const dates = { filed: `${year}0415`, noticed: '20260914', answered: '20261016', granted: `${year + 2}0610` };
    const steps: Step[] = [application(dates.filed, index + 1)];
    if (lawOf < 6 && standing !== 'filed') steps.push(examinationRequest(`${year + 1}0301`, index + 1));
    if (standing === 'notice' || standing === 'answered') steps.push(notice(dates.noticed, (index % 900_000) + 1));
    if (standing === 'answered') steps.push(opinion(dates.answered, index + 1), amendment(dates.answered, index + 2));
    if (isRegistered) steps.push(grant(dates.granted, (index % 900_000) + 1), feePaid(`${year + 2}0701`));
    const declaration = {
      number: `${year}${serial}`,
      applicants: [pick<Person>(applicants, nobody)],
      agents: [pick<Person>(agents, nobody)],
      filed: dates.filed,
      documents: steps,
    };
    const registered = (number: string) => ({
      number,
      on: `${year + 2}0715`,
      decided: `${year + 2}0603`,
      expires: `${year + 20}0415`,
      paidYears: 3,
      nextPayment: `${year + 5}0715`,
    });
    const title = `${pick(THINGS, '')}${pick(KINDS, '')}`;
    if (lawOf < 6) {
      const number = `84${String(index).padStart(5, '0')}`;
      return patentCase({
        ...declaration,
        title,
        ...(standing === 'filed' ? {} : { published: { number: publication(year + 1, index), on: `${year + 1}1020` } }),
        ...(isRegistered ? { registered: { ...registered(number), claims: 1 + (index % 20) } } : {}),
      });
    }
    const serialOfRight = String(index).padStart(5, '0');
    if (lawOf < 8) {
      const right = isRegistered ? { registered: registered(`19${serialOfRight}`) } : {};
      return designCase({ ...declaration, article: pick(THINGS, ''), designClass: 'D3210', ...right });
    }
    const right = isRegistered ? { registered: registered(`74${serialOfRight}`) } : {};
    const mark = `${pick(MARKS, '')}${pick(MARKS, '')}`;
    const goods = [{ goodsServiceClass: '09', goodsServiceName: '測定機械器具', similarCode: '10C01' }];
    return trademarkCase({ ...declaration, mark, readings: [mark], goods, ...right });
  });
  return { cases: made, people: people.map(({ code, name }) => ({ code, name })) };
}

function publication(year: number, index: number): string {
  return `${year}${400_000 + (index % 90_000)}`;
}
