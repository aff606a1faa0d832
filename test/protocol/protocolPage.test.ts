import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import * as protocol from '../../server/src/protocol.ts';
import { read, ROOT, rowsOf, sectionsOf } from '../support/readme.ts';
import { Workplace } from './workplace.ts';

const page = read('docs/protocol.md');
const rows = (heading: string) => rowsOf(sectionsOf(page).get(heading) ?? '');
/** What stands in code in the first cells of a table. */
const first = (heading: string) => rows(heading).map(([cell = '']) => cell.replaceAll('`', ''));

describe('docs/protocol.md', () => {
  it('has every message that is declared, and no other, with its direction', () => {
    const declared = Object.values(protocol).flatMap((one) =>
      typeof one === 'object' && 'method' in one ? [one] : [],
    );
    const arrow = { client: 'client → server', server: 'server → client' } as const;
    assert.deepEqual(
      rows('Requests and notifications')
        .map(([method = '', kind]) => [method.replaceAll('`', ''), kind])
        .sort(),
      declared.map(({ kind, by, method }) => [method, `${kind}, ${arrow[by]}`]).sort(),
    );
  });

  it('has every field of their types', () => {
    const files = readdirSync(`${ROOT}/server/src/protocol`).filter((name) => name !== 'message.ts');
    const fields = [...files.map((name) => `server/src/protocol/${name}`), 'server/src/network/editorTransport.ts']
      .flatMap((file) => [...read(file).matchAll(/\breadonly (\w+)\??:/gu)])
      .map(([, field = '']) => field);
    assert.deepEqual(
      [...new Set(fields)].filter((field) => !new RegExp(`\\b${field}\\??:`, 'u').test(page)),
      [],
    );
  });

  it('has what the server offers: capabilities, commands, kinds of code actions', async () => {
    const place = await Workplace.create();
    try {
      const server = await place.server({ settings: { mode: 'offline' } });
      const { positionEncoding, ...offered } = server.initialized.capabilities;
      assert.equal(positionEncoding, 'utf-16');
      assert.deepEqual([...new Set(first('What costs a request'))].sort(), Object.keys(offered).sort());
      assert.deepEqual(first('Commands').sort(), offered.executeCommandProvider?.commands.toSorted());
      const { codeActionProvider } = offered;
      assert.ok(typeof codeActionProvider === 'object');
      assert.deepEqual(first('Code actions').sort(), codeActionProvider.codeActionKinds?.toSorted());
    } finally {
      await place.close();
    }
  });
});
