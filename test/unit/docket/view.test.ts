import assert from 'node:assert/strict';
import type { OfficeList } from '../../../server/src/docket/officeList.ts';
import { docketOf, type DocketSource } from '../../../server/src/docket/docket.ts';
import { aboutOf, ownCaseIn } from '../../../server/src/features/shared/folderDrafts.ts';
import { gatherDocket } from '../../../server/src/features/docket/gather.ts';
import { nearestDay } from '../../../server/src/features/docket/nearest.ts';
import { docketTree } from '../../../server/src/features/docket/tree.ts';
import { structureOf } from '../../../server/src/drafts/structure.ts';
import { messagesFor } from '../../../server/src/messages/messages.ts';
import { caseKey } from '../../../server/src/numbers/caseNumber.ts';
import { scan } from '../../../server/src/numbers/scan.ts';
import { readSettings } from '../../../server/src/settings/settings.ts';
import type { DocketView } from '../../../server/src/protocol.ts';
import { FakeClock } from '../../support/fakeClock.ts';
import { application, heldCases, TODAY, type HeldCase } from './held.ts';

const ja = messagesFor('ja');
const clock = new FakeClock(); // 2026-11-23
const settings = readSettings(undefined);
const notice = (date: string): HeldCase => ({
  rows: [
    ['20240110', 'A63'],
    ['20250110', 'A621'],
    [date, 'A131', '06126412301'],
  ],
});
const HELD: Readonly<Record<string, HeldCase>> = {
  2024000001: notice('20261020'), // 2026-12-21
  2024000002: notice('20261001'), // 2026-11-30
  2024000003: notice('20260801'), // 2026-09-30: passed
};
const cases = heldCases(HELD);
const NO_LIST: OfficeList = { read: () => Promise.resolve({ listed: [], problems: [] }) };

const SOURCES: readonly DocketSource[] = [
  { number: application('2024000001'), from: 'list', reference: 'R-1', client: '架空電機', person: '見本' },
  { number: application('2024000002'), from: 'list', client: '$(bug)見本工業', person: '例示' },
  { number: application('2024000003'), from: 'draft' },
  { number: application('2024000004'), from: 'watch', client: '架空電機' },
];

async function tree(view: DocketView, notes: readonly string[] = []) {
  const docket = await docketOf(SOURCES, { cases, now: TODAY, residentAbroad: false });
  const watched = new Set([caseKey(application('2024000004'))]);
  const found = docketTree({ docket, listProblems: [], notes }, view, { clock, messages: ja, settings, watched });
  return { ...found, shown: found.groups.map(({ node, rows }) => [node.label, ...rows.map(({ label }) => label)]) };
}

describe('a draft whose own number cannot be read', () => {
  it('is in the docket, apart, as it is written', async () => {
    const text = '【書類名】　意見書\n【整理番号】　R-9\n【事件の表示】\n　【出願番号】　特願20222-900001\n';
    const about = aboutOf(structureOf(text), scan(text, { year: 2026 }));
    const sources = about.map((one): DocketSource => ({ ...one, from: 'draft' }));
    const { entries, apart } = await docketOf(sources, { cases, now: TODAY, residentAbroad: false });
    assert.deepEqual(
      [entries.length, apart.map(({ reason, of }) => [reason, of.written, of.reference])],
      [0, [['unreadable', '特願20222-900001', 'R-9']]],
    );
  });
});

describe('the view of the docket', () => {
  it('has a row of its own for each of two notices of one kind and day', async () => {
    const twice = heldCases({
      2024000001: {
        rows: [
          ['20240110', 'A63'],
          ['20261020', 'A112', '06126412301'],
          ['20261020', 'A112', '06126412302'],
        ],
      },
    });
    const found = await docketOf(SOURCES.slice(0, 1), { cases: twice, now: TODAY, residentAbroad: false });
    const context = { clock, messages: ja, settings, watched: new Set<string>() };
    const { groups } = docketTree({ docket: found, listProblems: [], notes: [] }, { groupBy: 'date' }, context);
    const ids = groups.flatMap(({ node, rows }) => [node.id, ...rows.map(({ id }) => id)]);
    assert.equal(found.apart.filter(({ reason }) => reason === 'openNotice').length, 2);
    assert.equal(new Set(ids).size, ids.length, ids.join('\n'));
  });

  it('a filter that was picked is that client alone', async () => {
    const named = (client: string, number: string): DocketSource => ({
      number: application(number),
      from: 'list',
      client,
    });
    const found = await docketOf([named('架空電機', '2024000001'), named('架空電機東日本', '2024000002')], {
      ...{ cases, now: TODAY, residentAbroad: false },
    });
    const context = { clock, messages: ja, settings, watched: new Set<string>() };
    const view = { groupBy: 'client', client: '架空電機' } as const;
    const { groups } = docketTree({ docket: found, listProblems: [], notes: [] }, view, context);
    assert.deepEqual(
      groups.map(({ node }) => node.label),
      ['架空電機'],
    );
  });

  it('by date: what has passed, what is near, then months; at the end the cases without a day', async () => {
    const { shown, groups } = await tree({ groupBy: 'date' });
    assert.deepEqual(shown, [
      [ja.docket.groups.over, '2026-09-30 特願2024-000003'],
      [ja.docket.groups.near(14), '2026-11-30 特願2024-000002'],
      ['2026年12月', '2026-12-21 R-1'],
      [ja.docket.reasons.unasked, '特願2024-000004'],
    ]);
    const rows = groups.flatMap((group) => group.rows);
    assert.deepEqual(
      rows.map(({ mark }) => mark),
      ['over', 'near', undefined, undefined],
    );
    assert.match(rows[2]?.description ?? '', /^あと28日 · 意見書・手続補正書 · 特願2024-000001 · 架空電機/u);
    assert.match(rows[2]?.tooltip ?? '', /発送日 2026-10-20 から60日[\s\S]*特許法50条/u);
    const ids = [...groups.map(({ node }) => node.id), ...rows.map(({ id }) => id)];
    assert.equal(new Set(ids).size, ids.length);
  });

  it('its rows have the menus of a case, and never ask', async () => {
    const rows = (await tree({ groupBy: 'date' })).groups.flatMap((group) => group.rows);
    for (const { context, mayAsk, number } of rows) {
      assert.match(context, /^case .*\bnumber\b/u);
      assert.equal(mayAsk, undefined);
      assert.match(number ?? '', /^特願2024-/u);
    }
    assert.deepEqual(
      rows.map(({ context }) => /\b(?:un)?watched\b/u.exec(context)?.[0]),
      ['unwatched', 'unwatched', 'unwatched', 'watched'],
    );
  });

  it('by client and person, those of whom nobody says it last; names are no icons', async () => {
    const labels = async (view: DocketView) => (await tree(view)).shown.map(([label]) => label);
    assert.deepEqual(await labels({ groupBy: 'client' }), [
      ...['＄(bug)見本工業', '架空電機'],
      ...[ja.docket.groups.client, ja.docket.reasons.unasked],
    ]);
    assert.deepEqual(await labels({ groupBy: 'person' }), [
      ...['例示', '見本'],
      ...[ja.docket.groups.person, ja.docket.reasons.unasked],
    ]);
  });

  it('filtered, with the names of all to choose from', async () => {
    const { shown, clients, persons } = await tree({ groupBy: 'date', client: '架空電機' });
    assert.deepEqual(shown, [
      ['2026年12月', '2026-12-21 R-1'],
      [ja.docket.reasons.unasked, '特願2024-000004'],
    ]);
    assert.deepEqual(clients, ['架空電機', '＄(bug)見本工業']);
    const [, chosen = ''] = clients;
    assert.deepEqual((await tree({ groupBy: 'date', client: chosen })).shown.length, 1, 'as it is shown it is found');
    assert.deepEqual(persons, ['例示', '見本']);
  });

  it('says what is wrong with the list', async () => {
    const officeList: OfficeList = {
      read: () =>
        Promise.resolve({
          listed: [{ number: application('2024000001') }],
          problems: [
            { file: 'list.csv', code: 'number', line: 3 },
            { file: 'list.csv', code: 'duplicate', line: 5 },
          ],
        }),
    };
    const services = { cases, officeList, clock, messages: ja, settings, watch: { list: () => Promise.resolve([]) } };
    const gathered = await gatherDocket([{ uri: 'jpo:/x', about: [{ number: application('2024000002') }] }], services);
    assert.equal(gathered.docket.entries.length, 1, 'a document of the JPO is no draft');
    assert.deepEqual(gathered.notes, [
      ja.docket.listProblems(ja.docket.listProblem({ file: 'list.csv', code: 'number', line: 3 }), 1),
    ]);
  });
});

describe('the nearest last day of a draft', () => {
  const nearest = (text: string, held = cases, officeList = NO_LIST) => {
    const own = ownCaseIn(structureOf(text), scan(text, { year: 2026 }));
    const services = { cases: held, officeList, clock, messages: ja, settings };
    return own ? nearestDay(own, services) : Promise.resolve({ text: '', tooltip: '', mark: undefined });
  };
  const opinion = (number: string) =>
    `【書類名】意見書\n【事件の表示】\n【出願番号】${number}\n【意見の内容】\n特願2024-000003\n`;

  it('is of its own case, with all of that case in the tooltip', async () => {
    const { text, tooltip, mark } = await nearest(opinion('特願2024-000001'));
    assert.equal(text, '2026-12-21 意見書・手続補正書（あと28日）');
    assert.equal(mark, undefined);
    assert.match(tooltip, /^意見書・手続補正書 2026-12-21（発送日 2026-10-20 から60日/u);
    assert.equal((await nearest(opinion('特願2024-000002'))).mark, 'near');
    assert.deepEqual((await nearest(opinion('特願2024-000003'))).mark, 'over');
  });

  it('says that nothing was looked up, or that a day is not known, and not that there is none', async () => {
    assert.equal((await nearest(opinion('特願2024-000009'))).text, ja.docket.nearest.unasked);
    const registered: HeldCase = {
      ...{ rows: [['20240110', 'A63']] },
      fields: { registrationNumber: '9000001', registrationDate: '20260110', erasureIdentifier: '00' },
    };
    const found = await nearest(opinion('特願2024-000001'), heldCases({ 2024000001: registered }));
    assert.equal(found.text, ja.docket.nearest.unknown);
    assert.match(found.tooltip, /登録情報が未照会/u);
  });

  it('is silent where a draft names no case, and where nothing is waited for', async () => {
    for (const text of ['', '特願2024-000001', '【書類名】特許願\n【整理番号】A\n'])
      assert.equal((await nearest(text)).text, '');
    const withdrawn: HeldCase = {
      rows: [
        ['20240110', 'A63'],
        ['20250110', 'A761'],
      ],
    };
    assert.equal((await nearest(opinion('特願2024-000001'), heldCases({ 2024000001: withdrawn }))).text, '');
  });

  it('counts as the office’s list says of the client', async () => {
    const registration = { law: 'patent', kind: 'registration', number: '9000001' } as const;
    const officeList: OfficeList = {
      read: () => Promise.resolve({ listed: [{ number: registration, isAbroad: true }], problems: [] }),
    };
    const held = heldCases({ 2024000001: { ...notice('20261020'), others: [registration] } });
    assert.match((await nearest(opinion('特願2024-000001'), held, officeList)).text, /^2027-01-20 /u);
  });

  it('a text without a document is about all its numbers', () => {
    assert.equal(aboutOf([], scan('特願2024-000001', { year: 2026 })).length, 1);
  });
});
