import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isHoliday } from '../../../server/src/base/calendar.ts';
import { readDate, type CalendarDate } from '../../../server/src/base/calendarDate.ts';
import {
  lastDays,
  nearestFirst,
  nextOf,
  originalOf,
  type Known,
  type LastDay,
  type LastDayOptions,
} from '../../../server/src/cases/periods/lastDays.ts';
import { PERIODS, type Act } from '../../../server/src/cases/periods/periods.ts';
import { readProgress, type Progress } from '../../../server/src/apis/answers/progress.ts';
import { readRegistration } from '../../../server/src/apis/answers/registration.ts';

type Where = Partial<Pick<LastDayOptions, 'residentAbroad'>> & { readonly today?: string };

function day(text: string): CalendarDate {
  const date = readDate(text);
  assert.ok(date, text);
  return date;
}

/** On an early day, so that nothing is over. */
const EARLY = '2001-01-01';
const ABROAD: Where = { residentAbroad: true };

function daysOf(known: Known, { today = EARLY, residentAbroad = false }: Where = {}): LastDay[] {
  return lastDays(known, { today: day(today), residentAbroad, isHoliday });
}

type Said = Partial<Progress> & Pick<Known, 'register' | 'originalFilingDate'>;

/** A case from rows such as `2024-02-27 A131`; `-` for what a row does not say. A third word is its number. */
function caseOf(law: Progress['law'], rows: readonly string[], said: Said = {}): Known {
  const { register, originalFilingDate, ...more } = said;
  const documents = rows.map((row) => {
    const [date = '', code = '-', number] = row.split(' ');
    const [group, separator, available] = ['01', 'S', true];
    return {
      code: code === '-' ? undefined : code,
      date: readDate(date),
      description: '',
      number,
      group,
      separator,
      available,
    };
  });
  return { progress: { ...readProgress(law, {}), documents, ...more }, register, originalFilingDate };
}

/** The answers say that there is nothing of these. */
const PLAIN: Said = { parent: null, priorities: [], registration: null, registrationDate: null };

const registered = (
  law: Progress['law'],
  data: Record<string, string>,
  rows: readonly string[] = [],
  said: Said = {},
) =>
  caseOf(law, rows, {
    registrationDate: day('2017-01-10'),
    erasureIdentifier: '00',
    register: readRegistration(law, data),
    ...said,
  });

function only(act: Act, known: Known, where: Where = {}): LastDay {
  const all = daysOf(known, where).filter((one) => one.act === act);
  assert.equal(all.length, 1, `${act}: ${JSON.stringify(daysOf(known, where))}`);
  assert.ok(all[0]);
  return all[0];
}

const last = (act: Act, known: Known, where: Where = {}) => only(act, known, where).lastDay;

const none = (known: Known, act?: Act, where: Where = {}) => {
  const all = daysOf(known, where);
  assert.deepEqual(act ? all.filter((one) => one.act === act) : all, []);
};

describe('the last day to answer a notice', () => {
  it('patents: 60 days from the dispatch, moved over a weekend and a holiday', () => {
    const known = caseOf('patent', ['2020-07-20 A63', '2023-04-19 A621', '2024-02-27 A131 06124084096']);
    assert.deepEqual(only('response', known, { today: '2024-03-01' }), {
      act: 'response',
      lastDay: '2024-04-30',
      start: { kind: 'dispatch', date: '2024-02-27' },
      period: { amount: 60, unit: 'day' },
      extendedBy: [],
      rolledFrom: '2024-04-27',
      statute: { law: 'patent', article: '50' },
      isForAbroad: false,
      extendable: { until: '2024-04-30', lastDay: '2024-06-27', how: 'within' },
      dispatchNumber: '084096',
      confidence: 'counted',
      caveats: ['dispatch', 'verify'],
    });
  });

  it('marks and designs: 40 days', () => {
    assert.equal(last('response', caseOf('trademark', ['2025-06-10 A131'])), '2025-07-22');
    assert.equal(last('response', caseOf('design', ['2025-06-10 A131'])), '2025-07-22');
  });

  it('residents abroad, where somebody says so: three months, and the line says whose', () => {
    for (const law of ['patent', 'design', 'trademark'] as const) {
      const { lastDay, isForAbroad } = only('response', caseOf(law, ['2024-02-27 A131']), ABROAD);
      assert.deepEqual([lastDay, isForAbroad], ['2024-05-27', true]);
    }
  });

  it('of every 拒絶理由通知: C13 of a trial, A132, A133; of Madrid and Hague three months', () => {
    const decided = ['2025-09-22 A02', '2025-12-20 C60'];
    assert.equal(last('response', caseOf('patent', [...decided, '2026-11-01 C13'])), '2027-01-04', 'A3');
    for (const code of ['A132', 'A133'])
      assert.equal(last('response', caseOf('patent', [`2026-11-02 ${code}`])), '2027-01-04');
    for (const [law, code] of [
      ['trademark', 'MD171A1'],
      ['trademark', 'MD00131'],
      ['design', 'AHD1711'],
    ] as const) {
      const { lastDay, isForAbroad, start } = only('response', caseOf(law, [`2026-10-20 ${code}`]));
      assert.deepEqual([lastDay, isForAbroad, start.kind], ['2027-01-20', true, 'notification'], 'B5');
    }
  });

  it('with the same document number in the examination and the trial is one notice, of the trial (F42)', () => {
    const rows = ['2025-09-22 A02', '2025-12-20 C60', '2026-10-01 A131 06126000110', '2026-10-01 C13 06126000110'];
    const { lastDay, rolledFrom } = only('response', caseOf('patent', [...rows, '2026-11-20 C601']));
    assert.deepEqual([lastDay, rolledFrom], ['2027-01-04', '2026-12-30']);
  });

  it('in a Hague case with a notice of the examiner is that of residents, and says that the holder may be abroad (F16)', () => {
    const application = { law: 'design', kind: 'application', number: '2025500123' } as const;
    const { lastDay, caveats } = only('response', caseOf('design', ['2026-09-10 A131'], { application }));
    assert.deepEqual([lastDay, caveats], ['2026-10-20', ['dispatch', 'holderAbroad', 'verify']]);
  });

  it('says so where a request is left out, for nobody says which notice it is for (F4)', () => {
    const rows = ['2026-08-20 MD00131', '2026-08-20 MD171A1', '2026-11-10 AP00601'];
    const [line] = daysOf(caseOf('trademark', rows));
    assert.deepEqual(
      [line?.lastDay, line?.confidence, line?.caveats[0]],
      ['2026-11-20', 'estimated', 'requestOfWhich'],
    );
  });

  it('is over with an opinion or a decision, and not with what was filed before', () => {
    none(caseOf('patent', ['2024-02-27 A131', '2024-04-24 A53']), 'response');
    none(caseOf('patent', ['2024-02-27 A131', '2024-06-01 A01']), 'response');
    none(caseOf('patent', ['2024-02-27 A131', '2024-06-01 A02']), 'response');
    assert.equal(only('response', caseOf('patent', ['2024-01-10 A523', '2024-02-27 A131'])).start.date, '2024-02-27');
  });

  it('runs on with a 手続補正書 alone, and cannot be extended late then (B11)', () => {
    const known = caseOf('patent', ['2026-10-20 A131', '2026-11-10 A523']);
    const { lastDay, caveats } = only('response', known, { today: '2026-11-29' });
    assert.deepEqual([lastDay, caveats], ['2026-12-21', ['dispatch', 'opinionOnly', 'verify']]);
    none(known, 'response', { today: '2027-01-10' });
    const late = caseOf('patent', ['2026-10-20 A131', '2026-12-22 A523']);
    assert.equal(only('response', late, { today: '2027-01-10' }).extendable?.how, 'after', 'nothing came in time');
    assert.equal(last('response', caseOf('patent', ['2026-10-20 A131', '2026-10-20 A523'])), '2026-12-21');
  });

  it('of two notices is that of the last, in whatever order they are listed', () => {
    const rows = ['2024-08-01 A131', '2024-04-24 A53', '2024-02-27 A131'];
    assert.equal(only('response', caseOf('patent', rows)).start.date, '2024-08-01');
    assert.equal(only('response', caseOf('patent', rows.toReversed())).start.date, '2024-08-01');
  });

  it('of two that wait is told of each, until the first is over', () => {
    const known = caseOf('patent', ['2026-10-01 A131', '2026-10-20 A131', '2026-11-02 A601']);
    const told = (today: string) => daysOf(known, { today }).map(({ act, lastDay }) => `${act} ${lastDay}`);
    assert.deepEqual(
      told('2026-11-29'),
      ['response 2026-11-30', 'response 2026-12-21'],
      'for which the request was nobody says',
    );
    assert.deepEqual(told('2026-12-01'), ['response 2026-12-21']);
  });
});

describe('an extension of the period for an answer', () => {
  const extended = (law: Progress['law'], requests: string[], where: Where = {}) =>
    only('response', caseOf(law, ['2024-02-27 A131', ...requests]), where);

  it('counts from the day that was not moved, once it was asked for', () => {
    assert.equal(extended('patent', ['2024-04-01 A601']).lastDay, '2024-06-27');
    assert.deepEqual(extended('patent', ['2024-04-01 A601']).extendedBy, [{ amount: 2, unit: 'month' }]);
    assert.equal(
      extended('patent', ['2024-04-01 A601', '2024-04-02 A601']).lastDay,
      '2024-06-27',
      'no second one at home',
    );
    assert.equal(extended('patent', ['2024-04-01 A601', '2024-04-02 A601'], ABROAD).lastDay, '2024-08-27');
    assert.equal(extended('patent', ['2024-05-10 A603']).lastDay, '2024-06-27');
    assert.equal(extended('patent', ['2024-04-01 A601', '2024-04-02 A603']).lastDay, '2024-06-27', 'one or the other');
    assert.equal(extended('trademark', ['2024-04-01 A601']).lastDay, '2024-05-07', '7 April, one month');
    assert.equal(
      extended('trademark', ['2024-04-01 A601', '2024-06-02 A603']).lastDay,
      '2024-07-08',
      'both: 7 July is a Sunday',
    );
    assert.equal(extended('design', ['2024-04-01 A601']).lastDay, '2024-06-07');
  });

  it('of one day counts as often as there are documents: （１通目）, （２通目）', () => {
    const twice = ['2024-05-20 A601 52400000001', '2024-05-20 A601 52400000002'];
    assert.equal(extended('patent', twice, ABROAD).lastDay, '2024-08-27');
    assert.equal(extended('patent', ['2024-05-20 A601', '2024-05-20 A601 52400000001'], ABROAD).lastDay, '2024-07-29');
    const same = ['2024-05-20 A601 52400000001', '2024-05-20 C601 52400000001'];
    assert.equal(extended('patent', same, ABROAD).lastDay, '2024-07-29', 'one number is one document (F42)');
    assert.equal(extended('patent', ['2024-05-20 A601', '2024-05-20 C601'], ABROAD).lastDay, '2024-07-29');
  });

  it('that came too late adds nothing', () => {
    assert.equal(extended('patent', ['2024-05-01 A601']).lastDay, '2024-04-30');
    assert.equal(extended('patent', ['2024-06-28 A603']).lastDay, '2024-04-30');
  });

  it('ends on the same day of a later month, not with the month (方式審査便覧 04.10)', () => {
    const { lastDay, rolledFrom } = only('response', caseOf('patent', ['2025-12-30 A131', '2026-02-10 A601']));
    assert.deepEqual([lastDay, rolledFrom], ['2026-04-28', undefined], '02-28, not 04-30');
  });

  it('in 前置審査 and trial is one month at home, three times one abroad, for a reason, and none after the period (A4)', () => {
    const notice = ['2025-09-22 A02', '2025-12-20 C60', '2026-10-01 A131'];
    const at = (rows: string[], where: Where = {}) => only('response', caseOf('patent', [...notice, ...rows]), where);
    const { lastDay, rolledFrom, caveats } = at(['2026-11-20 A601']);
    assert.deepEqual([lastDay, rolledFrom, caveats.includes('reason')], ['2027-01-04', '2026-12-30', true]);
    assert.deepEqual(at([], { today: '2026-11-29' }).extendable, {
      until: '2026-11-30',
      lastDay: '2027-01-04',
      how: 'within',
    });
    assert.equal(at([], { today: '2026-12-10' }).extendable, undefined);
    assert.equal(at(['2026-12-10 A603']).lastDay, '2026-11-30');
    const thrice = ['2026-12-21 A601', '2027-01-25 A601', '2027-02-25 A601'];
    assert.equal(at(thrice, ABROAD).lastDay, '2027-04-01');
    assert.equal(at([...thrice, '2027-03-20 A601'], ABROAD).lastDay, '2027-04-01');
  });

  it('is told while it can be asked for: within the period until its moved day, then until the late one is over', () => {
    const open = (law: Progress['law'], today: string, rows: string[] = []) =>
      only('response', caseOf(law, ['2026-09-01 A131', ...rows]), { today }).extendable;
    assert.deepEqual(open('patent', '2026-11-02'), { until: '2026-11-02', lastDay: '2027-01-04', how: 'within' });
    assert.deepEqual(open('patent', '2026-11-03'), { until: '2027-01-04', lastDay: '2027-01-04', how: 'after' });
    assert.equal(open('patent', '2027-01-05'), undefined);
    assert.equal(open('patent', '2027-01-05', ['2026-10-30 A601']), undefined, 'no late one after one in time');
    assert.deepEqual(open('trademark', '2026-11-13', ['2026-10-01 A601']), {
      until: '2027-01-12',
      lastDay: '2027-01-12',
      how: 'after',
    });
  });
});

describe('the last day to request the examination', () => {
  const filed = (filingDate: string, said: Said = {}) =>
    caseOf('patent', [`${filingDate} A63`], { ...PLAIN, filingDate: day(filingDate), ...said });
  const parentOf = (number: string, date: string | undefined): Progress['parent'] => ({
    application: { law: 'patent', kind: 'application', number },
    filingDate: date === undefined ? undefined : day(date),
    category: undefined,
  });
  const family = (...numbers: readonly string[]): Progress['divisionals'] =>
    numbers.map((number, generation) => ({
      ...{ publication: undefined, nationalPublication: undefined, registration: null, erasureIdentifier: null },
      ...{ expireDate: undefined, disappearanceDate: null, generation },
      application: { law: 'patent', kind: 'application', number },
    }));
  const own = (number: string): Progress['application'] => ({ law: 'patent', kind: 'application', number });

  it('is three years from the filing; a 分割 is thought of only where the answer does not say (C4)', () => {
    const line = only('examination', filed('2020-07-20'));
    assert.deepEqual(line.start, { kind: 'filing', date: '2020-07-20' });
    assert.deepEqual(line.statute, { law: 'patent', article: '48-3', paragraph: 1 });
    assert.deepEqual([line.lastDay, line.confidence, line.caveats], ['2023-07-20', 'counted', ['verify']]);
    assert.equal(line.deemedWithdrawnOn, '2023-07-21');
    const unsaid = only('examination', filed('2020-07-20', { parent: undefined }));
    assert.deepEqual(
      [unsaid.lastDay, unsaid.confidence, unsaid.caveats],
      ['2023-07-20', 'estimated', ['notDivisional', 'verify']],
    );
    assert.equal(unsaid.deemedWithdrawnOn, undefined);
  });

  it('is three years from the original filing, or 30 days from the filing itself', () => {
    const early = only('examination', filed('2022-02-24', { parent: parentOf('2020000001', '2020-07-20') }));
    assert.deepEqual([early.lastDay, early.start.kind, early.confidence], ['2023-07-20', 'parentFiling', 'estimated']);
    const late = only('examination', filed('2022-02-24', { parent: parentOf('2018000001', '2018-10-05') }));
    assert.deepEqual(
      [late.lastDay, late.start.kind, late.statute.paragraph, late.confidence],
      ['2022-03-28', 'filing', 2, 'counted'],
    );
  });

  it('of a chain of 分割 is never counted from the second one (A5)', () => {
    const known = (originalFilingDate?: string, filing = '2026-11-01') =>
      filed(filing, {
        application: own('2026100001'),
        parent: parentOf('2025111111', '2025-11-01'),
        divisionals: family('2020010001', '2025111111', '2026100001'),
        ...(originalFilingDate === undefined ? {} : { originalFilingDate: day(originalFilingDate) }),
      });
    assert.equal(originalOf(known().progress)?.number, '2020010001');
    const guess = only('examination', known(), { today: '2026-11-15' });
    assert.deepEqual([guess.lastDay, guess.confidence], ['2026-12-01', 'counted'], 'numbered in 2020');
    const mayBeYoung = {
      ...known(),
      progress: { ...known().progress, divisionals: family('2024010001', '2025111111', '2026100001') },
    };
    for (const today of ['2026-11-15', '2026-12-02']) {
      const { lastDay, confidence, caveats } = only('examination', mayBeYoung, { today });
      assert.deepEqual([lastDay, confidence, caveats[0]], ['2026-12-01', 'estimated', 'original']);
    }
    const held = only('examination', known('2020-02-03'), { today: '2026-12-02' });
    assert.deepEqual([held.lastDay, held.confidence, held.deemedWithdrawnOn], ['2026-12-01', 'counted', '2026-12-02']);
    const young = only('examination', known('2025-02-03'));
    assert.deepEqual([young.lastDay, young.start.kind, young.confidence], ['2028-02-03', 'originalFiling', 'counted']);
    const first = filed('2026-11-01', {
      application: own('2026100001'),
      parent: parentOf('2025111111', '2025-11-04'),
      divisionals: family('2025111111', '2026100001'),
    });
    assert.deepEqual([last('examination', first), only('examination', first).confidence], ['2028-11-06', 'counted']);
  });

  it('is the 30 days where the day of the 原出願 is not known', () => {
    const known = filed('2026-11-01', { parent: parentOf('2025111111', undefined) });
    assert.equal(only('examination', known, { today: '2026-11-15' }).confidence, 'estimated');
    assert.equal(only('examination', known, { today: '2026-12-02' }).confidence, 'estimated');
  });

  it('is not asked about other laws, after a request by anybody, without a date, or of the time of seven years', () => {
    none(caseOf('trademark', ['2020-07-20 A63'], { filingDate: day('2020-07-20') }), 'examination');
    for (const code of ['A621', 'A625', 'A131', 'A01']) {
      const known = caseOf('patent', ['2020-07-20 A63', `2023-04-19 ${code}`], { filingDate: day('2020-07-20') });
      none(known, 'examination');
    }
    none(caseOf('patent', ['2020-07-20 A63']));
    none(filed('2001-09-30'), 'examination');
  });
});

describe('the last day after a decision', () => {
  it('appeal: three months; abroad four, not confirmed (C2)', () => {
    assert.equal(last('appeal', caseOf('trademark', ['2025-06-10 A131', '2026-01-13 A02'])), '2026-04-13');
    const abroad = only('appeal', caseOf('patent', ['2026-01-13 A02']), ABROAD);
    assert.deepEqual([abroad.lastDay, abroad.caveats], ['2026-05-13', ['dispatch', 'unconfirmedPeriod', 'verify']]);
    none(caseOf('patent', ['2026-01-13 A02', '2026-04-10 C60']), 'appeal');
    none(caseOf('patent', ['2026-01-13 A02', '2026-04-10 C60', '2026-04-13 A761']));
  });

  it('fee: 30 days, 30 more by a request, until it is paid or registered (B12)', () => {
    const fee = (rows: string[], law: Progress['law'] = 'patent', where: Where = {}) =>
      only('registrationFee', caseOf(law, rows), where);
    assert.equal(fee(['2026-11-10 A01']).lastDay, '2026-12-10');
    assert.equal(fee(['2026-11-30 A01'], 'design').lastDay, '2027-01-04');
    const extended = fee(['2026-11-04 A01', '2026-11-20 A601']);
    assert.deepEqual(
      [extended.lastDay, extended.rolledFrom, extended.extendable],
      ['2027-01-04', '2027-01-03', undefined],
    );
    assert.deepEqual(fee(['2026-11-04 A01']).extendable, { until: '2026-12-04', lastDay: '2027-01-04', how: 'within' });
    for (const paid of ['A61', 'R100', 'R150'])
      none(caseOf('patent', ['2026-11-10 A01', `2026-11-20 ${paid}`]), 'registrationFee');
    none(caseOf('patent', ['2026-11-10 A01'], { registrationDate: day('2026-11-25') }), 'registrationFee');
    none(caseOf('patent', ['2026-11-10 A01', '2026-11-20 A131']), 'registrationFee');
  });

  it('fee: orders and announcements of the office are no payment (A2)', () => {
    for (const code of ['R155', 'R160', 'R170', 'R180']) {
      const known = caseOf('patent', ['2026-09-01 A01', `2026-11-10 ${code}`]);
      assert.equal(last('registrationFee', known, { today: '2026-11-29' }), '2026-10-01', code);
    }
  });

  it('fee of a mark: two months after the period, with a request for a late extension', () => {
    const known = caseOf('trademark', ['2026-11-04 A01']);
    none(known, 'lateFee', { today: '2026-12-04' });
    const { lastDay, statute } = only('lateFee', known, { today: '2026-12-05' });
    assert.deepEqual([lastDay, statute], ['2027-02-04', { law: 'trademark', article: '41', paragraph: 3 }]);
    assert.equal(last('registrationFee', caseOf('trademark', ['2026-11-04 A01', '2026-12-20 A603'])), '2027-02-04');
    none(caseOf('patent', ['2026-11-04 A01']), 'lateFee', { today: '2026-12-05' });
    none(caseOf('trademark', ['2026-10-01 MD171A1', '2026-11-04 A01']), 'registrationFee');
  });

  it('appeal, fee: what was dismissed, or may be, was not done', () => {
    const appealed = caseOf('patent', ['2026-10-05 A02', '2026-11-10 C60', '2026-11-25 C071']);
    assert.deepEqual([last('appeal', appealed), only('appeal', appealed).caveats[0]], ['2027-01-05', 'dismissed']);
    none(appealed, 'appeal', { today: '2027-01-06' });
    for (const row of ['2026-11-28 R170', '2026-11-20 R160 06126000001']) {
      const paid = caseOf('patent', ['2026-11-10 A01', '2026-11-16 R100', row]);
      assert.deepEqual(
        [last('registrationFee', paid), only('registrationFee', paid).confidence],
        ['2026-12-10', 'estimated'],
        row,
      );
    }
  });

  it('a dismissed amendment of a design or mark: three months; of a patent none', () => {
    for (const law of ['design', 'trademark'] as const) {
      const { lastDay, statute } = only('amendmentDismissed', caseOf(law, ['2026-10-14 A191']));
      assert.deepEqual([lastDay, statute.article], ['2027-01-14', law === 'design' ? '47' : '45']);
      none(caseOf(law, ['2026-10-14 A191', '2026-12-01 C60']), 'amendmentDismissed');
    }
    none(caseOf('patent', ['2026-10-14 A191']));
  });

  it('分割: with the first 特許査定 and the first 拒絶査定, before the registration', () => {
    const known = (...rows: string[]) => caseOf('patent', rows);
    const granted = only('division', known('2026-11-04 A01'));
    assert.deepEqual(
      [granted.lastDay, granted.statute],
      ['2026-12-04', { law: 'patent', article: '44', paragraph: 1, item: 2 }],
    );
    assert.equal(last('division', known('2026-11-04 A01', '2026-11-20 A601')), '2027-01-04');
    assert.equal(last('division', known('2026-11-04 A01', '2026-11-20 R100')), '2026-12-04');
    assert.equal(last('division', known('2026-10-05 A02', '2026-11-10 C60')), '2027-01-05', 'runs on with the 審判');
    assert.equal(last('division', known('2026-10-05 A02'), ABROAD), '2027-02-05');
    none(known('2026-11-04 A01', '2026-11-20 R150'), 'division');
    none(known('2025-09-22 A02', '2025-12-20 C60', '2026-11-04 A01'), 'division', { today: '2026-11-29' });
    none(known('2026-11-04 A01'), 'division', { today: '2026-12-05' });
    none(caseOf('design', ['2026-10-05 A02']), 'division');
  });
});

describe('the last day of what keeps a right', () => {
  it('annuity: the day of the register, moved when the office is closed, with what is left after it (B2)', () => {
    const stated = only('annuity', registered('patent', { nextPensionPaymentDate: '20270805' }));
    assert.deepEqual([stated.lastDay, stated.confidence, stated.period], ['2027-08-05', 'stated', undefined]);
    assert.deepEqual(stated.surcharge, {
      lastDay: '2028-02-07',
      statute: { law: 'patent', article: '112', paragraph: 1 },
    });
    const moved = only('annuity', registered('design', { nextPensionPaymentDate: '20270501' }));
    assert.deepEqual([moved.lastDay, moved.rolledFrom], ['2027-05-06', '2027-05-01']);
    none(registered('patent', {}));
  });

  it('追納: a line of its own once the day is over, counted from the moved day (INPIT FAQ 000151)', () => {
    const known = (due: string) => registered('patent', { nextPensionPaymentDate: due });
    none(known('20260805'), 'lateAnnuity', { today: '2026-08-05' });
    assert.equal(last('lateAnnuity', known('20260805'), { today: '2026-08-06' }), '2027-02-05');
    const late = only('lateAnnuity', known('20260503'), { today: '2026-06-01' });
    assert.deepEqual([late.lastDay, late.rolledFrom], ['2026-11-09', '2026-11-07'], 'due 05-03, payable until 05-07');
  });

  it('is an estimate where the register is older than a payment; a receipt of the office is no payment (F39)', () => {
    const data = { nextPensionPaymentDate: '20260805', updateDate: '20260601' };
    const told = (...rows: string[]) => {
      const { lastDay, confidence, caveats } = only('annuity', registered('patent', data, rows));
      return [lastDay, confidence, caveats[0]];
    };
    assert.deepEqual(told('2026-05-20 R20'), ['2026-08-05', 'stated', 'verify']);
    assert.deepEqual(told('2026-07-20 R20'), ['2026-08-05', 'estimated', 'paidSince']);
    assert.deepEqual(told('2026-05-20 R20', '2026-07-01 R250 06126000001'), ['2026-08-05', 'stated', 'verify']);
  });

  it('marks have no 年金 but renewals and second instalments, also without the register (B1)', () => {
    const expireDate = day('2026-12-16');
    const unasked = caseOf('trademark', [], { registrationDate: day('2016-12-16'), expireDate });
    const renewal = only('renewal', unasked, { today: '2026-11-29' });
    assert.deepEqual([renewal.lastDay, renewal.from, renewal.confidence], ['2026-12-16', '2026-06-17', 'stated']);
    assert.deepEqual(
      [renewal.statute.article, renewal.statute.paragraph, renewal.surcharge?.lastDay],
      ['20', 2, '2027-06-16'],
    );
    const whole = registered('trademark', {
      expireDate: '20280420',
      nextPensionPaymentDate: '20280420',
      lastPaymentYearly: '10',
    });
    assert.deepEqual(
      daysOf(whole).map(({ act, lastDay }) => [act, lastDay]),
      [['renewal', '2028-04-20']],
    );
    const half = registered('trademark', {
      expireDate: '20311210',
      nextPensionPaymentDate: '20261210',
      lastPaymentYearly: '05',
    });
    assert.deepEqual(
      daysOf(half).map(({ act, lastDay }) => [act, lastDay]),
      [['secondInstalment', '2026-12-10']],
    );
    assert.equal(last('lateSecondInstalment', half, { today: '2026-12-11' }), '2027-06-10');
    assert.equal(last('lateRenewal', unasked, { today: '2026-12-17' }), '2027-06-16');
    none(caseOf('trademark', ['2026-09-01 R201'], { registrationDate: day('2016-12-16'), expireDate }));
  });

  it('marks: instalments are thought of where only the overview is held and one may be due', () => {
    const known = caseOf('trademark', [], { registrationDate: day('2023-04-20'), expireDate: day('2033-04-20') });
    assert.ok(only('renewal', known, { today: '2026-11-29' }).caveats.includes('instalments'));
    assert.ok(!only('renewal', known, { today: '2029-01-10' }).caveats.includes('instalments'));
  });

  it('nothing for what has ended', () => {
    const paid = { nextPensionPaymentDate: '20270805' };
    none(registered('patent', paid, [], { erasureIdentifier: '01' }));
    none(registered('patent', paid, [], { disappearanceDate: day('2025-01-01') }));
    for (const code of ['A761', 'A762', 'A043', 'A045', 'C761'])
      none(caseOf('patent', ['2024-02-27 A131', `2024-03-01 ${code}`]));
    none(caseOf('patent', ['2024-02-27 A131', '- A761']));
  });
});

describe('the last day of what hangs on a filing', () => {
  const filed = (law: Progress['law'], filingDate: string, said: Said = {}, rows: readonly string[] = []) =>
    caseOf(law, [`${filingDate} A63`, ...rows], { ...PLAIN, filingDate: day(filingDate), ...said });
  const paris = (date: string): Progress['priorities'] => [
    { kind: 'paris', country: 'US', number: '63/000001', date: day(date) },
  ];

  it('priority: twelve months, designs and marks six, of a first filing', () => {
    assert.equal(last('priority', filed('patent', '2026-01-15')), '2027-01-15');
    assert.equal(last('priority', filed('trademark', '2026-09-15')), '2027-03-15');
    const { lastDay, caveats } = only('priority', filed('patent', '2025-12-29'));
    assert.deepEqual([lastDay, caveats], ['2026-12-29', ['domesticMoved', 'otherOffices', 'verify']]);
    assert.deepEqual(only('priority', filed('design', '2026-06-29')).caveats, ['otherOffices', 'verify']);
    none(filed('patent', '2026-01-15', { priorities: paris('2025-08-01') }), 'priority');
    none(filed('patent', '2026-01-15', { priorities: undefined }), 'priority');
    none(filed('patent', '2026-01-15', { parent: undefined }), 'priority');
    none(filed('patent', '2026-01-15'), 'priority', { today: '2027-01-16' });
  });

  it('priority document: 16 months from the priority, designs and marks three from the filing, until it is there', () => {
    assert.equal(
      last('priorityDocument', filed('patent', '2026-02-16', { priorities: paris('2025-08-01') })),
      '2026-12-01',
    );
    assert.equal(
      last('priorityDocument', filed('trademark', '2026-09-15', { priorities: paris('2026-04-01') })),
      '2026-12-15',
    );
    none(filed('patent', '2026-02-16', { priorities: paris('2025-08-01') }, ['2026-05-20 A79']), 'priorityDocument');
    none(filed('patent', '2026-02-16'), 'priorityDocument');
  });

  it('the proof of an exception to lack of novelty: 30 days', () => {
    assert.equal(last('noveltyProof', filed('design', '2026-10-20')), '2026-11-19');
    none(filed('design', '2026-10-20', {}, ['2026-10-25 A80']), 'noveltyProof');
    none(filed('trademark', '2026-10-20'), 'noveltyProof');
  });

  it('publication: 18 months from the earliest day, not moved, an estimate', () => {
    const { lastDay, rolledFrom, confidence } = only('publication', filed('patent', '2024-07-02'));
    assert.deepEqual([lastDay, rolledFrom, confidence], ['2026-01-02', undefined, 'estimated']);
    assert.equal(last('publication', filed('patent', '2026-02-16', { priorities: paris('2025-08-01') })), '2027-02-01');
    none(filed('patent', '2024-07-02', { publicationDate: day('2025-01-09') }), 'publication');
  });

  it('translation: with the 30 months, or two months from a 国内書面 of their last two; never both', () => {
    const pct = (entered: string, office = 'US', rows: string[] = []) =>
      caseOf('patent', [`${entered} A632`, ...rows], {
        ...PLAIN,
        filingDate: day('2025-04-25'),
        priorities: paris('2024-05-01'),
        internationalApplication: { law: 'patent', kind: 'internationalApplication', number: `${office}2025012345` },
      });
    assert.equal(last('translation', pct('2026-10-15')), '2026-12-15');
    assert.equal(last('translation', pct('2026-07-01')), '2026-11-02');
    none(pct('2026-10-15', 'US', ['2026-10-20 A634']), 'translation');
    const plain = pct('2026-10-15');
    const parts = plain.progress.documents?.map((one) => ({ ...one, separator: 'M' })) ?? [];
    const attached = {
      ...plain,
      progress: { ...plain.progress, documents: [...(plain.progress.documents ?? []), ...parts] },
    };
    const { confidence, caveats } = only('translation', attached);
    assert.deepEqual([confidence, caveats[0]], ['estimated', 'attached'], 'F43');
    assert.equal(
      only('translation', pct('2026-10-15', 'US', ['2026-10-20 A634', '2026-11-10 A073'])).confidence,
      'estimated',
    );
    none(pct('2026-10-15', 'JP'), 'translation');
    none(pct('2026-10-15'), 'publication');
  });
});

describe('what the data do not say', () => {
  const CASES: readonly (readonly [Act, readonly string[]])[] = [
    ['response', ['2026-10-20 A131']],
    ['appeal', ['2026-10-05 A02']],
    ['registrationFee', ['2026-11-04 A01']],
    ['division', ['2026-10-05 A02']],
    ['examination', ['2026-01-05 A63']],
  ];
  const said: Said = { ...PLAIN, filingDate: day('2026-01-05') };
  const without = { ...readProgress('patent', {}), ...PLAIN, filingDate: day('2026-01-05') };

  it('no history: no day that hangs on it', () => {
    assert.deepEqual(lastDays({ progress: without }, { today: day(EARLY), residentAbroad: false, isHoliday }), []);
  });

  it('a row without a code may be what ended the period', () => {
    for (const [act, rows] of CASES) {
      assert.ok(last(act, caseOf('patent', rows, said)), act);
      none(caseOf('patent', [...rows, '2026-11-20 -'], said), act);
      none(caseOf('patent', [...rows, '- -'], said), act);
    }
  });

  it('a row without a date may be of any day', () => {
    const ends: Partial<Record<Act, string>> = {
      response: 'A53',
      appeal: 'C60',
      registrationFee: 'R100',
      division: 'R150',
    };
    for (const [act, rows] of CASES) {
      const code = ends[act];
      if (code !== undefined) none(caseOf('patent', [...rows, `- ${code}`], said), act);
    }
    for (const row of ['- A131', '- A02', '- A01']) {
      const all = daysOf(caseOf('patent', [row]));
      assert.deepEqual(all, [], row);
    }
  });

  it('中断: no period runs until it is over', () => {
    none(caseOf('patent', ['2026-10-20 A131', '2026-11-10 A0071'], said));
    none(caseOf('patent', ['2026-10-20 A131', '2026-11-10 A0071', '2026-11-20 A0072'], said), 'response');
    assert.ok(last('response', caseOf('patent', ['2026-09-10 A0071', '2026-09-20 A0072', '2026-10-20 A131'], said)));
  });
});

describe('last days', () => {
  it('that are nearest come first, those that have passed at the end', () => {
    const line = only('response', caseOf('patent', ['2024-02-27 A131']));
    const sorted = ['2026-01-05', '2026-11-20', '2026-11-23', '2027-01-04'].map((one) => ({
      ...line,
      lastDay: day(one),
    }));
    assert.deepEqual(
      nearestFirst(sorted, '2026-11-23').map(({ lastDay }) => lastDay),
      ['2026-11-23', '2027-01-04', '2026-11-20', '2026-01-05'],
    );
    assert.equal(nextOf(sorted, '2027-02-01')?.lastDay, '2027-01-04');
  });

  it('say so when the holidays of their year are not known, or not yet fixed (C3)', () => {
    const caveats = (notice: string, today: string) =>
      only('response', caseOf('patent', [`${notice} A131`]), { today }).caveats;
    assert.deepEqual(caveats('2051-02-27', '2051-03-01'), ['dispatch', 'unknownHolidays', 'verify']);
    assert.ok(!caveats('2026-11-04', '2026-11-29').includes('forecastHolidays'), 'known for the next year');
    assert.deepEqual(
      caveats('2028-01-20', '2026-11-29'),
      ['dispatch', 'forecastHolidays', 'verify'],
      '2028-03-20: 春分の日',
    );
    assert.deepEqual(caveats('2028-01-25', '2026-11-29'), ['dispatch', 'verify'], 'no holiday is near');
  });

  it('have one period an act, law and start, each with an article', () => {
    assert.equal(new Set(PERIODS.map(({ act, law, start }) => `${act} ${law} ${start}`)).size, PERIODS.length);
    for (const { statute } of PERIODS) assert.match(statute.article, /^[0-9]+(?:-[0-9]+)?$/u);
  });

  it('never fail, whatever the API says, and are in order', () => {
    const code = fc.constantFrom(
      'A63',
      'A632',
      'A131',
      'C13',
      'A53',
      'A523',
      'A601',
      'A603',
      'A621',
      'A01',
      'A02',
      'C60',
      'A61',
      'A191',
      'A0071',
      'A0072',
      '-',
      'X',
    );
    const date = fc
      .date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((one) => one.toISOString().slice(0, 10));
    const maybe = fc.option(date, { nil: '' });
    const history = fc.record({
      law: fc.constantFrom('patent', 'design', 'trademark', 'utilityModel' as const),
      filing: maybe,
      expiry: maybe,
      due: maybe,
      isSaid: fc.boolean(),
      rows: fc.array(fc.tuple(maybe, code)),
    });
    fc.assert(
      fc.property(history, fc.boolean(), date, ({ law, filing, expiry, due, isSaid, rows }, residentAbroad, today) => {
        const known = caseOf(
          law,
          rows.map((row) => row.join(' ')),
          {
            ...(isSaid ? PLAIN : {}),
            filingDate: readDate(filing),
            expireDate: readDate(expiry),
            register: readRegistration(law, { nextPensionPaymentDate: due.replaceAll('-', '') }),
          },
        );
        const all = daysOf(known, { residentAbroad, today });
        assert.deepEqual(
          all.map(({ lastDay }) => lastDay),
          all.map(({ lastDay }) => lastDay).sort(),
        );
        for (const { lastDay, start, rolledFrom } of all) {
          assert.ok(readDate(lastDay) && lastDay >= start.date && lastDay >= (rolledFrom ?? lastDay));
        }
      }),
    );
  });
});
