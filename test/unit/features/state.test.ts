import assert from 'node:assert/strict';
import { nextJstMidnight } from '../../../server/src/base/clock.ts';
import { stateOf, type StateInput } from '../../../server/src/features/state/state.ts';
import type { FailureCode } from '../../../server/src/base/failure.ts';
import type { Usage } from '../../../server/src/store/store.ts';
import { LastFailures } from '../../../server/src/jpo/lastFailures.ts';
import { messagesFor } from '../../../server/src/messages/messages.ts';
import { readSettings } from '../../../server/src/settings/settings.ts';

/** 2026-11-23 09:00 in Japan. */
const NOW = Date.UTC(2026, 10, 23);
const MIDNIGHT = nextJstMidnight(NOW);
const free = { used: 0, limit: 10, freeAt: NOW };

/** Counts as [api, used, remaining]. */
function usage(
  rows: readonly (readonly [api: string, used: number, remaining: number])[] = [],
  window: Usage['windows']['domestic'] = free,
): Usage {
  const apis = rows.map(([api, used, remaining]) => ({ api, used, remaining }));
  return {
    day: '2026-11-23',
    resetAt: MIDNIGHT,
    apis,
    windows: { domestic: window, opd: { used: 0, limit: 5, freeAt: NOW } },
  };
}

function state(given: Partial<StateInput> & { readonly section?: object } = {}) {
  const { section = {}, ...input } = given;
  return stateOf({
    settings: readSettings(section),
    usage: { domestic: usage(), opd: undefined },
    troubles: { domestic: undefined, opd: undefined },
    now: NOW,
    messages: messagesFor('ja'),
    ...input,
  });
}

const trouble = (code: FailureCode, at = NOW) => ({ failure: { code }, at });

describe('the state', () => {
  it('does not take a window that was looked at a little later for a full one', () => {
    assert.equal(
      state({ usage: { domestic: usage([], { used: 0, limit: 10, freeAt: NOW + 3 }), opd: undefined } }).condition.kind,
      'ready',
    );
  });

  it('says which store counts, and what holds while the team cannot be reached', () => {
    assert.match(state({ store: { kind: 'team' } }).condition.what, /チームの共有ストアで数えています/u);
    const { condition, isReady } = state({ store: { kind: 'away', since: NOW, places: 2, from: NOW } });
    assert.equal(condition.kind, 'teamAway');
    assert.equal(condition.isQuiet, false);
    assert.match(condition.what, /取得済みの内容は引き続き使えます。新しい照会は1分2回まで/u);
    assert.equal(isReady, true);
    const stopped = state({ store: { kind: 'away', since: NOW, places: 0, from: NOW } });
    assert.match(stopped.condition.what, /新しい照会は止めています/u);
    const refused = state({ store: { kind: 'away', since: NOW, places: 0, from: NOW, isRefused: true } });
    assert.match(refused.condition.what, /パスワード・利用者名・権限のいずれかで拒まれています/u);
    const begun = state({ store: { kind: 'team', opensAt: NOW + 90_000 } });
    assert.equal(begun.changesAt, NOW + 90_000);
    assert.match(begun.condition.what, /データを失っています。.*照会を再開します/u);
  });

  it('is quiet while there is enough of everything', () => {
    const { condition, isReady, apis, changesAt, signedIn } = state({
      usage: { domestic: usage([['patent/app_progress', 3, 797]]), opd: undefined },
    });
    assert.equal(condition.kind, 'ready');
    assert.equal(condition.isQuiet, true);
    assert.match(condition.howMuch, /3回/u);
    assert.equal(isReady, true);
    assert.deepEqual(signedIn, { domestic: true, opd: false });
    const [first] = apis;
    assert.deepEqual(first, {
      id: 'patent/app_progress',
      label: '特許 経過情報',
      used: 3,
      remaining: 797,
      limit: 800,
    });
    assert.equal(changesAt, MIDNIGHT);
  });

  it('names what is spent, until when, and that what is held can still be read', () => {
    const { condition, apis } = state({
      usage: {
        domestic: usage([
          ['patent/app_progress', 10, 790],
          ['patent/cite_doc_info', 50, 0],
        ]),
        opd: undefined,
      },
    });
    assert.equal(condition.kind, 'limit');
    assert.equal(condition.isQuiet, false);
    assert.match(condition.what, /取得済みの内容は引き続き表示/u);
    assert.match(condition.howMuch, /特許 引用文献情報/u);
    assert.doesNotMatch(condition.howMuch, /経過情報/u);
    assert.match(condition.until, /2026-11-24 00:00（日本時間）/u);
    assert.deepEqual(
      apis.map(({ id }) => id),
      ['patent/cite_doc_info', 'patent/app_progress'],
      'the least left first',
    );
  });

  it('warns from a fifth of the limit of the account on', () => {
    const kindWith = (remaining: number, section: object = {}) =>
      state({ section, usage: { domestic: usage([['patent/cite_doc_info', 1, remaining]]), opd: undefined } }).condition
        .kind;
    assert.equal(kindWith(11), 'ready');
    assert.equal(kindWith(10), 'near');
    assert.equal(kindWith(11, { quota: { doubled: ['patent/cite_doc_info'] } }), 'near');
  });

  it('says when the minute window has a place again, and changes then', () => {
    const freeAt = NOW + 12_345;
    const { condition, changesAt, isReady } = state({
      usage: { domestic: usage([], { used: 10, limit: 10, freeAt }), opd: undefined },
    });
    assert.equal(condition.kind, 'minute');
    assert.match(condition.until, /^09:00:13（日本時間）/u);
    assert.equal(changesAt, freeAt);
    assert.equal(isReady, true);
  });

  it('the window of the OPD-API counts, too', () => {
    const domestic = usage();
    const opd = usage();
    const full = { ...opd, windows: { ...opd.windows, opd: { used: 5, limit: 5, freeAt: NOW + 1_000 } } };
    const { condition } = state({ usage: { domestic, opd: full } });
    assert.equal(condition.kind, 'minute');
    assert.match(condition.howMuch, /5\/5/u);
  });

  it('tells the gravest: what keeps everything from being asked first', () => {
    const spent = {
      domestic: usage([['patent/cite_doc_info', 50, 0]], { ...free, used: 10, freeAt: NOW + 1 }),
      opd: undefined,
    };
    const none = { domestic: undefined, opd: undefined };
    const wrong = { domestic: trouble('wrongCredentials'), opd: undefined };
    const network = { domestic: trouble('network'), opd: undefined };
    const cases: readonly (readonly [
      Partial<StateInput> & { readonly section?: object },
      kind: string,
      next: string,
    ])[] = [
      [{ section: { mode: 'offline' }, usage: none, notStarted: 'no store' }, 'offline', 'settings'],
      [{ usage: none, notStarted: 'no store' }, 'failure', 'showLog'],
      [{ usage: none }, 'signedOut', 'signIn'],
      [{ usage: spent, troubles: wrong }, 'wrongCredentials', 'signIn'],
      [{ usage: spent, troubles: network }, 'failure', 'showLog'],
      [{ usage: spent }, 'limit', 'showQuota'],
      [{ usage: spent, section: { mode: 'demo' } }, 'limit', 'showQuota'],
      [{ section: { mode: 'demo' } }, 'demo', 'settings'],
      [{}, 'ready', 'showQuota'],
    ];
    for (const [input, kind, next] of cases) {
      const { condition } = state(input);
      assert.equal(condition.kind, kind);
      assert.equal(condition.next.id, next, kind);
      for (const text of [condition.title, condition.what, condition.next.title]) assert.notEqual(text, '', kind);
    }
  });

  it('says whose failure it is and when it was', () => {
    const { condition, changesAt, isReady } = state({
      troubles: { domestic: undefined, opd: trouble('maintenance', NOW - 60_000) },
    });
    assert.match(condition.what, /^OPD-API: .*メンテナンス/u);
    assert.match(condition.until, /^08:59:00/u);
    assert.equal(changesAt, NOW + 14 * 60_000);
    assert.equal(isReady, false);
  });

  it('an English user reads English', () => {
    const { condition } = state({
      messages: messagesFor('en'),
      usage: { domestic: usage([['design/registration_info', 200, 0]]), opd: undefined },
    });
    const all = Object.values(condition).filter((one) => typeof one === 'string');
    assert.doesNotMatch(all.join(), /[ぁ-ん]/u);
    assert.match(condition.howMuch, /design: registration/u);
  });
});

describe('troubles', () => {
  it('are remembered for a while, until a question is answered', () => {
    const troubles = new LastFailures();
    troubles.ended('domestic', { code: 'network' }, NOW);
    assert.equal(troubles.of('domestic', NOW + 1)?.failure.code, 'network');
    assert.equal(troubles.of('opd', NOW + 1), undefined);
    assert.equal(troubles.of('domestic', NOW + 16 * 60_000), undefined);
    troubles.ended('domestic', { code: 'network' }, NOW);
    troubles.ended('domestic', undefined, NOW + 2);
    assert.equal(troubles.of('domestic', NOW + 3), undefined);
  });

  it('are not what concerns one question, a count or a choice of the user', () => {
    const troubles = new LastFailures();
    for (const code of ['refused', 'dailyLimit', 'reserve', 'offline', 'signedOut', 'cancelled', 'badAnswer'] as const)
      troubles.ended('domestic', { code }, NOW);
    assert.equal(troubles.of('domestic', NOW), undefined);
  });

  it('refused credentials hold until there are others', () => {
    const troubles = new LastFailures();
    troubles.ended('domestic', { code: 'wrongCredentials' }, NOW);
    troubles.ended('opd', { code: 'proxy' }, NOW);
    troubles.networkChanged();
    assert.equal(troubles.of('opd', NOW), undefined);
    assert.equal(troubles.of('domestic', NOW + 24 * 3_600_000)?.failure.code, 'wrongCredentials');
    troubles.credentialsChanged();
    assert.equal(troubles.of('domestic', NOW), undefined);
  });
});
