import assert from 'node:assert/strict';
import { choose, supportReport, type SupportFacts } from '../../../server/src/features/state/supportReport.ts';
import type { Exchange } from '../../../server/src/jpo/exchange.ts';
import { en, ja } from '../../../server/src/messages/messages.ts';

/** 2026-11-23 09:00:05 in Japan. */
const AT = Date.UTC(2026, 10, 23, 0, 0, 5);
const ORIGIN = 'https://ip-data.jpo.go.jp';

const FACTS: SupportFacts = {
  madeAt: AT + 60_000,
  version: '9.8.7',
  editor: 'Mihon Editor 1.0',
  system: 'Node.js v24, Linux 6 x64',
  surroundings: { origin: ORIGIN, mode: 'live', proxy: 'used' },
  usage: [
    {
      day: '2026-11-23',
      resetAt: AT,
      apis: [{ api: 'patent/app_progress', used: 3, remaining: 797 }],
      windows: { domestic: { used: 3, limit: 10, freeAt: AT }, opd: { used: 0, limit: 5, freeAt: AT } },
    },
  ],
  trouble: undefined,
};

function exchange(more: Partial<Exchange> = {}): Exchange {
  return {
    at: AT,
    durationMs: 123,
    method: 'GET',
    origin: ORIGIN,
    path: '/api/patent/v1/app_progress/2022900001',
    api: 'patent/app_progress',
    status: 200,
    mediaType: 'application/json',
    envelope: { statusCode: '100', errorMessage: '', remaining: 797 },
    size: 812,
    outcome: 'answered',
    ...more,
  };
}

const BUSY = exchange({
  status: 429,
  envelope: { statusCode: '303', errorMessage: 'アクセスが集中しています', remaining: undefined },
  size: 90,
  outcome: 'busy',
});

describe('report to the support centre', () => {
  it('says in Japanese what was asked, when, and what came, and leaves the ID to be written by hand', () => {
    const text = supportReport(FACTS, { whole: [BUSY], others: [exchange()] }, ja);
    assert.deepEqual(text.split('\n'), [
      '特許情報取得API サポート窓口への報告',
      ja.report.check,
      '',
      'ID: ＿＿＿＿＿＿＿＿（手で記入してください）',
      '作成日時: 2026-11-23 09:01:05（日本時間）',
      'クライアント: jpo-drafting 9.8.7（Mihon Editor 1.0）',
      '実行環境: Node.js v24, Linux 6 x64',
      '照会先: https://ip-data.jpo.go.jp（モード live）',
      'プロキシ: 使っている',
      '本日（2026-11-23）のこのPCの使用回数:',
      '  patent/app_progress  使用 3  残り 797',
      '',
      '照会 1',
      '  日時: 2026-11-23 09:00:05（日本時間）',
      '  リクエスト: GET https://ip-data.jpo.go.jp/api/patent/v1/app_progress/2022900001',
      '  API: patent/app_progress',
      '  HTTPステータス: 429',
      '  応答ヘッダー content-type: application/json',
      '  応答: statusCode="303" errorMessage="アクセスが集中しています" remainAccessCount=""',
      '  応答本文の大きさ: 90バイト',
      '  所要時間: 123 ms',
      `  結果: ${ja.failure.busy}（busy）`,
      '',
      'このほかの照会（番号は載せていません）:',
      '  2026-11-23 09:00:05  patent/app_progress  HTTP 200  100  123 ms',
    ]);
  });

  it('says the same in English', () => {
    const text = supportReport({ ...FACTS, editor: undefined }, { whole: [BUSY], others: [] }, en);
    for (const line of [
      'ID: ________ (fill in by hand)',
      'Client: jpo-drafting 9.8.7 (command line)',
      'Proxy: used',
      '  Sent at: 2026-11-23 09:00:05 (JST)',
      '  Request: GET https://ip-data.jpo.go.jp/api/patent/v1/app_progress/2022900001',
      '  HTTP status: 429',
      `  Outcome: ${en.failure.busy} (busy)`,
    ]) {
      assert.ok(text.split('\n').includes(line), `${line} in\n${text}`);
    }
  });

  it('tells what is missing: services, an ID, a response, an address that is not to be told', () => {
    const nothing = { ...FACTS, surroundings: undefined, usage: [], trouble: ja.failure.store };
    const text = supportReport(nothing, { whole: [], others: [] }, ja);
    assert.ok(text.includes(ja.report.trouble(ja.failure.store)), text);
    assert.ok(text.includes(ja.report.noId), text);
    assert.ok(!text.includes('プロキシ'), text);
    const lost: Exchange = {
      at: AT,
      durationMs: 5,
      method: 'POST',
      origin: ORIGIN,
      api: 'token',
      outcome: 'network',
      detail: 'ECONNRESET',
    };
    const ofToken = supportReport(FACTS, { whole: [lost], others: [] }, ja);
    assert.match(ofToken, /リクエスト: POST https:\/\/ip-data\.jpo\.go\.jp（以下のアドレスは伏せています）/u);
    assert.match(ofToken, /HTTPステータス: 応答なし/u);
    assert.match(ofToken, /（network: ECONNRESET）/u);
  });

  it('takes what servers wrote for one line of text', () => {
    const hostile = exchange({
      mediaType: 'text/html\r\nID: mihon',
      envelope: { statusCode: '999', errorMessage: 'a\n照会 2\u202e\u0007', remaining: 1 },
      excerpt: '<b>\nID: mihon',
      outcome: 'server',
    });
    const text = supportReport(FACTS, { whole: [hostile], others: [hostile] }, ja);
    assert.equal(text.split('\n').filter((line) => /^\s*(?:照会 2|ID: mihon)/u.test(line)).length, 0);
    for (const mark of ['\u202e', '\u0007', '\r']) assert.ok(!text.includes(mark));
  });

  it('of a journal shows the last failures whole, or the last exchange, and no other number', () => {
    const token = exchange({ api: 'token', method: 'POST' });
    const path = (n: number) => ({ path: `/api/patent/v1/app_progress/20229000${n}` });
    const fine = [exchange({ at: 1, ...path(11) }), exchange({ at: 2, ...path(12) }), token];
    assert.deepEqual(choose(fine), { whole: [fine[1]], others: [token, fine[0]] });
    const bad = Array.from({ length: 7 }, (_, i) => ({ ...BUSY, at: 10 + i, ...path(20 + i) }));
    const { whole, others } = choose([...fine, ...bad]);
    assert.deepEqual(
      whole.map(({ at }) => at),
      [16, 15, 14, 13, 12],
    );
    assert.equal(others.length, 5);
    const text = supportReport(FACTS, { whole, others }, ja);
    for (const n of [11, 12, 20, 21]) assert.ok(!text.includes(`20229000${n}`), text);
    assert.deepEqual(choose([]), { whole: [], others: [] });
  });
});
