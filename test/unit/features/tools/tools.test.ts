import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Intercept } from '../../../support/demoApi.ts';
import { Drafts } from '../../../../server/src/features/shared/drafts.ts';
import type { ToolServices } from '../../../../server/src/features/tools/tool.ts';
import { invokeTool, prepareTool } from '../../../../server/src/features/tools/tools.ts';
import { messagesFor } from '../../../../server/src/messages/messages.ts';
import type { ToolName } from '../../../../server/src/protocol.ts';
import { readSettings } from '../../../../server/src/settings/settings.ts';
import { demoServices, type DemoServices } from '../../../support/demoServices.ts';
import { OPINION } from '../../checks/facts/drafts.ts';

const HOUR = 3_600_000;
const ja = messagesFor('ja');
const PROGRESS = 'patent/app_progress';
const CASE = { law: 'patent', kind: 'application', number: '2022999993' } as const;

describe('tools of language models', () => {
  let desk: DemoServices;
  let section: object;
  let faults: Intercept;
  let open: Map<string, TextDocument>;
  beforeEach(async () => {
    faults = () => undefined;
    desk = await demoServices({ intercept: (request) => faults(request) });
    section = {};
    open = new Map();
  });
  afterEach(() => desk.close());

  function services(): ToolServices {
    desk.configure(section);
    const settings = readSettings(section);
    const own = { drafts: new Drafts(desk.clock), messages: ja, settings, document: (uri: string) => open.get(uri) };
    return { ...desk, ...own };
  }
  const prepare = (tool: ToolName, input: unknown) => prepareTool({ tool, input }, services());
  const invoke = (tool: ToolName, input: unknown, most = 9) => invokeTool({ tool, input, most }, services());

  /** Prepares and, as a user who agrees, invokes. The requests that were stated and those that were made. */
  async function agree(tool: ToolName, input: unknown) {
    const before = desk.asked().length;
    const { requests, confirmation } = await prepare(tool, input);
    assert.equal(desk.asked().length, before, 'preparing asks nothing');
    assert.equal(confirmation !== undefined, requests > 0, 'who asks has to say so');
    const text = await invoke(tool, input, requests);
    const made = desk.asked().length - before;
    assert.ok(made <= requests, `${made} requests instead of ${requests}`);
    return { requests, made, text, confirmation };
  }

  describe('a case', () => {
    it('is looked up with the requests that were stated, and not again', async () => {
      const { requests, made, text, confirmation } = await agree('lookUpCase', {
        number: '特願２０２２－９００００１',
      });
      assert.deepEqual([requests, made], [1, 1]);
      assert.match(confirmation?.message ?? '', /特願2022-900001.*最大1回/u);
      for (const part of [
        '特願2022-900001',
        '名称: 二次電池の残量推定装置',
        '架空電機株式会社 (999000011)',
        '拒絶理由通知書',
        `(${PROGRESS}・2026-11-23 09:00 取得（日本時間）)`,
      ])
        assert.ok(text.includes(part), `${part} in\n${text}`);
      assert.doesNotMatch(text, /\\|\*\*|\|/u, 'plain text');
      const again = await agree('lookUpCase', { number: '特願2022-900001' });
      assert.deepEqual([again.requests, again.made, again.text], [0, 0, text]);
    });

    it('costs one more where the application has to be found first', async () => {
      const { requests, made, text } = await agree('lookUpCase', { number: '特開2023-490001' });
      assert.deepEqual([requests, made], [2, 2]);
      assert.match(text, /出願番号|出願: 特願2022-900001/u);
    });

    it('that was not agreed to, or to less, is not asked for', async () => {
      const text = await invoke('lookUpCase', { number: '特開2023-490001' }, 1);
      assert.deepEqual(desk.asked(), []);
      assert.ok(text.includes(ja.tools.notAgreed(2)) && text.includes(ja.tools.nothingHeld), text);
    });

    it('says how many requests are left beside the share that is kept for the user, and stops there', async () => {
      const first = await prepare('lookUpCase', { number: '特願2022-900001' });
      assert.match(first.confirmation?.message ?? '', /320回/u, '400 without a fifth');
      for (const api of [PROGRESS, 'patent/app_progress_simple']) desk.demo.setRemain(api, 82);
      const results = [];
      for (const number of [
        '特願2022-900001',
        '特願2020-900005',
        '特願2026-900002',
        '特願2022-999991',
        '特願2022-999992',
      ])
        results.push(await agree('lookUpCase', { number }));
      const stopped = results.filter(({ requests }) => requests === 0);
      assert.notEqual(stopped.length, 0);
      for (const { text } of stopped) assert.ok(text.includes(ja.failure.reserve), text);
      const left = (await desk.client.usage())?.apis.map(({ remaining }) => remaining) ?? [];
      assert.ok(Math.min(...left) === 80, left.join());
      assert.equal((await desk.cases.resolve(CASE, { priority: 'interactive' })).failure, undefined);
    });

    it('offline and signed out is told from what is held, with a sentence that says so', async () => {
      await agree('lookUpCase', { number: '特願2022-900001' });
      await desk.clock.advance(24 * HOUR);
      section = { mode: 'offline' };
      const { requests, made, text } = await agree('lookUpCase', { number: '特願2022-900001' });
      assert.deepEqual([requests, made], [0, 0]);
      for (const part of [ja.failure.offline, '二次電池の残量推定装置', ja.hover.stale])
        assert.ok(text.includes(part), `${part} in\n${text}`);

      section = {};
      const stranger = await demoServices({}, { domestic: undefined });
      try {
        const other = { ...services(), ...stranger };
        const params = { tool: 'lookUpCase', input: { number: '特願2022-900001' } } as const;
        assert.equal((await prepareTool(params, other)).requests, 0);
        const said = await invokeTool({ ...params, most: 5 }, other);
        assert.ok(said.includes(ja.failure.signedOut), said);
        assert.deepEqual(stranger.asked(), []);
      } finally {
        await stranger.close();
      }
    });

    it('that is none, is of another kind, or is not found is answered with a sentence', async () => {
      for (const [input, said] of [
        [{ number: '電話してください' }, ja.newDraft.notANumber('電話してください')],
        [{}, ja.newDraft.notANumber('')],
        [undefined, ja.newDraft.notANumber('')],
        [{ number: '実願平5-12345' }, ja.unsupported['utility-model']],
        [{ number: '特願2022-000000' }, ja.problem({ code: 'serial-zero' })],
      ] as const) {
        const { requests, text } = await agree('lookUpCase', input);
        assert.deepEqual([requests, text], [0, said]);
      }
      const unknown = await agree('lookUpCase', { number: '特願2022-999998' });
      assert.equal(unknown.made, 1);
      assert.ok(unknown.text.includes(ja.hover.notFound), unknown.text);
    });

    it('whose count is spent is told with when it starts again', async () => {
      for (const api of [PROGRESS, 'patent/app_progress_simple']) desk.demo.setRemain(api, 0);
      // Somebody else has spent it: that is heard with the first request, and no second API is tried unasked.
      const first = await agree('lookUpCase', { number: '特願2022-900001' });
      const second = await agree('lookUpCase', { number: '特願2022-900001' });
      const third = await agree('lookUpCase', { number: '特願2022-900001' });
      assert.deepEqual([first.made, second.made, third.made], [1, 1, 0]);
      assert.ok(first.text.includes(ja.failure.otherApi), 'the second API may answer today');
      for (const { text } of [second, third]) {
        assert.ok(text.includes(ja.failure.dailyLimit), text);
        assert.match(text, /2026-11-24 00:00（日本時間）以降/u);
      }
    });

    it('whose request fails is not asked for a second time', async () => {
      faults = ({ api }) => (api === PROGRESS ? { kind: 'status', code: '303' } : undefined);
      const { requests, made, text } = await agree('lookUpCase', { number: '特願2022-900001' });
      assert.deepEqual([requests, made], [1, 1]);
      assert.ok(text.includes(ja.failure.busy), text);
    });
  });

  describe('a document', () => {
    it('is read with one request for all of its kind', async () => {
      const { requests, made, text, confirmation } = await agree('readDocument', { number: '特願2022-900001' });
      assert.deepEqual([requests, made], [1, 1]);
      assert.match(confirmation?.message ?? '', /拒絶理由通知書の本文/u);
      for (const part of ['拒絶理由通知書', ja.tools.isData, '理由', '取得（日本時間）'])
        assert.ok(text.includes(part), `${part} in\n${text}`);
      const again = await agree('readDocument', { number: '特願2022-900001', document: '拒絶理由通知書 2026-10-13' });
      assert.equal(again.requests, 0);
      assert.ok(again.text.includes('理由'), again.text);
    });

    it('is chosen by its name; otherwise the names are told', async () => {
      const opinion = await agree('readDocument', { number: '特願2020-900005', document: '意見書' });
      assert.equal(opinion.made, 1);
      assert.match(opinion.text, /【書類名】\s*意見書/u);
      const decision = await agree('readDocument', { number: '特願2020-900005', document: '特許査定' });
      assert.ok(decision.text.includes('査定'), decision.text);
      const none = await agree('readDocument', { number: '特願2020-900005', document: '意見書 1999-01-01' });
      assert.equal(none.requests, 0);
      assert.ok(none.text.includes(ja.tools.noSuchDocument) && none.text.includes('意見書'), none.text);
    });

    it('that the JPO does not have is told so; one that is not held, without agreement, too', async () => {
      const held = await invoke('readDocument', { number: '特願2022-900001' }, 0);
      assert.ok(held.includes(ja.tools.notAgreed(1)) && held.includes(ja.tools.nothingHeld), held);
      assert.deepEqual(desk.asked(), []);
      const { text } = await agree('readDocument', { number: '特願2026-900002' });
      assert.ok(text.includes(ja.case.noDocuments), text);
    });
  });

  describe('a draft', () => {
    const uri = 'file:///draft.jpo.txt';
    it('is checked from its text and from what is held, and nothing is asked', async () => {
      const wrong = OPINION.replace('４１２３０１', '４１２３１０');
      open.set(uri, TextDocument.create(uri, 'jpo-procedure', 1, `${wrong}特願2022-000000`));
      const before = await agree('checkDraft', { uri });
      assert.equal(before.requests, 0);
      assert.match(before.text, /^[0-9]+:[0-9]+ error serial-zero 「特願2022-000000」/mu);
      assert.match(before.text, /照合していない項目/u);
      assert.doesNotMatch(before.text, /dispatch-number-unknown/u);
      await agree('lookUpCase', { number: '特願2022-900001' });
      const after = await agree('checkDraft', { uri });
      assert.match(after.text, /^13:[0-9]+ warning dispatch-number-unknown 「４１２３１０」/mu);
      section = { diagnostics: { severity: { 'serial-zero': 'off' } } };
      assert.doesNotMatch((await agree('checkDraft', { uri })).text, /serial-zero/u);
    });

    it('that is not open is not checked', async () => {
      for (const input of [{ uri: 'file:///other.txt' }, {}, null])
        assert.equal((await agree('checkDraft', input)).text, ja.tools.noDraft);
    });
  });
});
