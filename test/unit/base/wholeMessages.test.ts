import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { wholeMessages } from '../../../server/src/base/wholeMessages.ts';
import { perObject } from '../../../server/src/base/perObject.ts';

describe('messages of the protocol', () => {
  it('go out as one piece each, with what comes after them in order', async () => {
    const pieces: string[] = [];
    const output = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        pieces.push(chunk.toString('utf8'));
        done();
      },
    });
    const joined = wholeMessages(output);
    for (const text of ['{"a":"願"}', '{}']) {
      const body = Buffer.from(text);
      joined.write(`Content-Length: ${body.length}\r\n\r\n`, 'ascii');
      joined.write(body);
    }
    await new Promise<void>((resolve) => {
      joined.end(resolve);
    });
    assert.deepEqual(pieces, ['Content-Length: 11\r\n\r\n{"a":"願"}', 'Content-Length: 2\r\n\r\n{}']);
    assert.ok(output.writableFinished);
  });

  it('say that nobody reads them any more', async () => {
    const output = new Writable();
    const joined = wholeMessages(output);
    const failed = new Promise((resolve) => joined.on('error', resolve));
    const error = new Error('EPIPE');
    output.destroy(error);
    assert.equal(await failed, error);
  });
});

describe('what is computed once for each object', () => {
  it('is not computed again, also where it is nothing', () => {
    let times = 0;
    const of = perObject((_one: object): string | undefined => {
      times++;
      return undefined;
    });
    const [one, other] = [{}, {}];
    for (const key of [one, one, other, one]) assert.deepEqual([of(key)], [undefined]);
    assert.equal(times, 2);
  });
});
