import assert from 'node:assert/strict';
import { tellingSlow, type HttpResponse } from '../../../server/src/network/transport.ts';
import { FakeClock } from '../../support/fakeClock.ts';

const ANSWER: HttpResponse = { status: 200, mediaType: '', body: new Uint8Array() };
const REQUEST = { method: 'GET', url: 'http://127.0.0.1:9', headers: {} } as const;

describe('a server that takes its time', () => {
  /** Exchanges as from when to when they take, s, and when somebody is told. */
  for (const [title, exchanges, told] of [
    [
      'is not told of while it is quick',
      [
        [0, 4],
        [4, 8],
        [5, 9],
      ],
      [],
    ],
    ['is told of after five seconds', [[0, 30]], [5]],
    [
      'once for what is on its way together',
      [
        [0, 30],
        [1, 30],
        [8, 20],
      ],
      [5],
    ],
    [
      'again for what goes out later',
      [
        [0, 6],
        [7, 20],
      ],
      [5, 12],
    ],
  ] as const) {
    for (const fails of [false, true]) {
      it(`${title}${fails ? ', also where it fails then' : ''}`, async () => {
        const clock = new FakeClock(0);
        const heard: number[] = [];
        const ends = new Map<string, number>();
        const transport = {
          send: async ({ url }: { readonly url: string }) => {
            await clock.sleep(ends.get(url) ?? 0);
            if (fails) throw new Error('reset');
            return ANSWER;
          },
        };
        const telling = tellingSlow(transport, clock, () => heard.push(clock.now() / 1_000));
        const sent = exchanges.map(async ([from, to], index) => {
          const url = `${REQUEST.url}/${index}`;
          ends.set(url, (to - from) * 1_000);
          await clock.sleep(from * 1_000);
          return telling.send({ ...REQUEST, url });
        });
        const all = Promise.allSettled(sent);
        await clock.advance(60_000);
        const states = (await all).map(({ status }) => status);
        assert.deepEqual(new Set(states), new Set([fails ? 'rejected' : 'fulfilled']));
        assert.deepEqual([heard, clock.sleeping], [told, 0]);
      });
    }
  }
});
