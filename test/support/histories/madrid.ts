import { written } from './answers.ts';

/** Madrid: 国際商標登録出願 (application numbers 35xxxx). The holder is answered to for abroad. Day for most: 2026-11-29. */

const TODAY = '2026-11-29';
const CASE = { number: '2024351234', filed: '2024-12-05' };
const REFUSAL = '2026-10-20 MD171A1 000101';

export const madrid = written('trademark', [
  {
    id: 'm-refusal',
    about: '暫定拒絶通報: three months, one month more',
    says: { ...CASE, rows: [REFUSAL] },
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
          extendable: { until: '2027-01-20', day: '2027-02-22', how: 'within' },
          article: ['15-2'],
        },
      ],
    },
    source: 'B5; 商標法15条の2, 68条の9; 2027-02-20 is a Saturday',
  },
  {
    id: 'm-refusal-nobody-says-abroad',
    about: 'the same where nobody says 在外者: never the 40 days of this country',
    says: { ...CASE, rows: [REFUSAL] },
    today: TODAY,
    expected: {
      status: 'notice',
      notices: [['refusal', '000101', 'open']],
      days: [{ act: 'response', day: '2027-01-20', abroad: 'either' }],
    },
    source: 'B5 (three months)',
  },
  {
    id: 'm-refusal-reasons',
    about: '拒絶の理由の通知 MD00131',
    says: { ...CASE, rows: ['2026-10-20 MD00131 000101'] },
    today: TODAY,
    abroad: true,
    expected: {
      status: 'notice',
      notices: [['refusal', '000101', 'open']],
      days: [{ act: 'response', day: '2027-01-20', abroad: true }],
    },
    source: 'B5; document-codes.tsv',
  },
  {
    id: 'm-refusal-extended',
    about: 'extended by one month',
    says: { ...CASE, rows: [REFUSAL, '2027-01-12 AP00601'] },
    today: '2027-01-25',
    abroad: true,
    expected: {
      status: 'notice',
      notices: [['refusal', '000101', 'open']],
      days: [{ act: 'response', day: '2027-02-22', unmoved: '2027-02-20', abroad: true }],
    },
    source: 'B5; AP00601',
  },
  {
    id: 'm-refusal-extended-twice',
    about: 'extended within and after the period',
    says: { ...CASE, rows: [REFUSAL, '2027-01-12 AP00601', '2027-03-15 AP00602'] },
    today: '2027-03-25',
    abroad: true,
    expected: {
      status: 'notice',
      notices: [['refusal', '000101', 'open']],
      days: [{ act: 'response', day: '2027-04-20', abroad: true, extendable: null }],
    },
    source: 'B5; AP00602; from 2027-02-20',
  },
  {
    id: 'm-refusal-answered',
    about: '拒絶通報に対する意見書',
    says: { ...CASE, rows: [REFUSAL, '2026-11-17 AP00053', '2026-11-17 AP00521'] },
    today: TODAY,
    abroad: true,
    expected: { status: 'responded', never: ['response'] },
    source: 'document-codes.tsv (AP00053)',
  },
  {
    id: 'm-refusal-amended-only',
    about: 'only a 手続の補正',
    says: { ...CASE, rows: [REFUSAL, '2026-11-17 AP00521'] },
    today: TODAY,
    abroad: true,
    expected: {
      status: ['notice', 'responded'],
      notices: [['refusal', '000101', 'partly']],
      days: [{ act: 'response', day: '2027-01-20', abroad: true }],
    },
    source: 'B11; document-codes.tsv (AP00521)',
  },
  {
    id: 'm-allowed',
    about: '登録の査定: no 登録料 is paid to the office',
    says: {
      ...CASE,
      rows: [REFUSAL.replace('2026-10-20', '2026-03-10'), '2026-06-08 AP00053', '2026-11-04 MD00001 000111'],
    },
    today: TODAY,
    abroad: true,
    expected: { status: 'allowed', never: ['registrationFee', 'lateFee', 'response'] },
    source: '商標法68条の30 (individual fee, to the International Bureau), 68条の19第1項',
  },
  {
    id: 'm-protected-first-action',
    about: '保護認容声明 without a refusal',
    says: { ...CASE, rows: ['2026-03-10 MD176A1 000111'] },
    today: TODAY,
    expected: { status: 'protected', never: ['registrationFee', 'response'] },
    source: 'ISSUE17 part 5; document-codes.tsv',
  },
  {
    id: 'm-protected-second-action',
    about: '保護認容声明 after a refusal',
    says: {
      ...CASE,
      rows: [REFUSAL.replace('2026-10-20', '2026-03-10'), '2026-06-08 AP00053', '2026-11-04 MD174B4 000111'],
    },
    today: TODAY,
    expected: { status: 'protected', never: ['registrationFee', 'response'] },
    source: 'ISSUE17 part 5; document-codes.tsv',
  },
  {
    id: 'm-refused',
    about: '拒絶の査定, abroad',
    says: { ...CASE, rows: [REFUSAL.replace('2026-10-20', '2026-03-10'), '2026-10-05 MD00002 000110'] },
    today: TODAY,
    abroad: true,
    expected: { status: 'refused', days: [{ act: 'appeal', day: '2027-02-05', abroad: true }], never: ['response'] },
    source: '商標法44条1項, 77条1項 with 特許法4条; C2',
  },
  {
    id: 'm-refused-finally',
    about: '拒絶確定声明',
    says: {
      ...CASE,
      rows: [REFUSAL.replace('2026-10-20', '2025-11-10'), '2026-03-10 MD00002 000110', '2026-09-15 MD174B2 000112'],
    },
    today: TODAY,
    abroad: true,
    expected: { status: 'refused', never: ['response'] },
    source: 'document-codes.tsv',
  },
  {
    id: 'm-correction',
    about: '補正命令',
    says: { ...CASE, rows: ['2026-11-04 MD00112 000404'] },
    today: TODAY,
    abroad: true,
    expected: {
      status: ['filed', 'notice'],
      notices: [['correction', '000404', 'open']],
      never: ['response', 'answer'],
    },
    source: 'B6; document-codes.tsv',
  },
  {
    id: 'm-withdrawn',
    about: '出願の取り下げの届出 in this country',
    says: { ...CASE, rows: [REFUSAL, '2026-11-17 AP00761'] },
    today: TODAY,
    abroad: true,
    expected: { status: 'withdrawn', never: ['response'] },
    source: 'document-codes.tsv (AP00761)',
  },
]);
