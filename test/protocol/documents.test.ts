import assert from 'node:assert/strict';
import type { CodeAction, DocumentSymbol } from 'vscode-languageserver/node';
import { asClient, ATTACHMENT, COMPARE, DOCUMENT, DOCUMENTS, NOTICE_OF_DRAFT } from '../../server/src/protocol.ts';
import type { LspClient } from '../support/lspClient.ts';
import { Workplace } from './workplace.ts';

const DRAFT = '【書類名】意見書\n【事件の表示】\n　【出願番号】特願２０２２－９００００１\n【意見の内容】\n';

describe('documents over the protocol', () => {
  let workplace: Workplace;
  let server: LspClient;

  beforeEach(async () => {
    workplace = await Workplace.create();
    server = await workplace.server();
  });
  afterEach(() => workplace.close());

  it('from the place in a draft to the list, the document, its outline, hover and links; no diagnostics', async () => {
    const draft = await server.open(DRAFT);
    const place = { textDocument: { uri: draft.uri }, position: { line: 3, character: 2 } };
    const held = await asClient.send(server.connection, DOCUMENTS, { ...place, source: 'case', allow: 'held' });
    assert.ok(held.ok);
    assert.deepEqual([held.number, held.documents, held.requests], ['特願2022-900001', [], 1]);
    const listed = await asClient.send(server.connection, DOCUMENTS, {
      number: held.number,
      source: 'case',
      allow: 'ask',
    });
    assert.ok(listed.ok);
    const uri = listed.documents[0]?.uri ?? '';
    const opened = await asClient.send(server.connection, DOCUMENT, { uri, allow: 'ask' });
    assert.ok(opened.ok);
    assert.equal(opened.languageId, 'jpo-procedure');
    const asked = workplace.asked();
    assert.equal(asked.length, 2);

    const notice = await server.open(opened.text, uri);
    const symbols = await server.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    assert.ok(Array.isArray(symbols));
    const hover = await server.hover(notice, '特願２０２２－９００００１');
    assert.match(hover ?? '', /二次電池/u);
    assert.ok((await server.links(notice)).length > 0);
    const range = { start: { line: 0, character: 0 }, end: { line: 60, character: 0 } };
    const context = { diagnostics: [], triggerKind: 1 };
    const actions = await server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context,
    });
    assert.ok(actions.every(({ edit, data }) => edit === undefined && data === undefined));
    assert.deepEqual(workplace.asked(), asked);
    assert.equal(server.diagnostics(notice), undefined);
    assert.ok(server.diagnostics(draft));
  });

  it('the notice of the draft, the parts of an amendment, an attachment that is none', async () => {
    const draft = await server.open(DRAFT);
    const place = { textDocument: { uri: draft.uri } };
    const without = await asClient.send(server.connection, NOTICE_OF_DRAFT, { ...place, allow: 'held' });
    assert.deepEqual([without.ok, without.ok || without.requests], [false, 1]);
    const notice = await asClient.send(server.connection, NOTICE_OF_DRAFT, { ...place, allow: 'ask' });
    assert.ok(notice.ok);
    const none = await asClient.send(server.connection, ATTACHMENT, { uri: notice.uri, name: '../x' });
    assert.ok(!none.ok && none.message !== '');

    const listed = await asClient.send(server.connection, DOCUMENTS, {
      number: '特願2022-900011',
      source: 'case',
      allow: 'ask',
    });
    const amendment = listed.ok && listed.documents.find((one) => one.isAmendment);
    assert.ok(amendment);
    const compared = await asClient.send(server.connection, COMPARE, { uri: amendment.uri, allow: 'ask' });
    assert.ok(compared.ok);
    for (const { before, after } of compared.parts) {
      for (const uri of [before, after])
        assert.ok((await asClient.send(server.connection, DOCUMENT, { uri, allow: 'held' })).ok);
    }
    assert.equal(workplace.asked().length, 3);
  });
});
