import assert from 'node:assert/strict';
import { OVERVIEW } from '../../../server/src/cases/questions.ts';
import { apiById } from '../../../server/src/apis/apis.ts';
import { budgetOf, estimate, NOTHING, offered, spentBy, together } from '../../../server/src/jpo/estimate.ts';
import type { Asker } from '../../../server/src/jpo/estimate.ts';
import type { Priority, Usage } from '../../../server/src/store/store.ts';
import { demoServices } from '../../support/demoServices.ts';

const PROGRESS = apiById('patent/app_progress');
const REFERENCE = apiById('patent/case_number_reference');
const WINDOW = { used: 0, limit: 10, freeAt: 0 };
const NEXT_DAY = 1_000;

function usage(...counts: readonly [api: string, remaining: number][]): Usage {
  const apis = counts.map(([api, remaining]) => ({ api, used: 1, remaining }));
  return { day: '2026-11-23', resetAt: NEXT_DAY, apis, windows: { domestic: WINDOW, opd: WINDOW } };
}

const ASKER: Asker = {
  ...{ isOffline: false, priority: 'interactive', reserve: 0.2, nextDay: NEXT_DAY },
  usage: usage(),
  dailyLimitOf: ({ dailyLimit }) => dailyLimit,
};

const BOTH = [REFERENCE, PROGRESS];
const SPENT = usage([PROGRESS.id, 0]);
const KEPT = usage([PROGRESS.id, 80]);

/** What is open and who asks; then requests at most, what is left, and the obstacle. */
const TABLE: readonly (readonly [string, Parameters<typeof estimate>[0], Partial<Asker>, number, number, string?])[] = [
  ['all is held', { apis: [], isSpent: false }, {}, 0, 0],
  ['all is held, offline', { apis: [], isSpent: false }, { isOffline: true }, 0, 0],
  ['all is held, signed out', { apis: [], isSpent: false }, { usage: undefined }, 0, 0],
  ['nothing was asked today', { apis: [PROGRESS], isSpent: false }, {}, 1, 400],
  ['two, of which one has less', { apis: BOTH, isSpent: false }, {}, 2, 50],
  ['what the server said counts', { apis: [PROGRESS], isSpent: false }, { usage: usage([PROGRESS.id, 700]) }, 1, 700],
  ['the same one twice', { apis: [PROGRESS, PROGRESS], isSpent: false }, { usage: KEPT }, 2, 80],
  ['the last one', { apis: [PROGRESS], isSpent: false }, { usage: usage([PROGRESS.id, 1]) }, 1, 1],
  ['offline', { apis: BOTH, isSpent: false }, { isOffline: true }, 0, 50, 'offline'],
  ['offline and spent', { apis: [], isSpent: true }, { isOffline: true }, 0, 0, 'offline'],
  ['signed out', { apis: BOTH, isSpent: false }, { usage: undefined }, 0, 50, 'signedOut'],
  ['signed out, spent before', { apis: [], isSpent: true }, { usage: undefined }, 0, 0, 'signedOut'],
  [
    'the keyring is locked',
    { apis: BOTH, isSpent: false },
    { usage: { code: 'secretsLocked' } },
    0,
    50,
    'secretsLocked',
  ],
  ['the store fails', { apis: BOTH, isSpent: false }, { usage: { code: 'storeBusy' } }, 0, 50, 'storeBusy'],
  ['planned as spent', { apis: [], isSpent: true }, {}, 0, 0, 'dailyLimit'],
  ['one of two is spent', { apis: BOTH, isSpent: false }, { usage: SPENT }, 0, 0, 'dailyLimit'],
  ['a person within the reserve', { apis: [PROGRESS], isSpent: false }, { usage: KEPT }, 1, 80],
  ['background at the reserve', { apis: [PROGRESS], isSpent: false }, background(80), 0, 0, 'reserve'],
  ['background above the reserve', { apis: [PROGRESS], isSpent: false }, background(81), 1, 1],
  ['background, spent', { apis: [PROGRESS], isSpent: false }, background(0), 0, 0, 'dailyLimit'],
  ['background, no reserve', { apis: [PROGRESS], isSpent: false }, { ...background(1), reserve: 0 }, 1, 1],
  [
    'background, all reserved',
    { apis: [PROGRESS], isSpent: false },
    { ...background(400), reserve: 1 },
    0,
    0,
    'reserve',
  ],
  ['background, double limits', { apis: [PROGRESS], isSpent: false }, doubled(161), 1, 1],
  ['background, double limits, reserve', { apis: [PROGRESS], isSpent: false }, doubled(160), 0, 0, 'reserve'],
];

function background(remaining: number): Partial<Asker> {
  return { priority: 'background', usage: usage([PROGRESS.id, remaining]) };
}

function doubled(remaining: number): Partial<Asker> {
  return { ...background(remaining), dailyLimitOf: ({ dailyLimit }) => 2 * dailyLimit };
}

describe('the estimate of what asking would take', () => {
  for (const [name, wanted, asker, requests, left, obstacle] of TABLE) {
    it(name, () => {
      const made = estimate(wanted, { ...ASKER, ...asker });
      assert.deepEqual([made.requests, made.left, made.obstacle?.code], [requests, left, obstacle]);
      assert.deepEqual(made.apis, wanted.apis);
      const isOfToday = obstacle === 'dailyLimit' || obstacle === 'reserve';
      assert.equal(made.obstacle?.retryAt, isOfToday ? NEXT_DAY : undefined);
      assert.equal(spentBy(made), isOfToday ? made.obstacle : undefined);
      assert.equal(offered(made), isOfToday || obstacle === 'offline' ? 0 : wanted.apis.length);
    });
  }

  it('becomes a budget that knows why it is none', () => {
    const spent = budgetOf(estimate({ apis: [], isSpent: true }, ASKER));
    assert.deepEqual([spent.take(), spent.refusal], [false, { code: 'dailyLimit', retryAt: NEXT_DAY }]);
    const two = estimate({ apis: BOTH, isSpent: false }, ASKER);
    for (const [told, most] of [
      [undefined, 2],
      [1, 1],
      [9, 2],
    ] as const) {
      const budget = budgetOf(two, told);
      while (budget.take());
      assert.deepEqual([budget.sent, budget.refusal], [most, { code: 'budget' }]);
    }
  });

  it('of several: the sum, the least that is left, and an obstacle only where nothing can be asked', () => {
    const one = estimate({ apis: [PROGRESS], isSpent: false }, ASKER);
    const two = estimate({ apis: BOTH, isSpent: false }, ASKER);
    const spent = estimate({ apis: [], isSpent: true }, ASKER);
    assert.deepEqual(together([]), NOTHING);
    assert.deepEqual(together([NOTHING, NOTHING]), NOTHING);
    assert.deepEqual(together([one, NOTHING, two, spent]), { apis: [PROGRESS, ...BOTH], requests: 3, left: 50 });
    assert.deepEqual(together([NOTHING, spent]), spent);
  });

  /** How a question about a case ends in a world of each kind, and what the estimate said of it before. */
  const WORLDS: readonly (readonly [
    string,
    { limit?: number; mode?: string; signedOut?: true; priority?: Priority },
  ])[] = [
    ['nothing in the way', {}],
    ['offline', { mode: 'offline' }],
    ['signed out', { signedOut: true }],
    ['spent', { limit: 1 }],
    ['spent, in the background', { limit: 1, priority: 'background' }],
    ['within the reserve', { limit: 50 }],
    ['within the reserve, in the background', { limit: 50, priority: 'background' }],
    ['above the reserve, in the background', { limit: 200, priority: 'background' }],
  ];
  for (const [name, { limit, mode, signedOut, priority = 'interactive' }] of WORLDS) {
    it(`says what asking meets: ${name}`, async () => {
      const names = ['app_progress', 'app_progress_simple'].map((api) => `patent/${api}`);
      const limits = limit === undefined ? {} : Object.fromEntries(names.map((api) => [api, limit]));
      const desk = await demoServices({ limits }, signedOut ? { domestic: undefined } : {});
      try {
        for (const id of limit === undefined ? [] : names)
          await desk.client.ask({ api: apiById(id), parameter: '2022900002' }, { priority: 'interactive' });
        desk.configure(mode === undefined ? {} : { mode });
        const number = { law: 'patent', kind: 'application', number: '2022900001' } as const;
        const told = await (await desk.cases.held(number)).estimate(OVERVIEW, priority);
        const before = desk.asked().length;
        const budget = budgetOf(told);
        const { failure } = await desk.cases.resolve(number, { priority, budget });
        assert.equal(failure?.code, told.obstacle?.code);
        assert.equal(failure?.retryAt, told.obstacle?.retryAt);
        assert.deepEqual([desk.asked().length - before, budget.sent], [told.requests, told.requests]);
      } finally {
        await desk.close();
      }
    });
  }
});
