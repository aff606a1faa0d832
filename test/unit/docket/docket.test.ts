import assert from 'node:assert/strict';
import {
  docketOf,
  filtered,
  groupedByName,
  type Docket,
  type DocketSource,
} from '../../../server/src/docket/docket.ts';
import type { CaseNumber } from '../../../server/src/numbers/caseNumber.ts';
import { application, FETCHED, heldCases, TODAY, type HeldCase } from './held.ts';

const REGISTRATION: CaseNumber = { law: 'patent', kind: 'registration', number: '9000001' };
const NOTICE: HeldCase = {
  rows: [
    ['20240110', 'A63'],
    ['20250110', 'A621'],
    ['20261020', 'A131', '06126412301'],
  ],
};

const draft = (number: CaseNumber, more: Partial<DocketSource> = {}): DocketSource => ({
  number,
  from: 'draft',
  ...more,
});
const days = ({ entries }: Docket) => entries.map(({ of, day }) => [day.lastDay, day.act, of.number.number]);
const apart = ({ apart: all }: Docket) => all.map(({ of, reason }) => [reason, of.number.number]);

function docket(
  held: Readonly<Record<string, HeldCase>>,
  sources: readonly DocketSource[] = Object.keys(held).map((number) => draft(application(number))),
  residentAbroad = false,
) {
  return docketOf(sources, { cases: heldCases(held), now: TODAY, residentAbroad });
}

describe('the docket', () => {
  it('has the last days of all cases by date, with what is said of each case', async () => {
    const held = {
      2024000001: NOTICE,
      2024000002: { filingDate: '20240105', rows: [['20240105', 'A63']] as const, title: '見本' },
      2024000003: {
        rows: [
          ['20240110', 'A63'],
          ['20261110', 'A01'],
        ] as const,
      },
    };
    const found = await docket(held, [
      draft(application('2024000002'), { reference: 'R-2' }),
      draft(application('2024000001')),
      { number: application('2024000003'), from: 'watch' },
      { number: application('2024000001'), from: 'list', reference: 'R-1', client: '架空電機', person: '見本' },
      { number: application('2024000002'), from: 'list', reference: 'LIST-2', client: '見本工業' },
    ]);
    assert.deepEqual(days(found), [
      ['2026-12-10', 'registrationFee', '2024000003'],
      ['2026-12-10', 'division', '2024000003'],
      ['2026-12-21', 'response', '2024000001'],
      ['2027-01-05', 'examination', '2024000002'],
    ]);
    assert.deepEqual(found.apart, []);
    const [fee, , response, examination] = found.entries;
    assert.deepEqual(response?.of, {
      number: application('2024000001'),
      from: new Set(['draft', 'list']),
      ...{ reference: 'R-1', client: '架空電機', person: '見本', isAbroad: undefined },
      ...{ title: '見本装置', fetchedAt: FETCHED },
    });
    assert.equal(examination?.of.reference, 'R-2', 'the draft says it before the list');
    assert.equal(fee?.of.client, undefined);
    assert.deepEqual([...(fee?.of.from ?? [])], ['watch']);
  });

  it('has each case once, by whichever number it is named', async () => {
    const held = { 2024000001: { ...NOTICE, others: [REGISTRATION] } };
    const found = await docket(held, [
      draft(REGISTRATION, { reference: 'R-1' }),
      draft(application('2024000001')),
      { number: REGISTRATION, from: 'list', client: '架空電機' },
    ]);
    assert.equal(found.entries.length, 1);
    const [{ of: only } = assert.fail()] = found.entries;
    assert.deepEqual([only.number, only.reference, only.client], [application('2024000001'), 'R-1', '架空電機']);
  });

  it('leaves no case out: what has no day stands apart, with the reason', async () => {
    const registered = { registrationNumber: '9000001', registrationDate: '20260110', erasureIdentifier: '00' };
    const held: Record<string, HeldCase> = {
      2024000001: NOTICE,
      2024000003: { status: '107' },
      2024000004: { status: '111' },
      2024000005: { isUnreadable: true },
      2024000006: { fields: registered, rows: [['20240110', 'A63']] },
      2024000007: { fields: registered, rows: [['20240110', 'A63']], register: { nextPensionPaymentDate: '20290110' } },
      2024000008: { fields: registered, rows: [['20240110', 'A63']], register: {} },
      2024000009: {
        rows: [
          ['20240110', 'A63'],
          ['20250110', 'A621'],
          ['20261020', 'A131'],
          ['20261101', 'A53'],
        ],
      },
      2024000010: {
        rows: [
          ['20240110', 'A63'],
          ['20250110', 'A621'],
          ['', 'A131', '06126412301'],
        ],
      },
      2024000011: { fields: { filingDate: '' } },
      2024000012: {
        rows: [
          ['20240110', 'A63'],
          ['20250110', 'A761'],
        ],
      },
    };
    const trial: CaseNumber = { law: 'patent', kind: 'trial', number: '2026000001' };
    const found = await docket(held, [
      ...['2024000002', ...Object.keys(held)].map((number) => draft(application(number))),
      draft(trial),
      draft(application('2020000001', 'utilityModel')),
      draft(REGISTRATION),
    ]);
    assert.deepEqual(days(found), [
      ['2026-12-21', 'response', '2024000001'],
      ['2029-01-10', 'annuity', '2024000007'],
    ]);
    assert.deepEqual(apart(found), [
      ['openNotice', '2024000010'],
      ['unasked', '2024000002'],
      ['unasked', '9000001'],
      ['register', '2024000006'],
      ['dates', '2024000008'],
      ['dates', '2024000010'],
      ['history', '2024000011'],
      ['unread', '2024000005'],
      ['notFound', '2024000003'],
      ['notOffered', '2024000004'],
      ['notOffered', '2026000001'],
      ['notOffered', '2020000001'],
      ['nothing', '2024000009'],
      ['nothing', '2024000012'],
    ]);
  });

  it('tells how sure a day is', async () => {
    const found = await docket({
      2024000001: NOTICE,
      2024000003: {
        fields: { registrationNumber: '9000001', registrationDate: '20260110', erasureIdentifier: '00' },
        register: { nextPensionPaymentDate: '20290110' },
      },
    });
    const sure = Object.fromEntries(found.entries.map(({ of, confidence }) => [of.number.number, confidence]));
    assert.deepEqual(sure, { 2024000001: 'counted', 2024000003: 'stated' });
  });

  it('counts the period of residents abroad where the list says so, case by case', async () => {
    const held = { 2024000001: NOTICE, 2024000002: NOTICE, 2024000003: NOTICE };
    const sources = (isAbroad: readonly (boolean | undefined)[]) =>
      isAbroad.map((said, n) => ({
        ...draft(application(`202400000${n + 1}`)),
        from: 'list' as const,
        isAbroad: said,
      }));
    const lastDays = ({ entries }: Docket) =>
      Object.fromEntries(entries.map(({ of, day }) => [of.number.number, day.lastDay]));
    assert.deepEqual(lastDays(await docket(held, sources([true, false, undefined]))), {
      2024000001: '2027-01-20',
      2024000002: '2026-12-21',
      2024000003: '2026-12-21',
    });
    assert.deepEqual(lastDays(await docket(held, sources([true, false, undefined]), true)), {
      2024000001: '2027-01-20',
      2024000002: '2026-12-21',
      2024000003: '2027-01-20',
    });
  });

  it('filters and groups by parts of the names of clients and persons', async () => {
    const held = { 2024000001: NOTICE, 2024000002: NOTICE, 2024000003: NOTICE };
    const found = await docket(held, [
      draft(application('2024000001'), { client: '架空電機株式会社', person: '見本' }),
      draft(application('2024000002'), { client: 'Ｅｘａｍｐｌｅ Inc.', person: '例示' }),
      draft(application('2024000003')),
      draft(application('2024000009'), { client: '架空電機株式会社', person: '例示' }),
    ]);
    const numbers = (one: Docket) => [...one.entries, ...one.apart].map(({ of }) => of.number.number);
    assert.deepEqual(numbers(filtered(found, {})).length, 4);
    assert.deepEqual(numbers(filtered(found, { client: '架空電機' })), ['2024000001', '2024000009']);
    assert.deepEqual(numbers(filtered(found, { client: 'EXAMPLE' })), ['2024000002']);
    assert.deepEqual(numbers(filtered(found, { client: '架空', person: '例示' })), ['2024000009']);
    const groups = (by: 'client' | 'person') =>
      groupedByName(found.entries, by).map(({ name, items }) => [name, items.length]);
    assert.deepEqual(groups('client'), [
      ['架空電機株式会社', 1],
      ['Ｅｘａｍｐｌｅ Inc.', 1],
      [undefined, 1],
    ]);
    assert.deepEqual(groups('person'), [
      ['例示', 1],
      ['見本', 1],
      [undefined, 1],
    ]);
  });

  describe('names its days for calendars', () => {
    const uids = async (held: HeldCase, residentAbroad = false) =>
      (await docket({ 2024000001: held }, undefined, residentAbroad)).entries.map(({ uid, day }) => [uid, day.lastDay]);
    const [filed, requested, notice] = NOTICE.rows ?? [];
    const rows = [filed, requested, notice].filter((row) => row !== undefined);

    it('by case, act and the document that the period runs from, so that a day that moves keeps its name', async () => {
      const uid = 'patent-2024000001-response-412301@jpo-drafting';
      assert.deepEqual(await uids(NOTICE), [[uid, '2026-12-21']]);
      assert.deepEqual(await uids({ rows: [...rows, ['20261201', 'A601']] }), [[uid, '2027-02-19']], 'extended');
      assert.deepEqual(await uids(NOTICE, true), [[uid, '2027-01-20']], 'abroad');
      const corrected: HeldCase = { rows: [...rows.slice(0, 2), ['20261027', 'A131', '06126412301']] };
      assert.deepEqual(await uids(corrected), [[uid, '2026-12-28']], 'another date of dispatch');
    });

    it('two notices, or two decisions, of one case have two names', async () => {
      const second: HeldCase = { rows: [...rows, ['20261105', 'A53'], ['20261110', 'A131', '06126500002']] };
      assert.deepEqual(await uids(second), [['patent-2024000001-response-500002@jpo-drafting', '2027-01-12']]);
      const refused = (date: string): HeldCase => ({ rows: [...rows, ['20261025', 'A53'], [date, 'A02']] });
      assert.deepEqual(await uids(refused('20261101')), [
        ['patent-2024000001-appeal-2026-11-01@jpo-drafting', '2027-02-01'],
        ['patent-2024000001-division-2026-11-01@jpo-drafting', '2027-02-01'],
      ]);
      assert.notDeepEqual((await uids(refused('20261102')))[0]?.[0], (await uids(refused('20261101')))[0]?.[0]);
    });

    it('an application’s own periods have no document in the name', async () => {
      const filedOnly: HeldCase = { rows: [['20240110', 'A63']] };
      const uid = 'patent-2024000001-examination@jpo-drafting';
      assert.deepEqual(await uids(filedOnly), [[uid, '2027-01-12']]);
      const divisional = {
        parentApplicationInformation: { parentApplicationNumber: '2023000001', filingDate: '20231201' },
      };
      assert.deepEqual(await uids({ ...filedOnly, fields: divisional }), [[uid, '2026-12-01']]);
    });

    it('no two days of a docket have the same', async () => {
      const design = { number: application('2024000001', 'design'), from: 'draft' as const };
      const found = await docket({ 2024000001: NOTICE }, [draft(application('2024000001')), design]);
      assert.equal(new Set(found.entries.map(({ uid }) => uid)).size, 2);
    });
  });
});
