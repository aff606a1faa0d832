import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Drafts } from '../../../server/src/features/shared/drafts.ts';
import { FactDiagnostics, type FactServices } from '../../../server/src/features/diagnostics/factDiagnostics.ts';
import { readSettings } from '../../../server/src/settings/settings.ts';
import { demoServices, type DemoServices } from '../../support/demoServices.ts';
import { until } from '../../support/until.ts';
import { learn } from '../checks/facts/desk.ts';
import { OPINION } from '../checks/facts/drafts.ts';

const URI = 'file:///a.jpo.txt';
const WRONG = OPINION.replace('４１２３０１', '４１２３１０');

describe('diagnostics with what is held', () => {
  let services: DemoServices;
  let document: TextDocument | undefined;
  let settings: object;
  let looks: number;
  /** Codes and versions of what was shown, the first by the change of the draft, the others afterwards. */
  let changed: { version: number; codes: string[] }[];
  let log: string[];
  let facts: FactDiagnostics;
  let hold: Promise<void> | undefined;

  beforeEach(async () => {
    services = await demoServices();
    document = TextDocument.create(URI, 'jpo-procedure', 1, WRONG);
    settings = {};
    looks = 0;
    changed = [];
    log = [];
    hold = undefined;
    const { cases, applicants } = services;
    const held: FactServices = {
      applicants,
      cases: {
        held: async (number) => {
          looks++;
          await hold;
          return cases.held(number);
        },
      },
    };
    facts = new FactDiagnostics({
      drafts: new Drafts(services.clock),
      clock: services.clock,
      settings: () => readSettings(settings),
      services: () => Promise.resolve(held),
      document: () => document,
      changed: (one) => {
        changed.push({ version: one.version, codes: codesNow() });
      },
      log: (line) => log.push(line),
    });
  });
  afterEach(() => services.close());

  function codesNow(): string[] {
    return document ? facts.findings(document).map(({ code }) => code) : [];
  }

  function type(text: string, at = WRONG.length, replaced = 0): void {
    assert.ok(document);
    const [start, end] = [document.positionAt(at), document.positionAt(at + replaced)];
    document = TextDocument.update(document, [{ range: { start, end }, text }], document.version + 1);
  }

  /** Lets looks that are under way end. */
  async function settled(): Promise<void> {
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
  }

  it('come when what is held was looked at, and again when something is learned', async () => {
    assert.deepEqual(codesNow(), []);
    await until(() => changed.length === 1);
    assert.deepEqual(changed, [{ version: 1, codes: ['not-verified'] }]);
    assert.deepEqual(services.asked(), []);
    await learn(WRONG, services);
    facts.learned();
    await until(() => changed.length === 2);
    assert.deepEqual(changed[1], { version: 1, codes: ['dispatch-number-unknown'] });
    assert.equal(services.asked().length, 3);
  });

  it('typing looks at nothing, and what is found stays', async () => {
    await learn(WRONG, services);
    codesNow();
    await until(() => changed.length === 1);
    for (let key = 0; key < 100; key++) {
      type('あ');
      assert.deepEqual(codesNow(), ['dispatch-number-unknown']);
    }
    await settled();
    assert.deepEqual([looks, changed.length], [1, 1]);
  });

  it('follow the number of the draft', async () => {
    await learn(WRONG, services);
    codesNow();
    await until(() => changed.length === 1);
    type('９', WRONG.indexOf('１\n【特許出願人】'), 1);
    assert.deepEqual(codesNow(), []);
    await until(() => changed.length === 2);
    assert.deepEqual([looks, codesNow()], [2, ['not-verified']]);
  });

  it('of an old version never come after those of a new one', async () => {
    let go: () => void = () => undefined;
    hold = new Promise((resolve) => {
      go = resolve;
    });
    await learn(WRONG, services);
    codesNow();
    type('あ');
    codesNow();
    type('い');
    codesNow();
    go();
    await until(() => changed.length === 1);
    assert.deepEqual([looks, changed], [1, [{ version: 3, codes: ['dispatch-number-unknown'] }]]);
  });

  it('of a closed document do not come at all', async () => {
    await learn(WRONG, services);
    codesNow();
    facts.forget(URI);
    document = undefined;
    await settled();
    assert.deepEqual([changed, log], [[], []]);
  });

  it('what is not verified is not said in offline mode, what is wrong is', async () => {
    settings = { mode: 'offline' };
    codesNow();
    await settled();
    assert.deepEqual([looks, changed, codesNow()], [1, [], []]);
    await learn(WRONG, services);
    facts.learned();
    await until(() => changed.length === 1);
    assert.deepEqual(codesNow(), ['dispatch-number-unknown']);
  });

  it('what other windows have learned is seen after a while', async () => {
    codesNow();
    await until(() => changed.length === 1);
    await learn(WRONG, services);
    await services.clock.advance(60_000);
    codesNow();
    await until(() => changed.length === 2);
    assert.deepEqual(codesNow(), ['dispatch-number-unknown']);
  });

  it('a store that cannot be read is logged, and the draft goes on', async () => {
    hold = Promise.reject(new Error('no store'));
    hold.catch(() => undefined);
    assert.deepEqual(codesNow(), []);
    await until(() => log.length === 1);
    assert.deepEqual([log, codesNow()], [['diagnostics: no store'], []]);
    await settled();
  });
});
