import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ICAL from 'ical.js';
import { DEMO_OFFICE_LIST } from '../../server/demo/cases/cases.ts';
import { ja } from '../../server/src/messages/messages.ts';
import {
  asClient,
  CHANGED,
  DOCKET,
  DOCKET_FILE,
  DOCKET_NEAREST,
  WATCH,
  type DocketResult,
  type DocketView,
  type WatchParams,
} from '../../server/src/protocol.ts';
import { type DocketJson, gatherDocket } from '../../server/src/features/docket/gather.ts';
import { demoServices } from '../support/demoServices.ts';
import type { LspClient } from '../support/lspClient.ts';
import { until } from '../support/until.ts';
import { runCli, type CliOptions } from './runCli.ts';
import { Workplace } from './workplace.ts';

const opinion = (number: string, reference: string) =>
  `【書類名】　意見書\n【整理番号】　${reference}\n【事件の表示】\n　【出願番号】　${number}\n`;

const uidsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one).uid);

describe('the docket never asks', () => {
  it('not though a client that is asked would throw', async () => {
    const services = await demoServices();
    try {
      const { cases, client, officeList, watch, clock } = services;
      const number = { law: 'patent', kind: 'application', number: '2022900001' } as const;
      await cases.resolve(number, { priority: 'interactive' });
      await watch.add({ ...number, number: '2024900003' });
      const before = services.asked().length;
      let asked = 0;
      client.ask = () => {
        asked++;
        throw new Error('asked');
      };
      const settings = { residentAbroad: false };
      const about = [{ number }, { number: { ...number, number: '2020900013' } }];
      const found = await gatherDocket([{ uri: 'file:///a.txt', about }], {
        ...{ cases, officeList, watch, clock, messages: ja, settings },
      });
      assert.deepEqual(
        found.docket.entries.map(({ day }) => day.lastDay),
        ['2026-12-21'],
      );
      assert.deepEqual(
        found.docket.apart.map(({ reason }) => reason),
        ['unasked', 'unasked'],
      );
      assert.deepEqual([asked, services.asked().length], [0, before]);
    } finally {
      await services.close();
    }
  });
});

describe('jpo-drafting docket', () => {
  let place: Workplace;
  let folder: string;
  beforeEach(async () => {
    place = await Workplace.create();
    folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-docket-'));
    mkdirSync(path.join(folder, 'drafts'));
    writeFileSync(path.join(folder, 'drafts', '01.jpo.txt'), opinion('特願２０２２－９００００１', 'ＫＤ２２－００１'));
    writeFileSync(path.join(folder, 'drafts', '02.txt'), opinion('商願2026-900201', 'TM26-001'));
    writeFileSync(path.join(folder, 'office.csv'), DEMO_OFFICE_LIST);
  });
  afterEach(async () => {
    await place.close();
    rmSync(folder, { recursive: true });
  });

  const cli = (args: readonly string[], options: CliOptions = {}) =>
    runCli(args, { clock: place.clock, cwd: folder, ...options, env: { ...place.environment, ...options.env } });
  const json = async (args: readonly string[]) =>
    JSON.parse((await cli(['docket', '--json', ...args])).stdout) as DocketJson[];
  const learn = async (...numbers: readonly string[]) => {
    for (const number of numbers) assert.equal((await cli(['case', number])).status, 0);
  };

  it('says that cases were not looked up, and asks nothing for them', async () => {
    const { stdout, status } = await cli(['docket', 'drafts']);
    assert.equal(status, 0);
    assert.ok(stdout.includes(ja.docket.none));
    for (const number of ['特願2022-900001', '商願2026-900201'])
      assert.match(stdout, new RegExp(`${number} .*未照会（期限の有無は不明）`, 'u'));
    assert.deepEqual(await json(['drafts']), []);
    assert.deepEqual([place.asked(), place.tokensAsked()], [[], 0]);
  });

  it('writes over nothing that it reads, and nothing twice', async () => {
    const draft = path.join('drafts', '01.jpo.txt');
    for (const args of [
      [draft, '--ics', draft],
      [draft, '--ics', path.resolve(folder, draft)],
      ['--list', 'office.csv', '--csv', './office.csv'],
      [draft, '--ics', 'out', '--csv', './out'],
      [draft, '--csv', '-'],
    ]) {
      const { status, stderr, stdout } = await cli(['docket', ...args]);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr + stdout, /何も書き出していません/u);
    }
    assert.ok(!existsSync(path.join(folder, 'out')));
    assert.match(readFileSync(path.join(folder, draft), 'utf8'), /^【書類名】/u);
    assert.equal(readFileSync(path.join(folder, 'office.csv'), 'utf8'), DEMO_OFFICE_LIST);
  });

  it('a list of which the whole or the rest was not read is told by the exit status', async () => {
    for (const text of [
      '甲,乙\n特願2022-900001,x\n',
      '出願番号,依頼者\n特願2022-900001,"開いたまま\n特願2022-900002,x\n',
    ]) {
      writeFileSync(path.join(folder, 'broken.csv'), text);
      assert.equal((await cli(['docket', '--list', 'broken.csv'])).status, 2, text);
    }
  });

  it('says that nobody of that name is there, rather than that there is no last day', async () => {
    const { stdout } = await cli(['docket', '--list', 'office.csv', '--client', '架空のどこにもない']);
    assert.ok(stdout.includes(ja.docket.noneWanted));
  });

  it('prints the last days of drafts, folders, watched cases and the list by date', async () => {
    await learn('特願2022-900001', '商願2026-900201', '特願2020-900013');
    await cli(['watch', 'add', '特願2020-900013']);
    const before = place.asked().length;
    const all = await json(['drafts/01.jpo.txt', 'drafts']);
    const acts = (wanted: string) => all.filter(({ act }) => act === wanted).length;
    assert.equal(acts('division'), 1);
    assert.deepEqual(
      all.filter(({ act }) => act !== 'division'),
      [
        {
          ...{ date: '2026-12-07', act: 'response', law: 'trademark', number: '2026900201', reference: 'TM26-001' },
          article: '商標法15条の2',
          basis:
            '発送日 2026-10-27 から40日・2026-12-07 までに請求すれば 2027-01-06 まで延長・発送日起算・要確認・2026-11-23 取得の内容',
          confidence: 'counted',
        },
        {
          ...{ date: '2026-12-10', act: 'registrationFee', law: 'patent', number: '2020900013' },
          article: '特許法108条1項',
          basis:
            '謄本の発送日 2026-11-10 から30日・2026-12-10 までに請求すれば 2027-01-12 まで延長・発送日起算・要確認・2026-11-23 取得の内容',
          confidence: 'counted',
        },
        {
          ...{ date: '2026-12-21', act: 'response', law: 'patent', number: '2022900001', reference: 'KD22-001' },
          article: '特許法50条',
          basis:
            '発送日 2026-10-20 から60日・2026-12-21 までに請求すれば 2027-02-19 まで延長・発送日起算・要確認・2026-11-23 取得の内容',
          confidence: 'counted',
        },
      ],
    );
    const listed = await json(['--list', 'office.csv', '--client', '例示']);
    assert.deepEqual(
      listed.map(({ act, number, reference }) => [act, number, reference]),
      [
        ['registrationFee', '2020900013', 'RK20-013'],
        ['division', '2020900013', 'RK20-013'],
      ],
    );
    const { stdout } = await cli(['docket', '--group', 'person'], { env: { JPO_DRAFTING_DOCKET: 'office.csv' } });
    assert.match(stdout, /【見本】[\s\S]*TM26-001[\s\S]*KD22-001/u);
    assert.equal(place.asked().length, before);
  });

  it('writes a calendar and a table; a second export names the same events', async () => {
    await learn('特願2022-900001', '商願2026-900201');
    const exported = async (name: string) => {
      const { status, stderr } = await cli(['docket', '--ics', `${name}.ics`, '--csv', `${name}.csv`, 'drafts']);
      assert.equal(status, 0);
      assert.ok(stderr.includes(ja.docket.written(`${name}.ics`, 2)));
      return uidsIn(readFileSync(path.join(folder, `${name}.ics`), 'utf8'));
    };
    const first = await exported('one');
    assert.deepEqual(first, [
      'trademark-2026900201-response-690392@jpo-drafting',
      'patent-2022900001-response-412301@jpo-drafting',
    ]);
    await place.nextDay();
    assert.deepEqual(await exported('two'), first);
    assert.match(readFileSync(path.join(folder, 'one.csv'), 'utf8'), /^\ufeff期限[\s\S]*2026-12-07,/u);
    const far = await cli(['docket', '--alarm', '30', '--ics', 'far.ics', 'drafts']);
    assert.equal(far.status, 0);
    assert.match(readFileSync(path.join(folder, 'far.ics'), 'utf8'), /TRIGGER:-P29DT15H/u);
  });

  it('exit status 2 for what cannot be read or written, and what can be is printed', async () => {
    await learn('特願2022-900001');
    const failing = [
      ['docket', '--json', 'missing.txt', 'drafts'],
      ['docket', '--json', '--list', 'missing.csv', 'drafts'],
      ['docket', '--json', '--ics', path.join('none', 'a.ics'), 'drafts'],
    ];
    for (const args of failing) {
      const { status, stdout, stderr } = await cli(args);
      assert.equal(status, 2, args.join(' '));
      assert.equal((JSON.parse(stdout) as unknown[]).length, 1, args.join(' '));
      assert.match(stderr, /missing|a\.ics/u);
    }
    for (const args of [['--group', 'x'], ['--alarm', 'x'], ['--alarm', '400'], ['missing.txt']])
      assert.equal((await cli(['docket', ...args])).status, 2);
    assert.match((await cli(['docket', '--help'])).stdout, /--ics/u);
  });

  it('a broken row of the list is told with its line, and costs that row alone', async () => {
    await learn('特願2022-900001');
    writeFileSync(path.join(folder, 'broken.csv'), 'number,client\n2022-900001,A\n特願2022-900001,B\n');
    const { status, stderr, stdout } = await cli(['docket', '--json', '--list', 'broken.csv']);
    assert.equal(status, 0);
    assert.match(stderr, /broken\.csv 2行目/u);
    assert.equal((JSON.parse(stdout) as unknown[]).length, 1);
  });
});

describe('the docket over the protocol', () => {
  let place: Workplace;
  let folder: string;
  beforeEach(async () => {
    place = await Workplace.create();
    folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-docket-'));
    writeFileSync(path.join(folder, 'one.jpo.txt'), opinion('特願2022-900001', 'KD22-001'));
    writeFileSync(path.join(folder, 'office.csv'), DEMO_OFFICE_LIST);
  });
  afterEach(async () => {
    await place.close();
    rmSync(folder, { recursive: true });
  });

  const docket = (server: LspClient, view: Partial<DocketView> = {}) =>
    asClient.send(server.connection, DOCKET, { view: { groupBy: 'date', ...view } });
  const labels = ({ groups }: DocketResult) =>
    groups.map(({ node, rows }) => [node.label, ...rows.map(({ label }) => label)]);

  it('shows the cases of the folder, of open drafts, the watched ones and those of the list; asks nothing', async () => {
    const server = await place.server({
      folders: [pathToFileURL(folder).href],
      settings: { docket: 'office.csv' },
    });
    const draft = await server.open(opinion('商願2026-900201', 'TM26-001'));
    const nearest = () => asClient.send(server.connection, DOCKET_NEAREST, { uri: draft.uri });
    assert.equal((await nearest()).text, ja.docket.nearest.unasked);
    const params: WatchParams = { action: 'add', number: '特願2018-900008' };
    await asClient.send(server.connection, WATCH, params);
    const first = await docket(server);
    assert.deepEqual(
      first.groups.map(({ node }) => [node.label, node.description]),
      [[ja.docket.reasons.unasked, ja.docket.count(13)]],
    );
    assert.deepEqual(place.asked(), []);

    await server.hover(draft, '商願2026-900201');
    const before = place.asked().length;
    const [near, apart] = labels(await docket(server));
    assert.deepEqual(near, [ja.docket.groups.near(14), '2026-12-07 TM26-001']);
    assert.equal(apart?.length, 13);
    assert.equal((await nearest()).text, '2026-12-07 意見書・手続補正書（あと14日）');
    const byClient = await docket(server, { groupBy: 'client', client: 'サンプル架空食品' });
    assert.deepEqual(labels(byClient)[0], ['サンプル架空食品', '2026-12-07 TM26-001']);
    assert.ok(byClient.clients.includes('架空電機'));

    const file = (as: 'ics' | 'csv') =>
      asClient.send(server.connection, DOCKET_FILE, { view: { groupBy: 'date' }, as });
    const { text, count, apart: others } = await file('ics');
    assert.deepEqual(uidsIn(text), ['trademark-2026900201-response-690392@jpo-drafting']);
    assert.deepEqual([count, others], [1, 12]);
    assert.match((await file('csv')).text, /^\ufeff[\s\S]*2026-12-07,/u);
    assert.equal(place.asked().length, before);
  });

  it('is made anew when a setting that it depends on is another, and says what is wrong with the list', async () => {
    const server = await place.server({
      folders: [pathToFileURL(folder).href],
      initializationOptions: { changes: true },
    });
    const told: string[] = [];
    asClient.listen(server.connection, CHANGED, ({ what }) => {
      told.push(...what);
    });
    assert.equal((await docket(server)).message, '');
    assert.equal(told.length, 0);
    await server.configure({ docket: 'missing.csv' });
    await until(() => told.includes('cases'));
    assert.match((await docket(server)).message, /missing\.csv: ファイルがありません/u);
  });

  it('in the demo the invented office has its list', async () => {
    const server = await place.server({ settings: { mode: 'demo' } });
    const { groups, persons } = await docket(server, { groupBy: 'person' });
    assert.deepEqual(
      groups.map(({ node }) => node.label),
      [ja.docket.reasons.unasked],
    );
    assert.equal(groups[0]?.rows.length, 12);
    assert.deepEqual(persons, ['例示', '架空', '見本'].sort());
    assert.deepEqual(place.asked(), []);
  });
});
