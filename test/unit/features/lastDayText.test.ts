import assert from 'node:assert/strict';
import { judge } from '../../../server/src/cases/state.ts';
import type { Known } from '../../../server/src/cases/periods/lastDays.ts';
import { lastDayText } from '../../../server/src/features/shared/lastDayText.ts';
import { readProgress } from '../../../server/src/apis/answers/progress.ts';
import { readRegistration } from '../../../server/src/apis/answers/registration.ts';
import { messagesFor } from '../../../server/src/messages/messages.ts';
import { CaseFile } from '../../../server/src/cases/caseFile.ts';
import type { HeldAnswer, Question } from '../../../server/src/store/store.ts';
import type { Law } from '../../../server/src/numbers/caseNumber.ts';
import { demoServices, type DemoServices } from '../../support/demoServices.ts';

describe('the last days of a case from what is held', () => {
  const number = { law: 'patent', kind: 'application', number: '2020900005' } as const;
  const asked = { priority: 'interactive' } as const;
  let services: DemoServices;
  beforeEach(async () => {
    services = await demoServices();
  });
  afterEach(() => services.close());

  it('have the annuity of a registered case, and ask nothing', async () => {
    const { cases, clock } = services;
    await cases.resolve(number, asked);
    await cases.learn(number, ['registration'], asked);
    const before = services.asked().length;
    const file = await cases.held(number);
    const days = file.judged({ now: clock.now(), residentAbroad: false })?.lastDays ?? [];
    assert.deepEqual(
      days.map(({ act, lastDay }) => [act, lastDay]),
      [['annuity', '2027-07-08']],
    );
    assert.equal(services.asked().length, before);
  });
});

describe('the last days of a divisional of a divisional', () => {
  const NUMBERS = ['2020010001', '2025111111', '2026100001'];
  const DATA = {
    applicationNumber: NUMBERS[2],
    filingDate: '20261101',
    parentApplicationInformation: { parentApplicationNumber: NUMBERS[1], filingDate: '20251101' },
    divisionalApplicationInformation: NUMBERS.map((applicationNumber, generation) => ({
      applicationNumber,
      divisionalGeneration: String(generation),
    })),
    bibliographyInformation: [{ numberType: '01', documentList: [{ legalDate: '20261101', documentCode: 'A63' }] }],
  };
  const answer = (parameter: string, data: object): HeldAnswer => ({
    ...{ api: 'patent/app_progress', parameter, statusCode: '100', data, fetchedAt: 0, staleAt: 1 },
  });
  const daysFrom = async (filingDate: string) => {
    const held = new Map<string, object>([
      [NUMBERS[2] ?? '', DATA],
      [NUMBERS[0] ?? '', { filingDate }],
    ]);
    const peek = ({ api, parameter }: Question) => {
      const data = api.name === 'app_progress' ? held.get(parameter) : undefined;
      return Promise.resolve(data && answer(parameter, data));
    };
    const now = Date.parse('2026-11-29T03:00:00Z');
    const number = { law: 'patent', kind: 'application', number: NUMBERS[2] ?? '' } as const;
    const file = await CaseFile.read(number, {
      client: { peek } as never,
      store: { applicationOf: () => Promise.resolve(undefined) } as never,
      now,
    });
    return file.judged({ now, residentAbroad: false })?.lastDays ?? [];
  };

  it('count from the first one where an answer about that is held, and else from its own filing', async () => {
    const told = async (filingDate: string) =>
      (await daysFrom(filingDate)).map(({ act, lastDay, confidence }) => [act, lastDay, confidence]);
    assert.deepEqual(await told('20250203'), [['examination', '2028-02-03', 'counted']]);
    assert.deepEqual(await told('20200203'), [['examination', '2026-12-01', 'counted']]);
    assert.deepEqual(await told(''), [['examination', '2026-12-01', 'counted']], 'numbered in 2020');
  });
});

describe('a last day in a line', () => {
  const TODAY = Date.parse('2026-11-29T03:00:00Z');
  const messages = { ja: messagesFor('ja'), en: messagesFor('en') };

  function linesOf(
    law: Law,
    answer: object,
    { residentAbroad = false, ...more }: Partial<Known> & { readonly residentAbroad?: boolean } = {},
    rows: readonly string[] = [],
  ): string[][] {
    const documentList = rows.map((row) => {
      const [date = '', code] = row.split(' ');
      return { legalDate: date.replaceAll('-', ''), documentCode: code };
    });
    const progress = readProgress(law, {
      parentApplicationInformation: {},
      priorityRightInformation: [{}],
      bibliographyInformation: [{ numberType: '01', documentList }],
      ...answer,
    });
    return judge({ progress, ...more }, { now: TODAY, residentAbroad }).lastDays.map((one) => [
      lastDayText(one, TODAY, messages.ja),
      lastDayText(one, TODAY, messages.en),
    ]);
  }
  const register = (law: Law, data: object) => ({
    register: readRegistration(law, data),
  });
  const ISSUED = { registrationNumber: '6900001', registrationDate: '20161216', erasureIdentifier: '00' };

  // prettier-ignore
  const LINES: readonly (readonly [what: string, lines: () => string[][], ja: string, en: string])[] = [
    ['an extension that can be asked for', () => linesOf('patent', {}, {}, ['2026-10-20 A131']),
      '意見書・手続補正書 2026-12-21（発送日 2026-10-20 から60日・2026-12-21 までに請求すれば 2027-02-19 まで延長・発送日起算・要確認）特許法50条',
      'opinion, amendment (意見書・手続補正書) 2026-12-21 (60 days from the dispatch date 2026-10-20, extended to 2027-02-19 if requested by 2026-12-21, calculated from the dispatch date, to be verified) Patent Act Art. 50'],
    ['one after the period', () => linesOf('patent', {}, {}, ['2026-09-01 A131']),
      '意見書・手続補正書 2026-11-02 期限経過（発送日 2026-09-01 から60日・期間徒過の延長請求は 2027-01-04 まで・発送日起算・要確認）特許法50条',
      'opinion, amendment (意見書・手続補正書) 2026-11-02 overdue (60 days from the dispatch date 2026-09-01, extension after expiry until 2027-01-04, calculated from the dispatch date, to be verified) Patent Act Art. 50'],
    ['在外者', () => linesOf('design', {}, { residentAbroad: true }, ['2026-10-20 A131', '2026-11-20 A601']),
      '意見書・手続補正書 2027-03-23（在外者・発送日 2026-10-20 から3月＋延長2月・発送日起算・要確認）意匠法19条',
      'opinion, amendment (意見書・手続補正書) 2027-03-23 (resident abroad, 3 months from the dispatch date 2026-10-20 + 2 months by extension, calculated from the dispatch date, to be verified) Design Act Art. 19'],
    ['a 年金 with its surcharge', () => linesOf('patent', ISSUED, register('patent', { nextPensionPaymentDate: '20270805' })),
      '年金の納付 2027-08-05（納付期限 2027-08-05・倍額なら 2028-02-07 まで（特許法112条1項）・要確認）特許法108条2項',
      'annuity (年金) 2027-08-05 (due date 2027-08-05, double fee until 2028-02-07, Patent Act Art. 112(1), to be verified) Patent Act Art. 108(2)'],
    ['a 追納', () => linesOf('patent', ISSUED, register('patent', { nextPensionPaymentDate: '20260805' })),
      '年金の追納（倍額） 2027-02-05（納付期限 2026-08-05 から6月・要確認）特許法112条1項',
      'late annuity, double fee (追納) 2027-02-05 (6 months from the due date 2026-08-05, to be verified) Patent Act Art. 112(1)'],
    ['a 追納 from the day to which the first was moved (F27)', () => linesOf('patent', ISSUED, register('patent', { nextPensionPaymentDate: '20260802' })),
      '年金の追納（倍額） 2027-02-03（納付期限 2026-08-03 から6月・要確認）特許法112条1項',
      'late annuity, double fee (追納) 2027-02-03 (6 months from the due date 2026-08-03, to be verified) Patent Act Art. 112(1)'],
    ['the fee of a mark after its period (F27)', () => linesOf('trademark', {}, {}, ['2026-10-20 A01']),
      '登録料の納付（期間徒過の延長請求とともに） 2027-01-19（謄本の発送日 2026-10-20 から30日＋延長2月・発送日起算・要確認）商標法41条3項',
      'registration fee, with a request for extension after expiry (登録料) 2027-01-19 (30 days from the dispatch date of the decision 2026-10-20 + 2 months by extension, calculated from the dispatch date, to be verified) Trademark Act Art. 41(3)'],
    ['a renewal that cannot be filed yet', () => linesOf('trademark', ISSUED, register('trademark', { expireDate: '20280420', nextPensionPaymentDate: '20280420' })),
      '存続期間の更新登録申請 2028-04-20（存続期間満了日 2028-04-20・2027-10-21 から・倍額なら 2028-10-20 まで（商標法20条3項）・要確認）商標法20条2項',
      'renewal (更新登録申請) 2028-04-20 (expiry date 2028-04-20, from 2027-10-21, double fee until 2028-10-20, Trademark Act Art. 20(3), to be verified) Trademark Act Art. 20(2)'],
    ['an application that is deemed withdrawn', () => linesOf('patent', { filingDate: '20231127', publicationDate: '20250605' }, {}, ['2023-11-27 A63']),
      '出願審査請求 2026-11-27 期限経過（出願日 2023-11-27 から3年・2026-11-28 に取下げとみなされる見込み・要確認）特許法48条の3第1項',
      'request for examination (出願審査請求) 2026-11-27 overdue (3 years from the filing date 2023-11-27, deemed withdrawn on 2026-11-28 (expected), to be verified) Patent Act Art. 48-3(1)'],
    ['an estimate', () => linesOf('patent', { filingDate: '20240411', publicationDate: '20251023', parentApplicationInformation: undefined }, {}, ['2024-04-11 A63']),
      '出願審査請求 2027-04-12（出願日 2024-04-11 から3年・推定・分割・変更出願では原出願日から・要確認）特許法48条の3第1項',
      'request for examination (出願審査請求) 2027-04-12 (3 years from the filing date 2024-04-11, estimate, divisional and converted applications: from the original filing date, to be verified) Patent Act Art. 48-3(1)'],
    ['a 号', () => linesOf('patent', {}, {}, ['2026-11-04 A01', '2026-11-10 R100']),
      '分割出願 2026-12-04（特許査定の謄本の発送日 2026-11-04 から30日・2026-12-04 までに請求すれば 2027-01-04 まで延長・発送日起算・要確認）特許法44条1項2号',
      'divisional application (分割) 2026-12-04 (30 days from the dispatch date of the decision to grant 2026-11-04, extended to 2027-01-04 if requested by 2026-12-04, calculated from the dispatch date, to be verified) Patent Act Art. 44(1)(2)'],
    ['パリ条約', () => linesOf('trademark', { filingDate: '20260915', priorityRightInformation: [] }, {}, ['2026-09-15 A63']),
      '優先権を主張する出願 2027-03-15（出願日 2026-09-15 から6月・外国の官庁の法・休日による（日本の閉庁日では動かさない）・要確認）パリ条約4条C(1)',
      'application claiming priority (優先権) 2027-03-15 (6 months from the filing date 2026-09-15, subject to the laws and holidays of foreign offices; not moved for Japanese holidays, to be verified) Paris Convention Art. 4C(1)'],
  ];

  for (const [what, lines, ja, en] of LINES) {
    it(`says ${what}`, () => {
      assert.deepEqual(lines()[0], [ja, en]);
    });
  }
});
