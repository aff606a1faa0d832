import assert from 'node:assert/strict';
import {
  asClient,
  NEW_DRAFT,
  NEW_DRAFT_OPTIONS,
  type CasePlace,
  type NewDraftParams,
} from '../../server/src/protocol.ts';
import type { LspClient } from '../support/lspClient.ts';
import { messagesFor } from '../../server/src/messages/messages.ts';
import { runCli } from './runCli.ts';
import { Workplace } from './workplace.ts';

const NUMBER = '特願2022-900001';

describe('a new draft over the protocol', () => {
  let workplace: Workplace;
  let server: LspClient;

  before(async () => {
    workplace = await Workplace.create();
    server = await workplace.server({
      settings: { newDraft: { agents: ['９９９０１０００２'], filePrefix: 'KD' } },
      initializationOptions: { commands: ['jpoDrafting.newDraft'] },
    });
  });
  after(() => workplace.close());

  const draft = (params: NewDraftParams) => asClient.send(server.connection, NEW_DRAFT, params);
  const options = (place: CasePlace) => asClient.send(server.connection, NEW_DRAFT_OPTIONS, place);

  it('takes the number from the place of the cursor, in any notation, or the case of the draft there', async () => {
    const { uri } = await server.open('控え\n【出願番号】　特願２０２２－９００００１');
    for (const character of [12, 1]) {
      const found = await options({ textDocument: { uri }, position: { line: 1, character } });
      assert.ok(found.ok);
      assert.equal(found.number, NUMBER);
    }
    const none = await options({ textDocument: { uri }, position: { line: 0, character: 1 } });
    assert.equal(none.ok, false);
  });

  it('what it cannot do it says in words, without a request', async () => {
    const results = [
      await draft({ number: '見本', type: 'opinion', allow: 'ask' }),
      await draft({ number: NUMBER, type: 'unknown', allow: 'ask' }),
      await draft({ number: '商願2026-900201', type: 'examinationRequest', allow: 'ask' }),
      await draft({ type: 'opinion', allow: 'ask' }),
    ];
    for (const result of results) assert.match(result.ok ? '' : result.message, /。$/u);
    assert.deepEqual(workplace.asked(), []);
  });

  it('held: a draft with blanks and no request', async () => {
    const result = await draft({ number: NUMBER, type: 'opinion', allow: 'held' });
    assert.ok(result.ok);
    assert.match(
      result.text,
      /^【書類名】\u3000\u3000\u3000\u3000\u3000意見書\n【整理番号】\u3000\u3000\u3000\u3000ＫＤ\n/u,
    );
    assert.match(result.snippet, /【発送番号】\u3000\u3000\u3000\u3000\$\{[0-9]+:○○○○○○\}/u);
    assert.deepEqual(workplace.asked(), []);
  });

  it('ask: what is needed once, with the agent of the settings', async () => {
    const result = await draft({ number: NUMBER, type: 'opinion', allow: 'ask' });
    assert.ok(result.ok);
    assert.deepEqual([result.requests, workplace.asked().length], [3, 3]);
    assert.deepEqual(result.agents, ['999010002']);
    assert.match(result.text, /【発送番号】\u3000\u3000\u3000\u3000４１２３０１/u);
    assert.equal((await draft({ number: NUMBER, type: 'opinion', allow: 'ask' })).ok, true);
    assert.equal(workplace.asked().length, 3);
  });

  it('then the document that the case waits for is offered first', async () => {
    const found = await options({ number: NUMBER });
    assert.ok(found.ok);
    assert.equal(found.types[0]?.id, 'opinion');
    assert.ok(found.types.every(({ requests }) => requests === 0));
    assert.deepEqual(
      found.agents.map(({ code, isUsual }) => [code, isUsual]),
      [
        ['999010001', false],
        ['999010002', true],
      ],
    );
  });

  it('a code action on a number names the command of the editor', async () => {
    const { uri } = await server.open(NUMBER);
    const range = { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } };
    const actions = await server.connection.sendRequest<{ command?: { command: string; arguments?: unknown[] } }[]>(
      'textDocument/codeAction',
      { textDocument: { uri }, range, context: { diagnostics: [], triggerKind: 1 } },
    );
    const found = actions.find(({ command }) => command?.command === 'jpoDrafting.newDraft');
    assert.deepEqual(found?.command?.arguments, [NUMBER]);
  });

  describe('jpo-drafting draft', () => {
    const run = (...args: string[]) =>
      runCli(['draft', ...args], { env: workplace.environment, clock: workplace.clock });

    it('prints the draft, and what is left to do beside it', async () => {
      const { stdout, stderr, status } = await run('意見書', NUMBER, '--agent', '999010001');
      assert.equal(status, 0, stderr);
      assert.match(stdout, /^【書類名】\u3000\u3000\u3000\u3000\u3000意見書\n/u);
      assert.match(stdout, /【氏名又は名称】見本\u3000太郎/u);
      assert.doesNotMatch(stdout, /例示\u3000太郎/u);
      const [, toFill = ''] = /記入が必要な項目: (.*)/u.exec(stderr) ?? [];
      assert.ok(toFill.length > 0, stderr);
      for (const [item] of toFill.matchAll(/【[^【】]*】/gu)) assert.ok(stdout.includes(item), item);
    });

    it('where the limit of the notices is reached it says so, also when all else is held', async () => {
      const apis = ['app_doc_cont_refusal_reason', 'app_doc_cont_refusal_reason_decision'];
      const place = await Workplace.create({ limits: Object.fromEntries(apis.map((api) => [`patent/${api}`, 1])) });
      const cli = (...args: string[]) => runCli(args, { env: place.environment, clock: place.clock });
      try {
        // One answer each, and a 203 each; the second question goes on with the API that is left.
        for (const number of ['2022-900001', '2020-900005', '2020-900005', '2024-900003'])
          await cli('case', `特願${number}`, '--notices');
        assert.equal(place.asked().filter((api) => api.includes('doc_cont')).length, 4);
        for (const type of ['opinion', 'extensionRequest']) {
          const { stdout, stderr, status } = await cli('draft', type, '特願2022-900011');
          assert.equal(status, 2, stderr);
          assert.match(stdout, /^【書類名】/u);
          assert.ok(stderr.includes(messagesFor('ja').failure.dailyLimit), stderr);
        }
        assert.equal(place.asked().filter((api) => api.includes('doc_cont')).length, 4);
      } finally {
        await place.close();
      }
    });

    it('--offline asks nothing, --half-width writes numbers so', async () => {
      const before = workplace.asked().length;
      const { stdout, status } = await run('statement', '商願2026-900201', '--offline', '--half-width');
      assert.equal(status, 0);
      assert.match(stdout, /【出願番号】\u3000\u3000商願2026-900201/u);
      assert.equal(workplace.asked().length, before);
    });

    it('says what is wrong with the words', async () => {
      const wrong = [
        await run('意見書'),
        await run('意見書', '見本'),
        await run('通知書', NUMBER),
        await run('出願審査請求書', '商願2026-900201'),
      ];
      for (const { status, stdout, stderr } of wrong) {
        assert.deepEqual([status, stdout], [2, '']);
        assert.notEqual(stderr, '');
      }
    });
  });
});
