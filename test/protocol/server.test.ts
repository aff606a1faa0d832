import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CancellationTokenSource, DiagnosticSeverity, ResponseError } from 'vscode-languageserver/node';
import { ja } from '../../server/src/messages/messages.ts';
import type { LspClient } from '../support/lspClient.ts';
import { until } from '../support/until.ts';
import { Workplace } from './workplace.ts';

const PACKAGE = new URL('../../package.json', import.meta.url);

const DOCS = new URL('../../docs/diagnostics.md', import.meta.url).href;

describe('language server', () => {
  let place: Workplace;
  let server: LspClient;

  beforeEach(async () => {
    place = await Workplace.create();
    server = await place.server();
  });
  afterEach(() => place.close());

  it('says what it is and what it can do', () => {
    const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { readonly version: string };
    assert.deepEqual(server.initialized, {
      serverInfo: { name: 'jpo-drafting', version },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: 2 },
        hoverProvider: true,
        documentLinkProvider: { resolveProvider: true },
        codeActionProvider: {
          codeActionKinds: [
            'quickfix',
            'refactor.rewrite',
            'refactor',
            'source.normalizeNumbers',
            'source.fixAll.jpoDrafting',
          ],
          resolveProvider: true,
        },
        completionProvider: { resolveProvider: true, triggerCharacters: ['【', '】', '第', '願', '開'] },
        executeCommandProvider: {
          commands: [
            'jpoDrafting.lookUp',
            'jpoDrafting.openPage',
            'jpoDrafting.citationList',
            'jpoDrafting.lookUpApplicant',
            'jpoDrafting.applicantUsed',
            'jpoDrafting.verifyDraft',
            'jpoDrafting.tellFixed',
          ],
        },
        inlayHintProvider: true,
        workspace: { workspaceFolders: { supported: true, changeNotifications: false } },
        workspaceSymbolProvider: true,
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        documentHighlightProvider: true,
        referencesProvider: true,
      },
    });
  });

  it('shows a case on hover and covers the number, in UTF-16 units', async () => {
    const draft = await server.open('【書類名】意見書\n𠮷𠮷　特願２０２２－９００００１');
    const hover = await server.hoverAt(draft, { line: 1, character: 8 });
    assert.deepEqual(hover?.range, { start: { line: 1, character: 5 }, end: { line: 1, character: 18 } });
    const text = await server.hover(draft, '９００００１');
    for (const part of ['二次電池の残量推定装置', '架空電機株式会社', '特開2023-490001', '本日の残り 799回']) {
      assert.ok(text?.includes(part), `${part} in\n${text ?? ''}`);
    }
    assert.deepEqual(place.asked(), ['patent/app_progress']);
  });

  it('says nothing where no number stands, or in a draft it does not know, and starts nothing for it', async () => {
    const draft = await server.open('【書類名】意見書\n特許法第29条、電話03-0000-0000\n特願2022-900001');
    assert.equal(await server.hover(draft, '意見書'), null);
    assert.equal(await server.hover(draft, '29'), null);
    await server.closeDocument(draft);
    assert.equal(await server.hover(draft, '特願2022-900001'), null);
    assert.equal(server.lines.length + place.demo.requests.length, 0);
  });

  it('publishes what is wrong with numbers, follows edits and clears it when the draft is closed', async () => {
    const draft = await server.open('𠮷　特願2022-000000、特願2022-900001');
    await until(() => server.diagnostics(draft)?.length === 1);
    assert.deepEqual(server.diagnostics(draft), [
      {
        range: { start: { line: 0, character: 3 }, end: { line: 0, character: 16 } },
        severity: DiagnosticSeverity.Error,
        source: 'jpo-drafting',
        code: 'serial-zero',
        codeDescription: { href: `${DOCS}#serial-zero` },
        message: ja.problem({ code: 'serial-zero' }),
      },
    ]);
    await server.edit(draft, '000000', '900005');
    await until(() => server.diagnostics(draft)?.length === 0);
    await server.edit(draft, '、', '\n第２行\n、特表2020-000001、');
    await until(() => server.diagnostics(draft)?.length === 1);
    const [diagnostic] = server.diagnostics(draft) ?? [];
    assert.equal(diagnostic?.code, 'national-publication-serial');
    assert.deepEqual(diagnostic.range.start, { line: 2, character: 1 });
    assert.equal(server.published.at(-1)?.version, draft.version);
    await server.closeDocument(draft);
    await until(() => server.diagnostics(draft)?.length === 0);
    assert.deepEqual(place.demo.requests, []);
  });

  it('answers a hover that is cancelled while it waits, and keeps what was asked', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    place.intercept = ({ api }) => (api === 'token' ? undefined : { kind: 'hold', until: promise });
    const draft = await server.open('特願2022-900001');
    const mouse = new CancellationTokenSource();
    const hover = server.hover(draft, '特願2022-900001', mouse.token);
    await until(() => place.asked().length === 1);
    mouse.cancel();
    assert.equal(await hover.catch(cancelled), null);
    resolve(undefined);
    await until(async () => (await server.hover(draft, '特願2022-900001'))?.includes('二次電池') === true);
    assert.equal(place.asked().length, 1);
  });

  it('answers hovers that are cancelled before they are computed', async () => {
    const draft = await server.open('特願2022-900001');
    const hovers = Array.from({ length: 20 }, () => {
      const mouse = new CancellationTokenSource();
      const hover = server.hover(draft, '特願2022-900001', mouse.token).catch(cancelled);
      mouse.cancel();
      return hover;
    });
    assert.deepEqual(new Set(await Promise.all(hovers)), new Set([null]));
    assert.match((await server.hover(draft, '特願2022-900001')) ?? '', /二次電池の残量推定装置/u);
    assert.equal(place.asked().length, 1);
  });

  it('says after 3 s that the answer takes long, and shows it when it is there', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    place.intercept = ({ api }) => (api === 'token' ? undefined : { kind: 'hold', until: promise });
    const draft = await server.open('特願2022-900001');
    let isAnswered = false;
    const hover = server.hover(draft, '特願2022-900001').finally(() => (isAnswered = true));
    await until(() => place.asked().length === 1);
    await place.clock.advance(2_900);
    assert.equal(isAnswered, false);
    await place.clock.advance(100);
    const text = await hover;
    assert.ok(text?.includes(ja.hover.slow), text ?? '');
    assert.match(text ?? '', /特許 出願番号（2022年）/u);
    resolve(undefined);
    await until(async () => (await server.hover(draft, '特願2022-900001'))?.includes('二次電池') === true);
    assert.equal(place.asked().length, 1);
  });

  it('ends soon on shutdown and exit, also while an answer is on its way', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    place.intercept = ({ api }) => (api === 'token' ? undefined : { kind: 'hold', until: promise });
    const draft = await server.open('特願2022-900001');
    const hover = server.hover(draft, '特願2022-900001').catch(() => null);
    await until(() => place.asked().length === 1);
    let stderr: string | undefined;
    const ended = place.end(server).then((text) => (stderr = text));
    await until(async () => {
      await place.clock.advance(100);
      return stderr !== undefined;
    });
    assert.equal(await ended, '');
    resolve(undefined);
    await hover;
  });
});

/** An answer that says "cancelled" is an answer; anything else is a fault. */
function cancelled(error: unknown): null {
  if (error instanceof ResponseError && /cancel/iu.test(error.message)) return null;
  throw error;
}
