import assert from 'node:assert/strict';
import type {
  ApplyWorkspaceEditParams,
  ApplyWorkspaceEditResult,
  CompletionItem,
  CompletionList,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LspClient } from '../support/lspClient.ts';
import { applied } from '../unit/features/completion/desk.ts';
import { until } from '../support/until.ts';
import { Workplace } from './workplace.ts';

const DRAFT =
  '【書類名】　　　　　意見書\n【事件の表示】\n　　【出願番号】　　特願２０２２－９００００１\n【特許出願人】\n　　【識別番号】　　\n';

describe('completion over the protocol', () => {
  let place: Workplace;
  let server: LspClient;
  beforeEach(async () => {
    place = await Workplace.create();
    server = await place.server({
      capabilities: {
        workspace: { configuration: true, applyEdit: true },
        textDocument: { completion: { completionItem: { snippetSupport: true } } },
      },
    });
  });
  afterEach(() => place.close());

  async function offered(draft: TextDocument, offset: number): Promise<readonly CompletionItem[]> {
    const params = { textDocument: { uri: draft.uri }, position: draft.positionAt(offset) };
    const { items } = await server.connection.sendRequest<CompletionList>('textDocument/completion', params);
    return items;
  }

  it('offers an item with the block that it opens, and says what begins a completion', async () => {
    const { completionProvider, executeCommandProvider } = server.initialized.capabilities;
    assert.equal(completionProvider?.resolveProvider, true);
    assert.ok(completionProvider.triggerCharacters?.includes('【'));
    assert.ok(executeCommandProvider?.commands.includes('jpoDrafting.lookUpApplicant'));
    const draft = await server.open(`${DRAFT}【`);
    const agent = (await offered(draft, draft.getText().length)).find(({ label }) => label === '【代理人】');
    assert.ok(agent);
    assert.equal(agent.insertTextFormat, 2);
    assert.equal(
      applied(draft, agent),
      `${DRAFT}【代理人】\n　　【識別番号】　　\n　　【弁理士】\n　　【氏名又は名称】`,
    );
    assert.deepEqual(place.asked(), []);
  });

  it('offers whom a hover has made known, and fills the other line; nothing more is asked', async () => {
    const draft = await server.open(DRAFT);
    await server.hover(draft, '特願２０２２');
    assert.deepEqual(place.asked(), ['patent/app_progress']);
    const offset = DRAFT.length - 1;
    const [first] = await offered(draft, offset);
    assert.equal(first?.label, '９９９００００１１');
    assert.equal(
      applied(draft, first),
      DRAFT.replace('【識別番号】　　\n', '【識別番号】　　９９９００００１１\n　　【氏名又は名称】架空電機株式会社\n'),
    );
    const resolved = await server.connection.sendRequest<CompletionItem>('completionItem/resolve', first);
    assert.equal(resolved.detail, '架空電機株式会社');
    assert.doesNotMatch(JSON.stringify(resolved.documentation ?? ''), /架空電機株式会社/u, 'the name is said once');

    // In another draft, whose case is not known, the directory knows the name.
    const other = await server.open(
      '【書類名】意見書\n【特許出願人】\n　　【識別番号】\n　　【氏名又は名称】電機\n',
      'file:///other.jpo.txt',
    );
    const end = other.getText().length - 1;
    await until(async () => (await offered(other, end)).some(({ label }) => label === '架空電機株式会社'));
    const entry = (await offered(other, end)).find(({ label }) => label === '架空電機株式会社');
    assert.ok(entry);
    assert.equal(
      applied(other, entry),
      '【書類名】意見書\n【特許出願人】\n　　【識別番号】９９９００００１１\n　　【氏名又は名称】架空電機株式会社\n',
    );
    assert.deepEqual(place.asked(), ['patent/app_progress']);
  });

  it('looks a name up only when that is chosen, with one request, and fills the code in', async () => {
    let edited = '';
    const draft = await server.open(DRAFT.replace('【識別番号】　　', '【氏名又は名称】見本工業株式会社'));
    server.connection.onRequest(
      'workspace/applyEdit',
      ({ edit }: ApplyWorkspaceEditParams): ApplyWorkspaceEditResult => {
        edited = TextDocument.applyEdits(draft, edit.changes?.[draft.uri] ?? []);
        return { applied: true };
      },
    );
    const items = await offered(draft, draft.getText().length - 1);
    const asking = items.find(({ command }) => command?.command === 'jpoDrafting.lookUpApplicant')?.command;
    assert.ok(asking);
    assert.deepEqual(place.asked(), []);
    await server.connection.sendRequest('workspace/executeCommand', {
      command: asking.command,
      arguments: asking.arguments,
    });
    assert.equal(
      edited,
      DRAFT.replace('【識別番号】　　\n', '【識別番号】　　９９９００００１２\n　　【氏名又は名称】見本工業株式会社\n'),
    );
    assert.equal(place.asked().length, 1);
  });
});
