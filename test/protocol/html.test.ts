import assert from 'node:assert/strict';
import type { CodeAction, DocumentSymbol, PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { until } from '../support/until.ts';
import { Workplace } from './workplace.ts';

/** As Word writes it; the code of the applicant has eight digits. */
const DRAFT = `<html>
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><style><!-- p {margin:0mm;} --></style></head>
<body lang=JA>
<div class=WordSection1>
<p class=MsoNormal>【書類名】　　　　　意見書</p>
<p class=MsoNormal>【整理番号】　　　　ＫＤ２６－００１</p>
<p class=MsoNormal>【提出日】　　　　　令和　８年１１月２３日</p>
<p class=MsoNormal>【あて先】　　　　　特許庁審査官　例示　次郎　殿</p>
<p class=MsoNormal>【事件の表示】</p>
<p class=MsoNormal>　　【出願番号】　　特願<span lang=EN-US>2022-</span>９００００１</p>
<p class=MsoNormal>【特許出願人】</p>
<p class=MsoNormal>　　【識別番号】　　９９９００００１</p>
<p class=MsoNormal>　　【氏名又は名称】架空電機株式会社</p>
<p class=MsoNormal>【発送番号】　　　　４１２３０１</p>
<p class=MsoNormal>【意見の内容】</p>
<p class=MsoNormal>　①述べます。</p>
</div>
</body>
</html>
`;

describe('a draft in HTML', () => {
  let place: Workplace;
  beforeEach(async () => {
    place = await Workplace.create();
  });
  afterEach(() => place.close());

  it('is checked, outlined and put right in the editor as a plain one', async () => {
    const server = await place.server();
    const told: PublishDiagnosticsParams[] = [];
    server.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      told.push(params);
    });
    const draft = await server.open(DRAFT);
    const { uri } = draft;
    await until(() => told.length > 0);
    const source = TextDocument.create(uri, 'html', 1, DRAFT);
    const found = told.at(-1)?.diagnostics.map(({ code, range }) => `${code ?? ''} ${source.getText(range)}`);
    assert.deepEqual(found, ['applicant-code-digits ９９９００００１', 'character-repertoire ①']);

    const textDocument = { uri };
    const symbols = await server.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument,
    });
    assert.deepEqual(
      symbols[0]?.children?.map(({ name, selectionRange }) => [name, source.getText(selectionRange)]),
      ['書類名', '整理番号', '提出日', 'あて先', '事件の表示', '特許出願人', '発送番号', '意見の内容'].map((name) => [
        name,
        `【${name}】`,
      ]),
    );

    assert.match((await server.hover(draft, '2022')) ?? '', /二次電池の残量推定装置/u);

    const [, diagnostic] = told.at(-1)?.diagnostics ?? [];
    assert.ok(diagnostic);
    const actions = await server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    });
    const fix = actions.find(({ isPreferred }) => isPreferred);
    assert.equal(TextDocument.applyEdits(source, fix?.edit?.changes?.[uri] ?? []), DRAFT.replace('①', '（１）'));
  });
});
