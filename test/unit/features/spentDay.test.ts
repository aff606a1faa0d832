/** Today's counts are all used up: whatever cannot be asked says so, and that it is not there nothing says. */
import assert from 'node:assert/strict';
import { CodeActionTriggerKind, type CodeAction } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions } from '../../../server/src/features/actions/codeActions.ts';
import { PLAIN_EDITOR } from '../../../server/src/features/actions/request.ts';
import { lookUpAll, planBatch } from '../../../server/src/features/batch.ts';
import { COMMANDS } from '../../../server/src/features/commands.ts';
import type { CommandServices } from '../../../server/src/features/services.ts';
import {
  answerDocument,
  answerDocuments,
  answerNoticeOfDraft,
} from '../../../server/src/features/jpoDocuments/requests.ts';
import { documentUri } from '../../../server/src/documents/uri.ts';
import { resolveLink } from '../../../server/src/features/links.ts';
import { answerNewDraft } from '../../../server/src/features/newDraft/requests.ts';
import { Drafts } from '../../../server/src/features/shared/drafts.ts';
import { failureText } from '../../../server/src/features/shared/reasons.ts';
import { invokeTool, prepareTool } from '../../../server/src/features/tools/tools.ts';
import type { Fault } from '../../support/demoApi.ts';
import { APIS } from '../../../server/src/apis/apis.ts';
import { messagesFor } from '../../../server/src/messages/messages.ts';
import type { ToolName } from '../../../server/src/protocol.ts';
import { readSettings } from '../../../server/src/settings/settings.ts';
import { scan } from '../../../server/src/numbers/scan.ts';
import { TreeDesk } from './caseTree/desk.ts';
import { pumped } from '../checks/facts/desk.ts';
import { OPINION } from '../checks/facts/drafts.ts';
import { Desk } from './completion/desk.ts';
import { demoServices, type DemoServices } from '../../support/demoServices.ts';

const ja = messagesFor('ja');
const CASE = '特願2022-900001';
const OTHER = '特開2024-900001';
const ASKING = { priority: 'interactive' } as const;
const SPENT: Fault = { kind: 'status', code: '203' };
/** What stands for "asked, and there is none". */
const NONE = [
  ...[ja.hover.notFound, ja.case.noDocuments, ja.documents.noBody, ja.documents.none, ja.documents.noDossier],
  ...[ja.documents.noBodyShort, ja.documents.noNotice(undefined), ja.completion.lookUpNone('見本工業株式会社')],
  ...[ja.caseTree.allHeld, ja.batch.allHeld(1), ja.watch.upToDate, ja.facts.nothingToVerify],
];

describe('on a day whose counts are used up', () => {
  let desk: DemoServices;
  let services: ReturnType<typeof services_>;
  let said: string[];
  let open: TextDocument;

  function services_() {
    const own = { drafts: new Drafts(desk.clock), messages: ja, settings: readSettings({}) };
    const editor = {
      document: (uri: string) => (uri === open.uri ? open : undefined),
      say: (_kind: string, message: string) => void said.push(message),
      progress: () => Promise.resolve({ report: () => undefined, end: () => undefined }),
      applyEdit: () => Promise.resolve(true),
      openPage: () => Promise.resolve(),
      signal: new AbortController().signal,
    };
    const office = { width: 'full', agents: [], filePrefix: '' } as const;
    return { ...desk, ...own, ...editor, office, personOf: () => undefined };
  }

  before(async () => {
    desk = await demoServices({ intercept: ({ api }) => (api === 'token' ? undefined : SPENT) });
    for (const api of APIS) await pumped(desk.clock, desk.client.ask({ api, parameter: '2020900005' }, ASKING));
    await desk.clock.advance(60_000);
    open = TextDocument.create('file:///a.jpo.txt', 'jpo-procedure', 1, OPINION);
    services = services_();
  });
  after(() => desk.close());

  async function actions(words: string, command: string): Promise<CodeAction> {
    const at = open.positionAt(OPINION.indexOf(words));
    const context = { diagnostics: [], triggerKind: CodeActionTriggerKind.Invoked };
    const given = { ...services, editor: PLAIN_EDITOR };
    const all = await codeActions(open, { start: at, end: at }, context, given);
    const found = all.find((one) => one.command?.command === command);
    assert.ok(found, all.map(({ title }) => title).join());
    return found;
  }

  async function act(words: string, command: string): Promise<string> {
    const { title, command: own } = await actions(words, command);
    return [title, await run(command, own?.arguments)].join('\n');
  }

  async function run(command: string, args: readonly unknown[] = []): Promise<string> {
    assert.deepEqual(await COMMANDS[command]?.(args, services as CommandServices), { requests: 0 });
    return said.join('\n');
  }

  async function tool(name: ToolName, input: object): Promise<string> {
    const { requests, confirmation } = await prepareTool({ tool: name, input }, services);
    assert.deepEqual([requests, confirmation], [0, undefined]);
    return invokeTool({ tool: name, input, most: 9 }, services);
  }

  const document = () => {
    const application = { law: 'patent', kind: 'application', number: '2022900001' } as const;
    return documentUri({ kind: 'case', application, bundle: 'notices', key: '0620240000412301' }, '見本');
  };
  const opdDocument = () => documentUri({ kind: 'opd', application: 'JP.2022900001.A', documentId: '1' }, '見本');
  const saidBy = (result: { ok: boolean; message?: string; note?: string; requests?: number }): string => {
    assert.equal(result.requests, 0, 'asking would not help');
    return result.message ?? result.note ?? '';
  };

  const DOORS: Readonly<Record<string, () => Promise<string>>> = {
    'the tool lookUpCase': () => tool('lookUpCase', { number: CASE }),
    'the tool readDocument': () => tool('readDocument', { number: CASE }),
    'the tool readDocument, by a publication': () => tool('readDocument', { number: OTHER, document: '意見書' }),
    'the tool checkDraft': () => tool('checkDraft', { uri: open.uri }),
    '“look it up”': () => act('９００００１', 'jpoDrafting.lookUp'),
    '“verify this draft”': () => act('意見書', 'jpoDrafting.verifyDraft'),
    'the look-up of completion': async () => {
      const at = new Desk(desk);
      const { items } = await at.at('【書類名】特許願\n【特許出願人】\n　　【氏名又は名称】見本工業株式会社|\n');
      const { command, detail } = items.at(-1) ?? {};
      assert.equal(detail, ja.completion.costOf(0));
      return run('jpoDrafting.lookUpApplicant', command?.arguments);
    },
    'the documents of a case': async () =>
      saidBy(await answerDocuments({ number: CASE, source: 'case', allow: 'held' }, services, ASKING)),
    'the documents of a case, asked for': async () =>
      saidBy(await answerDocuments({ number: OTHER, source: 'case', allow: 'ask' }, services, ASKING)),
    'the documents of the dossier': async () =>
      saidBy(await answerDocuments({ number: CASE, source: 'opd', allow: 'held' }, services, ASKING)),
    'the documents of the dossier, asked for': async () =>
      saidBy(await answerDocuments({ number: CASE, source: 'opd', allow: 'ask' }, services, ASKING)),
    'a document': async () => saidBy(await answerDocument({ uri: document(), allow: 'held' }, services, ASKING)),
    'a document, asked for': async () =>
      saidBy(await answerDocument({ uri: document(), allow: 'ask' }, services, ASKING)),
    'a document of the dossier': async () =>
      saidBy(await answerDocument({ uri: opdDocument(), allow: 'held' }, services, ASKING)),
    'a document of the dossier, asked for': async () =>
      saidBy(await answerDocument({ uri: opdDocument(), allow: 'ask' }, services, ASKING)),
    'the notice of a draft': async () =>
      saidBy(await answerNoticeOfDraft({ number: CASE, allow: 'held' }, services, ASKING)),
    'the notice of a draft, asked for': async () =>
      saidBy(await answerNoticeOfDraft({ number: OTHER, allow: 'ask' }, services, ASKING)),
    'a new draft': () => newDraft('held'),
    'a new draft, asked for': () => newDraft('ask'),
    'all numbers': async () => {
      const plan = await planBatch(numbers(), services);
      assert.ok(!plan.ok);
      const done = await lookUpAll(numbers(), services, { signal: services.signal, onProgress: () => undefined });
      assert.deepEqual([done.requests, done.notAsked, done.notFound], [0, 2, 0]);
      return [plan.message, done.message].join('\n');
    },
    'a node of the tree': async () => {
      const tree = new TreeDesk(desk, OPINION);
      const [group] = await tree.nodes();
      const [node] = await tree.nodes(group?.id);
      assert.ok(node);
      const lines = await tree.shown(node.id);
      return [...lines, await tree.tooltip(node.id)].join('\n');
    },
    'a link': async () => {
      const data = { law: 'design', kind: 'registration', number: '1990001' };
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
      const { failure } = await resolveLink({ range, data }, services, services.signal);
      return failure ? failureText(failure, ja) : '';
    },
    'watched cases': async () => {
      await desk.watch.add(CASE_NUMBER);
      const { updated, left, failure } = await desk.updater.updateAll();
      assert.deepEqual([updated, left], [0, 1]);
      return failure ? failureText(failure, ja) : '';
    },
    'an applicant': async () => {
      const { failure } = await desk.applicants.byCode('999000011', ASKING);
      return failure ? failureText(failure, ja) : '';
    },
  };
  const CASE_NUMBER = { law: 'patent', kind: 'application', number: '2022900001' } as const;
  const numbers = () => scan(`${CASE}、${OTHER}`, { year: 2026 });

  async function newDraft(allow: 'held' | 'ask'): Promise<string> {
    const made = await answerNewDraft({ number: CASE, type: 'opinion', allow }, services, ASKING);
    assert.ok(made.ok);
    assert.equal(made.requests, 0);
    return made.notes.join('\n');
  }

  for (const [door, open_] of Object.entries(DOORS)) {
    it(`${door}: says so, and sends nothing`, async () => {
      said = [];
      const before = desk.asked().length;
      const text = await pumped(desk.clock, open_());
      assert.ok(text.includes(ja.failure.dailyLimit), text);
      for (const none of NONE) assert.ok(!text.includes(none), `${none} in ${text}`);
      assert.equal(desk.asked().length, before);
    });
  }
});
