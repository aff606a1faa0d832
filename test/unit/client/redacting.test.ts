import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TEAM_PASSWORD } from '../../../server/src/protocol.ts';
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

  const text = fc.string({ unit: 'binary', maxLength: 12 });
  const secret = text.map((inner) => `himitsu${inner}himitsu`);
  const shown = (value: unknown) =>
    [JSON.stringify(value), JSON.stringify(value, undefined, 4), `Result: ${JSON.stringify([value])}`].map(redacted);

  it('hold none whatever characters it has', () => {
    fc.assert(
      fc.property(secret, (word) => {
        const values = [
          { http: { proxy: `http://taro:${word}@proxy.example:8080`, noProxy: ['a'] } },
          { http: { proxy: `taro:${word}@proxy.example:8080` } },
          { http: { proxy: `http://${word}:x@proxy.example:8080`, proxyAuthorization: word } },
          { sharedStore: { url: `rediss://desk:${word}@redis.example:6380` } },
          { why: `not an address: socks5://taro:${word}@proxy` },
          { username: word, password: word },
          { method: 'POST', headers: { authorization: `Bearer ${word}` }, body: `password=${word}` },
        ];
        for (const trace of values.flatMap(shown)) assert.doesNotMatch(trace, /himitsu/u);
      }),
    );
  });

  it('hold none outside JSON either', () => {
    fc.assert(
      fc.property(secret, (word) => {
        const line = word.replace(/[\r\n]/gu, '');
        assert.doesNotMatch(redacted(`the way: http://taro:${line}@proxy.example and "more"`), /himitsu/u);
      }),
    );
  });

  it('hold no address of a download, and are written however long a text is', () => {
    const url = 'https://ipapi-mihon.s3.ap-northeast-1.amazonaws.com/himitsu.zip?X-Amz-Signature=himitsu';
    for (const trace of shown({ method: 'GET', url, maxBytes: 1 })) assert.doesNotMatch(trace, /himitsu/u);
    const long = JSON.stringify({ password: 'himitsu', text: 'あ\n'.repeat(8_000_000) });
    assert.doesNotMatch(redacted(long), /himitsu/u);
  });

  it('keep what is no secret', () => {
    const kept = [
      '{"title":"see https://ip-data.jpo.go.jp/api","mail":"a@b.example"}',
      'GET https://ip-data.jpo.go.jp/api/patent/v1/app_progress/2022900001',
      '"a@b" https://ip-data.jpo.go.jp',
    ];
    assert.deepEqual(kept.map(redacted), kept);
  });

  it("hold no password of the team's store, as the server is given it", () => {
    const result: ReturnType<NonNullable<typeof TEAM_PASSWORD.types>> = { password: '合言葉' };
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
