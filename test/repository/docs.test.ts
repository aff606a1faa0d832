import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { VARIABLES } from '../../docs/generate/environment.ts';
import { PAGES } from '../../docs/generate/pages.ts';
import { ANSWERED_BY } from '../../server/src/cases/questions.ts';
import { QUESTION_USES, usesOf } from '../../docs/generate/uses.ts';
import { FINDING_SEVERITY } from '../../server/src/checks/codes.ts';
import { applicant } from '../../server/src/cli/commands/applicant.ts';
import { showCase, type CaseOptions } from '../../server/src/cli/commands/case.ts';
import type { Terminal } from '../../server/src/cli/terminal.ts';
import { startDemoApi, type DemoApi } from '../../server/demo/demoApi.ts';
import { kakuDenki, kakuUniversity, mihonKogyo, reijiKagaku } from '../../server/demo/cases/people.ts';
import { APIS } from '../../server/src/apis/apis.ts';
import { messagesFor } from '../../server/src/messages/messages.ts';
import { FakeClock } from '../support/fakeClock.ts';
import { newHome, removeHome } from '../support/home.ts';

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

const ROOT = new URL('../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, ROOT), 'utf8');
const headings = (page: string, level: string) =>
  [...read(`docs/${page}`).matchAll(/^(#+) (.+)$/gmu)].flatMap(([, hashes, title = '']) =>
    hashes === level ? title.replaceAll('`', '') : [],
  );

/** The texts of a folder's TypeScript files in one. */
function source(folder: string): string {
  const url = new URL(`${folder}/`, ROOT);
  const files = readdirSync(url, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.map((name) => readFileSync(new URL(name, url), 'utf8')).join('\n');
}

describe('pages made from the code', () => {
  for (const [name, page] of Object.entries(PAGES)) {
    it(`docs/${name} is what it gives now (npm run docs)`, async () => {
      assert.equal(read(`docs/${name}`), await page());
    });
  }
});

describe('docs/apis.md', () => {
  it('has a row for each API, in both languages', () => {
    const rows = read('docs/apis.md').match(/^\| `[a-z]+\/[a-z_]+` \|/gmu) ?? [];
    assert.equal(rows.length, 2 * APIS.length);
  });

  it('has a use for each API, and names only options that the command line has', () => {
    const usage = messagesFor('ja').cli.usage;
    for (const { id, name } of APIS) {
      const uses = usesOf(name);
      assert.ok(uses.length > 0, `${id} is used for nothing`);
      for (const place of uses.flatMap(({ places }) => places)) {
        const [command = '', option = command] = place.split(' ');
        if (['hover', 'tree', 'link'].includes(command)) continue;
        assert.ok(usage.includes(`jpo-drafting ${command} `) && usage.includes(option), place);
      }
    }
    assert.deepEqual(Object.keys(QUESTION_USES), Object.keys(ANSWERED_BY));
  });
});

describe('docs/diagnostics.md', () => {
  it('has a section for each code, in the order of the code, with what the check says in both languages', () => {
    assert.deepEqual(headings('diagnostics.md', '###'), Object.keys(FINDING_SEVERITY));
    const quotes = read('docs/diagnostics.md').match(/^> .+<br>\n> .+$/gmu) ?? [];
    assert.equal(quotes.length, Object.keys(FINDING_SEVERITY).length);
  });
});

describe('docs/settings.md', () => {
  it('has every setting of the manifest', () => {
    const { contributes } = JSON.parse(read('package.json')) as {
      contributes: { configuration: readonly { properties: Readonly<Record<string, unknown>> }[] };
    };
    const keys = contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
    assert.ok(keys.length > 20);
    assert.deepEqual(headings('settings.md', '###').sort(), keys.sort());
  });

  it('has every environment variable that the server and the command line read, and no other', () => {
    const code = source('server/src');
    const patterns = [
      /\benvironment\['(\w+)'\]/gu,
      /'(JPO_[A-Z_]+)'/gu,
      /'(\w+_(?:proxy|PROXY))'/gu,
      /process\.env\['(\w+)'\]/gu,
      /process\.env\.(\w+)/gu,
    ];
    const named = patterns.flatMap((pattern) => [...code.matchAll(pattern)].map(([, name = '']) => name));
    const taken = [...code.matchAll(/const \{ ([\w, ]+) \} = process\.env/gu)].flatMap(([, names = '']) =>
      names.split(', '),
    );
    const found = new Set([...named, ...taken]);
    assert.ok(found.size > 10);
    const listed = VARIABLES.flatMap(({ names }) => names);
    // Node reads this one itself.
    assert.deepEqual([...found, 'NODE_EXTRA_CA_CERTS'].sort(), listed.toSorted());
  });
});

describe('docs/protocol.md', () => {
  it('has every method beyond the LSP that server or client name', () => {
    const code = source('server/src') + source('client/src');
    const methods = new Set([...code.matchAll(/'(jpoDrafting\/[\w/]+)'/gu)].map(([, method = '']) => method));
    assert.ok(methods.size > 20);
    assert.deepEqual(headings('protocol.md', '####').sort(), [...methods].sort());
  });
});

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
