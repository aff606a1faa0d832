import assert from 'node:assert/strict';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { DEMO_CASES } from '../../server/demo/cases/cases.ts';
import { ja } from '../../server/src/messages/messages.ts';
import type { LspClient } from '../support/lspClient.ts';
import { until } from '../support/until.ts';
import { Workplace } from './workplace.ts';

const SERVERS = 4;
const HOVERS = 200;
const MINUTE = 60_000;

/** Twelve invented applications with their titles. */
const CASES = DEMO_CASES.cases
  .flatMap((one) => (one.law === 'patent' && one.progress.applicationNumber >= '2000' ? [one.progress] : []))
  .slice(0, 12)
  .map(({ applicationNumber, inventionTitle }) => ({
    number: `特願${applicationNumber.slice(0, 4)}-${applicationNumber.slice(4)}`,
    title: inventionTitle,
  }));

interface Desk {
  readonly server: LspClient;
  readonly draft: TextDocument;
}

describe('four servers over one store', () => {
  let place: Workplace;
  let desks: readonly Desk[];

  before(async () => {
    assert.equal(CASES.length, 12);
    place = await Workplace.create();
    const settings = { hover: { waitMs: 30_000 } };
    const servers = await Promise.all(Array.from({ length: SERVERS }, () => place.server({ settings })));
    const text = CASES.map(({ number }) => `【出願番号】　${number}\n`).join('');
    desks = await Promise.all(servers.map(async (server) => ({ server, draft: await server.open(text) })));
  });
  after(() => place.close());

  /** Hovers over the case `index` at the desk that is next in turn. */
  async function hover(index: number): Promise<string> {
    const desk = desks[index % SERVERS];
    const one = CASES[Math.floor(index / SERVERS) % CASES.length];
    assert.ok(desk && one);
    return (await desk.server.hover(desk.draft, one.number)) ?? '';
  }

  function titleOf(index: number): string {
    return CASES[Math.floor(index / SERVERS) % CASES.length]?.title ?? '?';
  }

  /** Moves the clock on in steps small enough for every process to see each, until the condition holds. */
  async function passTime(step: number, condition: () => boolean): Promise<void> {
    await until(async () => {
      if (!condition()) await place.clock.advance(step);
      return condition();
    });
  }

  function assertWithinLimits(): void {
    assert.deepEqual(place.demo.violations, { minute: 0, daily: 0 });
    const times = place.demo.requests.filter(({ api }) => api !== 'token').map(({ at }) => at);
    for (const start of times) {
      const inWindow = times.filter((at) => at >= start && at < start + MINUTE);
      assert.ok(inWindow.length <= 10, `${inWindow.length} requests in 60 s`);
    }
  }

  it('answer 200 hovers over 12 applications at once: ten with the case, the others with how long it takes', async () => {
    let answered = 0;
    const hovers = Array.from({ length: HOVERS }, async (_, index) => {
      const text = await hover(index);
      answered++;
      return { text, title: titleOf(index) };
    });
    await passTime(5, () => answered === HOVERS);
    const texts = await Promise.all(hovers);
    const cases = new Set<string>();
    const waiting = new Set<string>();
    for (const { text, title } of texts) {
      if (text.includes(title)) cases.add(title);
      else {
        const seconds = Number(/約([0-9]+)秒/u.exec(text)?.[1]);
        assert.ok(seconds > 0 && seconds <= 60, text);
        assert.ok(text.includes(ja.hover.waiting(seconds)), text);
        assert.match(text, /特許 出願番号/u);
        waiting.add(title);
      }
    }
    assert.deepEqual([cases.size, waiting.size, cases.intersection(waiting).size], [10, 2, 0]);
    assert.equal(place.asked().length, 10);
    assertWithinLimits();
  });

  it('ask for the last two when the minute is over, without anybody asking again', async () => {
    await passTime(100, () => place.asked().length === CASES.length);
    // The clock stands still until the answers are in: a request that takes a minute would be taken for a dead one.
    for (const index of CASES.keys()) {
      await until(async () => (await hover(index * SERVERS)).includes(titleOf(index * SERVERS)));
    }
    assert.deepEqual(place.asked(), Array(12).fill('patent/app_progress'));
    assert.equal(new Set(place.demo.requests.map(({ path }) => path)).size, 13, 'the token and twelve applications');
    assertWithinLimits();
  });

  it('show all of them from then on, at every desk, for nothing', async () => {
    await place.clock.advance(2 * MINUTE);
    const texts = await Promise.all(Array.from({ length: HOVERS }, (_, index) => hover(index)));
    for (const [index, text] of texts.entries()) assert.ok(text.includes(titleOf(index)), text);
    assert.equal(place.asked().length, 12);
    assert.ok(place.tokensAsked() <= SERVERS, `${place.tokensAsked()} logins`);
  });

  it('ask again on the next day in Japan, once for all desks', async () => {
    await place.nextDay();
    assert.match(await hover(0), new RegExp(titleOf(0), 'u'));
    assert.equal(place.asked().length, 13);
    await Promise.all(Array.from({ length: SERVERS }, (_, index) => hover(index)));
    assert.equal(place.asked().length, 13);
    assertWithinLimits();
  });
});
