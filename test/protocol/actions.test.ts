import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, InlayHint, Location, WorkspaceSymbol } from 'vscode-languageserver/node';
import { ja } from '../../server/src/messages/messages.ts';
import type { LspClient } from '../support/lspClient.ts';
import { until } from '../support/until.ts';
import { Workplace } from './workplace.ts';

const DRAFT = '【書類名】意見書\n【事件の表示】\n【出願番号】特願2022-900001\n【意見の内容】\n特開2004-64039号公報\n';

const ABLE = {
  workspace: {
    configuration: true,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
    inlayHint: { refreshSupport: true },
  },
  window: { showDocument: { support: true } },
  textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
};

describe('code actions, commands and hints over the protocol', () => {
  let place: Workplace;
  beforeEach(async () => {
    place = await Workplace.create();
  });
  afterEach(() => place.close());

  const actionsAt = (server: LspClient, uri: string, line: number, character: number, only?: string[]) => {
    const at = { line, character };
    const context = { diagnostics: [], triggerKind: 1, ...(only ? { only } : {}) };
    const params = { textDocument: { uri }, range: { start: at, end: at }, context };
    return server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', params);
  };
  const execute = (server: LspClient, { command }: CodeAction) =>
    server.connection.sendRequest('workspace/executeCommand', {
      command: command?.command ?? '',
      arguments: command?.arguments ?? [],
    });

  it('"normalise all" comes without its edit, and with it once it is chosen', async () => {
    const server = await place.server({ capabilities: ABLE });
    const draft = await server.open(DRAFT);
    const [action, ...others] = await actionsAt(server, draft.uri, 0, 0, ['source.normalizeNumbers']);
    assert.ok(action);
    assert.deepEqual([others.length, action.title, action.edit], [0, ja.actions.normalizeAll, undefined]);
    const { edit } = await server.connection.sendRequest<CodeAction>('codeAction/resolve', action);
    assert.deepEqual(
      edit?.changes?.[draft.uri]?.map(({ newText }) => newText),
      ['特開2004-064039号公報'],
    );
    assert.deepEqual([edit.documentChanges, edit.changeAnnotations], [undefined, undefined]);
    const said: unknown[] = [];
    server.connection.onNotification('window/showMessage', (params) => {
      said.push(params);
    });
    await execute(server, action);
    await until(() => said.length > 0);
    assert.deepEqual(said, [{ type: 3, message: ja.actions.fixed.numbers(1) }]);
    assert.deepEqual(place.asked(), []);
  });

  it('on save both fix-alls change what was typed last, and say nothing', async () => {
    const server = await place.server({ capabilities: ABLE });
    const said: unknown[] = [];
    server.connection.onNotification('window/showMessage', (params) => {
      said.push(params);
    });
    const uri = 'file:///on-save.jpo.txt';
    const text = `${DRAFT}ｶﾅと「ｶﾅ」\n`;
    await server.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'jpo-procedure', version: 1, text: DRAFT },
    });
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text }],
    });
    const range = { start: { line: 0, character: 0 }, end: { line: 6, character: 0 } };
    for (const [kind, right] of [
      ['source.fixAll', 'カナ'],
      ['source.normalizeNumbers', '特開2004-064039号公報'],
    ] as const) {
      const context = { diagnostics: [], triggerKind: 2, only: [kind] };
      const params = { textDocument: { uri }, range, context };
      const [action] = await server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', params);
      assert.ok(action);
      const { edit } = action.edit
        ? action
        : await server.connection.sendRequest<CodeAction>('codeAction/resolve', action);
      assert.deepEqual(
        edit?.changes?.[uri]?.map(({ newText }) => newText),
        [right],
      );
      assert.equal(action.command, undefined);
    }
    assert.deepEqual(said, []);
  });

  it('"look up" asks once, as its title says; then hints are made anew, and it is offered no more', async () => {
    const server = await place.server({ capabilities: ABLE, settings: { inlayHints: 'title' } });
    let refreshed = 0;
    server.connection.onRequest('workspace/inlayHint/refresh', () => {
      refreshed++;
    });
    const draft = await server.open(DRAFT);
    const isLookUp = ({ command }: CodeAction) => command?.command === 'jpoDrafting.lookUp';
    const [action] = (await actionsAt(server, draft.uri, 2, 10)).filter(isLookUp);
    assert.ok(action);
    assert.equal(action.title, ja.actions.lookUp(1, 400));
    const range = { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } };
    const hints = () =>
      server.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri: draft.uri }, range });
    assert.deepEqual(await hints(), []);

    const before = refreshed;
    await execute(server, action);
    assert.deepEqual(place.asked(), ['patent/app_progress']);
    await until(() => refreshed > before);
    assert.deepEqual(
      (await hints()).map(({ label, position }) => [label, position.line]),
      [['二次電池の残量推定装置', 2]],
    );
    assert.deepEqual((await actionsAt(server, draft.uri, 2, 10)).filter(isLookUp), []);
    assert.match((await server.hover(draft, '出願番号')) ?? '', /【事件の表示】の中の項目/u);
    assert.deepEqual(place.asked(), ['patent/app_progress']);
  });

  it('a page is opened by the editor, outside of it', async () => {
    const server = await place.server({ capabilities: ABLE });
    const shown: unknown[] = [];
    server.connection.onRequest('window/showDocument', (params) => {
      shown.push(params);
      return { success: true };
    });
    const draft = await server.open(DRAFT);
    const action = (await actionsAt(server, draft.uri, 2, 10)).find(({ title }) => title === ja.hover.openInJPlatPat);
    assert.ok(action);
    await execute(server, action);
    const uri = 'https://www.j-platpat.inpit.go.jp/c1801/PU/JP-2022-900001/10/ja';
    assert.deepEqual(shown, [{ uri, external: true }]);
    assert.deepEqual(place.asked(), []);
  });

  it('an editor that can do none of this gets edits at once, and no action that it cannot do', async () => {
    const server = await place.server();
    const draft = await server.open(DRAFT);
    const actions = await actionsAt(server, draft.uri, 2, 10);
    const all = actions.find(({ title }) => title === ja.actions.normalizeAll);
    assert.equal(all?.edit?.changes?.[draft.uri]?.length, 1);
    assert.ok(!actions.some(({ title }) => title === ja.hover.openInJPlatPat));
    assert.ok(!actions.some(({ command }) => /copyCitations|newDraft/u.test(command?.command ?? '')));
  });

  it('symbols and references go over the drafts of the open folder; a new file is found', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-folder-'));
    try {
      const put = (name: string) => {
        writeFileSync(path.join(folder, name), DRAFT);
        return pathToFileURL(path.join(folder, name)).href;
      };
      const first = put('first.txt');
      const server = await place.server({ folders: [pathToFileURL(folder).href] });
      const symbols = async () =>
        (await server.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: '2022-900001' })).map(
          ({ location }) => location.uri,
        );
      assert.deepEqual(await symbols(), [first]);
      const second = put('second.jpo.txt');
      assert.deepEqual(await symbols(), [first, second]);
      const draft = await server.open(`\n${DRAFT}`, first);
      const found = await server.connection.sendRequest<Location[]>('textDocument/references', {
        textDocument: { uri: draft.uri },
        position: { line: 3, character: 10 },
        context: { includeDeclaration: true },
      });
      assert.deepEqual(
        found.map(({ uri, range }) => [uri, range.start.line]),
        [
          [first, 3],
          [second, 2],
        ],
      );
      assert.deepEqual(place.asked(), []);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
