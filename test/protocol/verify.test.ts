import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver/node';
import { ja } from '../../server/src/messages/messages.ts';
import { OPINION } from '../unit/checks/facts/drafts.ts';
import type { LspClient } from '../support/lspClient.ts';
import { until } from '../support/until.ts';
import { Workplace } from './workplace.ts';

const WRONG = OPINION.replace('４１２３０１', '４１２３１０');
const FACTS = ['not-verified', 'dispatch-number-unknown'];

describe('verifying over the protocol', () => {
  let place: Workplace;
  beforeEach(async () => {
    place = await Workplace.create();
  });
  afterEach(() => place.close());

  /** The codes of the findings with the JPO's data that the editor shows now. */
  function codes(server: LspClient, draft: { readonly uri: string }): unknown[] {
    const shown = server.published.findLast(({ uri }) => uri === draft.uri)?.diagnostics ?? [];
    return shown.map(({ code }) => code).filter((code) => FACTS.some((one) => one === code));
  }

  async function shows(server: LspClient, draft: { readonly uri: string }, ...wanted: string[]): Promise<void> {
    await until(() => JSON.stringify(codes(server, draft)) === JSON.stringify(wanted));
  }

  it('asks as much as its title says, and shows what is wrong then', async () => {
    const server = await place.server();
    const draft = await server.open(WRONG);
    await shows(server, draft, 'not-verified');
    assert.deepEqual(place.asked(), []);
    const at = draft.positionAt(WRONG.indexOf('意見書'));
    const actions = await server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: draft.uri },
      range: { start: at, end: at },
      context: { diagnostics: server.diagnostics(draft) },
    });
    const action = actions.find(({ title }) => title === ja.facts.verify(3));
    assert.ok(action?.command, actions.map(({ title }) => title).join('\n'));
    const { command, arguments: given } = action.command;
    const params = { command, arguments: given };
    assert.deepEqual(await server.connection.sendRequest('workspace/executeCommand', params), { requests: 3 });
    assert.equal(place.asked().length, 3);
    await shows(server, draft, 'dispatch-number-unknown');

    await server.edit(draft, '４１２３１０', '４１２３０１');
    await shows(server, draft);
    assert.equal(place.asked().length, 3);
  });

  it('a hover teaches the checks, too, in every window', async () => {
    const [first, second] = [await place.server(), await place.server()];
    const other = await second.open(WRONG);
    await shows(second, other, 'not-verified');
    const draft = await first.open(WRONG);
    await first.hover(draft, '特願２０２２－９００００１');
    await shows(first, draft, 'not-verified', 'dispatch-number-unknown');
    assert.equal(place.asked().length, 1);

    await place.clock.advance(60_000);
    await second.edit(other, '思料します', '思料する');
    await shows(second, other, 'not-verified', 'dispatch-number-unknown');
    assert.equal(place.asked().length, 1);
  });

  it('offline nothing is said to be unverified, and nothing is asked', async () => {
    const server = await place.server({ settings: { mode: 'offline' } });
    const draft = await server.open(WRONG);
    await until(() => server.diagnostics(draft) !== undefined);
    await server.connection.sendRequest('workspace/executeCommand', {
      command: 'jpoDrafting.verifyDraft',
      arguments: [{ uri: draft.uri }],
    });
    await until(() => server.lines.some(({ message }) => message === ja.facts.notVerifiedOffline));
    assert.deepEqual([codes(server, draft), place.asked()], [[], []]);
  });
});
