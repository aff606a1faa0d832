import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plan } from '../../../server/src/cases/planner.ts';
import { ANSWERED_BY, apisFor, OVERVIEW, type CaseQuestion } from '../../../server/src/cases/questions.ts';
import { costOf } from '../../../server/src/jpo/estimate.ts';
import { APIS, findApi } from '../../../server/src/apis/apis.ts';
import type { Law } from '../../../server/src/numbers/caseNumber.ts';

const ALL = Object.keys(ANSWERED_BY) as CaseQuestion[];
const unused = () => undefined;
const nothingHeld = () => false;
const names = (
  law: Law,
  questions: readonly CaseQuestion[],
  held: readonly string[] = [],
  use: Record<string, number> = {},
) => {
  const left = (id: string) => (id in use ? { used: 0, remaining: use[id] ?? 0 } : undefined);
  const made = plan(
    law,
    questions,
    ({ id }) => held.includes(id),
    ({ id }) => left(id),
  );
  return made.steps.map(({ api }) => api.name);
};

describe('the plan of requests', () => {
  it('one app_progress answers seven questions', () => {
    assert.deepEqual(names('patent', [...OVERVIEW, 'priority', 'parentage']), ['app_progress']);
    assert.deepEqual(names('patent', OVERVIEW), ['app_progress']);
  });

  it('nothing is asked for what is held', () => {
    assert.deepEqual(names('patent', OVERVIEW, ['patent/app_progress_simple']), []);
    assert.deepEqual(names('patent', [...OVERVIEW, 'priority'], ['patent/app_progress_simple']), ['app_progress']);
    assert.deepEqual(names('patent', ['noticeBodies'], ['patent/app_doc_cont_refusal_reason_decision']), []);
  });

  it('the API with the larger remaining share is taken', () => {
    assert.deepEqual(names('patent', OVERVIEW, [], { 'patent/app_progress': 10, 'patent/app_progress_simple': 390 }), [
      'app_progress_simple',
    ]);
    assert.deepEqual(names('patent', ['noticeBodies'], [], { 'patent/app_doc_cont_refusal_reason': 3 }), [
      'app_doc_cont_refusal_reason_decision',
    ]);
  });

  it('a spent API is not asked; a question without another one says so', () => {
    assert.deepEqual(names('patent', OVERVIEW, [], { 'patent/app_progress': 0 }), ['app_progress_simple']);
    const spent = plan('patent', ['citations', 'address'], nothingHeld, ({ name }) =>
      name === 'cite_doc_info' ? { used: 100, remaining: 0 } : undefined,
    );
    assert.deepEqual(spent.spent, ['citations']);
    assert.deepEqual(
      spent.steps.map(({ api }) => api.name),
      ['jpp_fixed_address'],
    );
  });

  it('notices and decisions together are one bundle', () => {
    assert.deepEqual(names('patent', ['noticeBodies', 'decisionBodies']), ['app_doc_cont_refusal_reason_decision']);
  });

  it('designs and trademarks have no citations', () => {
    for (const law of ['design', 'trademark'] as const) {
      assert.deepEqual(plan(law, ['citations'], nothingHeld, unused).unanswerable, ['citations']);
    }
  });

  it('cost is 1 over the share that is left, and the true limit may be above the handbook', () => {
    const api = findApi('patent', 'app_progress');
    assert.ok(api);
    assert.equal(costOf(api, unused), 1);
    assert.equal(
      costOf(api, () => ({ used: 300, remaining: 100 })),
      4,
    );
    assert.equal(
      costOf(api, () => ({ used: 400, remaining: 400 })),
      2,
    );
    assert.equal(
      costOf(api, () => ({ used: 400, remaining: 0 })),
      Infinity,
    );
  });

  it('for any questions, held answers and counts: all are answered, by the fewest requests', () => {
    const law = fc.constantFrom<Law>('patent', 'design', 'trademark');
    const counts = fc.dictionary(fc.constantFrom(...APIS.map(({ id }) => id)), fc.nat(800));
    const held = fc.subarray(APIS.map(({ id }) => id));
    fc.assert(
      fc.property(law, fc.subarray(ALL), held, counts, (anyLaw, questions, heldIds, use) => {
        const useOf = ({ id }: { id: string }) => (id in use ? { used: 1, remaining: use[id] ?? 0 } : undefined);
        const made = plan(anyLaw, questions, ({ id }) => heldIds.includes(id), useOf);
        const answered = [...made.held.map(({ question }) => question), ...made.steps.flatMap((step) => step.answers)];
        assert.deepEqual([...answered, ...made.unanswerable, ...made.spent].sort(), questions.toSorted());
        for (const { api, answers, cost } of made.steps) {
          assert.ok(cost < Infinity && answers.length > 0);
          for (const question of answers) assert.ok(apisFor(anyLaw, question).includes(api));
        }
      }),
    );
  });
});
