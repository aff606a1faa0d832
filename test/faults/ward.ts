import assert from 'node:assert/strict';
import type { Intercept } from '../support/demoApi.ts';
import { ja } from '../../server/src/messages/messages.ts';
import type { AnswerFault } from './answers.ts';
import {
  assertRecovered,
  assertShowsHeld,
  assertTellsNothing,
  HELD,
  Office,
  seenIn,
  shownAt,
  unknownNumber,
} from './office.ts';
import type { Result, Run } from './row.ts';

/** Longer than a fault can last in these tests. */
const TOKEN_LIFE_SECONDS = 30 * 86_400;

/** One server that meets one fault after the other, so that what one leaves behind would spoil the next. */
export class Ward {
  readonly #isAtToken: boolean;
  #office: Office | undefined;
  #met = 0;

  /** `at`: where the faults are; with `answer` a token is good for long, so that no sign-in stands before the fault. */
  constructor(at: 'token' | 'answer') {
    this.#isAtToken = at === 'token';
  }

  readonly meets: Run<AnswerFault> = async (fault) => {
    const office = (this.#office ??= await this.#open());
    const number = unknownNumber(this.#met++);
    const { place } = office;
    await place.nextDay();
    const before = { asked: place.asked().length, tokens: place.tokensAsked(), shown: shownAt(office.desk).length };

    await this.#inject(office, fault);
    const held = await office.hover(HELD);
    const unknown = await office.hover(number);
    const requests = place.asked().length - before.asked;
    const seen = seenIn(unknown);
    assertShowsHeld(held);
    assertTellsNothing(unknown);
    assert.equal(seenIn(held), seen);
    assert.equal(held.includes(ja.heldStillShown), seen !== 'slow', held);
    assert.ok(place.tokensAsked() - before.tokens <= 4, 'logins');
    assert.equal(shownAt(office.desk).length, before.shown, 'said in the hover, so not in a message too');

    await this.#heal(office);
    if (fault.again === 'day') await place.nextDay();
    await assertRecovered(office, number);
    return { seen, requests, recovered: 'byItself' } satisfies Result;
  };

  /** After a failure the next fault gets a server of its own. */
  async renew(): Promise<void> {
    const office = this.#office;
    this.#office = undefined;
    await office?.close();
  }

  #open(): Promise<Office> {
    return Office.withHeld(this.#isAtToken ? {} : { tokenLifeSeconds: TOKEN_LIFE_SECONDS });
  }

  async #inject({ place }: Office, { inject }: AnswerFault): Promise<void> {
    if (inject === 'away') {
      await place.demo.goAway();
      return;
    }
    const intercept: Intercept = ({ api }) => ((api === 'token') === this.#isAtToken ? inject : undefined);
    place.intercept = intercept;
  }

  async #heal(office: Office): Promise<void> {
    office.place.intercept = () => undefined;
    await office.place.demo.comeBack();
    await office.minutes();
  }
}
