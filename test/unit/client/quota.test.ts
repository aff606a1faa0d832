import assert from 'node:assert/strict';
import { Parser } from 'htmlparser2';
import { Agreements } from '../../../client/src/languageModels/agreements.ts';
import { quota } from '../../../client/src/messages/quota.ts';
import { toTell } from '../../../client/src/state/condition.ts';
import { quotaPage } from '../../../client/src/state/quotaPage.ts';
import { commandLink, LINKED_COMMANDS, shownCondition } from '../../../client/src/state/condition.ts';
import { statusTooltip } from '../../../client/src/state/condition.ts';
import type { ApiUse, Condition, StateResult } from '../../../server/src/protocol.ts';

const NOW = Date.UTC(2026, 10, 23);
const HOSTILE = `"><script>alert(1)</script>'&[x](command:evil)|\n$(bug)`;

function condition(given: Partial<Condition> = {}): Condition {
  return {
    kind: 'ready',
    severity: 'information',
    isQuiet: true,
    title: '照会できます',
    what: '特許庁に照会できます。',
    howMuch: '',
    until: '',
    next: { id: 'showQuota', title: '利用状況を表示' },
    ...given,
  };
}

function state(given: Partial<StateResult> = {}): StateResult {
  return {
    mode: 'live',
    isReady: true,
    signedIn: { domestic: true, opd: false },
    day: '2026-11-23',
    resetAt: NOW,
    reset: '回数が戻ります。',
    windows: { domestic: { used: 2, limit: 10, freeAt: NOW }, opd: { used: 0, limit: 5, freeAt: NOW } },
    apis: [use()],
    condition: condition(),
    changesAt: NOW,
    ...given,
  };
}

const use = (given: Partial<ApiUse> = {}): ApiUse => ({
  id: 'patent/app_progress',
  label: '特許 経過情報',
  used: 10,
  remaining: 60,
  limit: 100,
  ...given,
});

const WINDOW = { isTrusted: true, isDemo: false, untrusted: '信頼されていません。' };

function page(given: Partial<StateResult> = {}, messages = quota.ja): string {
  const shown = state(given);
  return quotaPage({ state: shown, condition: shownCondition(shown, WINDOW, messages), messages, nonce: 'abc123' });
}

/** Elements in order with their attributes, and the text of all. */
function read(html: string) {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  let text = '';
  const parser = new Parser({
    onopentag: (name, attributes) => elements.push({ name, attributes }),
    ontext: (data) => (text += data),
  });
  parser.end(html);
  return { text, elements, all: (name: string) => elements.filter((one) => one.name === name) };
}

describe('the page of the quota view', () => {
  it('has a policy that loads nothing, no script, no inline style, and its language', () => {
    const { all, elements } = read(page());
    const policy = all('meta').find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    assert.equal(policy?.attributes['content'], "default-src 'none'; style-src 'nonce-abc123'");
    assert.equal(all('html')[0]?.attributes['lang'], 'ja');
    assert.deepEqual(all('script'), []);
    for (const { name, attributes } of elements) {
      for (const key of Object.keys(attributes)) assert.doesNotMatch(key, /^(?:on|style$|src)/u, name);
    }
    assert.equal(all('style')[0]?.attributes['nonce'], 'abc123');
  });

  it('shows a row and a bar for each API: used here, used elsewhere, and in words how much', () => {
    const { all, text } = read(
      page({ apis: [use(), use({ label: '意匠 登録情報', used: 5, remaining: 0, limit: 5 })] }),
    );
    assert.deepEqual(
      all('svg').map(({ attributes }) => attributes['aria-label']),
      ['40%使用', '100%使用'],
    );
    const bars = all('rect').map(({ attributes }) => [attributes['class'], attributes['width']]);
    assert.deepEqual(bars.slice(0, 3), [
      ['track', '100'],
      ['here', '10.00'],
      ['elsewhere', '30.00'],
    ]);
    assert.deepEqual(bars.slice(4), [
      ['here', '100.00'],
      ['elsewhere', '0.00'],
    ]);
    for (const part of ['特許 経過情報', '意匠 登録情報', quota.ja.elsewhere, '2 / 10回'])
      assert.ok(text.includes(part), part);
    for (const { attributes } of all('th')) assert.match(attributes['scope'] ?? '', /^(?:row|col)$/u);
  });

  it('never draws over its edge, whatever the numbers', () => {
    for (const one of [
      use({ used: 900 }),
      use({ limit: 0, remaining: 0 }),
      use({ remaining: -3 }),
      use({ remaining: 500 }),
    ]) {
      const widths = read(page({ apis: [one] }))
        .all('rect')
        .slice(1)
        .map(({ attributes }) => Number(attributes['width']));
      for (const width of widths) assert.ok(width >= 0 && width <= 100, JSON.stringify(one));
      assert.ok(widths.reduce((sum, width) => sum + width, 0) <= 100, JSON.stringify(one));
    }
  });

  it('escapes every text', () => {
    const next = { id: 'showLog', title: HOSTILE } as const;
    const hostile = condition({ title: HOSTILE, what: HOSTILE, howMuch: HOSTILE, until: HOSTILE, next });
    const shown = page({
      condition: hostile,
      reset: HOSTILE,
      day: HOSTILE,
      apis: [use({ id: HOSTILE, label: HOSTILE })],
    });
    const { all, text } = read(shown);
    assert.deepEqual(all('script'), []);
    assert.ok(text.includes('<script>alert(1)</script>'));
    assert.deepEqual(
      all('a').map(({ attributes }) => attributes['href']),
      ['command:jpoDrafting.showLog'],
    );
  });

  it('says what there is to say without counts and before the first state', () => {
    assert.ok(read(page({ apis: [] })).text.includes(quota.ja.none));
    const empty = quotaPage({ state: undefined, condition: undefined, messages: quota.en, nonce: 'x' });
    assert.ok(read(empty).text.includes(quota.en.loading));
    assert.equal(read(empty).all('html')[0]?.attributes['lang'], 'en');
  });
});

describe('the condition in a window', () => {
  it('offers commands that may be linked to', () => {
    for (const id of ['signIn', 'settings', 'showLog', 'showQuota'] as const) {
      const { next } = shownCondition(state({ condition: condition({ next: { id, title: 'x' } }) }), WINDOW, quota.ja);
      assert.ok(LINKED_COMMANDS.includes(next.command), next.command);
    }
    const settings = condition({ kind: 'demo', next: { id: 'settings', title: 'x' } });
    const demo = state({ mode: 'demo', condition: settings });
    assert.equal(
      commandLink(shownCondition(demo, WINDOW, quota.ja).next),
      'command:workbench.action.openSettings?%5B%22jpoDrafting.mode%22%5D',
    );
    const ended = shownCondition(demo, { ...WINDOW, isDemo: true }, quota.ja);
    assert.equal(commandLink(ended.next), 'command:jpoDrafting.endDemo');
  });

  it('a folder that is not trusted explains the offline mode', () => {
    const offline = state({
      mode: 'offline',
      condition: condition({ kind: 'offline', next: { id: 'settings', title: 'x' } }),
    });
    const shown = shownCondition(offline, { ...WINDOW, isTrusted: false }, quota.ja);
    assert.deepEqual(
      [shown.what, shown.title, shown.next.command],
      [WINDOW.untrusted, quota.ja.untrustedTitle, 'workbench.trust.manage'],
    );
  });

  it('is a tooltip with a table whose texts are escaped', () => {
    const shown = state({ apis: [use({ label: HOSTILE })], condition: condition({ what: HOSTILE }) });
    const markdown = statusTooltip(shown, shownCondition(shown, WINDOW, quota.ja), quota.ja);
    assert.doesNotMatch(markdown, /<script|[^\\]\$\(bug|[^\\]\]\(command:evil/u);
    assert.equal(markdown.match(/^\|/gmu)?.length, 3);
    assert.match(markdown, /\[利用状況を表示\]\(command:jpoDrafting\.showQuota\)$/u);
  });
});

describe('notifications', () => {
  it('are told once a day in Japan and kind, and only where they matter', () => {
    let told = toTell('limit', '2026-11-23', {});
    assert.deepEqual(told, { limit: '2026-11-23' });
    assert.equal(toTell('limit', '2026-11-23', told), undefined);
    told = toTell('wrongCredentials', '2026-11-23', told);
    assert.deepEqual(told, { limit: '2026-11-23', wrongCredentials: '2026-11-23' });
    assert.equal(toTell('limit', '2026-11-23', told), undefined);
    assert.ok(toTell('limit', '2026-11-24', told));
    for (const kind of ['offline', 'signedOut', 'failure', 'minute', 'near', 'demo', 'ready'] as const)
      assert.equal(toTell(kind, '2026-11-23', {}), undefined);
  });
});

describe('what tools of language models were allowed', () => {
  it('holds once, for the same input, and not for ever', () => {
    const agreements = new Agreements();
    agreements.propose({ number: 'a' }, 2);
    assert.equal(agreements.take({ number: 'b' }), 0);
    assert.equal(agreements.take({ number: 'a' }), 2);
    assert.equal(agreements.take({ number: 'a' }), 0);
    agreements.propose({ number: 'a' }, 2);
    for (let n = 0; n < 20; n++) agreements.propose({ number: n }, 1);
    assert.equal(agreements.take({ number: 'a' }), 0);
    assert.equal(agreements.take({ number: 19 }), 1);
  });
});
