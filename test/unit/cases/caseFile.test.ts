import assert from 'node:assert/strict';
import { OVERVIEW } from '../../../server/src/cases/questions.ts';
import { Drafts } from '../../../server/src/features/shared/drafts.ts';
import { answerNewDraftOptions } from '../../../server/src/features/newDraft/requests.ts';
import { listDocuments } from '../../../server/src/features/jpoDocuments/list.ts';
import { knowledgeLines } from '../../../server/src/features/shared/caseMarkdown.ts';
import { messagesFor } from '../../../server/src/messages/messages.ts';
import type { CaseNumber } from '../../../server/src/numbers/caseNumber.ts';
import { formatNumber } from '../../../server/src/numbers/format.ts';
import { readSettings } from '../../../server/src/settings/settings.ts';
import { demoServices, type DemoServices } from '../../support/demoServices.ts';
import { TreeDesk } from '../features/caseTree/desk.ts';

const NOW = { priority: 'interactive' } as const;
const CASE: CaseNumber = { law: 'patent', kind: 'application', number: '2020900005' };
const messages = messagesFor('ja');

/** What is read from the store while something is done. */
interface Reads {
  /** Answers, each with how often. */
  readonly answers: ReadonlyMap<string, number>;
  readonly usage: number;
}

async function reads(services: DemoServices, run: () => Promise<unknown>): Promise<Reads> {
  const { client } = services;
  const answers = new Map<string, number>();
  let usage = 0;
  const original = { peek: client.peek.bind(client), usage: client.usage.bind(client) };
  client.peek = (question) => {
    const key = `${question.api.id}/${question.parameter}`;
    answers.set(key, (answers.get(key) ?? 0) + 1);
    return original.peek(question);
  };
  client.usage = (family) => {
    if (family !== 'opd') usage++;
    return original.usage(family);
  };
  try {
    await run();
  } finally {
    Object.assign(client, original);
  }
  return { answers, usage };
}

describe('what is held of one case', () => {
  let services: DemoServices;
  beforeEach(async () => {
    services = await demoServices();
  });
  afterEach(() => services.close());

  async function learnAll(): Promise<void> {
    const questions = [...OVERVIEW, 'priority', 'parentage', 'citations', 'registration', 'address'] as const;
    assert.equal(await services.cases.learn(CASE, questions, NOW), undefined);
    for (const bodies of ['noticeBodies', 'decisionBodies', 'responseBodies'] as const)
      await services.cases.documents(CASE, bodies, NOW);
  }

  it('is read once while the case is opened in the tree', async () => {
    await learnAll();
    const desk = new TreeDesk(services, '特願2020-900005');
    const [node] = await desk.nodes('draft');
    assert.ok(node);
    const { answers, usage } = await reads(services, () => desk.nodes(node.id));
    assert.deepEqual(
      [...answers].filter(([, times]) => times > 1),
      [],
    );
    assert.ok(answers.size >= 7, [...answers.keys()].join());
    assert.ok(usage <= 1, String(usage));
  });

  it('is read once for the options of a new draft, of documents and for a tooltip', async () => {
    await learnAll();
    const { cases, clock, dossiers, client } = services;
    const settings = readSettings(undefined);
    const making = {
      ...{ cases, clock, messages, directory: services.directory },
      ...{ drafts: new Drafts(clock), document: () => undefined, settings },
    };
    const desk = new TreeDesk(services, '特願2020-900005');
    const [node] = await desk.nodes('draft');
    const trips: readonly (readonly [string, () => Promise<unknown>, number])[] = [
      ['options', () => answerNewDraftOptions({ number: '特願2020-900005' }, making), 6],
      ['documents', () => listDocuments(CASE, { cases, dossiers, client, clock, messages } as never), 6],
      ['tooltip', () => desk.tooltip(node?.id ?? ''), 9],
    ];
    for (const [name, run, most] of trips) {
      const { answers, usage } = await reads(services, run);
      assert.ok(
        [...answers.values()].every((times) => times === 1),
        `${name}: ${JSON.stringify([...answers])}`,
      );
      assert.ok(answers.size > 0 && answers.size <= most, `${name} ${answers.size}`);
      assert.ok(usage <= 1, `${name} ${usage}`);
    }
  });

  it('does not change with what is learned later', async () => {
    const before = await services.cases.held(CASE);
    await learnAll();
    assert.equal(before.knowledge.kind, 'unknown');
    assert.equal((await services.cases.held(CASE)).knowledge.kind, 'case');
  });

  describe('of a case that app_progress does not have', () => {
    const REGISTERED: CaseNumber = { law: 'patent', kind: 'registration', number: '8400001' };
    beforeEach(async () => {
      await services.close();
      services = await demoServices({
        intercept: ({ api }) =>
          api.endsWith('app_progress') || api.endsWith('app_progress_simple')
            ? { kind: 'status', code: '107' }
            : undefined,
      });
    });

    it('the numbers that another API has said are shown, with their source and what is missing', async () => {
      const { knowledge } = await services.cases.resolve(REGISTERED, NOW);
      assert.ok(knowledge.kind === 'none' && knowledge.numbers);
      const { all, source } = knowledge.numbers;
      assert.equal(knowledge.statusCode, '107');
      assert.equal(source.api, 'patent/case_number_reference');
      const printed = all.map((one) => formatNumber(one));
      assert.ok(printed.includes('特願2020-900005') && printed.includes('特許第8400001号'), printed.join());

      const lines = knowledgeLines(knowledge, REGISTERED, messages, {
        now: services.clock.now(),
        residentAbroad: false,
      }).join('\n');
      assert.match(lines, /経過情報は特許庁から提供されていません（107）/u);
      assert.match(lines, /特願2020-900005（出願番号）/u);
      assert.match(lines, /case_number_reference/u);
      assert.doesNotMatch(lines, /見つかりません/u);

      const desk = new TreeDesk(services, '特許第8400001号');
      const [node] = await desk.nodes('draft');
      const shown = await desk.shown(node?.id);
      assert.ok(
        shown.some((line) => line.startsWith('特願2020-900005 ')),
        shown.join('\n'),
      );

      // By the number of the application it is the same.
      const file = await services.cases.held(CASE);
      assert.ok(file.knowledge.kind === 'none' && file.knowledge.numbers);
    });

    it('nothing is said of a case of which no API has said anything', async () => {
      const { knowledge } = await services.cases.resolve(CASE, NOW);
      assert.ok(knowledge.kind === 'none' && knowledge.numbers === undefined);
    });
  });
});
