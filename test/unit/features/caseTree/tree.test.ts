import assert from 'node:assert/strict';
import { nodeId, readNodeId, type NodeId } from '../../../../server/src/features/caseTree/nodes.ts';
import { messagesFor } from '../../../../server/src/messages/messages.ts';
import { readSettings } from '../../../../server/src/settings/settings.ts';
import type { CaseNumber } from '../../../../server/src/numbers/caseNumber.ts';
import { demoServices, type DemoServices } from '../../../support/demoServices.ts';
import { folderDraft, TreeDesk } from './desk.ts';

const NOTICE = 'draft/case%3Apatent.application.2022900001';
const NUMBER: CaseNumber = { law: 'patent', kind: 'application', number: '2022900001' };
const OPINION = `【書類名】意見書
【事件の表示】
【出願番号】特願２０２２－９００００１
【意見の内容】
特開２０２３－４９０００１（本願の公開公報）、特願２０２６－９００００２、不服２０２１－０１２３４５`;

describe('tree of cases', () => {
  let demo: DemoServices;
  let desk: TreeDesk;

  beforeEach(async () => {
    demo = await demoServices();
    desk = new TreeDesk(demo, OPINION);
  });
  afterEach(() => demo.close());

  const labels = async (parent?: string) => (await desk.nodes(parent)).map(({ label }) => label);

  describe('groups', () => {
    it('are those that have cases; a draft without numbers, an empty folder and no draft leave nothing', async () => {
      assert.deepEqual(await desk.shown(), ['この下書き | 4件', 'このフォルダー | 4件']);
      const empty = new TreeDesk(demo, '【書類名】意見書');
      assert.deepEqual(await empty.nodes(), []);
      empty.view = { ...empty.view, uri: 'file:///other' };
      assert.deepEqual(await empty.nodes(), []);
    });

    it('have a group for each of several folders, with the cases of all their drafts', async () => {
      const drafts = [
        folderDraft('a/x.jpo.txt', '特願2022-900001'),
        folderDraft('a/y.jpo.txt', '特願2022-900001 特願2026-900002'),
        folderDraft('ab/z.jpo.txt', '特願2024-900003'),
        folderDraft('%E8%A6%8B%20%E6%9C%AC/z.jpo.txt', '特願2024-900004'),
      ];
      desk = new TreeDesk(demo, '', { allDrafts: async () => drafts });
      desk.view = {
        ...desk.view,
        folders: [
          { uri: 'file:///folder/a', name: 'あ' },
          { uri: 'file:///folder/見%20本', name: '見 本' },
        ],
      };
      const nodes = await desk.nodes();
      assert.deepEqual(
        nodes.map(({ label, description }) => `${label} ${description}`),
        ['あ 2件', '見 本 1件'],
      );
      assert.deepEqual(await labels(nodes[0]?.id), ['特願2022-900001', '特願2026-900002']);
      assert.deepEqual(await labels(nodes[1]?.id), ['特願2024-900004']);
    });

    it('watched cases, and what is new of them until it was seen', async () => {
      await demo.cases.resolve(NUMBER, { priority: 'interactive' });
      await demo.watch.add(NUMBER);
      assert.ok((await desk.shown()).includes('ウォッチ | 1件'));
      assert.equal((await labels())[0], 'この下書き');
      await demo.clock.advance(20 * 86_400_000); // the last day, 2026-12-21, comes near
      assert.equal((await desk.shown())[0], '新着 | 1件');
      const [first] = await desk.nodes('new');
      assert.match(first?.description ?? '', /^期限が近い 意見書・手続補正書 2026-12-21/u);
      assert.match((await labels(first?.id))[0] ?? '', /^期限が近い/u);
      assert.match(first?.context ?? '', /\bwatched\b/u);
      await demo.watch.markSeen([NUMBER]);
      assert.equal((await labels())[0], 'この下書き');
    });
  });

  describe('a case', () => {
    it('is its number until it is known, then its title, last day, state and applicants; its numbers are one node', async () => {
      assert.deepEqual(await desk.shown('draft'), [
        '特願2022-900001 | 未照会',
        '特願2026-900002 | 未照会',
        '特開2023-490001 | 未照会',
        '不服2021-012345 | 提供対象外',
      ]);
      assert.equal(await desk.open(NOTICE), true);
      assert.deepEqual(await desk.shown('draft'), [
        '特願2022-900001 二次電池の残量推定装置 | 期限 2026-12-21 意見書・手続補正書 · 拒絶理由通知（応答書類は未提出） · 架空電機株式会社',
        '特願2026-900002 | 未照会',
        '不服2021-012345 | 提供対象外',
      ]);
      assert.deepEqual(demo.asked(), ['patent/app_progress']);
    });

    it('is marked when its last day is near, and when it is over, with an icon of its own and in words', async () => {
      await desk.open(NOTICE);
      const mark = async () => {
        const [node] = await desk.nodes('draft');
        return [node?.mark, node?.icon, node?.description.split(' · ')[0]];
      };
      assert.deepEqual(await mark(), [undefined, 'lightbulb', '期限 2026-12-21 意見書・手続補正書']);
      await demo.clock.advance(20 * 86_400_000);
      assert.deepEqual(await mark(), ['near', 'watch', '期限間近 2026-12-21 意見書・手続補正書']);
      await demo.clock.advance(10 * 86_400_000);
      assert.deepEqual(await mark(), ['over', 'error', '期限経過 2026-12-21 意見書・手続補正書']);
    });

    it('has the numbers that menus need, in the width of the draft', async () => {
      const [node] = await desk.nodes('draft');
      assert.equal(node?.number, '特願2022-900001');
      assert.equal(node.names?.inserted, '特願２０２２－９００００１');
      assert.deepEqual(node.context.split(' '), ['case', 'number', 'page', 'asks', 'unwatched']);
      const half = new TreeDesk(demo, '特願2022-900001');
      assert.equal((await half.nodes('draft'))[0]?.names?.inserted, '特願2022-900001');
    });

    it('has a section for each kind of fact; none for a register where nothing is registered', async () => {
      await desk.open(NOTICE);
      assert.deepEqual(await desk.shown(NOTICE), [
        '期限 2026-12-21 意見書・手続補正書 | 拒絶理由通知（応答書類は未提出）',
        '書誌 | ',
        '番号 | 2件',
        '出願人・代理人 | 3件',
        '経過 | 4件',
        '引用文献 | 照会1回',
        '優先権・分割・原出願 | ',
        'ファミリー（OPD） | 照会1回',
      ]);
      const registered = new TreeDesk(demo, '特許第8400001号 意願2023-900001 商願2022-900001');
      const [one] = await registered.nodes('draft');
      await registered.open(one?.id ?? '');
      await registered.open(one?.id ?? '');
      const sections = (await registered.nodes(one?.id)).map(({ label }) => label);
      assert.ok(sections.includes('登録・年金'), sections.join());
    });

    it('found by a number of the register: one request finds it, the next looks it up, and the node stays the same', async () => {
      desk = new TreeDesk(demo, '特開2023-490001');
      const [before] = await desk.nodes('draft');
      const id = before?.id ?? '';
      assert.equal(await desk.open(id), true);
      assert.deepEqual(demo.asked(), ['patent/case_number_reference']);
      assert.equal((await desk.nodes('draft'))[0]?.id, id);
      assert.ok((await labels(id)).includes('書誌'));
      assert.equal(await desk.open(`${id}/bibliography`), true);
      assert.deepEqual(demo.asked(), ['patent/case_number_reference', 'patent/app_progress']);
      const [after] = await desk.nodes('draft');
      assert.equal(after?.label, '特願2022-900001 二次電池の残量推定装置');
      assert.match(after.description, /特開2023-490001$/u);
    });

    it('that the JPO does not have says so and is not asked for again', async () => {
      desk = new TreeDesk(demo, '特願2023-900099');
      const [node] = await desk.nodes('draft');
      assert.equal(await desk.open(node?.id ?? ''), true);
      assert.equal(await desk.open(node?.id ?? ''), false);
      assert.match((await labels(node?.id))[0] ?? '', /^特許庁のデータに見つかりません/u);
      assert.equal((await desk.shown('draft'))[0], '特願2023-900099 | 見つかりません');
    });

    it('that no API takes has nothing to open, and its tooltip says why', async () => {
      const node = (await desk.nodes('draft')).find(({ label }) => label === '不服2021-012345');
      assert.equal(node?.state, 'leaf');
      assert.match(await desk.tooltip(node.id), /審判番号から照会できるAPIはありません/u);
      assert.equal(await desk.open(node.id), false);
    });
  });

  describe('sections', () => {
    beforeEach(() => desk.open(NOTICE));

    it('書誌, 番号, 出願人・代理人 come with the case', async () => {
      assert.deepEqual((await desk.shown(`${NOTICE}/bibliography`)).slice(0, 2), [
        '名称 | 二次電池の残量推定装置',
        '状態 | 拒絶理由通知（応答書類は未提出）',
      ]);
      assert.deepEqual(await desk.shown(`${NOTICE}/numbers`), [
        '特願2022-900001 | 出願番号',
        '特開2023-490001 | 公開番号',
      ]);
      assert.deepEqual(await desk.shown(`${NOTICE}/parties`), [
        '架空電機株式会社 | 出願人 999000011',
        '見本　太郎 | 代理人 999010001',
        '例示　太郎 | 代理人 999010002',
      ]);
      assert.equal(demo.asked().length, 1);
    });

    it('経過: sent, filed and internal documents, the newest first; a document whose body is offered can be opened', async () => {
      assert.deepEqual(await desk.shown(`${NOTICE}/history`), ['発送書類 | 1件', '申請書類 | 2件', '庁内書類 | 1件']);
      const [notice] = await desk.nodes(`${NOTICE}/history/sent`);
      assert.equal(notice?.label, '2026-10-20 拒絶理由通知書');
      assert.match(notice.uri ?? '', /^jpo:\/patent\/2022900001\/notices\/06126412301\//u);
      assert.match(await desk.tooltip(notice.id), /開くと照会します: 通知書・査定の本文 1回（本日の残り [0-9]+回）$/u);
      await demo.cases.documents(NUMBER, 'noticeBodies', { priority: 'interactive' });
      assert.match(await desk.tooltip(notice.id), /開いても照会しません/u);
      assert.deepEqual(await labels(`${NOTICE}/history/filed`), ['2025-03-10 出願審査請求書', '2022-04-01 特許願']);
    });

    it('引用文献 asks once, and says so before', async () => {
      const section = `${NOTICE}/citations`;
      assert.match(await desk.tooltip(section), /開くと照会します: 引用文献情報 1回（本日の残り [0-9]+回）/u);
      assert.equal(await desk.open(section), true);
      assert.deepEqual(await desk.shown(section), [
        '特開平11-490014 | 引用（拒絶理由通知） 2026-10-13',
        '特開2013-490006 | 引用（拒絶理由通知） 2026-10-13',
        '特開2021-490005 | 引用（拒絶理由通知） 2026-10-13',
        '特開2020-490008 | 先行技術文献調査結果 2026-10-13',
      ]);
      assert.match(await desk.tooltip(section), /取得済み（2026-11-23 .*・日本時間）。開いても照会しません。/u);
      assert.equal(await desk.open(section), false);
      assert.deepEqual(demo.asked(), ['patent/app_progress', 'patent/cite_doc_info']);
    });

    it('優先権・分割・原出願 come with the case; both small answers do where app_progress is spent, one an opening', async () => {
      assert.deepEqual(await desk.shown(`${NOTICE}/relations`), ['なし | ']);
      desk = new TreeDesk(demo, '特願2022-900011');
      const id = 'draft/case%3Apatent.application.2022900011';
      demo.demo.setRemain('patent/app_progress', 0);
      assert.equal(await desk.open(id), true); // finds out that it is spent
      assert.match((await labels(id))[0] ?? '', /^本日の利用上限に達しました。2026-11-24 00:00/u);
      assert.equal(await desk.open(id), true);
      assert.deepEqual(demo.asked().slice(1), ['patent/app_progress', 'patent/app_progress_simple']);
      const section = `${id}/relations`;
      assert.equal(await desk.open(section), true);
      assert.equal(demo.asked().length, 4);
      assert.match((await desk.shown(section))[0] ?? '', /^まだ照会していません \| Enterで照会: /u);
      assert.equal(await desk.open(section, 'wish'), true);
      assert.equal(demo.asked().length, 5);
      assert.equal((await desk.shown(section))[0], '特願2018-900010 | 原出願 2018-10-05');
      assert.equal(await desk.open(section), false);
    });

    it('ファミリー asks the OPD-API once, where there is an ID for it', async () => {
      const section = `${NOTICE}/family`;
      assert.equal(await desk.open(section), true);
      assert.deepEqual(demo.asked().slice(1), ['opd/family_list']);
      assert.ok((await desk.nodes(section)).length > 0);
      assert.equal(await desk.open(section), false);
      const without = await demoServices({}, { opd: undefined });
      try {
        const other = new TreeDesk(without, OPINION);
        await other.open(NOTICE);
        assert.ok(!(await other.nodes(NOTICE)).some(({ label }) => label.includes('OPD')));
      } finally {
        await without.close();
      }
    });
  });

  describe('order and filter', () => {
    const DRAFT = '特願2024-900003 特願2022-900001 意願2023-900001 特願2020-900013 特願2026-900002';

    beforeEach(async () => {
      desk = new TreeDesk(demo, DRAFT);
      for (const { id } of await desk.nodes('draft')) await desk.open(id);
    });
    const numbers = async () => (await desk.nodes('draft')).map(({ number }) => number);

    it('by number, by last day and by state', async () => {
      assert.deepEqual(await numbers(), [
        '特願2020-900013',
        '特願2022-900001',
        '特願2024-900003',
        '特願2026-900002',
        '意願2023-900001',
      ]);
      desk.view = { ...desk.view, sort: 'lastDay' };
      assert.deepEqual((await numbers()).slice(0, 4), [
        '特願2020-900013',
        '特願2022-900001',
        '特願2026-900002',
        '特願2024-900003',
      ]);
      desk.view = { ...desk.view, sort: 'state' };
      assert.deepEqual((await numbers()).slice(0, 2), ['特願2022-900001', '特願2020-900013']);
    });

    it('filters by any number of a case in any width, by title, applicant and state', async () => {
      for (const filter of ['２０２３－４９０００１', '残量 推定', '架空電機', '応答書類は未提出']) {
        desk.view = { ...desk.view, filter };
        assert.ok((await numbers()).includes('特願2022-900001'), filter);
        assert.ok((await numbers()).length < 5, filter);
      }
      desk.view = { ...desk.view, filter: 'ない' };
      assert.deepEqual(await labels('draft'), ['一致する案件はありません']);
    });
  });

  it('text from the JPO is one plain line, in which nothing is an icon', async () => {
    const hostile = await demoServices({
      intercept: ({ api }) =>
        api === 'patent/app_progress'
          ? {
              kind: 'edit',
              edit: (envelope) => {
                const text = JSON.stringify(envelope).replaceAll('二次電池', '$(trash)\\n\\u202e<b>[x](command:y)');
                return JSON.parse(text) as typeof envelope;
              },
            }
          : undefined,
    });
    try {
      desk = new TreeDesk(hostile, OPINION);
      await desk.open(NOTICE);
      const [node] = await desk.nodes('draft');
      assert.match(node?.label ?? '', /^特願2022-900001 ＄\(trash\) <b>\[x\]\(command:y\)の残量/u);
      for (const text of [await desk.tooltip(NOTICE), ...(await desk.shown(`${NOTICE}/bibliography`))]) {
        assert.ok(!text.includes('$(') && !text.includes('\u202e'), text);
      }
    } finally {
      await hostile.close();
    }
  });

  it('speaks English too', async () => {
    desk = new TreeDesk(demo, OPINION, { messages: messagesFor('en') });
    await desk.open(NOTICE);
    assert.deepEqual(await desk.shown(), ['This Draft | 3', 'This Folder | 3']);
    assert.ok((await labels(NOTICE)).includes('Cited documents'));
  });

  it('offline: nothing is asked, held sections stay, and every node says so', async () => {
    await desk.open(NOTICE);
    const settings = readSettings({ mode: 'offline' });
    demo.configure({ mode: 'offline' });
    desk = new TreeDesk(demo, OPINION, { settings });
    assert.equal(await desk.open(`${NOTICE}/citations`), false);
    assert.match((await labels(`${NOTICE}/citations`))[0] ?? '', /^オフラインモードです/u);
    assert.match(await desk.tooltip(`${NOTICE}/citations`), /^引用文献\nオフラインのため照会しません/u);
    assert.equal((await labels(`${NOTICE}/parties`))[0], '架空電機株式会社');
    assert.equal(demo.asked().length, 1);
  });

  it('ids are read back; anything else is none', () => {
    const ids: NodeId[] = [
      { group: 'folder@file:///a%20b/見本', place: [] },
      { group: 'draft', number: NUMBER, place: ['history', 'sent'] },
      { group: 'watch', number: { law: 'design', kind: 'internationalRegistration', number: 'DM/091050' }, place: [] },
    ];
    for (const id of ids) assert.deepEqual(readNodeId(nodeId(id)), id);
    for (const text of ['', '%', 'draft/case%3Apatent.application', 'draft/case%3Apatent.x.2022900001/history']) {
      assert.equal(readNodeId(text), undefined, text);
    }
  });
});
