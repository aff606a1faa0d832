import assert from 'node:assert/strict';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Envelope } from '../../../server/demo/envelope.ts';
import type { Fault } from '../../support/demoApi.ts';
import { apiById } from '../../../server/src/apis/apis.ts';
import type { HeldAnswer } from '../../../server/src/store/store.ts';
import { mismatchOf } from '../../../server/src/jpo/ofQuestion.ts';
import { messagesFor } from '../../../server/src/messages/messages.ts';
import { storeFolder } from '../../../server/src/services/storeFolder.ts';
import { codeOf, Desks, INTERACTIVE, question, REGISTERED, type Desk } from '../store/desks.ts';

type Data = Readonly<Record<string, unknown>>;

/** The normal answer with other data. */
const withData = (edit: (data: Data) => unknown): Fault => ({
  kind: 'edit',
  edit: (answer: Envelope) => ({ result: { ...answer.result, data: edit(answer.result.data as Data) } }),
});

/** Answers about another case than 特願2020-900005 (特許第8400001号), its publication, or another person. */
const OTHERS: readonly (readonly [api: string, parameter: string, edit: (data: Data) => unknown])[] = [
  ['patent/app_progress', '2020900005', (data) => ({ ...data, applicationNumber: '2022900001' })],
  ['patent/app_progress_simple', '2020900005', (data) => ({ ...data, applicationNumber: '2022900001' })],
  ['patent/app_progress', '2020900005', (data) => ({ ...data, applicationNumber: 2022900001 })],
  ['patent/registration_info', '2020900005', (data) => ({ ...data, applicationNumber: '2022900001' })],
  ['patent/cite_doc_info', '2020900005', (data) => ({ ...data, applicationNumber: '2022900001' })],
  ['patent/priority_right_app_info', '2020900005', (data) => ({ ...data, applicationNumber: '2022900001' })],
  ['patent/divisional_app_info', '2020900005', (data) => ({ ...data, applicationNumber: '2022900001' })],
  [
    'patent/jpp_fixed_address',
    '2020900005',
    ({ URL }) => ({ URL: String(URL).replace('JP-2020-900005', 'JP-2022-900001') }),
  ],
  ['patent/case_number_reference', 'registration/8400001', (data) => ({ ...data, registrationNumber: '8400002' })],
  ['patent/case_number_reference', 'application/2020900005', (data) => ({ ...data, applicationNumber: '2022900001' })],
  [
    'patent/case_number_reference',
    'publication/2021490005',
    (data) => ({ ...data, publicationNumber: '2023490001', nationalPublicationNumber: '' }),
  ],
  [
    'patent/applicant_attorney',
    '架空電機株式会社',
    () => ({ applicantAttorney: [{ applicantAttorneyCd: '999000012', name: '見本工業株式会社' }] }),
  ],
  ['patent/applicant_attorney_cd', '999000011', (data) => ({ ...data, applicantAttorneyCd: '999000012' })],
];

/** Puts an answer into the store as an older version kept it. */
function keep({ home, demo }: Desks, { api, parameter, statusCode, data, fetchedAt, staleAt }: HeldAnswer): void {
  const db = new DatabaseSync(path.join(storeFolder(home, demo.url, false), 'store.sqlite'));
  const values = [api, parameter, statusCode, JSON.stringify(data), fetchedAt, staleAt];
  db.prepare('INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, NULL, ?, ?)').run(...values);
  db.close();
}

describe('answers to another question', () => {
  let desks: Desks;
  let desk: Desk;
  let fault: Fault | undefined;
  beforeEach(async () => {
    fault = undefined;
    desks = await Desks.start({ intercept: ({ api }) => (api === 'token' ? undefined : fault) });
    desk = await desks.open();
  });
  afterEach(() => desks.close());

  const usedOf = async (api: string) => (await desk.client.usage())?.apis.find((one) => one.api === api);

  for (const [api, parameter, edit] of OTHERS) {
    it(`${api}/${parameter}: another one's is refused, counted as the server says, and nothing of it is kept`, async () => {
      const asked = question(parameter, api);
      fault = withData(edit);
      const outcome = await desk.client.ask(asked, INTERACTIVE);
      assert.equal(codeOf(outcome), 'otherCase');
      assert.ok(outcome.kind === 'failure' && outcome.held === undefined);
      assert.equal(await desk.client.peek(asked), undefined);
      const use = await usedOf(api);
      assert.equal(
        use?.remaining,
        2 * asked.api.dailyLimit - 1,
        'as the server says, which allows twice the number of the handbook',
      );
      const file = await desk.cases.held({ law: 'patent', kind: 'application', number: '2022900001' });
      assert.deepEqual(await file.numbers(), [{ law: 'patent', kind: 'application', number: '2022900001' }]);
      await desk.directory.refresh();
      assert.deepEqual(desk.directory.search('', 9), [], 'no name is learned');
      assert.equal(desks.asked().length, 1, 'it is not repeated by itself');

      fault = undefined;
      const right = await desk.client.ask(asked, INTERACTIVE);
      assert.notEqual(codeOf(right), 'otherCase', 'the next one is asked for and looked at anew');
    });
  }

  it('the register of another right than the one of the case is refused too', async () => {
    await desk.client.ask(REGISTERED, INTERACTIVE);
    fault = withData(({ applicationNumber: _, ...data }) => ({ ...data, registrationNumber: '8400002' }));
    const outcome = await desk.client.ask(question('2020900005', 'patent/registration_info'), INTERACTIVE);
    assert.equal(codeOf(outcome), 'otherCase');
  });

  it('an answer that does not say what it is about, or not so that it can be read, is taken', async () => {
    for (const value of [undefined, '', null, 7, 'x', '20229000011', [], {}]) {
      fault = withData((data) => ({ ...data, applicationNumber: value }));
      const outcome = await desks.drive(desk.client.ask(REGISTERED, { ...INTERACTIVE, notBefore: desks.clock.now() }));
      assert.equal(codeOf(outcome), '100', JSON.stringify(value));
      await desks.clock.advance(10_000);
    }
  });

  for (const empty of [null, [], {}, '', 'text', 7]) {
    it(`data ${JSON.stringify(empty)} with status 100 is no answer: it is told and not kept`, async () => {
      fault = withData(() => empty);
      const outcome = await desk.client.ask(REGISTERED, INTERACTIVE);
      assert.equal(codeOf(outcome), 'badAnswer');
      assert.equal(await desk.client.peek(REGISTERED), undefined);
      fault = undefined;
      assert.equal(codeOf(await desk.client.ask(REGISTERED, INTERACTIVE)), '100');
    });
  }

  for (const [api, parameter, data] of [
    ['patent/jpp_fixed_address', '2020900005', { URL: 'https://www.example.jp/' }],
    [
      'patent/pct_national_phase_application_number',
      'international_application/JP2019990001',
      { applicationNumber: '' },
    ],
    ['patent/case_number_reference', 'registration/8400001', { registrationNumber: '8400001' }],
    ['patent/applicant_attorney_cd', '999000011', { applicantAttorneyName: 7 }],
    ['patent/applicant_attorney', '架空電機株式会社', { applicantAttorney: [{ name: '架空電機株式会社' }] }],
  ] as const) {
    it(`${api} without the one thing that it is asked for is no answer, and is not held for good`, async () => {
      const none = { numbersOf: () => Promise.resolve([]) };
      assert.equal(await mismatchOf(question(parameter, api), { statusCode: '100', data }, none), 'badAnswer');
    });
  }

  it('what an older version kept of another case, or without data, is not believed, and the case is asked for', async () => {
    const other = (await desk.client.ask(question('2022900001'), INTERACTIVE)) as { answer: HeldAnswer };
    for (const data of [other.answer.data, null, {}]) {
      const before = desks.asked().length;
      keep(desks, { ...other.answer, data, parameter: '2020900005', fetchedAt: desks.clock.now() });
      assert.equal(await desk.client.peek(REGISTERED), undefined);
      assert.deepEqual(
        (await desk.cases.held({ law: 'patent', kind: 'application', number: '2020900005' })).knowledge,
        {
          kind: 'unknown',
        },
      );
      await desks.clock.advance(1_000);
      const outcome = await desk.client.ask(REGISTERED, INTERACTIVE);
      assert.equal(codeOf(outcome), '100');
      assert.equal(desks.asked().length, before + 1);
      assert.equal((await desk.client.peek(REGISTERED))?.parameter, '2020900005');
      await desks.clock.advance(60_000);
    }
  });

  it('it is told in both languages, with that nothing was kept', () => {
    assert.match(messagesFor('ja').failure.otherCase, /別の案件.*保存もしていません/u);
    assert.match(messagesFor('en').failure.otherCase, /a different case.*neither shown nor saved/u);
  });

  it('a number that may be the one is not refused', async () => {
    const none = { numbersOf: () => Promise.resolve([]) };
    const asked = { api: apiById('patent/case_number_reference'), parameter: 'publication/2021490005' };
    const of = (data: object) =>
      mismatchOf(asked, { statusCode: '100', data: { applicationNumber: '2020900005', ...data } }, none);
    assert.equal(await of({ publicationNumber: '2023490001', nationalPublicationNumber: '2021490005' }), undefined);
    assert.equal(await of({ publicationNumber: '2023490001' }), undefined, 'the other is not said');
    assert.equal(await of({ publicationNumber: '', nationalPublicationNumber: '' }), undefined);
    assert.equal(await of({ publicationNumber: '2023490001', nationalPublicationNumber: '' }), 'otherCase');
  });
});
