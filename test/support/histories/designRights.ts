import { written } from './answers.ts';

/** 意匠: registered designs, also related ones, and Hague (application numbers 5xxxxx). Day for most: Sunday 2026-11-29. */

const TODAY = '2026-11-29';
const HAGUE = { number: '2025500123', filed: '2025-06-16' };
const RIGHT = { filed: '2022-05-23', registered: ['1735126', '2023-01-12'], expires: '2047-05-12' } as const;
const RIGHT_ROWS = ['2022-05-23 A63', '2022-12-06 A01 000111', '2022-12-26 R100'];

export const designRights = written('design', [
  {
    id: 'd-registered-related',
    about: 'the related design of the specification: next 登録料 on 成人の日',
    says: { ...RIGHT, principal: '2022011905', rows: RIGHT_ROWS },
    payment: { next: '2026-01-12', years: '03' },
    today: '2025-12-01',
    expected: {
      status: 'registered',
      days: [
        {
          act: 'annuity',
          day: '2026-01-13',
          unmoved: '2026-01-12',
          surcharge: '2026-07-13',
          article: ['43'],
          confidence: 'stated',
        },
      ],
    },
    source: 'openapi examples 2022012584; 意匠法43条2項, 44条1項',
  },
  {
    id: 'd-annuity-late',
    about: 'due on 山の日, 追納',
    says: { ...RIGHT, registered: ['1735126', '2023-08-11'], rows: RIGHT_ROWS },
    payment: { next: '2026-08-11', years: '03' },
    today: TODAY,
    expected: { status: 'registered', days: [{ act: 'lateAnnuity', day: '2027-02-12', article: ['44'] }] },
    source: 'B2; 意匠法44条1項 (from 2026-08-12; from the unmoved day 02-11 建国記念の日, moved to the same day)',
  },
  {
    id: 'd-ceased',
    about: 'ceased',
    says: { ...RIGHT, erasure: '01', ceased: '2026-01-12', rows: RIGHT_ROWS },
    payment: { next: '2026-01-12', years: '03' },
    today: TODAY,
    expected: { status: 'ceased', never: ['annuity', 'lateAnnuity'] },
    source: 'DOMAIN E.1 (05310)',
  },
  {
    id: 'd-expired',
    about: 'the term has ended by time',
    says: {
      filed: '2005-11-01',
      registered: ['1270001', '2006-03-24'],
      expires: '2026-03-24',
      rows: ['2005-11-01 A63'],
    },
    today: TODAY,
    expected: { status: 'expired', never: ['annuity', 'lateAnnuity', 'renewal', 'lateRenewal'] },
    source: 'A6; 意匠法21条',
  },
  {
    id: 'd-trial',
    about: '意匠登録無効審判',
    says: { ...RIGHT, rows: [...RIGHT_ROWS, '2026-09-01 C60'] },
    payment: { next: '2028-01-12', years: '05' },
    today: TODAY,
    expected: { status: 'registered', pending: ['trial'], days: [{ act: 'annuity', day: '2028-01-12' }] },
    source: '意匠法48条',
  },
  {
    id: 'd-hague-refusal',
    about: '拒絶の通報: three months, two months more',
    says: { ...HAGUE, rows: ['2025-06-16 A63', '2026-10-20 AHD1711 000101'] },
    today: TODAY,
    abroad: true,
    expected: {
      status: 'notice',
      notices: [['refusal', '000101', 'open']],
      days: [
        {
          act: 'response',
          day: '2027-01-20',
          abroad: true,
          extendable: { until: '2027-01-20', day: '2027-03-23', how: 'within' },
        },
      ],
    },
    source: 'B5; 意匠法19条; otokikan_encho (applied to 国際意匠登録出願)',
  },
  {
    id: 'd-hague-refusal-answered',
    about: '拒絶の通報 answered',
    says: { ...HAGUE, rows: ['2025-06-16 A63', '2026-08-18 AHD1712 000101', '2026-11-10 A53'] },
    today: TODAY,
    abroad: true,
    expected: { status: 'responded', never: ['response'] },
    source: 'B5',
  },
  {
    id: 'd-hague-protected',
    about: '保護の付与の声明',
    says: { ...HAGUE, rows: ['2025-06-16 A63', '2026-05-12 AHD176 000111'] },
    today: TODAY,
    expected: { status: 'protected', never: ['registrationFee', 'response'] },
    source: 'ISSUE17 part 5; document-codes.tsv',
  },
  {
    id: 'd-hague-protected-after-refusal',
    about: '拒絶の後の保護の付与の声明',
    says: {
      ...HAGUE,
      rows: ['2025-06-16 A63', '2026-02-17 AHD1711 000101', '2026-05-11 A53', '2026-10-13 AHD174 000111'],
    },
    today: TODAY,
    expected: { status: 'protected', never: ['registrationFee', 'response'] },
    source: 'ISSUE17 part 5; document-codes.tsv',
  },
  {
    id: 'd-hague-allowed',
    about: '登録査定 in a Hague case: no 登録料 is paid to the office',
    says: { ...HAGUE, rows: ['2025-06-16 A63', '2026-11-04 A01 000111'] },
    today: TODAY,
    expected: { status: 'allowed', never: ['registrationFee', 'lateFee'] },
    source: '意匠法60条の21 (個別指定手数料), 60条の22',
  },
  {
    id: 'd-hague-refused',
    about: '拒絶査定 in a Hague case, abroad',
    says: {
      ...HAGUE,
      rows: ['2025-06-16 A63', '2026-02-17 AHD1711 000101', '2026-05-11 A53', '2026-10-05 A02 000110'],
    },
    today: TODAY,
    abroad: true,
    expected: { status: 'refused', days: [{ act: 'appeal', day: '2027-02-05', abroad: true }] },
    source: '意匠法46条1項, 68条1項 with 特許法4条; C2',
  },
]);
