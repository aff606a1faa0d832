/** Whatever tells somebody a number of requests sends at most that many, whatever goes wrong at the first try. */
import assert from 'node:assert/strict';
import type { CodeAction, DocumentLink } from 'vscode-languageserver/node';
import type { Fault } from '../../server/src/demo/faults.ts';
import {
  BATCH,
  BATCH_PLAN,
  CASE_TREE_OPEN,
  DOCUMENTS,
  NEW_DRAFT,
  NEW_DRAFT_OPTIONS,
  TOOL_INVOKE,
  TOOL_PREPARE,
  type BatchPlanResult,
  type BatchResult,
  type DocumentsResult,
  type NewDraftOptionsResult,
  type NewDraftResult,
  type ToolInvokeResult,
  type ToolPrepareResult,
} from '../../server/src/protocol.ts';
import type { LspClient } from '../support/lspClient.ts';
import { until } from '../support/until.ts';
import { OPINION } from '../unit/checks/facts/drafts.ts';
import { runCli } from './runCli.ts';
import { Workplace } from './workplace.ts';

/** What each API does the first time that it is asked for something. */
const FIRST: Readonly<Record<string, Fault>> = {
  '999': { kind: 'status', code: '999' },
  '303': { kind: 'status', code: '303' },
  '210': { kind: 'status', code: '210' },
  reset: { kind: 'cut', at: 'nothing', by: 'reset' },
  '503': { kind: 'answer', httpStatus: 503, body: '<html>メンテナンス</html>', contentType: 'text/html' },
  '203': { kind: 'status', code: '203' },
  junk: { kind: 'answer', httpStatus: 200, body: '見本' },
};

/** How many requests were told, when it is done. */
type Door = (server: LspClient, place: Workplace) => Promise<{ readonly told: number; readonly reported?: number }>;

const PUBLICATION = '特開2024-900001';
const NUMBERS = ['特願２０２２－９００００１', '特願２０２４－９００００３', PUBLICATION];

async function act(
  server: LspClient,
  text: string,
  at: string,
  command: string,
): Promise<{ told: number; reported?: number }> {
  const draft = await server.open(text);
  const position = draft.positionAt(text.indexOf(at));
  const actions = await server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: draft.uri },
    range: { start: position, end: position },
    context: { diagnostics: server.diagnostics(draft) ?? [], triggerKind: 1 },
  });
  const action = actions.find((one) => one.command?.command === command);
  assert.ok(action?.command, actions.map(({ title }) => title).join());
  const told = Number(/[0-9]+/u.exec(action.title)?.[0]);
  const { arguments: given } = action.command;
  const result = await server.connection.sendRequest<{ requests?: number } | null>('workspace/executeCommand', {
    ...{ command, arguments: given },
  });
  return { told, ...(result?.requests === undefined ? {} : { reported: result.requests }) };
}

/** Lets the clock go on while something is done, once it has asked: a repeat waits for some seconds of it. */
async function during<T>(place: Workplace, done: Promise<T>): Promise<T> {
  const state = { isDone: false };
  void done
    .catch(() => undefined)
    .finally(() => {
      state.isDone = true;
    });
  await until(() => state.isDone || place.asked().length > 0);
  for (let step = 0; step < 20 || !state.isDone; step++) {
    await place.clock.advance(500);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return done;
}

const hovering =
  (number: string): Door =>
  async (server, place) => {
    await during(place, server.hover(await server.open(number), number));
    return { told: 2 };
  };

const command =
  (told: number, ...args: readonly string[]): Door =>
  async (_, place) => {
    await during(place, runCli(args, { clock: place.clock, env: place.environment }));
    return { told };
  };

const DOORS: Readonly<Record<string, Door>> = {
  'a hover on an application': hovering('特願2022-900001'),
  'a hover on a publication': hovering(PUBLICATION),
  'the documents of a case': async (server, place) => {
    const params = { number: PUBLICATION, source: 'case' };
    const held = await server.connection.sendRequest<DocumentsResult>(DOCUMENTS, { ...params, allow: 'held' });
    await during(place, server.connection.sendRequest<DocumentsResult>(DOCUMENTS, { ...params, allow: 'ask' }));
    assert.ok(held.ok && held.requests > 0);
    return { told: held.requests };
  },
  '“look it up”': (server, place) => during(place, act(server, PUBLICATION, PUBLICATION, 'jpoDrafting.lookUp')),
  '“verify this draft”': (server, place) => during(place, act(server, OPINION, '意見書', 'jpoDrafting.verifyDraft')),
  'all numbers of a draft': async (server, place) => {
    const { uri } = await server.open(NUMBERS.join('\n'));
    const scope = { kind: 'draft', uri };
    const plan = await server.connection.sendRequest<BatchPlanResult>(BATCH_PLAN, { scope });
    assert.ok(plan.ok);
    await during(place, server.connection.sendRequest<BatchResult>(BATCH, { scope }));
    return { told: plan.requests };
  },
  'a new document': async (server, place) => {
    const number = '特願2022-900011';
    const options = await server.connection.sendRequest<NewDraftOptionsResult>(NEW_DRAFT_OPTIONS, { number });
    assert.ok(options.ok);
    const told = options.types.find(({ id }) => id === 'opinion')?.requests ?? 0;
    assert.ok(told > 0);
    const params = { number, type: 'opinion', allow: 'ask' };
    const made = await during(place, server.connection.sendRequest<NewDraftResult>(NEW_DRAFT, params));
    assert.ok(made.ok);
    return { told, reported: made.requests };
  },
  'a node of the tree': async (server, place) => {
    const { uri } = await server.open('【書類名】意見書\n【出願番号】特願２０２２－９００００１');
    const view = { uri, folders: [], sort: 'number', filter: '' };
    const nodes = async (node?: string) =>
      (await server.connection.sendRequest<{ nodes: { id: string }[] }>('jpoDrafting/caseTree', { view, node })).nodes;
    const [group] = await nodes();
    const [found] = await nodes(group?.id);
    assert.ok(found);
    await during(place, server.connection.sendRequest(CASE_TREE_OPEN, { node: found.id, by: 'opening' }));
    return { told: 1 };
  },
  'a link': async (server, place) => {
    const { uri } = await server.open('意匠登録第1990001号');
    const links = await server.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri },
    });
    const link = links.find(({ target }) => target === undefined);
    assert.ok(link, JSON.stringify(links));
    await during(place, server.connection.sendRequest('documentLink/resolve', link));
    return { told: Number(/[0-9]+/u.exec(link.tooltip ?? '')?.[0]) };
  },
  'the command “case”': command(1, 'case', '特願2022-900001'),
  'the command “case” with a publication': command(2, 'case', PUBLICATION),
  'the command “case” with its notices': command(2, 'case', '特願2022-900001', '--notices'),
  'the command “applicant”': command(1, 'applicant', '999000011'),
  'the command “report”': command(1, 'report', '特願2022-900001'),
  'a tool of a language model': async (server, place) => {
    const params = { tool: 'readDocument', input: { number: PUBLICATION } };
    const { requests } = await server.connection.sendRequest<ToolPrepareResult>(TOOL_PREPARE, params);
    assert.ok(requests > 0);
    const { text } = await during(
      place,
      server.connection.sendRequest<ToolInvokeResult>(TOOL_INVOKE, { ...params, most: requests }),
    );
    assert.notEqual(text, '');
    return { told: requests };
  },
};

describe('what is sent is never more than what was told', () => {
  for (const [door, open] of Object.entries(DOORS)) {
    it(`by ${door}`, async () => {
      for (const [name, fault] of Object.entries(FIRST)) {
        const place = await Workplace.create();
        try {
          const seen = new Set<string>();
          place.intercept = ({ api, path }) => {
            if (api === 'token' || seen.has(path)) return undefined;
            seen.add(path);
            return fault;
          };
          const server = await place.server();
          const { told, reported } = await open(server, place);
          const sent = place.asked().length;
          assert.ok(sent > 0 && sent <= told, `${name}: told ${told}, sent ${sent}`);
          if (reported !== undefined) assert.equal(reported, sent, `${name}: reported`);
        } finally {
          await place.close();
        }
      }
    });
  }
});
