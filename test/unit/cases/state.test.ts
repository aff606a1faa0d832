/**
 * Where a case stands, for histories of my own. Sources, by row: the article behind which the state stands; TBL the name in
 * 特許情報標準データ; the rest follows from the order of the documents.
 */
import assert from 'node:assert/strict';
import type { CalendarDate } from '../../../server/src/base/calendarDate.ts';
import type { StateOptions } from '../../../server/src/cases/judging.ts';
import { caseState, type CaseState } from '../../../server/src/cases/state.ts';
import { readProgress } from '../../../server/src/apis/answers/progress.ts';
import type { ApiLaw } from '../../../server/src/apis/apis.ts';

const TODAY = '2026-11-29' as CalendarDate;

/** `A131 20261001 06`: code, date, first digits of the number; `-` for what the row does not have. */
function rowOf(row: string): object {
  const [code = '-', date = '-', number = ''] = row.split(' ');
  return {
    ...(code === '-' ? {} : { documentCode: code, documentDescription: code }),
    ...(date === '-' ? {} : { legalDate: date }),
    documentNumber: number === '' ? '99999999999' : number.padEnd(11, '1'),
    documentSeparator: 'S',
  };
}

/** A case that the register says is not registered, unless `fields` say otherwise. */
function progressOf(law: ApiLaw, rows: readonly string[] | undefined, fields: object = {}) {
  const bibliographyInformation = rows && [{ numberType: '01', documentList: rows.map(rowOf) }];
  return readProgress(law, {
    registrationNumber: '',
    registrationDate: '',
    disappearanceDate: '',
    erasureIdentifier: '',
    filingDate: '20240110',
    ...(bibliographyInformation ? { bibliographyInformation } : {}),
    ...fields,
  });
}

const stateOf = (
  law: ApiLaw,
  rows: readonly string[] | undefined,
  fields: object = {},
  options: Partial<StateOptions> = {},
) => caseState(progressOf(law, rows, fields), { today: TODAY, ...options });

/** `status [instance] (expected) +pending !open notices ?unnamed -missing`, as far as there is any. */
function told({ status, instance, isExpected, pending, openNotices, unnamed, missing }: CaseState): string {
  return [
    status,
    ...(instance === 'examination' ? [] : [`[${instance}]`]),
    ...(isExpected ? ['(expected)'] : []),
    ...pending.map((one) => `+${one}`),
    ...openNotices.map(({ document, kind }) => `!${document.code}:${kind}`),
    ...unnamed.map(({ code }) => `?${code ?? ''}`),
    ...missing.map((one) => `-${one}`),
  ].join(' ');
}

const REGISTERED = {
  registrationNumber: '7533889',
  registrationDate: '20240805',
  erasureIdentifier: '00',
  expireDate: '20400720',
};
const EXAMINED = ['A63 20220110', 'A621 20230110'];
const REFUSED = [...EXAMINED, 'A131 20240105 06', 'A53 20240304', 'A02 20240603 06'];
const APPEALED = [...REFUSED, 'C60 20240902', 'A523 20240902'];

type Row = readonly [expected: string, law: ApiLaw, rows: readonly string[] | undefined, fields?: object];

// prettier-ignore
const ROWS: readonly Row[] = [
  // The application
  ['filed',                'patent',    ['A63 20260110']],
  ['published',            'patent',    ['A63 20240110'], { ADPublicationNumber: '2025123456' }],
  ['filed',                'design',    ['A63 20260110']],
  ['filed',                'trademark', ['A63 20260110'], { publicationDate: '20260125' }],
  ['filed',                'trademark', ['IB14100 20260110']],                                   // TBL: 国際登録時の指定
  ['examinationRequested', 'patent',    EXAMINED],
  ['examinationRequested', 'patent',    ['A63 20220110', 'A625 20230110']],                      // 特許法48条の3第1項: 何人も
  ['examinationRequested', 'patent',    ['A63 20220110', 'A625 20230110'], { ADPublicationNumber: '2023123456' }],
  ['examinationRequested', 'patent',    ['A63 20220110', 'A523 20220301', 'A621 20230110']],     // 自発補正
  // 拒絶理由 and its answer
  ['notice !A131:refusal', 'patent',    [...EXAMINED, 'A131 20261001 06']],
  ['notice !A132:refusal', 'patent',    [...EXAMINED, 'A131 20240105', 'A53 20240304', 'A132 20261001']], // TBL
  ['notice !A133:refusal', 'patent',    [...EXAMINED, 'A133 20261001']],
  ['responded',            'patent',    [...EXAMINED, 'A131 20261001', 'A53 20261110']],
  ['responded',            'patent',    [...EXAMINED, 'A131 20261001', 'A524 20261110']],        // 特許法17条の2第2項: 誤訳訂正書 amends
  ['responded',            'patent',    [...EXAMINED, 'A131 20261001', 'A523 20261110']],
  ['notice !A131:refusal', 'patent',    [...EXAMINED, 'A523 20261001', 'A131 20261001']],        // filed on the day of dispatch
  ['responded',            'patent',    [...EXAMINED, 'A131 20261001', 'A53 20261001']],         // 意見書 exists only as an answer
  ['notice !A131:refusal', 'patent',    [...EXAMINED, 'A131 20240105', 'A53 20240304', 'A131 20261001']],
  ['notice !A131:refusal', 'patent',    [...EXAMINED, 'A131 20261001', 'A601 20261110']],        // an extension is no answer
  ['notice !A131:refusal', 'patent',    [...EXAMINED, 'A131 20261001', 'A781 20261110']],        // 上申書 is none either
  // 査定
  ['allowed',              'patent',    [...EXAMINED, 'A01 20261101']],
  ['allowed !R155:dismissal', 'patent', [...EXAMINED, 'A01 20260901', 'R155 20261110']],         // TBL: 出願却下処分前通知 is no payment
  ['allowed !R160:dismissal', 'patent', [...EXAMINED, 'A01 20260901', 'R160 20261110']],
  ['allowed !R180:payment', 'patent',   [...EXAMINED, 'A01 20260901', 'R180 20261110']],
  ['allowed ?R170',        'patent',    [...EXAMINED, 'A01 20260901', 'R170 20261110']],         // 手続却下: which procedure is not said
  ['allowed',              'patent',    [...EXAMINED, 'A01 20260901', 'R180 20261110', 'R110 20261120']],
  ['allowed',              'patent',    [...EXAMINED, 'A01 20260901', 'R155 20261110', 'R100 20261120']],
  ['refused',              'trademark', ['A63 20250110', 'A131 20250610', 'A02 20260113']],
  ['notice !A131:refusal', 'patent',    [...EXAMINED, 'A01 20240603', 'A131 20261001']],         // 査定 taken back
  // The application ends
  ['withdrawn',            'patent',    [...EXAMINED, 'A761 20240401']],
  ['abandoned',            'patent',    [...EXAMINED, 'A762 20240401']],
  ['withdrawn [appeal]',   'patent',    [...APPEALED, 'C761 20250107']],                         // TBL: 出願取下書, trial
  ['withdrawn [appeal]',   'patent',    [...APPEALED, 'C76 20250107']],                          // TBL, older table
  ['abandoned [appeal]',   'patent',    [...APPEALED, 'C762 20250107']],
  ['withdrawn',            'trademark', ['IB14100 20240110', 'AP00761 20240401']],
  ['dismissed',            'patent',    ['A63 20240110', 'A041 20240801']],                      // 特許法38条の2第8項
  ['dismissed',            'patent',    ['A63 20240110', 'A102 20240601', 'A042 20240801']],     // 特許法18条の2
  ['dismissed',            'patent',    ['A63 20240110', 'A111 20240601', 'A043 20240801']],     // 特許法18条1項
  ['dismissed',            'patent',    ['A63 20240110', 'A044 20240801']],
  ['dismissed',            'patent',    [...EXAMINED, 'A01 20240901', 'R155 20241110', 'A045 20250110']], // 特許法18条1項, 108条
  ['dismissed',            'patent',    [...EXAMINED, 'A046 20250110']],                         // 特許法18条2項, 195条3項
  ['dismissed',            'trademark', ['A63 20240110', 'A047 20250110']],
  ['invalidated',          'patent',    ['A63 20240110', 'A031 20250110']],
  ['invalidated',          'patent',    [...EXAMINED, 'A01 20240901', 'A032 20250110']],
  ['dismissed -dates',     'patent',    ['A63 20240110', 'A043 -']],                             // the day does not matter
  ['filed ?A073',          'patent',    ['A63 20260110', 'A112 20260601', 'A073 20260801']],     // 手続却下: which one is not said
  // 審判
  ['appealed [appeal]',    'patent',    APPEALED],
  ['appealed [reconsideration]', 'patent', [...APPEALED, 'A911 20240920']],                      // 特許法162条
  ['notice [reconsideration] !A131:refusal', 'patent', [...APPEALED, 'A131 20261001']],          // 特許法163条2項
  ['responded [reconsideration]', 'patent', [...APPEALED, 'A131 20241001', 'A53 20241120']],
  ['appealed [appeal]',    'patent',    [...APPEALED, 'A911 20240920', 'A913 20241220']],        // 特許法164条3項
  ['appealed [appeal]',    'patent',    [...APPEALED, 'A131 20241001', 'A53 20241120', 'A913 20250210']],
  ['allowed [reconsideration]', 'patent', [...APPEALED, 'A911 20240920', 'A01 20241201']],       // 特許法164条1項
  ['notice [appeal] !C13:refusal', 'patent', [...APPEALED, 'A913 20241220', 'C13 20261101']],    // 特許法159条2項
  ['responded [appeal]',   'patent',    [...APPEALED, 'C13 20251101', 'C53 20251220']],
  ['notice [appeal] !C13:refusal', 'trademark', ['A63 20240110', 'A02 20250110', 'C60 20250401', 'C13 20261101']],
  ['appealDecided [appeal]', 'patent',  [...APPEALED, 'C13 20251101', 'C53 20251220', 'C23 20260301', 'C03 20260401']], // 特許法157条
  ['appealDecided [appeal]', 'patent',  [...APPEALED, 'C032 20250401']],                         // 特許法135条
  ['appealDecided [appeal] +suit', 'patent', [...APPEALED, 'C03 20260401', 'C665 20260501']],    // 特許法178条
  ['appealDecided [appeal]', 'patent',  [...APPEALED, 'C03 20260401', 'A94 20260501', 'A954 20261001']],
  ['appealed [appeal]',    'patent',    [...APPEALED, 'C03 20260401', 'A94 20260501', 'A951 20261001']], // 特許法181条2項
  ['notice !A131:refusal', 'patent',    [...APPEALED, 'C03 20260401', 'A131 20261001']],         // 特許法160条: 差戻し
  ['appealWithdrawn [appeal]', 'patent', [...APPEALED, 'C609 20250107']],                        // 特許法155条
  ['appealed [appeal] !C141:inquiry', 'patent', [...APPEALED, 'C141 20261001']],                 // 特許法134条4項
  ['appealed [appeal]',    'patent',    [...APPEALED, 'C141 20250101', 'C54 20250220']],
  // Notices with a period that only they say
  ['filed !A111:correction',   'patent', ['A63 20260110', 'A111 20261001']],                     // 特許法17条3項
  ['filed',                    'patent', ['A63 20260110', 'A111 20260301', 'A51 20260401']],
  ['filed !A10:completion',    'patent', ['A63 20260110', 'A10 20261001']],                      // 特許法38条の2第2項
  ['filed !A101:dismissal',    'patent', ['A63 20260110', 'A101 20261001']],                     // 特許法18条の2第2項
  ['filed',                    'patent', ['A63 20260110', 'A101 20260301', 'A59 20260401']],
  ['filed',                    'patent', ['A63 20260110', 'A101 20260301', 'A781 20260401']],    // 上申書 may be the answer
  ['examinationRequested !A223:consultation', 'patent', [...EXAMINED, 'A223 20261001']],         // 特許法39条6項
  ['examinationRequested !A2529:priorArt',    'patent', [...EXAMINED, 'A2529 20261001']],        // 特許法48条の7
  ['filed !A191:amendmentDismissed', 'design',    ['A63 20250110', 'A191 20261001']],            // 意匠法47条
  ['notice !A131:refusal',     'patent', [...EXAMINED, 'A191 20261001', 'A131 20261001']],       // 特許法53条3項: no appeal
  ['filed !A251:other',        'trademark', ['A63 20250110', 'A251 20261001']],                  // TBL: 期間有
  ['filed',                    'trademark', ['A63 20250110', 'A252 20261001']],                  // TBL: 期間無
  ['filed ?A2512',             'trademark', ['A63 20250110', 'A2512 20261001']],                 // 取下げ勧告: sent, no known effect
  ['filed ?A9999',             'trademark', ['A63 20250110', 'A9999 20261001 06']],              // not in the table, but sent
  ['filed',                    'trademark', ['A63 20250110', 'A9999 20261001 52']],
  // Madrid, Hague
  ['notice !MD171A1:refusal',  'trademark', ['IB14100 20250110', 'MD171A1 20261001']],           // 議定書5条
  ['notice !MD00131:refusal',  'trademark', ['IB14100 20250110', 'MD00131 20261001']],
  ['responded',                'trademark', ['IB14100 20250110', 'MD171A1 20260501', 'AP00053 20260720']],
  ['refused',                  'trademark', ['IB14100 20250110', 'MD171A1 20260501', 'MD174B2 20261001']],
  ['protected',                'trademark', ['IB14100 20250110', 'MD176A1 20261001']],           // 共通規則18規則の3
  ['notice !AHD1711:refusal',  'design',    ['ANEN 20250110', 'AHD1711 20261001']],              // ジュネーブ改正協定12条
  ['protected',                'design',    ['ANEN 20250110', 'AHD1711 20250601', 'A53 20250801', 'AHD174 20261001']],
  ['ceased',                   'design',    ['ANEN 20250110', 'AHD176 20250601', 'AHD177 20261001']],
  // The right
  ['registered',               'patent',    ['A01 20240703', 'R150 20240805'], REGISTERED],
  ['registered -expireDate',   'patent',    [...APPEALED, 'A01 20250703', 'R100 20250731', 'R150 20250820']], // the row before the register
  ['registered +trial',        'patent',    ['A01 20240703', 'C60 20260105'], REGISTERED],       // 特許法123条
  ['registered',               'patent',    [...APPEALED, 'A01 20240703'], { ...REGISTERED, registrationDate: '20241005' }],
  ['registered',               'patent',    ['A01 20240703', 'C60 20250105', 'C03 20260105'], REGISTERED],
  ['registered',               'patent',    ['A01 20240703', 'C60 20250105', 'C609 20260105'], REGISTERED],
  ['registered +trial +correction', 'patent', ['A01 20240703', 'C60 20260105', 'C611 20260405'], REGISTERED],    // 特許法134条の2
  ['registered +opposition',   'patent',    ['A01 20240703', 'C561 20250205'], REGISTERED],      // 特許法113条
  ['registered +opposition !C10:cancellation', 'patent', ['A01 20240703', 'C561 20250205', 'C10 20261001'], REGISTERED],
  ['registered +opposition',   'patent',    ['A01 20240703', 'C561 20250205', 'C10 20250601', 'C53 20250801'], REGISTERED],
  ['registered',               'patent',    ['A01 20240703', 'C561 20250205', 'C16 20260105'], REGISTERED],
  ['registered',               'trademark', ['A01 20240703', 'C561 20250205', 'C661 20260105'], REGISTERED],
  ['ceased',                   'patent',    ['A01 20240703'], { ...REGISTERED, erasureIdentifier: '01' }],
  ['ceased',                   'patent',    ['A01 20240703'], { ...REGISTERED, disappearanceDate: '20250101' }],
  ['expired',                  'patent',    ['A01 20060703'], { ...REGISTERED, expireDate: '20250401' }],        // 特許法67条1項
  ['registered',               'patent',    ['A01 20060703'], { ...REGISTERED, expireDate: '20261129' }],        // its last day
  ['expired (expected)',       'patent',    ['A01 20060703'], { ...REGISTERED, expireDate: '20261128' }],        // the data may lag
  ['expired (expected)',       'trademark', ['A01 20160703'], { ...REGISTERED, expireDate: '20260801' }],        // 商標法20条3項
  ['expired',                  'trademark', ['A01 20150703'], { ...REGISTERED, expireDate: '20250801' }],
  ['registered',               'trademark', ['A01 20160703', 'R201 20260701'], { ...REGISTERED, expireDate: '20260801' }],
  // What is not said
  ['notJudged -history',       'patent',    undefined],
  ['registered',               'patent',    ['A01 20240703'], { ...REGISTERED, disappearanceDate: undefined }],
  ['notJudged -registration',  'patent',    ['A01 20240703'], { ...REGISTERED, disappearanceDate: undefined, erasureIdentifier: undefined }],
  ['registered -expireDate',   'patent',    ['A01 20240703'], { ...REGISTERED, expireDate: undefined }],
  ['registered -history',      'patent',    undefined, REGISTERED],
  ['notJudged -dates',         'patent',    [...EXAMINED, 'A131 20261001', 'A53 -']],
  ['notJudged -dates',         'patent',    [...EXAMINED, 'A131 20261001', 'A02 -']],
  ['notJudged -codes',         'patent',    [...EXAMINED, 'A131 20261001', '- 20261101']],
  ['notJudged -codes -history', 'patent',   ['A63 20220110', '- -']],
  ['refused -codes',           'patent',    [...EXAMINED, '- 20230301', 'A131 20240105', 'A53 20240304', 'A02 20240603']],
  ['withdrawn -codes',         'patent',    [...EXAMINED, '- 20230301', 'A761 20240105']],
  ['notJudged -filingDate',    'patent',    ['A63 20220110'], { filingDate: undefined }],
  ['notJudged -registration',  'patent',    [...EXAMINED, 'A01 20260901', 'R100 20260925'], { registrationNumber: undefined, registrationDate: undefined }],
  ['allowed',                  'patent',       [...EXAMINED, 'A01 20261101'], { registrationNumber: undefined, registrationDate: undefined }],
];

describe('the state of a case', () => {
  it('has a row for each history', () => {
    assert.ok(ROWS.length >= 60);
  });

  for (const [expected, law, rows, fields] of ROWS) {
    it(`${law} ${rows?.join(', ') ?? 'without documents'}${fields ? ` ${JSON.stringify(fields)}` : ''}: ${expected}`, () => {
      const words = (text: string) => text.split(' ').toSorted();
      assert.deepEqual(words(told(stateOf(law, rows, fields))), words(expected));
    });
  }

  it('does not depend on the order in which the API lists the documents', () => {
    for (const [expected, law, rows, fields] of ROWS) {
      if (rows?.some((row) => row.includes('-'))) continue;
      const words = (text: string) => text.split(' ').toSorted();
      assert.deepEqual(words(told(stateOf(law, rows?.toReversed(), fields))), words(expected));
    }
  });
});

describe('みなし取下げ', () => {
  const day = (lastDay: string, confidence?: 'estimated') => ({
    lastDays: () => [{ act: 'examination', lastDay: lastDay as CalendarDate, ...(confidence ? { confidence } : {}) }],
  });
  const of = (lastDay: string, rows = ['A63 20220110'], fields = {}, confidence?: 'estimated') =>
    told(stateOf('patent', rows, fields, day(lastDay, confidence)));

  it('is expected once the last day and the lag of the data are over', () => {
    assert.equal(of('2026-11-21'), 'deemedWithdrawn (expected)');
    assert.equal(of('2026-11-22'), 'filed');
    assert.equal(
      of('2026-11-21', ['A63 20220110'], { ADPublicationNumber: '2023123456' }),
      'deemedWithdrawn (expected)',
    );
  });

  it('is not where somebody has asked, or may have', () => {
    assert.equal(of('2025-01-10', ['A63 20220110', 'A625 20230110']), 'examinationRequested');
    assert.equal(of('2025-01-10', ['A63 20220110', 'A621 -']), 'examinationRequested -dates');
    assert.equal(of('2025-01-10', ['A63 20220110', '- 20230110']), 'notJudged -codes');
    assert.equal(of('2025-01-10', []), 'notJudged -history -codes');
  });

  it('is not concluded from a day that is a guess, or without one', () => {
    assert.equal(of('2025-01-10', ['A63 20220110'], {}, 'estimated'), 'notJudged -original');
    assert.equal(of('2026-12-10', ['A63 20220110'], {}, 'estimated'), 'filed');
    assert.equal(told(stateOf('patent', ['A63 20220110'], {}, { lastDays: () => [] })), 'filed');
    assert.equal(told(stateOf('patent', ['A63 20220110'])), 'filed');
  });

  it('is expected of the basis of a national priority, 1年4月 after its filing', () => {
    // 特許法42条1項, 施行規則28条の4第2項: 2025-07-15 + 16 months = 2026-11-15; the lag ends on 11-22.
    const base = (filed: string, rows: readonly string[], today: string) =>
      told(stateOf('patent', rows, { filingDate: filed }, { today: today as CalendarDate, isPriorityBase: true }));
    assert.equal(base('20250715', ['A63 20250715'], '2026-11-22'), 'filed');
    assert.equal(base('20250715', ['A63 20250715'], '2026-11-23'), 'deemedWithdrawn (expected)');
    assert.equal(base('20250715', ['A63 20250715', 'A621 20250801'], '2026-11-23'), 'deemedWithdrawn (expected)');
    assert.equal(base('20250715', ['A63 20250715', 'A621 20250801', 'A01 20260601'], '2026-11-23'), 'allowed');
    assert.equal(base('20250715', ['A63 20250715', 'A761 20260601'], '2026-11-23'), 'withdrawn');
  });

  it('is a matter of patents', () => {
    assert.equal(told(stateOf('design', ['A63 20220110'], {}, day('2025-01-10'))), 'filed');
  });
});
