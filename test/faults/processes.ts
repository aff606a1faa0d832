import assert from 'node:assert/strict';
import { createServer, type Socket } from 'node:net';
import { ja } from '../../server/src/messages/messages.ts';
import { until } from '../support/until.ts';
import { FirstVersion } from './firstVersion.ts';
import { assertRecovered, HELD, HELD_TITLE, Office, seenIn, unknownNumber, type Desk } from './office.ts';
import type { OwnFault, Result } from './row.ts';
import { storeSays } from './storeFile.ts';

const NUMBER = unknownNumber(0);
/** Of app_progress at the demo API. */
const ACTUAL_LIMIT = 800;
const ON_ITS_WAY = 'SELECT count(*) FROM requests WHERE settled = 0';
const STORED = "SELECT count(*) FROM answers WHERE parameter = '2019000001'";

/** Brings the request of a server to the step at which it is to be killed. Returns what makes the API well again. */
type Step = (office: Office, victim: Desk, ask: () => void) => Promise<() => Promise<void>>;

/**
 * One of two servers is killed while it asks; the other one hovers over the same number. What the demo API counts as left
 * today is then what the hover says: the ledger is right again.
 */
async function killed(step: Step): Promise<Result> {
  const office = await Office.withHeld({ tokenLifeSeconds: 30 * 86_400 });
  try {
    const { place, desk: victim } = office;
    const other = await office.sit();
    const before = place.asked().length;
    const heal = await step(office, victim, () => {
      victim.server.hover(victim.draft, NUMBER).catch(() => undefined); // nobody will answer
    });
    await office.kill(victim);
    await heal();
    const requests = place.asked().length - before;
    const text = await office.hover(NUMBER, other);
    await office.minutes();
    const again = await office.look(NUMBER, other);
    assert.ok(again.includes(ja.hover.notFound), again);
    const left = await office.look(unknownNumber(1), other);
    assert.ok(left.includes(ja.hover.remaining(ACTUAL_LIMIT - place.asked().length)), left);
    await assertRecovered(office, NUMBER, other);
    return { seen: seenIn(text), requests, recovered: 'byAnother' };
  } finally {
    await office.close();
  }
}

/** The request is in the ledger and has not reached the API: somebody who never reads listens in its place. */
const reserved: Step = async (office, _victim, ask) => {
  const { demo } = office.place;
  await demo.goAway();
  const sockets: Socket[] = [];
  const deaf = createServer({ pauseOnConnect: true }, (socket) => {
    sockets.push(socket.on('error', () => undefined));
    if (!deaf.listening) socket.destroy(); // it came just before the end
  });
  await new Promise<void>((resolve) => deaf.listen(Number(new URL(demo.url).port), '127.0.0.1', resolve));
  ask();
  await storeSays(office, ON_ITS_WAY);
  return async () => {
    const end = new Promise((resolve) => deaf.close(resolve));
    for (const socket of sockets) socket.destroy();
    await end;
    await demo.comeBack();
  };
};

/** The API has the request and has not answered. */
const sent: Step = async ({ place }, _victim, ask) => {
  const answer = Promise.withResolvers<undefined>();
  const before = place.asked().length;
  place.intercept = () => ({ kind: 'hold', until: answer.promise });
  ask();
  await until(() => place.asked().length > before);
  return () => {
    place.intercept = () => undefined;
    answer.resolve(undefined);
    return Promise.resolve();
  };
};

/** The answer has left the API and lies in the buffers of a process that is stopped. */
const answered: Step = async (office, victim, ask) => {
  const heal = await sent(office, victim, ask);
  process.kill(victim.server.pid, 'SIGSTOP');
  await heal();
  await until(() => office.place.demo.requests.at(-1)?.httpStatus === 200);
  return () => Promise.resolve();
};

const stored: Step = async (office, _victim, ask) => {
  ask();
  await storeSays(office, STORED);
  return () => Promise.resolve();
};

/**
 * A window of the first version is open when one of this version upgrades the store under it. Each sees what the other
 * writes: answers, and the places taken in the minute.
 */
async function upgraded(): Promise<Result> {
  const office = await Office.open();
  const old = new FirstVersion(office);
  try {
    const { place } = office;
    old.keep('patent/app_progress', '2019000001', place.clock.now());
    await office.sit();
    assert.ok((await office.look(unknownNumber(0))).includes(ja.hover.notFound));
    assert.equal(place.asked().length, 0, 'it was held');
    assert.ok((await office.look(HELD)).includes(HELD_TITLE));

    const account = old.accounts()[0];
    assert.ok(account);
    for (let index = 2; index < 11; index++) {
      old.reserve(account, 'patent/app_progress', `20190${String(index).padStart(5, '0')}`, place.clock.now());
    }
    old.keep('patent/app_progress', '2019000002', place.clock.now());
    assert.ok((await office.look(unknownNumber(1))).includes(ja.hover.notFound));
    const before = place.asked().length;
    const seen = seenIn(await office.look(unknownNumber(20)));
    const requests = place.asked().length - before;
    assert.ok(old.answer('patent/app_progress', '2022900001').includes(HELD_TITLE));
    await office.minutes();
    await assertRecovered(office, unknownNumber(20));
    return { seen, requests, recovered: 'byItself' };
  } finally {
    old.close();
    await office.close();
  }
}

const row = { group: 'process', sees: 'nothing', requests: 1 } as const;

export const PROCESS_FAULTS: readonly OwnFault[] = [
  {
    ...row,
    ja: 'kill -9：枠を取った後、送信が届く前',
    en: 'kill -9 when the place was reserved and nothing has arrived',
    sees: 'asked',
    requests: 0,
    run: () => killed(reserved),
  },
  {
    ...row,
    ja: 'kill -9：送信の後、応答の前',
    en: 'kill -9 when the request was sent',
    sees: 'asked',
    run: () => killed(sent),
  },
  {
    ...row,
    ja: 'kill -9：応答の後、保存の前',
    en: 'kill -9 when the request was answered',
    sees: 'asked',
    run: () => killed(answered),
  },
  { ...row, ja: 'kill -9：保存の後', en: 'kill -9 when the answer was stored', run: () => killed(stored) },
  {
    ...row,
    ja: '開いたままの旧版のウィンドウの下で保存先が更新される',
    en: 'The store is upgraded under an open window of the first version',
    sees: 'waiting',
    requests: 0,
    run: upgraded,
  },
];
