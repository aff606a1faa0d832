import assert from 'node:assert/strict';
import { CodeActionTriggerKind, type CodeAction } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { notVerified } from '../../../../server/src/checks/facts/verification.ts';
import { codeActions } from '../../../../server/src/features/actions/codeActions.ts';
import type { CommandServices } from '../../../../server/src/features/services.ts';
import { Drafts } from '../../../../server/src/features/shared/drafts.ts';
import { verifyDraft } from '../../../../server/src/features/actions/verify.ts';
import { messagesFor } from '../../../../server/src/messages/messages.ts';
import { BARE } from '../../features/actions/actionsOf.ts';
import { readSettings } from '../../../../server/src/settings/settings.ts';
import { demoServices, type DemoServices } from '../../../support/demoServices.ts';
import { findings, held, learn, pumped, subjects } from './desk.ts';
import { APPLICANT_CHANGE, EXAMINATION_REQUEST, FEE, OPINION, PRIORITY } from './drafts.ts';
import { VERIFY_DRAFT } from '../../../../server/src/features/offered.ts';

const messages = messagesFor('ja');

describe('verifying a draft', () => {
  let services: DemoServices;
  beforeEach(async () => {
    services = await demoServices();
  });
  afterEach(() => services.close());

  async function notVerifiedYet(text: string) {
    return notVerified(subjects(text), await held(text, services));
  }

  async function requestsOf(text: string): Promise<number> {
    const [found] = await notVerifiedYet(text);
    return found?.code === 'not-verified' ? found.requests : 0;
  }

  const COSTS: readonly (readonly [name: string, text: string, apis: readonly string[]])[] = [
    ['意見書', OPINION, ['app_progress', 'app_doc_cont_refusal_reason_decision', 'cite_doc_info']],
    ['納付書', FEE, ['case_number_reference', 'app_progress', 'registration_info', 'applicant_attorney_cd']],
    ['審査請求書', EXAMINATION_REQUEST, ['app_progress', 'applicant_attorney_cd']],
    ['名義変更届', APPLICANT_CHANGE, ['app_progress', 'applicant_attorney_cd']],
    ['特許願', PRIORITY, ['app_progress', 'applicant_attorney_cd']],
  ];
  for (const [name, text, apis] of COSTS) {
    it(`of a ${name} asks no more than it says, and then there is nothing left`, async () => {
      const requests = await requestsOf(text);
      assert.deepEqual(services.asked(), []);
      await learn(text, services);
      const asked = services.asked().map((api) => api.replace(/^.*\//u, ''));
      assert.ok(asked.length <= requests, `${asked.length} of ${requests}`);
      assert.ok(
        asked.every((api) => apis.includes(api)),
        asked.join(' '),
      );
      assert.deepEqual([await notVerifiedYet(text), await findings(text, services)], [[], []]);
      await learn(text, services);
      assert.equal(services.asked().length, asked.length, 'nothing is asked twice');
    });
  }

  it('is said once a draft, on its first 【書類名】', async () => {
    const text = OPINION + EXAMINATION_REQUEST;
    const found = await notVerifiedYet(text);
    assert.deepEqual(
      found.map(({ code, start, end }) => [code, text.slice(start, end), start < OPINION.length]),
      [['not-verified', '意見書', true]],
    );
  });

  it('has nothing to say of a text that is no draft, or names nothing', async () => {
    for (const text of ['特願2022-900001', '【書類名】　図面\n【図１】\n'])
      assert.deepEqual(await notVerifiedYet(text), []);
  });

  it('says what is wrong afterwards', async () => {
    const text = OPINION.replace('４１２３０１', '４１２３１０');
    assert.deepEqual(await findings(text, services), []);
    await learn(text, services);
    const found = await findings(text, services);
    assert.deepEqual(
      found.map(({ code }) => code),
      ['dispatch-number-unknown'],
    );
  });

  it('does not go on asking about a case that there is not', async () => {
    const text = OPINION.replace('特願２０２２－９００００１', '特願２０２２－９０００９９');
    await learn(text, services);
    assert.deepEqual(services.asked(), ['patent/app_progress']);
  });

  function open(text: string) {
    const document = TextDocument.create('file:///a.jpo.txt', 'jpo-procedure', 1, text);
    return { document, drafts: new Drafts(services.clock) };
  }

  async function actionsAt(text: string, words: string, isOffline = false): Promise<CodeAction[]> {
    const { document, drafts } = open(text);
    const at = document.positionAt(text.indexOf(words));
    const context = { diagnostics: [], triggerKind: CodeActionTriggerKind.Invoked };
    const all = await codeActions(document, { start: at, end: at }, context, {
      ...BARE,
      ...services,
      directory: undefined,
      drafts,
      messages,
      settings: readSettings(isOffline ? { mode: 'offline' } : {}),
    });
    return all.filter(({ command }) => command?.command === VERIFY_DRAFT);
  }

  it('is offered with its cost where it is said, and nowhere else', async () => {
    const [action, ...others] = await actionsAt(OPINION, '意見書');
    assert.deepEqual(
      [action?.title, action?.command?.arguments, others],
      [messages.facts.verify(3), [{ uri: 'file:///a.jpo.txt', most: 3 }], []],
    );
    assert.deepEqual(await actionsAt(OPINION, '思料'), []);
    assert.deepEqual(await actionsAt(OPINION, '意見書', true), []);
    assert.deepEqual(services.asked(), []);
  });

  async function run(text: string, given: readonly unknown[], settings: object = { mode: 'demo' }) {
    const { document, drafts } = open(text);
    const said: string[] = [];
    const shown: string[] = [];
    const given_: CommandServices = {
      ...services,
      drafts,
      messages,
      settings: readSettings(settings),
      document: (uri) => (uri === document.uri ? document : undefined),
      say: (_, message) => said.push(message),
      progress: (title) => {
        shown.push(title);
        return Promise.resolve({
          report: (done, all) => shown.push(`${done}/${all}`),
          end: () => shown.push('end'),
        });
      },
      applyEdit: () => Promise.resolve(false),
      openPage: () => Promise.resolve(),
      signal: new AbortController().signal,
    };
    const result = await pumped(services.clock, verifyDraft(given, given_));
    return { result, said, shown };
  }

  it('is a command that shows how far it is', async () => {
    const { result, said, shown } = await run(OPINION, [{ uri: 'file:///a.jpo.txt' }]);
    assert.deepEqual([result, said], [{ requests: 3 }, []]);
    assert.deepEqual(shown, [messages.facts.verifying(3), '1/1', 'end']);
    assert.equal(services.asked().length, 3);
  });

  it('says why where it cannot be done, and asks for nothing else', async () => {
    services.configure({ mode: 'offline' });
    const offline = await run(OPINION, ['file:///a.jpo.txt'], { mode: 'offline' });
    assert.deepEqual(offline.said, [messages.facts.notVerifiedOffline]);
    assert.deepEqual((await run('【書類名】　図面\n', ['file:///a.jpo.txt'])).said, [messages.facts.nothingToVerify]);
    for (const given of [[], [null], [{}], [{ uri: 'file:///b.jpo.txt' }], [7]]) {
      const said = [messages.facts.nothingToVerify];
      assert.deepEqual(await run(OPINION, given), { result: undefined, said, shown: [] });
    }
    assert.deepEqual(services.asked(), []);
  });

  it('ends with the first failure', async () => {
    await services.close();
    services = await demoServices({}, { domestic: undefined });
    const { said, shown } = await run(APPLICANT_CHANGE, ['file:///a.jpo.txt']);
    assert.equal(said.length, 1);
    assert.ok(said[0]?.includes(messages.failure.signedOut));
    assert.equal(shown.at(-1), 'end');
    assert.deepEqual(services.asked(), []);
  });
});
