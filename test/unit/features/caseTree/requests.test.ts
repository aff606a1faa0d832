import assert from 'node:assert/strict';
import { application, examinationRequest, notice } from '../../../../server/demo/cases/documents.ts';
import type { DemoRequest, Fault } from '../../../support/demoApi.ts';
import { patentCase } from '../../../../server/demo/cases/patentCase.ts';
import { PEOPLE } from '../../../../server/demo/cases/people.ts';
import { demoServices, type DemoServices } from '../../../support/demoServices.ts';
import { until } from '../../../support/until.ts';
import { TreeDesk } from './desk.ts';

/** Real limits of 2026 are twice the handbook's, ten a minute: what the demo API counts by. */
const THIRTY = Array.from({ length: 30 }, (_, index) =>
  patentCase({
    number: `20229000${50 + index}`,
    title: `見本装置${index}`,
    applicants: PEOPLE.slice(0, 1),
    filed: '20220401',
    published: { number: `20234900${50 + index}`, on: '20231012' },
    documents: [
      application('20220401', 310001 + index),
      examinationRequest('20250310', 320001 + index),
      notice('20261020', 412301 + index),
    ],
    cited: [{ type: '19', drafted: '20261013', publications: ['2013490006'] }],
  }),
);
const DRAFT = THIRTY.map((_, index) => `特願2022-9000${50 + index}`).join('\n');
const SECTIONS = ['bibliography', 'numbers', 'parties', 'history', 'citations', 'relations', 'family'];
const MINUTE = 60_000;

describe('requests of the tree of cases', () => {
  let demo: DemoServices;
  let desk: TreeDesk;
  let fault: ((request: DemoRequest) => Fault | undefined) | undefined;

  beforeEach(async () => {
    fault = undefined;
    demo = await demoServices({
      cases: { cases: THIRTY, people: PEOPLE },
      intercept: (request) => (request.api === 'token' ? undefined : fault?.(request)),
    });
    desk = new TreeDesk(demo, DRAFT);
  });
  afterEach(() => demo.close());

  const cases = () => desk.nodes('draft');
  const firstLabel = async (node: string) => (await desk.nodes(node))[0]?.label ?? '';
  async function firstCase(): Promise<string> {
    return (await cases())[0]?.id ?? '';
  }

  /** Opens a node, and lets the minutes pass that it has to wait for. */
  async function openAndWait(node: string): Promise<void> {
    await demo.clock.advance(1_000);
    const state = { isDone: false };
    const opened = desk.openAtOnce(node).finally(() => (state.isDone = true));
    await until(() => state.isDone || demo.clock.sleeping > 0);
    while (!state.isDone) {
      await demo.clock.advance(5_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await opened;
  }

  it('30 cases with all their sections: one request at most for each node that is opened, none for those that are not', async () => {
    const nodes = await cases();
    assert.equal(nodes.length, 30);
    for (const { id } of nodes) await desk.tooltip(id);
    assert.deepEqual(demo.asked(), [], 'looking at closed nodes');
    for (const [index, { id }] of nodes.entries()) {
      await openAndWait(id);
      assert.equal(demo.asked().length, index + 1, id);
      await desk.nodes(id);
    }
    assert.equal(demo.asked().length, 30, 'the sections are closed');
    assert.deepEqual([...new Set(demo.asked())], ['patent/app_progress']);
    for (const { id } of nodes.slice(0, 5)) {
      for (const section of SECTIONS) {
        const before = demo.asked().length;
        await openAndWait(`${id}/${section}`);
        await desk.nodes(`${id}/${section}`);
        const asked = demo.asked().slice(before);
        const wanted = { citations: /^patent\/cite_doc_info$/u, family: /^opd\/family(?:_list)?$/u }[section] ?? /^$/u;
        assert.match(asked.join(), wanted, section);
      }
    }
    const all = demo.asked().length;
    for (const { id } of nodes)
      for (const node of [id, ...SECTIONS.slice(0, 4).map((one) => `${id}/${one}`)]) await openAndWait(node);
    assert.equal(demo.asked().length, all, 'opening once more');
    assert.deepEqual(demo.demo.violations, { minute: 0, daily: 0 });
  });

  it('groups, closed nodes and making the tree anew ask nothing', async () => {
    for (let turn = 0; turn < 3; turn++) {
      for (const group of await desk.nodes()) {
        assert.equal(await desk.open(group.id), false);
        for (const { id } of await desk.nodes(group.id)) {
          await desk.nodes(id); // as an editor does that was restarted with the node open
          await desk.nodes(`${id}/history`);
        }
      }
    }
    assert.deepEqual(demo.asked(), []);
    assert.match(await firstLabel(await firstCase()), /^まだ照会していません/u);
  });

  it('a command that expands everything at once asks for one node; the others say what they would cost', async () => {
    const nodes = await cases();
    const asked = await Promise.all(nodes.map(({ id }) => desk.openAtOnce(id)));
    assert.equal(asked.filter(Boolean).length, 1);
    // It goes on with what has just been shown.
    await Promise.all(SECTIONS.map((section) => desk.openAtOnce(`${nodes[0]?.id ?? ''}/${section}`)));
    assert.equal(demo.asked().length, 1);
    const second = nodes[1]?.id ?? '';
    const [line] = await desk.nodes(second);
    assert.equal(line?.label, 'まだ照会していません');
    assert.match(line.description, /^Enterで照会: 経過情報 1回（本日の残り [0-9]+回）$/u);
    assert.deepEqual(line.does, { id: 'ask', target: second });
    assert.equal(await desk.openAtOnce(second, 'wish'), true);
    assert.equal(demo.asked().length, 2);
  });

  it('the same case opened in two groups is asked for once', async () => {
    const [inDraft, inFolder] = [await firstCase(), (await desk.nodes('folder'))[0]?.id ?? ''];
    await demo.clock.advance(1_000);
    await Promise.all([desk.openAtOnce(inDraft), desk.openAtOnce(inFolder)]);
    assert.equal(demo.asked().length, 1);
    assert.ok((await desk.nodes(inFolder)).length > 1);
  });

  it('the eleventh in a minute says until when it waits, and closing it gives up without a request', async () => {
    const nodes = await cases();
    for (const { id } of nodes.slice(0, 10)) await desk.openAtOnce(id, 'wish');
    const last = nodes[10]?.id ?? '';
    const closing = new AbortController();
    const opened = desk.openAtOnce(last, 'wish', closing.signal);
    await until(() => desk.waits > 0);
    const shown = desk.nodes(last);
    await demo.clock.advance(3_500); // how long the tree waits before it says so
    assert.match((await shown)[0]?.label ?? '', /^1分間の上限のため 2026-11-23 09:01/u);
    closing.abort();
    await opened;
    await demo.clock.advance(2 * MINUTE);
    assert.equal(demo.asked().length, 10);
    assert.match(await firstLabel(last), /^まだ照会していません/u);
  });

  describe('what cannot be answered is one line with the reason and what still works', () => {
    it('a fault of the server: not repeated by opening the node again, only by a wish', async () => {
      const node = await firstCase();
      fault = () => ({ kind: 'truncate', bytes: 20 });
      await desk.open(node);
      const sent = demo.asked().length;
      const [line, ...sections] = await desk.nodes(node);
      assert.match(line?.label ?? '', /^特許庁のサーバーからの応答を読み取れませんでした/u);
      assert.match(line?.description ?? '', /取得済みの内容の表示はそのまま使えます/u);
      assert.equal(line?.mark, 'failed');
      assert.ok(sections.length > 0, 'the sections are still there');
      assert.equal(await desk.open(node), false);
      assert.equal(demo.asked().length, sent);
      fault = undefined;
      assert.equal(await desk.open(node, 'wish'), true);
      assert.equal((await cases())[0]?.label, '特願2022-900050 見本装置0');
      assert.match(await firstLabel(node), /^期限 2026-12-21/u);
    });

    it('what was held stays beside it', async () => {
      const node = await firstCase();
      await desk.open(node);
      await demo.clock.advance(24 * 60 * MINUTE);
      fault = () => ({ kind: 'truncate', bytes: 20 });
      await desk.open(node);
      const nodes = await desk.nodes(`${node}/parties`);
      assert.deepEqual(
        nodes.map(({ label }) => label),
        ['特許庁のサーバーからの応答を読み取れませんでした。', '架空電機株式会社'],
      );
    });

    it('the daily limit says when it opens again, and what is held stays', async () => {
      const node = await firstCase();
      await desk.open(node);
      demo.demo.setRemain('patent/cite_doc_info', 0);
      assert.equal(await desk.open(`${node}/citations`), true);
      const before = demo.asked().length;
      assert.match(await firstLabel(`${node}/citations`), /^本日の利用上限に達しました。2026-11-24 00:00/u);
      assert.equal(await desk.open(`${node}/citations`), false);
      assert.match(await desk.tooltip(`${node}/citations`), /本日の利用上限に達しました/u);
      assert.equal(demo.asked().length, before);
      assert.ok((await desk.nodes(`${node}/history`)).length > 0);
      await demo.clock.advance(24 * 60 * MINUTE);
      assert.equal(await desk.open(`${node}/citations`), true);
      assert.match(await firstLabel(`${node}/citations`), /^特開2013-490006/u);
    });

    it('without an ID: Enter signs in', async () => {
      const other = await demoServices({ cases: { cases: THIRTY, people: PEOPLE } }, { domestic: undefined });
      try {
        desk = new TreeDesk(other, DRAFT);
        const node = await firstCase();
        assert.equal(await desk.open(node), false);
        const [line] = await desk.nodes(node);
        assert.match(line?.label ?? '', /^IDとパスワードが設定されていません/u);
        assert.deepEqual(line?.does, { id: 'signIn' });
        assert.match(await desk.tooltip(node), /IDとパスワードが設定されていません/u);
        assert.deepEqual(other.demo.requests, []);
      } finally {
        await other.close();
      }
    });
  });

  it('asking again asks once for what is held, too', async () => {
    const node = await firstCase();
    await desk.open(node);
    assert.equal(await desk.open(node, 'again'), true);
    assert.deepEqual(demo.asked(), ['patent/app_progress', 'patent/app_progress']);
    assert.equal(await desk.open(`${node}/relations`, 'again'), true);
    assert.equal(demo.asked().length, 3);
  });

  it('what is of an earlier day is asked for once more when the case is opened, and shown until then', async () => {
    const node = await firstCase();
    await desk.open(node);
    await demo.clock.advance(24 * 60 * MINUTE);
    const [line, first] = await desk.nodes(node);
    assert.equal(line?.label, '前日以前の内容です');
    assert.match(first?.label ?? '', /^期限 2026-12-21/u);
    assert.equal(await desk.open(node), true);
    assert.match(await firstLabel(node), /^期限 2026-12-21/u);
    assert.equal(demo.asked().length, 2);
  });
});
