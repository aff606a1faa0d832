import assert from 'node:assert/strict';
import type { StatusCode } from '../../server/demo/envelope.ts';
import { ja } from '../../server/src/messages/messages.ts';
import { until } from '../support/until.ts';
import { assertRecovered, HELD, HELD_TITLE, Office, seenIn, unknownNumber } from './office.ts';
import type { OwnFault, Result } from './row.ts';

const STORM = 12;

/** All numbers of a draft are hovered over while every answer is this one. */
async function storm(code: StatusCode): Promise<Result> {
  const office = await Office.withHeld({ tokenLifeSeconds: 86_400 });
  try {
    const { place, desk } = office;
    await office.minutes();
    const before = { asked: place.asked().length, tokens: place.tokensAsked() };
    place.intercept = ({ api }) => (api === 'token' ? undefined : { kind: 'status', code });
    const numbers = Array.from({ length: STORM }, (_, index) => unknownNumber(index));
    const texts = await office.drive(Promise.all(numbers.map((number) => desk.server.hover(desk.draft, number))));
    const seen = new Set(texts.map((text) => seenIn(text ?? '')));
    for (let time = 0; time < 3; time++) await office.minutes(1_000); // what still waits has its turn
    const requests = place.asked().length - before.asked;
    assert.ok(place.tokensAsked() - before.tokens <= STORM, `${place.tokensAsked() - before.tokens} logins`);
    place.intercept = () => undefined;
    for (const number of numbers.slice(1, 6)) assert.ok((await office.look(number)).includes(ja.hover.notFound));
    await office.minutes();
    await place.nextDay();
    await assertRecovered(office, unknownNumber(0));
    const shown = seen.has('waiting') ? 'waiting' : [...seen][0];
    return { seen: shown ?? 'nothing', requests, recovered: 'byItself' };
  } finally {
    await office.close();
  }
}

/** The answer comes after the hover has given up. It is kept: the second hover costs nothing. */
async function late(): Promise<Result> {
  const office = await Office.open();
  try {
    const { place } = office;
    const answer = Promise.withResolvers<undefined>();
    place.intercept = ({ api }) => (api === 'token' ? undefined : { kind: 'hold', until: answer.promise });
    await office.sit({ settings: {} });
    const seen = seenIn(await office.hover(HELD));
    answer.resolve(undefined);
    await until(async () => (await office.look(HELD)).includes(HELD_TITLE));
    const requests = place.asked().length;
    office.assertWithinLimits();
    return { seen, requests, recovered: 'byItself' };
  } finally {
    await office.close();
  }
}

/** The token is good when the request leaves and has ended when it arrives. */
async function expiring(): Promise<Result> {
  const office = await Office.withHeld({ tokenLifeSeconds: 10 });
  try {
    const { place } = office;
    await office.advance(60_000);
    await office.look(unknownNumber(0)); // with a new token, of which 9 s are used
    const before = { asked: place.asked().length, tokens: place.tokensAsked() };
    await office.advance(8_000);
    let isFirst = true;
    place.intercept = ({ api }) => {
      if (api !== 'token' && isFirst) {
        isFirst = false;
        void office.advance(3_000);
      }
      return undefined;
    };
    const text = await office.look(unknownNumber(1));
    assert.ok(text.includes(ja.hover.notFound), text);
    assert.equal(place.demo.requests.filter(({ statusCode }) => statusCode === '210').length, 1);
    assert.equal(place.tokensAsked() - before.tokens, 1);
    office.assertWithinLimits();
    return { seen: seenIn(text), requests: place.asked().length - before.asked, recovered: 'byItself' };
  } finally {
    await office.close();
  }
}

export const STORMS: readonly OwnFault[] = [
  {
    group: 'answer',
    ja: '303が続くあいだに12の番号にマウスを重ねる',
    en: 'Twelve numbers hovered over in a storm of 303',
    sees: 'waiting',
    requests: 24,
    run: () => storm('303'),
  },
  {
    group: 'answer',
    ja: '210が続くあいだに12の番号にマウスを重ねる',
    en: 'Twelve numbers hovered over in a storm of 210',
    sees: 'waiting',
    requests: 24,
    run: () => storm('210'),
  },
  {
    group: 'answer',
    ja: '応答が遅い（ホバーがあきらめた後に届く）',
    en: 'An answer that comes after the hover gave up',
    sees: 'slow',
    requests: 1,
    run: late,
  },
  {
    group: 'token',
    ja: '送信中にトークンの期限が切れる',
    en: 'The token expires in flight',
    sees: 'nothing',
    requests: 2,
    run: expiring,
  },
];
