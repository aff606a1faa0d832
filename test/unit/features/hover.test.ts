import assert from 'node:assert/strict';
import { MarkupContent } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Drafts } from '../../../server/src/features/shared/drafts.ts';
import { hover } from '../../../server/src/features/hover/hover.ts';
import { PendingLookups } from '../../../server/src/cases/pendingLookups.ts';
import type { AskOptions } from '../../../server/src/jpo/client.ts';
import { messagesFor } from '../../../server/src/messages/messages.ts';
import { readSettings } from '../../../server/src/settings/settings.ts';
import type { Fault } from '../../support/demoApi.ts';
import { until } from '../../support/until.ts';
import { demoServices, type DemoServices } from '../../support/demoServices.ts';

const WAIT_MS = 3000;

describe('hover', () => {
  let services: DemoServices;
  let pending: PendingLookups;
  let fault: (path: string) => Fault | undefined;
  let residentAbroad: boolean;

  beforeEach(async () => {
    residentAbroad = false;
    diagnostics = { enable: false };
    fault = () => undefined;
    services = await demoServices({ intercept: ({ path }) => fault(path) });
    ({ pending } = services);
  });
  afterEach(() => services.close());

  const draft = (text: string) => TextDocument.create('file:///draft.jpo.txt', 'jpo-procedure', 1, text);

  let diagnostics: object;

  function start(text: string, signal = new AbortController().signal, locale = 'ja') {
    const { cases, client, clock } = services;
    const drafts = new Drafts(clock);
    const messages = messagesFor(locale);
    // Without markers a hover says what is wrong.
    const settings = readSettings({ hover: { waitMs: WAIT_MS }, residentAbroad, diagnostics });
    const all = { drafts, cases, client, pending, clock, messages, settings };
    return hover(draft(text), { line: 0, character: 3 }, all, signal);
  }

  async function read(text: string, locale = 'ja'): Promise<string> {
    const result = await start(text, undefined, locale);
    assert.ok(result && MarkupContent.is(result.contents));
    return result.contents.value;
  }

  /** Markdown as it is read. */
  const unescaped = (text: string) => text.replace(/\\(?=[^\w\s])/gu, '');

  /** Sends questions that fill the minute window. */
  async function fillWindow() {
    for (let serial = 1; serial <= 10; serial++) await read(`特願2020-${serial}`);
    assert.equal(services.asked().length, 10);
  }

  it('says what is wrong with a number only where no marker says it', async () => {
    const wrong = '特願2020-000000';
    const warning = `⚠ ${messagesFor('ja').problem({ code: 'serial-zero' })}`;
    assert.ok((await read(wrong)).includes(warning), 'a document without markers');
    for (const section of [{}, { severity: { 'serial-zero': 'hint' } }]) {
      diagnostics = section;
      assert.ok(!(await read(wrong)).includes('⚠'), JSON.stringify(section));
    }
    for (const section of [{ enable: false }, { severity: { 'serial-zero': 'off' } }]) {
      diagnostics = section;
      assert.ok((await read(wrong)).includes(warning), JSON.stringify(section));
    }
  });

  it('of a number that is broken off says so, names what may be meant, and asks nothing', async () => {
    const text = await read('特願2020-900\n001');
    const { problem, mayBe } = messagesFor('ja');
    assert.ok(text.includes(problem({ code: 'broken-off', detail: 'line-end' })), text);
    assert.ok(text.includes(mayBe(['特願2020-900001', '特願2020-000900'])), text);
    assert.ok(!text.includes('j-platpat'), text);
    assert.ok((await read('特願2020-900\n001', 'en')).includes('Possible numbers: 特願2020-900001, 特願2020-000900'));
    await read('特願2020-12●456');
    assert.equal(await start('　米国特許第８４００００１号'), null);
    assert.equal(services.asked().length, 0);
    await read('特願2020-9\u200b00001');
    assert.equal(services.asked().length, 1);
  });

  it('in English only what the office said has full-width signs', async () => {
    const cases = ['特許第8400001号', '特開2021-490005', '特願2022-900001', '特願2024-900003'];
    for (const number of cases) {
      const text = await read(number, 'en');
      const own = text
        .split('\n')
        .filter((line) => !line.startsWith('###'))
        .join('\n');
      assert.doesNotMatch(own, /[（）、]/u, number);
    }
    assert.match(unescaped(await read('特許第8400001号', 'en')), /特開2021-490005 \(2021-12-23\)/u);
    assert.match(unescaped(await read('特許第8400001号', 'ja')), /特開2021-490005（2021-12-23）/u);
  });

  it('shows the facts of a case, with codes, numbers, state, source and what is left today', async () => {
    const text = await read('特許第8400001号');
    for (const part of [
      '### 電動機の制御装置、制御方法及びプログラム',
      '架空電機株式会社 `999000011`',
      '見本　太郎 `999010001`',
      '特願2020-900005',
      '2020-06-18',
      '特開2021-490005（2021-12-23）',
      '特許第8400001号（2024-07-08）',
      '**登録・存続**',
      '特許証',
      'patent/app\\_progress・2026-11-23 09:00 取得（日本時間）',
      '本日の残り 799回',
      '[J-PlatPatで開く](https://www.j-platpat.inpit.go.jp/c1801/PU/JP-8400001/15/ja)',
    ]) {
      assert.ok(text.includes(part), `${part} in\n${text}`);
    }
  });

  it('shows the last day of what is waited for, with what it is counted from and the article', async () => {
    const row =
      '| 期限 | 意見書・手続補正書 2026-12-21（発送日 2026-10-20 から60日・2026-12-21 までに請求すれば 2027-02-19 まで延長・発送日起算・要確認）特許法50条 |';
    assert.ok(unescaped(await read('特願2022-900001')).includes(row));
    assert.match(unescaped(await read('特願2024-900003')), /出願審査請求 2027-09-06（出願日 2024-09-05 から3年・/u);
    assert.match(
      unescaped(await read('特願2021-900007')),
      /拒絶査定不服審判 2026-12-15（謄本の発送日 2026-09-15 から3月/u,
    );
    assert.match(
      unescaped(await read('特願2020-900013')),
      /登録料の納付 2026-12-10（謄本の発送日 2026-11-10 から30日/u,
    );
    assert.doesNotMatch(await read('特願2024-900004'), /期限/u);
  });

  it('shows the last day for residents abroad', async () => {
    residentAbroad = true;
    assert.match(unescaped(await read('特願2022-900001')), /補正書 2027-01-20（在外者・発送日 2026-10-20 から3月/u);
    assert.match(
      unescaped(await read('特願2021-900007')),
      /2027-01-15（在外者・.*から4月・発送日起算・在外者の1月（特許法4条）は未確認/u,
    );
  });

  it('says when a last day has passed', async () => {
    await services.clock.advance(29 * 24 * 3_600_000);
    assert.match(unescaped(await read('特願2022-900001')), /補正書 2026-12-21 期限経過（/u);
  });

  it('shows when the next annuity is due where the register is held', async () => {
    const right = { law: 'patent', kind: 'application', number: '2020900005' } as const;
    assert.doesNotMatch(await read('特許第8400001号'), /年金/u);
    await services.cases.learn(right, ['registration'], { priority: 'interactive' });
    assert.match(
      unescaped(await read('特許第8400001号')),
      /年金の納付 2027-07-08（納付期限 2027-07-08・倍額なら 2028-01-11 まで（特許法112条1項）・要確認）特許法108条2項/u,
    );
    assert.match(
      unescaped(await read('特許第8400001号', 'en')),
      /annuity \(年金\) 2027-07-08 \(due date 2027-07-08, double fee until 2028-01-11, Patent Act Art\. 112\(1\), to be/u,
    );
  });

  it('covers the number it is about', async () => {
    const result = await start('（特願2020-900005）の');
    assert.deepEqual(result?.range, { start: { line: 0, character: 1 }, end: { line: 0, character: 14 } });
    assert.equal(await start('本願発明は'), null);
  });

  it('designs and trademarks', async () => {
    assert.match(await read('意願2024-001950'), /意匠 出願番号/u);
    assert.match(await read('商願2026-900201'), /商標 出願番号[\s\S]*第[0-9]+類/u);
  });

  it('is in English where the editor is', async () => {
    const text = await read('特許第8400001号', 'en-US');
    assert.match(
      text,
      /patent registration number[\s\S]*Applicants[\s\S]*registered, in force[\s\S]*certificate of patent \/ registration[\s\S]*799 left today/u,
    );
  });

  it('answers a second time, and for the other numbers of the case, without asking', async () => {
    await read('特願2020-900005');
    await read('特願2020-900005');
    await read('特許第8400001号');
    await read('特開2021-490005');
    assert.deepEqual(services.asked(), ['patent/app_progress']);
  });

  it('says what is wrong with a number without asking', async () => {
    assert.match(await read('特願2020-1234567'), /連番が7桁/u);
    assert.match(await read('不服2021-800012'), /「無効」[\s\S]*審判番号から照会できるAPIはありません/u);
    assert.match(await read('実願2023-003687'), /c1801\/PU\/JP-2023-003687\/20\/ja[\s\S]*実用新案は/u);
    assert.deepEqual(services.asked(), []);
  });

  it('says that an unknown number is not found', async () => {
    assert.match(await read('特願2020-000001'), /見つかりません。未公開/u);
  });

  it('waits no longer than it may, and the answer is kept', async () => {
    const gate = Promise.withResolvers<undefined>();
    fault = (path) => (path.includes('app_progress') ? { kind: 'hold', until: gate.promise } : undefined);
    const slow = start('特願2020-900005');
    await until(() => services.asked().length > 0);
    await services.clock.advance(WAIT_MS);
    const shown = await slow;
    assert.ok(shown && MarkupContent.is(shown.contents));
    assert.match(shown.contents.value, /応答に時間がかかっています/u);
    gate.resolve(undefined);
    assert.match(await read('特願2020-900005'), /電動機の制御装置/u);
    assert.equal(services.asked().length, 1);
  });

  it('says reason it waits where the minute is not full', async () => {
    const { clock, cases } = services;
    for (const reason of ['teamAway', 'teamRefused', 'teamNew'] as const) {
      pending = new PendingLookups(cases);
      Object.assign(cases, {
        resolve: (_: unknown, { onDelay }: AskOptions) => {
          onDelay?.({ until: clock.now() + 42_000, reason });
          return new Promise(() => undefined);
        },
      });
      const text = unescaped(await read('特願2022-900001'));
      assert.ok(text.includes(messagesFor('ja').team.waiting(reason, 42)), text);
      assert.doesNotMatch(text, /10回/u);
    }
  });

  it('says why the question waits now, not why it did when it was asked', async () => {
    const { clock, cases } = services;
    const told = Promise.withResolvers<NonNullable<AskOptions['onDelay']>>();
    Object.assign(cases, {
      resolve: (_: unknown, { onDelay }: AskOptions) => {
        if (onDelay) told.resolve(onDelay);
        return new Promise(() => undefined);
      },
    });
    const { hover: texts, waitingFor, team } = messagesFor('ja');
    const first = read('特願2022-900001');
    const tell = await told.promise;
    const reasons = [
      ['store', waitingFor.store()],
      ['minute', texts.waiting(42)],
      ['asked', waitingFor.asked(42)],
      ['lost', waitingFor.lost(42)],
      ['started', waitingFor.started(42)],
      ...(['teamAway', 'teamRefused', 'teamNew'] as const).map((why) => [why, team.waiting(why, 42)] as const),
    ] as const;
    const later = async () => {
      const looked = read('特願2022-900001');
      await until(() => clock.sleeping > 0);
      await clock.advance(WAIT_MS);
      return looked;
    };
    for (const [reason, text] of [...reasons, ...reasons.toReversed()]) {
      tell({ until: clock.now() + 42_000, reason });
      assert.ok(unescaped(await read('特願2022-900001')).includes(text), reason);
      tell(undefined);
      assert.ok((await later()).includes(texts.slow), `${reason} is over`);
    }
    assert.ok(unescaped(await first).includes(waitingFor.store()));
  });

  it('says at once for how long the minute window is full, and the question goes on', async () => {
    await fillWindow();
    assert.match(await read('特願2020-900005'), /c1801[\s\S]*約60秒後に照会します/u);
    await services.clock.advance(30_000);
    assert.match(await read('特願2020-900005'), /約30秒後に照会します/u);
    await until(() => services.clock.advance(1_000).then(() => services.asked().length === 11));
    assert.match(await read('特願2020-900005'), /電動機の制御装置/u);
    assert.equal(services.asked().length, 11);
    assert.deepEqual(services.demo.violations, { minute: 0, daily: 0 });
  });

  it('is not asked for any more when its document is closed', async () => {
    await fillWindow();
    await read('特願2020-900005');
    pending.forget('file:///draft.jpo.txt');
    await services.clock.advance(120_000);
    assert.equal(services.asked().length, 10);
  });

  it('ends with the mouse: a question that was not sent is dropped', async () => {
    const mouse = new AbortController();
    mouse.abort();
    assert.equal(await start('特願2020-900005', mouse.signal), null);
    await services.clock.advance(120_000);
    assert.deepEqual(services.asked(), []);
  });

  it('a mouse that moves within the number does not end the question of the next hover', async () => {
    const gate = Promise.withResolvers<undefined>();
    fault = (path) => (path.includes('app_progress') ? { kind: 'hold', until: gate.promise } : undefined);
    const first = new AbortController();
    const one = start('特願2020-900005', first.signal);
    const two = read('特願2020-900005');
    await until(() => services.asked().length > 0);
    first.abort();
    assert.equal(await one, null);
    gate.resolve(undefined);
    assert.match(await two, /電動機の制御装置/u);
    assert.equal(services.asked().length, 1);
  });

  it("says when today's limit is reached and when it ends, and shows what is held from yesterday", async () => {
    await read('特願2020-900005');
    await services.clock.advance(24 * 3_600_000);
    services.demo.setRemain('patent/app_progress', 0);
    services.demo.setRemain('patent/app_progress_simple', 0);
    const text = await read('特願2020-900005');
    assert.match(text, /本日の利用上限に達しました。2026-11-25 00:00（日本時間）以降/u);
    assert.match(text, /前回取得した内容です。[\s\S]*電動機の制御装置[\s\S]*前日以前の内容です/u);
    await read('特願2022-900001');
    assert.equal(services.asked().length, 3);
  });

  it("takes the other API when today's limit of one is reached", async () => {
    services.demo.setRemain('patent/app_progress', 0);
    assert.match(await read('特願2020-900005'), /電動機の制御装置[\s\S]*patent\/app\\_progress\\_simple/u);
    await read('特願2022-900001');
    const simple = 'patent/app_progress_simple';
    assert.deepEqual(services.asked(), ['patent/app_progress', simple, simple]);
  });

  it('shows hostile text of the API as text', async () => {
    const hostile = '[x](command:evil) <img src=x> **b** `c` | d\n# e $(zap) \u202e\0 https://evil.example';
    fault = () => ({
      kind: 'edit',
      edit: ({ result }) => ({
        result: {
          ...result,
          data: {
            applicationNumber: '2020900005',
            inventionTitle: hostile,
            applicantAttorney: [{ name: hostile, applicantAttorneyCd: '`](x)', applicantAttorneyClass: '1' }],
          },
        },
      }),
    });
    const text = await read('特願2020-900005');

    assert.match(text, /command/u);
    assert.doesNotMatch(text, /(?<!\\)\]\(command|<img|(?<!\\)`c|[\0\u202e]|(?<!\\)\$\(|https:\/\/evil/u);
    assert.equal(text.split('\n').filter((line) => line.startsWith('#')).length, 1);
  });
});
