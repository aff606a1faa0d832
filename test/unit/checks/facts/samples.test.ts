import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServices, type Services } from '../../../../server/src/services/services.ts';
import { readSettings } from '../../../../server/src/settings/settings.ts';
import { startReplay, type Replay } from '../../../protocol/replay.ts';
import { FakeClock } from '../../../support/fakeClock.ts';
import { findings, pumped, type OnClock } from './desk.ts';
import { newHome, removeHome } from '../../../support/home.ts';

/** Real drafts in the right form, and recorded answers about their cases; not part of the project. */
const SAMPLES = new URL('../../../../../shared/samples/', import.meta.url);

describe('samples beside the recorded answers about their cases', () => {
  let replay: Replay | undefined;
  let services: (Services & OnClock) | undefined;
  let home = '';

  before(async function () {
    replay = existsSync(SAMPLES) ? await startReplay() : undefined;
    if (!replay) {
      console.log('    skipped: ../shared/samples or ../shared/jpo-api/recordings are not here');
      this.skip();
    }
    const clock = new FakeClock();
    home = newHome();
    const settings = readSettings({ api: { baseUrl: replay.url } });
    const made = await createServices({
      home,
      clock,
      settings: () => settings,
      credentials: () => Promise.resolve({ username: 'mihon', password: 'kaku' }),
      log: () => undefined,
    });
    services = { ...made, clock };
    const patent = { law: 'patent', kind: 'application', number: '2020123456' } as const;
    const trademark = { law: 'trademark', kind: 'application', number: '2024123456' } as const;
    const { cases } = services;
    const learned = [
      cases.learn(patent, ['documents', 'priority', 'citations', 'registration', 'noticeBodies'], {
        priority: 'interactive',
      }),
      cases.learn(trademark, ['documents', 'noticeBodies'], { priority: 'interactive' }),
    ];
    for (const one of learned) assert.equal(await pumped(clock, one), undefined);
  });
  after(async () => {
    await services?.close();
    await replay?.close();
    if (home !== '') removeHome(home);
  });

  async function codes(text: string): Promise<string[]> {
    assert.ok(services);
    return (await findings(text, services, 30)).map(({ code, start, end }) => `${code} ${text.slice(start, end)}`);
  }

  function sample(start: string): string {
    const name = readdirSync(SAMPLES).find((one) => one.startsWith(start));
    assert.ok(name);
    return readFileSync(new URL(name, SAMPLES), 'utf8');
  }

  it('are all without a finding', async () => {
    const before = replay?.requests.length;
    for (const name of readdirSync(SAMPLES)) {
      assert.deepEqual(await codes(sample(name)), [], name);
    }
    assert.equal(replay?.requests.length, before);
  });

  it('have findings where something is changed in them', async () => {
    const opinion = sample('01');
    const late = opinion.replace('令和　６年　４月２４日', '令和　６年　５月　１日');
    assert.deepEqual(await codes(late), ['already-answered 意見書']);
    const other = opinion
      .replace('０８４０９６', '０８４０６９')
      .replace('黒田　久美子', '黒田　久美')
      .replace('特開２００２－２３３０３３', '特開２００２－２３３０３４');
    assert.deepEqual(await codes(other), [
      'dispatch-number-unknown ０８４０６９',
      'citation-not-listed 特開２００２－２３３０３４号公報',
    ]);
    const examiner = opinion.replace('黒田　久美子', '黒田　久美');
    assert.deepEqual(await codes(examiner), ['examiner-differs 黒田　久美']);
    const today = opinion.replace(/【提出日】.*\n/u, '');
    assert.deepEqual(await codes(today), ['case-registered 意見書']);
    const fee = sample('12')
      .replace('第４年分', '第５年分')
      .replace('【請求項の数】　　　５', '【請求項の数】　　　６');
    assert.deepEqual(await codes(fee), ['claims-differ ６', 'fee-year-differs 第５年分']);
    const divided = sample('10').replace('令和　２年　７月２０日', '令和　２年　７月２１日');
    assert.deepEqual(await codes(divided), ['parent-differs 令和　２年　７月２１日']);
  });
});
