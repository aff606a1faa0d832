import assert from 'node:assert/strict';
import { histories } from '../../support/histories.ts';
import { differences, type Line, type Outcome } from '../../support/historyCheck.ts';
import { outcomeOf } from '../../support/historyOutcome.ts';
import { afterDays, isClosed, moved } from '../../support/officeDays.ts';
import { oracle, questionsAt, type OracleQuestion } from '../../support/periodOracle.ts';
import type { ExpectedDay, History } from '../../support/histories/history.ts';

describe('histories of cases', () => {
  for (const history of histories) {
    it(`${history.id}: ${history.about}`, async () => {
      assert.deepEqual(differences(history, await outcomeOf(history)), [], history.source);
    });
  }
});

describe('the histories themselves', () => {
  it('are at least 100, each with an id, a sentence and a source of its own', () => {
    assert.ok(histories.length >= 100);
    assert.equal(new Set(histories.map(({ id }) => id)).size, histories.length);
    for (const { id, about, source } of histories) assert.ok(about !== '' && source !== '', id);
  });

  it('hold each law and each status of the plan', () => {
    const statuses = new Set(histories.flatMap(({ expected }) => expected.status));
    assert.equal(statuses.size, 20);
    assert.deepEqual([...new Set(histories.map(({ law }) => law))].toSorted(), ['design', 'patent', 'trademark']);
  });

  it('have no last day on which the office is closed, and say of a moved one from where', () => {
    for (const history of histories) {
      const { id } = history;
      for (const { act, day, unmoved, surcharge, extendable } of daysOf(history)) {
        // No act of a party; an act at other offices.
        if (act === 'publication' || act === 'priority') continue;
        for (const one of [day, surcharge, extendable?.day, extendable?.until]) {
          if (one !== undefined) assert.equal(isClosed(one), false, `${id} ${one}`);
        }
        if (unmoved !== undefined) assert.equal(moved(unmoved), day, id);
      }
    }
  });

  it('expect days that the law gives from a date in the answers', () => {
    for (const history of histories) {
      const wanted = daysOf(history);
      if (wanted.length === 0) continue;
      const given = lawfulDays(history);
      const has = (acts: readonly string[], day: string, unmoved?: string) =>
        given.some(
          (one) => acts.includes(one.act) && one.moved === day && (unmoved === undefined || one.unmoved === unmoved),
        );
      for (const { act, day, unmoved, surcharge, extendable } of wanted) {
        const acts = act === 'division' ? ['divisionAfterGrant', 'divisionAfterRefusal'] : [act];
        assert.ok(has(acts, day, unmoved ?? day) || isLateDivisional(history, act, day), `${history.id} ${act} ${day}`);
        if (surcharge !== undefined) assert.ok(has(LATE, surcharge), `${history.id} ${surcharge}`);
        if (extendable) assert.ok(has(acts, extendable.day), `${history.id} ${extendable.day}`);
      }
    }
  });

  it('are such that the expected outcome has no differences', () => {
    for (const history of histories) assert.deepEqual(differences(history, expectedOutcome(history)), [], history.id);
  });

  it('tell a day by one day off, a missing one and one too many', () => {
    for (const history of histories) {
      const outcome = expectedOutcome(history);
      for (const line of outcome.lines) {
        const others = outcome.lines.filter((one) => one !== line);
        assert.notDeepEqual(
          differences(history, { ...outcome, lines: others }),
          [],
          `${history.id} without ${line.act}`,
        );
        const wrong = { ...line, day: `${line.day.slice(0, 8)}${line.day.endsWith('15') ? '16' : '15'}` };
        assert.notDeepEqual(
          differences(history, { ...outcome, lines: [...others, wrong] }),
          [],
          `${history.id} ${line.act}`,
        );
      }
      const more: Line = { act: 'answer', day: '2099-01-15', isForAbroad: false, confidence: 'counted' };
      if (history.expected.isRefused) continue;
      assert.notDeepEqual(differences(history, { ...outcome, lines: [...outcome.lines, more] }), [], history.id);
    }
  });

  it('tell another day of an act that may be told', () => {
    for (const history of histories) {
      const outcome = expectedOutcome(history);
      for (const wanted of history.expected.ifTold ?? []) {
        const line = lineOf(wanted);
        const told = (day: string) => differences(history, { ...outcome, lines: [...outcome.lines, { ...line, day }] });
        assert.deepEqual(told(wanted.day), [], history.id);
        assert.notDeepEqual(told('2031-01-15'), [], history.id);
      }
    }
  });

  it('tell another status, instance, proceeding and notice', () => {
    for (const history of histories.filter(({ expected }) => !expected.isRefused)) {
      const outcome = expectedOutcome(history);
      const wrong: Partial<Outcome>[] = [
        { status: 'no status' },
        { pending: [...outcome.pending, 'suit', 'trial'] },
        { notices: [...outcome.notices, { kind: 'refusal', dispatchNumber: '999999', answer: 'open' }] },
        ...(history.expected.instance ? [{ instance: 'no instance' }] : []),
        ...(history.expected.isExpected === undefined ? [] : [{ isExpected: !outcome.isExpected }]),
        ...outcome.missing.map((one) => ({ missing: outcome.missing.filter((other) => other !== one) })),
      ];
      for (const part of wrong) assert.notDeepEqual(differences(history, { ...outcome, ...part }), [], history.id);
    }
  });
});

/** What counts from two dates: a divisional, a 国内書面. */
const PAIRS = ['examination', 'translation', 'foreignTranslation'] as const;
const LATE = ['lateAnnuity', 'lateRenewal', 'lateSecondInstalment'];

function daysOf({ expected }: History): readonly ExpectedDay[] {
  return [...(expected.days ?? []), ...(expected.ifTold ?? [])];
}

/** All days that the answers say. */
function datesOf(history: History): string[] {
  const said = JSON.stringify([history.progress, history.registration]).matchAll(
    /"((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})"/gu,
  );
  return [...new Set([...said].map(([, year = '', month = '', day = '']) => `${year}-${month}-${day}`))];
}

/** Each last day that the law counts from a day in the answers, of whatever act; and the 回復 of one that was missed. */
function lawfulDays(history: History): { act: string; unmoved: string; moved: string }[] {
  const { law } = history;
  const dates = datesOf(history);
  const answers = (questions: readonly OracleQuestion[]) =>
    questions.flatMap((question) => {
      const answer = oracle(question);
      return answer ? [{ act: question.act, ...answer }] : [];
    });
  const first = answers(
    dates.flatMap((start) => [
      ...questionsAt(start).filter((one) => one.law === law),
      ...dates.flatMap((filed) => PAIRS.map((act) => ({ act, law, start, filed }))),
    ]),
  );
  return [...first, ...answers(first.map(({ moved }) => ({ act: 'restoration', law, start: moved })))];
}

/** The 30 days of a divisional, also where the day of the original is in no answer (特許法48条の3第2項). */
function isLateDivisional({ progress, law }: History, act: string, day: string): boolean {
  const filed = /"filingDate":"([0-9]{4})([0-9]{2})([0-9]{2})"/u.exec(JSON.stringify(progress)) ?? [];
  return law === 'patent' && act === 'examination' && afterDays(filed.slice(1).join('-'), 30) === day;
}

/** An outcome that is just what the history expects. */
function expectedOutcome(history: History): Outcome {
  const { expected } = history;
  return {
    isRefused: expected.isRefused ?? false,
    status: [expected.status].flat()[0] ?? '',
    isExpected: expected.isExpected ?? false,
    instance: expected.instance ?? 'examination',
    pending: expected.pending ?? [],
    notices: (expected.notices ?? []).map(([kind, dispatchNumber, answer = 'open']) => ({
      kind,
      dispatchNumber,
      answer,
    })),
    unnamed: expected.unnamed ?? [],
    missing: expected.missing ?? [],
    notes: expected.notes ?? [],
    lines: (expected.days ?? []).map(lineOf),
  };
}

function lineOf(day: ExpectedDay): Line {
  return {
    act: day.act,
    day: day.day,
    ...(day.unmoved === undefined ? {} : { unmoved: day.unmoved }),
    isForAbroad: day.abroad === true,
    ...(day.extendable ? { extendable: day.extendable } : {}),
    ...(day.surcharge === undefined ? {} : { surcharge: day.surcharge }),
    ...(day.article?.[0] === undefined ? {} : { article: day.article[0] }),
    confidence: day.confidence ?? 'counted',
  };
}
