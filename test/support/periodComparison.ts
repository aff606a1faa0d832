import assert from 'node:assert/strict';
import { isHoliday } from '../../server/src/base/calendar.ts';
import { readDate, type CalendarDate } from '../../server/src/base/calendarDate.ts';
import { addDays } from '../../server/src/cases/periods/arithmetic.ts';
import { counted, countedLate, type LastDayOptions } from '../../server/src/cases/periods/counting.ts';
import { lastDays, type LastDay } from '../../server/src/cases/periods/lastDays.ts';
import {
  inInstance,
  LATE_DIVISIONAL,
  periodOf,
  type Act,
  type Period,
  type Start,
} from '../../server/src/cases/periods/periods.ts';
import { readProgress } from '../../server/src/apis/answers/progress.ts';
import { oracle, questionsAt, type OracleQuestion } from './periodOracle.ts';

/** What the product has no act for, with the reason in docs/periods.md. */
const isLeftOut = ({ act, law }: OracleQuestion) =>
  ['restoration', 'conversion', 'nationalPhase', 'opposition'].includes(act) ||
  (act === 'noveltyProof' && law === 'trademark');

/** Where an act of the oracle stands in the product's table; the rest have the same name and one start. */
const PLACES: Readonly<Partial<Record<OracleQuestion['act'], readonly [Act, Start]>>> = {
  response: ['response', 'dispatch'],
  examination: ['examination', 'parentFiling'],
  lateFee: ['registrationFee', 'decision'],
  lateAnnuity: ['annuity', 'due'],
  lateRenewal: ['renewal', 'expiry'],
  lateSecondInstalment: ['secondInstalment', 'due'],
  divisionAfterGrant: ['division', 'allowance'],
  divisionAfterRefusal: ['division', 'decision'],
  foreignTranslation: ['foreignTranslation', 'priority'],
  publication: ['publication', 'filing'],
};

/** The years whose holidays both know, and in which the law is that of today. */
const FIRST = '2002-01-01';
const LAST = '2045-12-31';

/** What was compared: how many last days, of which acts of the oracle. */
export interface Compared {
  readonly count: number;
  readonly acts: ReadonlySet<string>;
}

/**
 * Compares every last day that the oracle can count from each `step`th day with the product's, moved and not moved. Throws an
 * AssertionError at the first that differs.
 */
export function comparePeriods(step: number): Compared {
  let count = 0;
  const acts = new Set<string>();
  for (let start = day(FIRST); start <= LAST; start = addDays(start, step)) {
    for (const question of questionsAt(start)) {
      const expected = oracle(question);
      if (!expected || isLeftOut(question)) continue;
      const line = lineOf(question);
      const message = JSON.stringify(question);
      // 商標法41条3項: read as an extension by the product, which counts from the day that was not moved; as a period of its
      // own by the oracle. The product tells the earlier day.
      if (question.act === 'lateFee') {
        assert.ok(line && line.lastDay <= expected.moved, message);
        continue;
      }
      assert.equal(line?.lastDay, expected.moved, message);
      assert.equal(line.rolledFrom ?? line.lastDay, expected.unmoved, message);
      count += 1;
      acts.add(question.act);
    }
  }
  return { count, acts };
}

function day(text: string): CalendarDate {
  const date = readDate(text);
  assert.ok(date, text);
  return date;
}

function lineOf(question: OracleQuestion): LastDay | undefined {
  const { act, law, abroad = false, inAppeal = false } = question;
  const start = day(question.start);
  const options: LastDayOptions = { today: start, residentAbroad: abroad, isHoliday };
  if (act === 'translation') return translation(question, options);
  const isDivided = act === 'foreignTranslation' && question.filed !== undefined;
  const [ownAct, from] = isDivided ? ([act, 'filing'] as const) : (PLACES[act] ?? [act as Act, undefined]);
  const plain = periodOf(ownAct, law, from);
  if (!plain) return undefined;
  const period = inInstance(plain, inAppeal ? 'appeal' : 'examination');
  if (act === 'examination' && question.filed !== undefined) {
    const [years, days] = [counted(period, start, options), counted(LATE_DIVISIONAL, day(question.filed), options)];
    return days.lastDay > years.lastDay ? days : years;
  }
  const line = counted(period, start, options, { requests: requestsOf(question, start) });
  if (act === 'lateFee') {
    const today = addDays(line.lastDay, 1);
    const { extendable } = counted(period, start, { ...options, today }, { requests: requestsOf(question, start) });
    return extendable && { ...line, lastDay: extendable.lastDay };
  }
  if (!act.startsWith('late')) return line;
  return countedLate(line, period, { ...options, today: addDays(line.lastDay, 1) });
}

function requestsOf({ within = 0, after = false }: OracleQuestion, start: CalendarDate) {
  return { within: Array.from({ length: within }, () => start), after: after ? [addDays(start, 1)] : [] };
}

/** Two periods that the case chooses from: asked of a case. */
function translation({ start, filed }: OracleQuestion, options: LastDayOptions): LastDay | undefined {
  const period: Period | undefined = periodOf('translation', 'patent', 'priority');
  if (filed === undefined) return period && counted(period, day(start), options);
  const number = 'US2025012345';
  const progress = {
    ...readProgress('patent', {
      internationalApplicationNumber: number,
      priorityRightInformation: [
        { parisPriorityApplicationNumber: '1', parisPriorityDate: start, parisPriorityCountryCd: 'US' },
      ],
      bibliographyInformation: [{ numberType: '01', documentList: [{ legalDate: filed, documentCode: 'A632' }] }],
    }),
  };
  return lastDays({ progress }, options).find(({ act }) => act === 'translation');
}
