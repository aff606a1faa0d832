import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ja } from '../../server/src/messages/messages.ts';
import { asClient, REOPEN, type ReopenParams } from '../../server/src/protocol.ts';
import { ENCODINGS } from '../support/encodings.ts';
import { LspClient } from '../support/lspClient.ts';
import { until } from '../support/until.ts';
import { Workplace } from './workplace.ts';

const DRAFT = '【書類名】　　　　　意見書\n【整理番号】　　　　ＫＤ２６－００１\n';

describe('a draft that was opened in another encoding', () => {
  let place: Workplace;
  let client: LspClient;
  let asked: ReopenParams[];

  async function start(reopen: boolean): Promise<void> {
    client = await LspClient.start({ env: place.environment, initializationOptions: { reopen } });
    asClient.handle(client.connection, REOPEN, (params) => {
      asked.push(params);
      return null;
    });
  }

  /** Opens a file as an editor does that takes it for UTF-8. */
  async function open(name: string, bytes: Uint8Array, languageId = 'jpo-procedure'): Promise<string> {
    const file = path.join(place.environment.JPO_DRAFTING_HOME, name);
    writeFileSync(file, bytes);
    const uri = pathToFileURL(file).href;
    await client.open(Buffer.from(bytes).toString('utf8'), uri, languageId);
    return uri;
  }

  const said = () => client.lines.filter(({ method }) => method === 'window/showMessage').map(({ message }) => message);

  beforeEach(async () => {
    place = await Workplace.create();
    asked = [];
  });
  afterEach(async () => {
    await client.close();
    await place.close();
  });

  it('is told by its bytes on the disk, and offered to be opened again', async () => {
    await start(true);
    for (const [encoding, languageId] of [
      ['shift_jis', 'jpo-procedure'],
      ['shift_jis', 'plaintext'],
      ['euc-jp', 'jpo-procedure'],
      ['utf-16le', 'jpo-procedure'],
      ['shift_jis', 'html'],
    ] as const) {
      asked.length = 0;
      const isPage = languageId === 'html';
      const text = isPage ? `<HTML><BODY>${DRAFT.replaceAll('\n', '<BR>\n')}</BODY></HTML>` : DRAFT;
      const uri = await open('意見書.jpo.txt', ENCODINGS[encoding](text), languageId);
      await until(() => asked.length > 0);
      const name = ja.reading.encoding(encoding);
      assert.deepEqual(asked, [
        { uri, encoding, message: ja.reading.garbled('意見書.jpo.txt', name), action: ja.reading.reopen(name) },
      ]);
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    }
    assert.deepEqual(said(), []);
  });

  it('is told by a message to an editor that cannot open it again, and in an encoding that none can', async () => {
    await start(false);
    await open('a.jpo.txt', ENCODINGS.shift_jis(DRAFT));
    await until(() => said().length === 1);
    await open('b.jpo.txt', ENCODINGS['iso-2022-jp'](DRAFT));
    await until(() => said().length === 2);
    assert.deepEqual(said(), [
      ja.reading.garbled('a.jpo.txt', 'Shift_JIS'),
      ja.reading.garbled('b.jpo.txt', 'ISO-2022-JP'),
    ]);
  });

  it('what is no text, or not wholly readable, is told; a plain text that is no draft is left alone', async () => {
    await start(true);
    await open('log.txt', Buffer.concat([ENCODINGS.shift_jis('記録のファイル\n'), Buffer.of(0xfd)]), 'plaintext');
    await open('empty.jpo.txt', Buffer.from(''));
    await open('begun.jpo.txt', Buffer.from('意見書の控え'));
    await open('c.jpo.txt', Buffer.from('%PDF-1.7\n%\u00e2\u00e3', 'latin1'));
    await until(() => said().length === 1);
    await open('d.jpo.txt', Buffer.concat([Buffer.from(DRAFT), Buffer.of(0xff)]));
    await until(() => said().length === 2);
    assert.deepEqual(said(), [`c.jpo.txt: ${ja.reading.noText.pdf}`, `d.jpo.txt: ${ja.reading.partly('UTF-8', 1)}`]);
    assert.deepEqual(asked, []);
  });
});
