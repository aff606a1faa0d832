import assert from 'node:assert/strict';
import type { CodeAction, DocumentHighlight, DocumentSymbol, FoldingRange, Location } from 'vscode-languageserver/node';
import type { LspClient } from '../support/lspClient.ts';
import { until } from '../support/until.ts';
import { Workplace } from './workplace.ts';

const DRAFT =
  '【書類名】意見書\n【事件の表示】\n　【出願番号】特願平24-900006\n【意見の内容】\n特願２０１２－９００００６は、特開2013-490006号公報である。\n';

describe('editing over the protocol', () => {
  let place: Workplace;
  let server: LspClient;
  beforeEach(async () => {
    place = await Workplace.create();
    server = await place.server();
  });
  afterEach(() => place.close());

  const ask = <T>(method: string, uri: string, more: object = {}) =>
    server.connection.sendRequest<T>(`textDocument/${method}`, { textDocument: { uri }, ...more });

  it('a quick fix for a diagnostic, an outline, folds, and the mentions of a case; nothing is asked', async () => {
    const draft = await server.open(DRAFT);
    const ofNumber = () => server.diagnostics(draft)?.filter(({ code }) => code === 'era-after-1999') ?? [];
    await until(() => ofNumber().length === 1);
    const diagnostics = ofNumber();
    const range = diagnostics[0]?.range;
    assert.ok(range);

    const actions = await ask<CodeAction[]>('codeAction', draft.uri, { range, context: { diagnostics } });
    const [fix] = actions;
    assert.equal(fix?.kind, 'quickfix');
    assert.equal(fix.edit?.changes?.[draft.uri]?.[0]?.newText, '特願2012-900006');

    const symbols = await ask<DocumentSymbol[]>('documentSymbol', draft.uri);
    assert.deepEqual(
      symbols[0]?.children?.map(({ name }) => name),
      ['書類名', '事件の表示', '意見の内容'],
    );
    const folds = await ask<FoldingRange[]>('foldingRange', draft.uri);
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [0, 4],
        [1, 2],
        [3, 4],
      ],
    );

    const position = { line: 4, character: 4 };
    const highlights = await ask<DocumentHighlight[]>('documentHighlight', draft.uri, { position });
    assert.equal(highlights.length, 2);
    const context = { includeDeclaration: true };
    const references = await ask<Location[]>('references', draft.uri, { position, context });
    assert.deepEqual(
      references.map((one) => one.range.start.line),
      [2, 4],
    );
    assert.deepEqual(place.asked(), []);
  });

  it('once a hover has shown its numbers, they are one case, and stand for each other', async () => {
    const draft = await server.open(DRAFT);
    await server.hover(draft, '特願２０１２');
    const position = { line: 4, character: 4 };
    const highlights = await ask<DocumentHighlight[]>('documentHighlight', draft.uri, { position });
    assert.equal(highlights.length, 3);
    const range = { start: { line: 4, character: 20 }, end: { line: 4, character: 20 } };
    const actions = await ask<CodeAction[]>('codeAction', draft.uri, { range, context: { diagnostics: [] } });
    assert.ok(
      actions.some(({ title }) => title.includes('特願2012-900006')),
      actions.map(({ title }) => title).join('\n'),
    );
    assert.deepEqual(place.asked(), ['patent/app_progress']);
  });
});
