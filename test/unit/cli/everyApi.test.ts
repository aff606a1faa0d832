import path from 'node:path';
import assert from 'node:assert/strict';
import { applicant } from '../../../server/src/cli/commands/applicant.ts';
import { showCase, type CaseOptions } from '../../../server/src/cli/commands/case.ts';
import type { Terminal } from '../../../server/src/cli/terminal.ts';
import { startDemoApi, type DemoApi } from '../../../server/demo/demoApi.ts';
import { kakuDenki, kakuUniversity, mihonKogyo, reijiKagaku } from '../../../server/demo/cases/people.ts';
import { APIS } from '../../../server/src/apis/apis.ts';
import { messagesFor } from '../../../server/src/messages/messages.ts';
import { FakeClock } from '../../support/fakeClock.ts';
import { newHome, removeHome } from '../../support/home.ts';

const LAWS = ['patent', 'design', 'trademark'] as const;
/** A registered case of each law, by its registration, and another one by its application. */
const CASES = {
  patent: ['特許第8400001号', '特願2022-900001'],
  design: ['意匠登録第1990001号', '意願2024-001950'],
  trademark: ['商標登録第7490001号', '商願2026-900201'],
} as const;
const NOTHING: CaseOptions = {
  json: false,
  offline: false,
  priority: false,
  divisionals: false,
  citations: false,
  registration: false,
  address: false,
  notices: false,
  decisions: false,
  responses: false,
  family: false,
  dossier: false,
  document: undefined,
  output: undefined,
};
/** `case` with everything that the domestic APIs tell. */
const EVERYTHING: CaseOptions = {
  ...NOTHING,
  priority: true,
  divisionals: true,
  citations: true,
  registration: true,
  address: true,
  notices: true,
  decisions: true,
  responses: true,
};

describe('the commands of the product', () => {
  let clock: FakeClock;
  let demo: DemoApi;
  let home: string;
  let terminal: Terminal;

  before(async () => {
    clock = new FakeClock();
    demo = await startDemoApi({ clock });
    home = newHome();
    const environment = {
      JPO_API_BASE_URL: demo.url,
      JPO_API_USERNAME: 'demo',
      JPO_API_PASSWORD: 'demo',
      JPO_OPD_USERNAME: 'opd',
      JPO_OPD_PASSWORD: 'opd',
      JPO_DRAFTING_HOME: home,
    };
    const messages = messagesFor('ja');
    const silent = () => undefined;
    terminal = { messages, clock, environment, print: silent, confirm: undefined, note: silent };
  });
  after(async () => {
    await demo.close();
    removeHome(home);
  });

  /** Runs a command, and lets the minute pass, so that no command waits for the one before. */
  async function run(command: Promise<number>): Promise<void> {
    await command;
    await clock.advance(60_000);
  }

  const show = (text: string, options: Partial<CaseOptions>) =>
    run(showCase(text, { ...NOTHING, ...options }, terminal));

  it('ask all 42 APIs, each where it is the cheapest that answers, and leave none unused', async () => {
    for (const law of LAWS) await show(CASES[law][0], EVERYTHING);
    await show('PCT/US2020/990001', {});

    // With the counts of the larger answers spent, the smaller ones answer.
    for (const law of LAWS) {
      demo.setRemain(`${law}/app_progress`, 0);
      demo.setRemain(`${law}/app_doc_cont_refusal_reason_decision`, 0);
      // That they are spent is learned by asking, which takes what the command may send.
      for (let times = 0; times < 3; times++) {
        await show(CASES[law][1], { priority: true, divisionals: true, notices: true });
      }
    }

    // Applicants and families: the API with the largest share left, so each in its turn.
    for (const { code } of [kakuDenki, mihonKogyo, reijiKagaku]) await run(applicant(code, false, terminal));
    for (const { name } of [mihonKogyo, reijiKagaku, kakuUniversity]) await run(applicant(name, false, terminal));
    for (const number of ['JP.2021599901.A', 'JP.2018900010.A']) await show(number, { family: true });
    await show('JP.2021599901.A', { dossier: true });
    const output = path.join(home, 'document');
    await show('JP.2021599901.A', { document: 'JP-1', output });
    await show('US.201999990001.A', { document: 'Non-Final_Rejection_99990001_US', output });

    const asked = new Set(demo.requests.map(({ api }) => api));
    const unused = APIS.map(({ id }) => id).filter((id) => !asked.has(id));
    assert.deepEqual(unused, [], 'APIs that the product never asks');
    assert.equal(demo.violations.minute, 0);
  });
});
