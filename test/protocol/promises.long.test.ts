/** Whatever tells somebody a number of requests sends at most that many, whatever goes wrong at the first try. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, CompletionList, DocumentLink } from 'vscode-languageserver/node';
import type { Fault } from '../support/demoApi.ts';
import {
  asClient,
  BATCH,
  BATCH_PLAN,
  CASE_TREE_OPEN,
  COMPARE,
  DOCUMENT,
  DOCUMENTS,
  NEW_DRAFT,
  NEW_DRAFT_OPTIONS,
  NOTICE_OF_DRAFT,
  TOOL_INVOKE,
  TOOL_PREPARE,
  VERIFY_CREDENTIALS,
  type BatchScope,
  type DocumentsParams,
  type NotAnswered,
  type ToolName,
} from '../../server/src/protocol.ts';
import { messagesFor } from '../../server/src/messages/messages.ts';
import { documentUri, type BundleName } from '../../server/src/documents/uri.ts';
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

interface Kept {
  /** Requests. */
  readonly told: number;
  readonly reported?: number | undefined;
  /** What was said in the end. */
  readonly said?: string;
}

/** What was told before, and what is said when it is done. */
type Door = (server: LspClient, place: Workplace) => Promise<Kept>;

const ja = messagesFor('ja');

/** What stands for "asked, and there is none": nothing of what is asked for here is missing. */
const NONE = [
  ...[ja.hover.notFound, ja.check.notFound, ja.case.noDocuments, ja.case.notFoundApplicant, ja.documents.noBody],
  ...[ja.documents.none, ja.documents.noDossier, ja.documents.noNotice(undefined), ja.watch.upToDate],
];

/** What could not be asked today, or not with as many requests as were told, ends with one of these. */
const ENDS = [ja.failure.dailyLimit, ja.failure.budget].map((text) => text.replace(/。$/u, ''));

const OPD = { JPO_OPD_USERNAME: 'opd', JPO_OPD_PASSWORD: 'opd' };

const PUBLICATION = '特開2023-490001';
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
    const { stdout, stderr } = await during(place, runCli(args, own(place)));
    return { told, said: stdout + stderr };
  };

const own = ({ clock, environment }: Workplace) => ({ clock, env: { ...environment, ...OPD } });

const listing =
  (number: string, source: DocumentsParams['source']): Door =>
  async (server, place) => {
    const list = (params: Pick<DocumentsParams, 'allow' | 'most'>) =>
      asClient.send(server.connection, DOCUMENTS, { number, source, ...params });
    const held = await list({ allow: 'held' });
    assert.ok(held.ok && held.requests > 0);
    const asked = await during(place, list({ allow: 'ask', most: held.requests }));
    return { told: held.requests, said: asked.ok && asked.documents.length === 0 ? asked.note : '' };
  };

/** Asks for what is not held, after the answer has said what that costs. */
const opening =
  ({ method }: { readonly method: string }, params: object): Door =>
  async (server, place) => {
    const send = (how: object) => server.connection.sendRequest<NotAnswered>(method, { ...params, ...how });
    const { requests: told } = await send({ allow: 'held' });
    const { message } = await during(place, send({ allow: 'ask', most: told }));
    return { told, said: message };
  };

function documentOf(bundle: BundleName, key: string): { readonly uri: string } {
  const application = { law: 'patent', kind: 'application', number: '2022900001' } as const;
  return { uri: documentUri({ kind: 'case', application, bundle, key }, '見本') };
}

const batch = async (server: LspClient, place: Workplace, scope: BatchScope): Promise<Kept> => {
  const plan = await asClient.send(server.connection, BATCH_PLAN, { scope });
  assert.ok(plan.ok, plan.ok ? '' : plan.message);
  const most = plan.requests;
  const { requests, message } = await during(place, asClient.send(server.connection, BATCH, { scope, most }));
  return { told: most, reported: requests, said: message };
};

const making =
  (number: string, type: string): Door =>
  async (server, place) => {
    const options = await asClient.send(server.connection, NEW_DRAFT_OPTIONS, { number });
    assert.ok(options.ok);
    const most = options.types.find(({ id }) => id === type)?.requests ?? 0;
    const wanted = { number, type, allow: 'ask', most } as const;
    const made = await during(place, asClient.send(server.connection, NEW_DRAFT, wanted));
    assert.ok(made.ok);
    return { told: most, reported: made.requests, said: made.notes.join('\n') };
  };

const nodeOf =
  (section: string): Door =>
  async (server, place) => {
    const { uri } = await server.open('【書類名】意見書\n【出願番号】特願２０２２－９００００１');
    const view = { uri, folders: [], sort: 'number', filter: '' };
    const nodes = async (node?: string) =>
      (await server.connection.sendRequest<{ nodes: { id: string }[] }>('jpoDrafting/caseTree', { view, node })).nodes;
    const [group] = await nodes();
    const [found] = await nodes(group?.id);
    assert.ok(found);
    const node = `${found.id}${section}`;
    await during(place, asClient.send(server.connection, CASE_TREE_OPEN, { node, by: 'opening' }));
    return { told: 1 };
  };

const tool =
  (name: ToolName, input: object): Door =>
  async (server, place) => {
    const params = { tool: name, input };
    const { requests } = await asClient.send(server.connection, TOOL_PREPARE, params);
    const { text } = await during(place, asClient.send(server.connection, TOOL_INVOKE, { ...params, most: requests }));
    assert.notEqual(text, '');
    return { told: requests, said: text };
  };

const DOORS: Readonly<Record<string, Door>> = {
  'a hover on an application': hovering('特願2022-900001'),
  'a hover on a publication': hovering(PUBLICATION),
  'the documents of a case': listing(PUBLICATION, 'case'),
  'the documents of a dossier': listing('特願2022-900001', 'opd'),
  'a document': opening(DOCUMENT, documentOf('notices', '0620240000412301')),
  'a document of a dossier': opening(DOCUMENT, {
    uri: documentUri({ kind: 'opd', application: 'JP.2022900001.A', documentId: 'X1' }, '見本'),
  }),
  'a comparison': opening(COMPARE, documentOf('responses', '5120240000000001')),
  'the notice of a case': opening(NOTICE_OF_DRAFT, { number: '特願2022-900001' }),
  'the notice of a publication': opening(NOTICE_OF_DRAFT, { number: PUBLICATION }),
  '“look it up”': (server, place) => during(place, act(server, PUBLICATION, PUBLICATION, 'jpoDrafting.lookUp')),
  '“verify this draft”': (server, place) => during(place, act(server, OPINION, '意見書', 'jpoDrafting.verifyDraft')),
  'the look-up of completion': async (server, place) => {
    const text = '【書類名】特許願\n【特許出願人】\n　　【氏名又は名称】見本工業株式会社';
    const draft = await server.open(text);
    const position = draft.positionAt(text.length);
    const { items } = await server.connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri: draft.uri },
      position,
    });
    const { command: chosen } = items.at(-1) ?? {};
    assert.equal(chosen?.command, 'jpoDrafting.lookUpApplicant');
    const { command: name, arguments: given } = chosen;
    const done = server.connection.sendRequest<{ requests: number }>('workspace/executeCommand', {
      ...{ command: name, arguments: given },
    });
    return { told: 1, reported: (await during(place, done)).requests };
  },
  'all numbers of a draft': async (server, place) => {
    const { uri } = await server.open(NUMBERS.join('\n'));
    return batch(server, place, { kind: 'draft', uri });
  },
  'all numbers of a folder': async (_, place) => {
    writeFileSync(path.join(place.home, 'a.jpo.txt'), `【書類名】意見書\n【出願番号】${NUMBERS.join('、')}\n`);
    const server = await place.server({ folders: [pathToFileURL(place.home).href] });
    return batch(server, place, { kind: 'folder' });
  },
  'a new document': making('特願2022-900011', 'opinion'),
  'a new document for a publication': making(PUBLICATION, 'appeal'),
  'a node of the tree': nodeOf(''),
  'the citations in the tree': nodeOf('/citations'),
  'the family in the tree': nodeOf('/family'),
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
  'the tool lookUpCase': tool('lookUpCase', { number: PUBLICATION }),
  'the tool readDocument': tool('readDocument', { number: PUBLICATION }),
  'the tool readDocument for a decision': tool('readDocument', { number: '特願2022-900001', document: '査定' }),
  'the command “case”': command(1, 'case', '特願2022-900001'),
  'the command “case” with a publication': command(2, 'case', PUBLICATION),
  'the command “case” with its notices': command(2, 'case', '特願2022-900001', '--notices'),
  'the command “case” with its dossier': command(4, 'case', '特願2022-900001', '--family', '--dossier'),
  'the command “check”': async (_, place) => {
    const file = path.join(place.home, 'a.txt');
    writeFileSync(file, NUMBERS.join('\n'));
    const { stdout: planned } = await runCli(['check', '--offline', '--explain', '--json', file], own(place));
    const { plan } = JSON.parse(planned) as { plan: { total: number } };
    const { stdout } = await during(place, runCli(['check', '--yes', file], own(place)));
    return { told: plan.total, said: stdout };
  },
  'the command “applicant” with a code': command(1, 'applicant', '999000011'),
  'the command “applicant” with a name': command(1, 'applicant', '見本工業株式会社'),
  'the command “report”': command(1, 'report', '特願2022-900001'),
  'the command “draft”': command(3, 'draft', 'opinion', '特願2022-900011'),
  'the command “watch update”': async (server, place) => {
    await runCli(['watch', 'add', '特願2022-900001', '特願2022-900011'], own(place));
    return command(2, 'watch', 'update')(server, place);
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
          const server = await place.server({ env: OPD });
          const { told, reported, said = '' } = await open(server, place);
          const sent = place.asked().length;
          assert.ok(sent > 0 && sent <= told, `${name}: told ${told}, sent ${sent}`);
          if (reported !== undefined) assert.equal(reported, sent, `${name}: reported`);
          for (const none of NONE) assert.ok(!said.includes(none), `${name}: ${none} in ${said}`);
          // A report tells the exchange itself.
          if (name === '203' && said !== '' && !door.includes('report'))
            assert.ok(
              ENDS.some((end) => said.includes(end)),
              `${name}: ${said}`,
            );
        } finally {
          await place.close();
        }
      }
    });
  }

  it('by trying an ID and password: nothing that is counted', async () => {
    const place = await Workplace.create();
    try {
      for (const family of ['domestic', 'opd'] as const) {
        const server = await place.server({ env: OPD });
        const tried = await asClient.send(server.connection, VERIFY_CREDENTIALS, { family });
        assert.deepEqual(tried, { ok: true });
      }
      assert.deepEqual(place.asked(), []);
    } finally {
      await place.close();
    }
  });
});
