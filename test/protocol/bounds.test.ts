import assert from 'node:assert/strict';
import { MOST_PLACES } from '../../server/src/features/mentions/mentions.ts';
import { LONGEST_OTHER_TEXT } from '../../server/src/features/shared/largeText.ts';
import { ja } from '../../server/src/messages/messages.ts';
import { Workplace } from './workplace.ts';

describe('texts that are larger than any draft', () => {
  let place: Workplace;

  beforeEach(async () => {
    place = await Workplace.create();
  });
  afterEach(() => place.close());

  it('a log in the editor: the log of the server says once that it is not read, a hover why', async () => {
    const server = await place.server({ settings: { mode: 'offline' } });
    const text = `特願2022-000000 in a log\n${'.'.repeat(LONGEST_OTHER_TEXT)}`;
    const log = await server.open(text, 'file:///a.log', 'plaintext');
    await server.edit(log, 'in a log', 'in a log file');
    const hover = await server.hover(log, '特願2022-000000');
    assert.ok(hover?.includes(ja.hover.tooLong(LONGEST_OTHER_TEXT)), hover ?? 'no hover');
    assert.deepEqual(await server.links(log), []);
    assert.deepEqual(server.diagnostics(log), []);
    assert.equal(server.lines.filter(({ message }) => message.includes('only hovers read its numbers')).length, 1);
    assert.equal(server.lines.filter(({ method }) => method === 'window/showMessage').length, 0);
  });

  it('references that are too many: a message says where the list ends', async () => {
    const server = await place.server({ settings: { mode: 'offline' } });
    const draft = await server.open('特願2022-900001\n'.repeat(MOST_PLACES + 1));
    const params = {
      textDocument: { uri: draft.uri },
      position: { line: 0, character: 3 },
      context: { includeDeclaration: true },
    };
    const found = await server.connection.sendRequest<readonly object[]>('textDocument/references', params);
    assert.equal(found.length, MOST_PLACES);
    const shown = server.lines.filter(({ method }) => method === 'window/showMessage');
    assert.deepEqual(
      shown.map(({ message }) => message),
      [ja.cut.places(MOST_PLACES)],
    );
  });
});
