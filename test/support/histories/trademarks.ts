import { written } from './answers.ts';

/** 商標 of this country: filing, notices, decisions. Madrid: madrid.ts. Day for most: Sunday 2026-11-29. */

const TODAY = '2026-11-29';
const FILED = '2026-02-10 A63';
const CASE = { filed: '2026-02-10', published: '2026-02-24' };
const RECORDED = { number: '2024123456', filed: '2024-11-18', published: '2024-11-26' };
const RECORDED_ROWS = ['2024-11-18 A63', '2025-06-10 A131 090392'];

export const trademarks = written('trademark', [
  {
    id: 't-filed',
    about: 'filed and published at once: six months for a priority, no 審査請求',
    says: { filed: '2026-09-15', published: '2026-09-29', rows: ['2026-09-15 A63'] },
    today: TODAY,
    expected: {
      status: 'filed',
      instance: 'examination',
      days: [{ act: 'priority', day: '2027-03-15' }],
      never: ['examination', 'publication'],
      ifTold: [{ act: 'noveltyProof', day: '2026-10-15' }],
    },
    source: 'パリ条約4条C(1); 商標法12条の2',
  },
  {
    id: 't-priority-document',
    about: 'Paris priority: 優先権証明書 three months from the filing',
    says: {
      filed: '2026-09-15',
      published: '2026-09-29',
      priorities: [{ paris: 'US', date: '2026-04-01' }],
      rows: ['2026-09-15 A63'],
    },
    today: TODAY,
    expected: {
      status: 'filed',
      days: [{ act: 'priorityDocument', day: '2026-12-15', article: ['13'] }],
      never: ['priority'],
    },
    source: '商標法13条1項; FILING, corrections',
  },
  {
    id: 't-notice-recorded',
    about: 'the recorded mark with its notice open: 40 days, one month more within the period',
    says: { ...RECORDED, rows: RECORDED_ROWS },
    today: '2025-06-20',
    expected: {
      status: 'notice',
      notices: [['refusal', '090392', 'open']],
      days: [
        {
          act: 'response',
          day: '2025-07-22',
          unmoved: '2025-07-20',
          extendable: { until: '2025-07-22', day: '2025-08-20', how: 'within' },
          article: ['15-2'],
        },
      ],
    },
    source: 'recording 2024123456; DOMAIN F.1; 商標法15条の2',
  },
  {
    id: 't-notice-extended',
    about: 'extended by one month',
    says: { ...RECORDED, rows: [...RECORDED_ROWS, '2025-07-10 A601'] },
    today: '2025-08-01',
    expected: {
      status: 'notice',
      notices: [['refusal', '090392', 'open']],
      days: [{ act: 'response', day: '2025-08-20' }],
    },
    source: 'shouhyou.com/ao-29; FILING §4',
  },
  {
    id: 't-notice-over',
    about: 'the period is over: two months after it',
    says: { ...RECORDED, rows: RECORDED_ROWS },
    today: '2025-08-01',
    expected: {
      status: 'notice',
      notices: [['refusal', '090392', 'open']],
      days: [
        {
          act: 'response',
          day: '2025-07-22',
          unmoved: '2025-07-20',
          extendable: { until: '2025-09-22', day: '2025-09-22', how: 'after' },
        },
      ],
    },
    source: 'shouhyou.com/ao-29',
  },
  {
    id: 't-notice-extended-over',
    about: 'extended, and that is over too: for marks two months more after it',
    says: { ...RECORDED, rows: [...RECORDED_ROWS, '2025-07-10 A601'] },
    today: '2025-09-01',
    expected: {
      status: 'notice',
      notices: [['refusal', '090392', 'open']],
      days: [
        { act: 'response', day: '2025-08-20', extendable: { until: '2025-10-20', day: '2025-10-20', how: 'after' } },
      ],
    },
    source: 'shouhyou.com/ao-29 (three months in all)',
  },
  {
    id: 't-notice-extended-twice',
    about: 'both extensions are on file',
    says: { ...RECORDED, rows: [...RECORDED_ROWS, '2025-07-10 A601', '2025-09-05 A603'] },
    today: '2025-09-10',
    expected: {
      status: 'notice',
      notices: [['refusal', '090392', 'open']],
      days: [{ act: 'response', day: '2025-10-20', extendable: null }],
    },
    source: 'shouhyou.com/ao-29',
  },
  {
    id: 't-notice-abroad',
    about: 'abroad: three months, one month more',
    says: { ...RECORDED, rows: RECORDED_ROWS },
    today: '2025-06-20',
    abroad: true,
    expected: {
      status: 'notice',
      notices: [['refusal', '090392', 'open']],
      days: [
        {
          act: 'response',
          day: '2025-09-10',
          abroad: true,
          extendable: { until: '2025-09-10', day: '2025-10-10', how: 'within' },
        },
      ],
    },
    source: '方式審査便覧 04.10; shouhyou.com/ao-29',
  },
  {
    id: 't-notice-answered',
    about: 'answered',
    says: { ...CASE, rows: [FILED, '2026-09-08 A131 000101', '2026-10-16 A53', '2026-10-16 A523'] },
    today: TODAY,
    expected: { status: 'responded', never: ['response'] },
    source: '商標法15条の2',
  },
  {
    id: 't-notice-amended-only',
    about: 'only a 手続補正書 of the goods',
    says: { ...CASE, rows: [FILED, '2026-10-27 A131 000101', '2026-11-10 A523'] },
    today: TODAY,
    expected: {
      status: ['notice', 'responded'],
      notices: [['refusal', '000101', 'partly']],
      days: [{ act: 'response', day: '2026-12-07', unmoved: '2026-12-06' }],
    },
    source: 'B11',
  },
  {
    id: 't-amendment-dismissed',
    about: '補正の却下の決定: three months for a new application or an appeal',
    says: {
      ...CASE,
      rows: [FILED, '2026-07-07 A131 000101', '2026-08-14 A53', '2026-08-14 A523', '2026-10-14 A191 000404'],
    },
    today: TODAY,
    expected: {
      status: ['responded', 'notice', 'filed'],
      notices: [['amendmentDismissed', '000404', 'open']],
      days: [{ act: 'amendmentDismissed', day: '2027-01-14', article: ['17-2', '45'] }],
    },
    source: 'B6; 商標法17条の2第1項, 45条1項',
  },
  {
    id: 't-correction',
    about: '手続補正指令書（中間書類）',
    says: { ...CASE, rows: [FILED, '2026-11-04 A112 000404'] },
    today: TODAY,
    expected: {
      status: ['filed', 'notice'],
      notices: [['correction', '000404', 'open']],
      never: ['response', 'answer'],
    },
    source: 'B6; 特許法17条3項 (商標法77条2項)',
  },
  {
    id: 't-refused-recorded',
    about: 'the recorded mark: refused after a notice without an answer',
    says: { ...RECORDED, rows: [...RECORDED_ROWS, '2026-01-13 A02 003498'] },
    today: '2026-02-02',
    expected: {
      status: 'refused',
      instance: 'examination',
      days: [{ act: 'appeal', day: '2026-04-13', extendable: null, article: ['44'] }],
      never: ['response', 'division'],
    },
    source: 'recording 2024123456; DOMAIN F.1; 商標法44条1項',
  },
  {
    id: 't-appealed',
    about: '拒絶査定不服審判: marks have no 前置審査',
    says: { ...RECORDED, rows: [...RECORDED_ROWS, '2026-01-13 A02 003498', '2026-04-10 C60'] },
    today: TODAY,
    expected: { status: 'appealed', instance: 'appeal', never: ['appeal', 'response'] },
    source: '商標法44条; 特許法162条 is not applied',
  },
  {
    id: 't-appeal-notice',
    about: 'C13 in the appeal of a mark: the notice waits; the length of the period is in no text that was seen',
    says: { ...RECORDED, rows: [...RECORDED_ROWS, '2026-01-13 A02 003498', '2026-04-10 C60', '2026-11-04 C13 000303'] },
    today: TODAY,
    expected: {
      status: 'notice',
      instance: 'appeal',
      notices: [['refusal', '000303', 'open']],
      mayHave: ['response'],
    },
    source: 'A3; 商標法55条の2',
  },
  {
    id: 't-appeal-withdrawn',
    about: '請求取下書',
    says: { ...RECORDED, rows: [...RECORDED_ROWS, '2026-01-13 A02 003498', '2026-04-10 C60', '2026-09-10 C609'] },
    today: TODAY,
    expected: { status: 'appealWithdrawn' },
    source: 'A6',
  },
  {
    id: 't-allowed',
    about: '登録査定',
    says: { ...CASE, rows: [FILED, '2026-11-04 A01 000111'] },
    today: TODAY,
    expected: {
      status: 'allowed',
      days: [
        {
          act: 'registrationFee',
          day: '2026-12-04',
          extendable: { until: '2026-12-04', day: '2027-01-04', how: 'within' },
          article: ['41'],
        },
      ],
      never: ['division'],
    },
    source: '商標法41条1項・2項; 10条 has no period of this kind',
  },
  {
    id: 't-allowed-extended',
    about: 'the period for the fee made longer',
    says: { ...CASE, rows: [FILED, '2026-11-04 A01 000111', '2026-11-25 A601'] },
    today: TODAY,
    expected: {
      status: 'allowed',
      days: [{ act: 'registrationFee', day: '2027-01-04', unmoved: '2027-01-03' }],
    },
    source: 'B12; 商標法41条2項',
  },
  {
    id: 't-allowed-late-fee',
    about: 'the period for the fee is over: marks have two months after it',
    says: { ...CASE, rows: [FILED, '2026-11-04 A01 000111'] },
    today: '2026-12-20',
    expected: {
      status: 'allowed',
      days: [
        { act: 'registrationFee', day: '2026-12-04' },
        { act: 'lateFee', day: '2027-02-04', article: ['41'] },
      ],
    },
    source: '商標法41条3項; jpo.go.jp noufu_kikanencho_seikyusho (two months, marks only); B12',
  },
  {
    id: 't-allowed-paid',
    about: 'the fee is paid',
    says: { ...CASE, rows: [FILED, '2026-11-04 A01 000111', '2026-11-18 R100'] },
    today: '2026-12-20',
    expected: { status: 'allowed', never: ['registrationFee', 'lateFee'] },
    source: '商標法41条1項',
  },
  {
    id: 't-dismissed',
    about: '出願却下処分書（商標）',
    says: { ...CASE, rows: [FILED, '2026-03-03 A111 000404', '2026-08-03 A047 000505'] },
    today: TODAY,
    expected: { status: 'dismissed', never: ['answer'] },
    source: 'A6; document-codes.tsv',
  },
  {
    id: 't-abandoned',
    about: '出願放棄書',
    says: { ...CASE, rows: [FILED, '2026-08-03 A762'] },
    today: TODAY,
    expected: { status: 'abandoned' },
    source: 'A762',
  },
]);
