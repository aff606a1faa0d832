import assert from 'node:assert/strict';
import { jstDateTime, nextJstMidnight } from '../../server/src/base/clock.ts';
import { ja } from '../../server/src/messages/messages.ts';
import { SharedClock } from '../support/sharedClock.ts';
import { assertRecovered, HELD, HELD_TITLE, Office, seenIn, unknownNumber } from './office.ts';
import type { OwnFault, Result } from './row.ts';

const HOUR = 3_600_000;

/** The request leaves before midnight in Japan and is answered after it. */
async function midnight(): Promise<Result> {
  const office = await Office.withHeld({ tokenLifeSeconds: 30 * 86_400 });
  try {
    const { place } = office;
    await place.nextDay();
    const { clock } = place;
    await clock.advance(nextJstMidnight(clock.now()) - clock.now() - 2_000);
    const before = place.asked().length;
    let isFirst = true;
    place.intercept = ({ api }) => {
      if (api !== 'token' && isFirst) {
        isFirst = false;
        void clock.advance(4_000);
      }
      return undefined;
    };
    const text = await office.look(HELD);
    assert.ok(text.includes(HELD_TITLE) && !text.includes(ja.hover.stale), text);
    await office.look(HELD);
    const requests = place.asked().length - before;
    await assertRecovered(office, unknownNumber(0));
    return { seen: seenIn(text), requests, recovered: 'byItself' };
  } finally {
    await office.close();
  }
}

/**
 * One window of the editor has filled the minute when the clock of the machine, and only it, jumps; another one hovers
 * over more numbers.
 */
async function jump(ms: number): Promise<Result> {
  const clock = new SharedClock();
  const office = await Office.open({ clock });
  try {
    const { place } = office;
    const first = await office.sit({ clock });
    await office.sit({ clock });
    await office.look(HELD); // its services have started
    for (let asked = 0; asked < 9; asked++) await office.look(unknownNumber(asked), first);
    const before = place.asked().length;
    clock.jump(ms);
    const number = unknownNumber(10);
    const seen = seenIn(await office.look(number));
    const requests = place.asked().length - before;
    for (let asked = 11; asked < 20; asked++) await office.look(unknownNumber(asked));
    for (let time = 0; time < 2; time++) await office.minutes();
    await assertRecovered(office, number);
    return { seen, requests, recovered: 'byItself' };
  } finally {
    await office.close();
  }
}

/** The nights in which the clocks of a zone change, in the first year after the tests begin; ms. */
const NIGHTS: Readonly<Record<string, readonly number[]>> = {
  'America/New_York': [Date.UTC(2027, 2, 14, 7), Date.UTC(2027, 10, 7, 6)],
  'Europe/London': [Date.UTC(2027, 2, 28, 1), Date.UTC(2027, 9, 31, 1)],
  'Australia/Lord_Howe': [Date.UTC(2027, 3, 3, 15), Date.UTC(2027, 9, 2, 15, 30)],
};

/** What a machine in this zone shows is what one in Japan shows, before and after its clocks change. */
async function zone(name: string): Promise<Result> {
  const office = await Office.open();
  try {
    const { place } = office;
    const japan = await office.sit({ env: { TZ: 'Asia/Tokyo' } });
    const abroad = await office.sit({ env: { TZ: name } });
    let seen = 'nothing' as Result['seen'];
    for (const night of NIGHTS[name] ?? []) {
      const midnightInJapan = nextJstMidnight(night - 12 * HOUR);
      const moments = [night - 1, night + 1, midnightInJapan - 10_000, midnightInJapan + 10_000];
      for (const moment of moments.sort((a, b) => a - b)) {
        await place.clock.advance(moment - place.clock.now());
        const there = await office.look(HELD, abroad);
        seen = seenIn(there);
        assert.equal(there, await office.look(HELD, japan));
        assert.ok(there.includes(HELD_TITLE) && !there.includes(ja.hover.stale), there);
      }
      const last = place.demo.requests.findLast(({ api }) => api !== 'token');
      assert.ok((await office.look(HELD, abroad)).includes(jstDateTime(last?.at ?? 0)));
    }
    const requests = place.asked().length;
    await assertRecovered(office, unknownNumber(0));
    return { seen, requests, recovered: 'byItself' };
  } finally {
    await office.close();
  }
}

const row = { group: 'clock', sees: 'nothing' } as const;

export const CLOCK_FAULTS: readonly OwnFault[] = [
  {
    ...row,
    ja: '送信中に日本時間の0時を過ぎる',
    en: 'Midnight in Japan passes in flight',
    requests: 1,
    run: midnight,
  },
  {
    ...row,
    ja: 'PCの時計だけが1時間戻る（1分間の枠が一杯のとき）',
    en: 'The clock of the machine goes back an hour, with the minute window full',
    sees: 'waiting',
    requests: 0,
    run: () => jump(-HOUR),
  },
  {
    ...row,
    ja: 'PCの時計だけが1日戻る（同上）',
    en: 'The clock of the machine goes back a day, with the minute window full',
    sees: 'waiting',
    requests: 0,
    run: () => jump(-24 * HOUR),
  },
  {
    ...row,
    ja: 'PCの時計だけが日本時間の0時を越えて進む（同上）',
    en: 'The clock of the machine jumps over midnight in Japan, with the minute window full',
    sees: 'waiting',
    requests: 0,
    run: () => jump(24 * HOUR),
  },
  ...Object.keys(NIGHTS).map((name): OwnFault => ({
    ...row,
    ja: `PCの時間帯が${name}（夏時間の変わり目の夜）`,
    en: `The machine is in ${name}, in the nights in which its clocks change`,
    requests: 4,
    run: () => zone(name),
  })),
];
