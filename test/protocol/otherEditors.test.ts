import assert from 'node:assert/strict';
import { MarkupContent, type CompletionItem, type CompletionList } from 'vscode-languageserver/node';
import { CREDENTIALS, TEAM_PASSWORD } from '../../server/src/protocol.ts';
import { Workplace } from './workplace.ts';

const NUMBER = '特願2022-900001';
const PLAIN = ['plaintext' as const];

describe('an editor that can do less', () => {
  let place: Workplace;

  beforeEach(async () => {
    place = await Workplace.create();
  });
  afterEach(() => place.close());

  it('shows hovers and documentation of completions as plain text where it knows no Markdown', async () => {
    const textDocument = {
      hover: { contentFormat: PLAIN },
      completion: { completionItem: { documentationFormat: PLAIN } },
    };
    const server = await place.server({ capabilities: { textDocument } });
    const draft = await server.open(`${NUMBER}\n【事件の表示】\n　【出願番号】\n`);
    const hover = await server.hoverAt(draft, { line: 0, character: 3 });
    assert.ok(hover && MarkupContent.is(hover.contents));
    assert.equal(hover.contents.kind, 'plaintext');
    assert.match(hover.contents.value, /^二次電池の残量推定装置$/mu);
    assert.doesNotMatch(hover.contents.value, /[*`\\]|^[|#]/mu);

    const offered = await server.connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri: draft.uri },
      position: { line: 2, character: 7 },
    });
    const item = offered.items.find(({ data }) => data !== undefined);
    assert.ok(item, JSON.stringify(offered));
    const { documentation } = await server.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
    assert.ok(MarkupContent.is(documentation));
    assert.equal(documentation.kind, 'plaintext');
    assert.match(documentation.value, /^二次電池の残量推定装置$/mu);
  });

  it('is not waited for where it answers no requests: the ID of the environment is taken', async () => {
    const server = await place.server({ settings: 'noPull' });
    for (const { method } of [CREDENTIALS, TEAM_PASSWORD])
      server.connection.onRequest(method, () => new Promise(() => undefined));
    assert.match((await server.hover(await server.open(NUMBER), NUMBER)) ?? '', /二次電池の残量推定装置/u);
  });

  it('may answer null for settings that it does not have', async () => {
    const server = await place.server();
    server.connection.onRequest('workspace/configuration', () => [null, null]);
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.match((await server.hover(await server.open(NUMBER), NUMBER)) ?? '', /二次電池の残量推定装置/u);
  });
});
