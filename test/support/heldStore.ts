import { learn } from '../../server/src/jpo/learn.ts';
import { JpoClient } from '../../server/src/jpo/client.ts';
import { OfficeTime } from '../../server/src/store/officeTime.ts';
import { apiById, type Api } from '../../server/src/apis/apis.ts';
import type { HeldAnswer, Link, Store } from '../../server/src/store/store.ts';
import type { Clock } from '../../server/src/base/clock.ts';
import { TokenSource } from '../../server/src/jpo/token.ts';
import { caseKey, type CaseNumber } from '../../server/src/numbers/caseNumber.ts';

/** What is held and nothing else: a store in memory that grants no request. */
export class HeldStore implements Store {
  readonly #answers = new Map<string, HeldAnswer>();
  readonly #links: readonly Link[];

  constructor(answers: readonly HeldAnswer[]) {
    for (const one of answers) this.#answers.set(`${one.api}/${one.parameter}`, one);
    this.#links = answers.flatMap((one) => learn.links({ api: apiById(one.api), parameter: one.parameter }, one));
  }

  answer({ id }: Api, parameter: string): Promise<HeldAnswer | undefined> {
    return Promise.resolve(this.#answers.get(`${id}/${parameter}`));
  }

  applicationOf(number: CaseNumber): Promise<string | undefined> {
    return Promise.resolve(this.#links.find((link) => caseKey(link.number) === caseKey(number))?.application);
  }

  numbersOf({ law, number }: CaseNumber): Promise<CaseNumber[]> {
    const own = this.#links.filter((link) => link.application === number && link.number.law === law);
    return Promise.resolve(own.map((link) => link.number));
  }

  usage(): ReturnType<Store['usage']> {
    const window = { used: 0, limit: 10, freeAt: 0 };
    return Promise.resolve({ day: '2026-11-23', resetAt: 0, apis: [], windows: { domestic: window, opd: window } });
  }

  applicants(): ReturnType<Store['applicants']> {
    return Promise.resolve({ applicants: [], revision: 0 });
  }

  changes(): Promise<number> {
    return Promise.resolve(0);
  }

  condition(): ReturnType<Store['condition']> {
    return Promise.resolve({ kind: 'local' });
  }

  claim(): never {
    throw new Error('nothing may be asked');
  }

  settle(): never {
    throw new Error('nothing was asked');
  }

  forget(): never {
    throw new Error('nothing is forgotten');
  }

  lease(): never {
    throw new Error('nothing is watched');
  }

  used(): Promise<void> {
    return Promise.resolve();
  }

  leave(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** The client over what is held, offline. */
export function heldClient(store: Store, clock: Clock): JpoClient {
  const transport = { send: () => Promise.reject(new Error('nothing may be sent')) };
  const nobody = {
    account: () => Promise.resolve(undefined),
    origin: 'https://127.0.0.1',
    tokens: new TokenSource(transport, clock, { url: 'https://127.0.0.1/token' }, () => Promise.resolve(undefined)),
  };
  return new JpoClient({
    store,
    transport,
    clock,
    access: { domestic: nobody, opd: nobody },
    office: new OfficeTime(clock),
    learn,
    id: () => '1',
    settings: () => ({ offline: true, reserve: 0, dailyLimitOf: ({ dailyLimit }) => dailyLimit }),
    log: () => undefined,
    random: () => 0,
  });
}
