import assert from 'node:assert/strict';
import type { TeamPasswordResult } from '../../../server/src/protocol.ts';
import { redacted, redacting } from '../../../client/src/connection/redacting.ts';

describe('traces of the protocol', () => {
  it('hold no password, ID or proxy password', () => {
    const trace = JSON.stringify({
      username: 'me',
      password: 'p&+%=? /あ"\\鍵',
      proxyAuthorization: 'Basic abc',
      proxy: 'http://user:secret@proxy.example:8080',
      title: '特願2020-123456',
    });
    for (const text of [trace, JSON.stringify(JSON.parse(trace), undefined, 4)]) {
      const shown = redacted(text);
      assert.doesNotMatch(shown, /"me"|あ|鍵|abc|secret|user:/u);
      assert.match(shown, /特願2020-123456/u);
    }
  });

  it("hold no password of the team's store, as the server is given it", () => {
    const result: TeamPasswordResult = { password: '合言葉' };
    assert.doesNotMatch(redacted(`Result: ${JSON.stringify(result, undefined, 4)}`), /合言葉/u);
  });

  it('are written through every method of the channel', () => {
    const lines: string[] = [];
    const channel = {
      name: 'x',
      append: (text: string) => lines.push(text),
      trace: (text: string) => lines.push(text),
    };
    const safe = redacting(channel as never) as unknown as typeof channel;
    safe.append('{"password":"secret"}');
    safe.trace('{"password":"secret"}');
    assert.deepEqual(lines, ['{"password":"…"}', '{"password":"…"}']);
    assert.equal(safe.name, 'x');
  });
});
