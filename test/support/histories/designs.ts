import { written } from './answers.ts';

/** 意匠: filing, notices, decisions, appeals. Day for most: Sunday 2026-11-29. */

const TODAY = '2026-11-29';
const FILED = '2026-02-10 A63';
const CASE = { filed: '2026-02-10' };

export const designs = written('design', [
  {
    id: 'd-filed',
    about: 'filed: nothing to request, six months for a priority',
    says: { filed: '2026-10-20', rows: ['2026-10-20 A63'] },
    today: TODAY,
    expected: {
      status: 'filed',
      instance: 'examination',
      days: [{ act: 'priority', day: '2027-04-20', article: ['4', '15', '43'] }],
      never: ['examination'],
      ifTold: [{ act: 'noveltyProof', day: '2026-11-19' }],
    },
    source: 'パリ条約4条C(1): six months; 意匠法 knows no 審査請求',
  },
  {
    id: 'd-priority-document',
    about: 'Paris priority: 優先権証明書 three months from the filing',
    says: { filed: '2026-10-20', priorities: [{ paris: 'US', date: '2026-05-08' }], rows: ['2026-10-20 A63'] },
    today: TODAY,
    expected: {
      status: 'filed',
      days: [{ act: 'priorityDocument', day: '2027-01-20', article: ['15'] }],
      never: ['priority', 'examination'],
    },
    source: '意匠法15条1項; FILING, corrections',
  },
  {
    id: 'd-notice',
    about: 'a notice: 40 days, two months more within the period',
    says: { ...CASE, rows: [FILED, '2026-10-20 A131 000101'] },
    today: '2026-11-25',
    expected: {
      status: 'notice',
      notices: [['refusal', '000101', 'open']],
      days: [
        {
          act: 'response',
          day: '2026-11-30',
          unmoved: '2026-11-29',
          extendable: { until: '2026-11-30', day: '2027-01-29', how: 'within' },
          article: ['19', '50'],
        },
      ],
    },
    source: '意匠法19条, jpo.go.jp otokikan_encho (DOMAIN §0 row 15)',
  },
  {
    id: 'd-notice-extended',
    about: 'extended: not again, and not after the period',
    says: { ...CASE, rows: [FILED, '2026-10-20 A131 000101', '2026-11-24 A601'] },
    today: TODAY,
    expected: {
      status: 'notice',
      notices: [['refusal', '000101', 'open']],
      days: [{ act: 'response', day: '2027-01-29', extendable: null }],
    },
    source: 'otokikan_encho: not both',
  },
  {
    id: 'd-notice-over',
    about: 'the period is over: two months after it',
    says: { ...CASE, rows: [FILED, '2026-10-20 A131 000101'] },
    today: '2026-12-10',
    expected: {
      status: 'notice',
      notices: [['refusal', '000101', 'open']],
      days: [
        {
          act: 'response',
          day: '2026-11-30',
          unmoved: '2026-11-29',
          extendable: { until: '2027-01-29', day: '2027-01-29', how: 'after' },
        },
      ],
    },
    source: 'otokikan_encho',
  },
  {
    id: 'd-notice-late-extension',
    about: '期間延長請求書（期間徒過）',
    says: { ...CASE, rows: [FILED, '2026-10-20 A131 000101', '2026-12-08 A603'] },
    today: '2026-12-10',
    expected: {
      status: 'notice',
      notices: [['refusal', '000101', 'open']],
      days: [{ act: 'response', day: '2027-01-29', extendable: null }],
    },
    source: 'otokikan_encho',
  },
  {
    id: 'd-notice-abroad',
    about: 'abroad: three months, two months more and no third',
    says: { ...CASE, rows: [FILED, '2026-10-20 A131 000101'] },
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
    source: 'otokikan_encho (at home and abroad two months)',
  },
  {
    id: 'd-notice-abroad-extended',
    about: 'abroad, extended once: that is all',
    says: { ...CASE, rows: [FILED, '2026-10-20 A131 000101', '2027-01-12 A601'] },
    today: '2027-01-15',
    abroad: true,
    expected: {
      status: 'notice',
      notices: [['refusal', '000101', 'open']],
      days: [{ act: 'response', day: '2027-03-23', unmoved: '2027-03-20', abroad: true, extendable: null }],
    },
    source: 'otokikan_encho',
  },
  {
    id: 'd-notice-answered',
    about: '意見書 and 手続補正書',
    says: { ...CASE, rows: [FILED, '2026-10-20 A131 000101', '2026-11-17 A53', '2026-11-17 A523'] },
    today: TODAY,
    expected: { status: 'responded', never: ['response'] },
    source: '意匠法19条',
  },
  {
    id: 'd-notice-amended-only',
    about: 'only a 手続補正書',
    says: { ...CASE, rows: [FILED, '2026-10-21 A131 000101', '2026-11-10 A523'] },
    today: '2026-11-25',
    expected: {
      status: ['notice', 'responded'],
      notices: [['refusal', '000101', 'partly']],
      days: [{ act: 'response', day: '2026-11-30' }],
    },
    source: 'B11',
  },
  {
    id: 'd-correction',
    about: '手続補正指令書（審査部）',
    says: { ...CASE, rows: [FILED, '2026-11-04 A221 000404'] },
    today: TODAY,
    expected: {
      status: ['filed', 'notice'],
      notices: [['correction', '000404', 'open']],
      never: ['response', 'answer'],
    },
    source: 'B6; document-codes.tsv',
  },
  {
    id: 'd-consultation',
    about: '協議指令 of one applicant’s applications of one day',
    says: { ...CASE, rows: [FILED, '2026-11-04 A223 000404'] },
    today: TODAY,
    expected: {
      status: ['filed', 'notice'],
      notices: [['consultation', '000404', 'open']],
      never: ['response', 'answer'],
    },
    source: 'B6; 意匠法9条4項',
  },
  {
    id: 'd-consultation-answered',
    about: 'and the 協議の結果届',
    says: { ...CASE, rows: [FILED, '2026-09-02 A223 000404', '2026-10-05 A908'] },
    today: TODAY,
    expected: { status: 'filed' },
    source: '意匠法9条4項; A908',
  },
  {
    id: 'd-amendment-dismissed',
    about: '補正の却下の決定: three months for a new application or an appeal',
    says: {
      ...CASE,
      rows: [FILED, '2026-06-09 A131 000101', '2026-07-13 A53', '2026-07-13 A523', '2026-10-14 A191 000404'],
    },
    today: TODAY,
    expected: {
      status: ['responded', 'notice', 'filed'],
      notices: [['amendmentDismissed', '000404', 'open']],
      days: [{ act: 'amendmentDismissed', day: '2027-01-14', article: ['17-3', '47'] }],
    },
    source: 'B6; 意匠法17条の3第1項, 47条1項',
  },
  {
    id: 'd-allowed',
    about: '登録査定: the fee, and no 分割 by this date',
    says: { ...CASE, rows: [FILED, '2026-11-04 A01 000111'] },
    today: TODAY,
    expected: {
      status: 'allowed',
      days: [
        {
          act: 'registrationFee',
          day: '2026-12-04',
          extendable: { until: '2026-12-04', day: '2027-01-04', how: 'within' },
          article: ['43'],
        },
      ],
      never: ['division', 'lateFee'],
    },
    source: '意匠法43条1項・3項; 10条の2 has no period of this kind',
  },
  {
    id: 'd-allowed-extended',
    about: 'the period for the fee made longer',
    says: { ...CASE, rows: [FILED, '2026-11-04 A01 000111', '2026-11-25 A601'] },
    today: TODAY,
    expected: {
      status: 'allowed',
      days: [{ act: 'registrationFee', day: '2027-01-04', unmoved: '2027-01-03', extendable: null }],
    },
    source: 'B12; 意匠法43条3項',
  },
  {
    id: 'd-allowed-paid',
    about: 'the fee is paid',
    says: { ...CASE, rows: [FILED, '2026-11-04 A01 000111', '2026-11-18 R100'] },
    today: TODAY,
    expected: { status: 'allowed', never: ['registrationFee', 'division'] },
    source: '意匠法43条1項',
  },
  {
    id: 'd-dismissed-fee',
    about: 'dismissed because the fee was not paid',
    says: { ...CASE, rows: [FILED, '2026-06-02 A01 000111', '2026-08-18 R155', '2026-10-20 A045 000130'] },
    today: TODAY,
    expected: { status: 'dismissed', never: ['registrationFee'] },
    source: 'A6; 特許法18条1項 (意匠法68条2項)',
  },
  {
    id: 'd-refused',
    about: '拒絶査定',
    says: { ...CASE, rows: [FILED, '2026-06-09 A131 000101', '2026-07-13 A53', '2026-10-05 A02 000110'] },
    today: TODAY,
    expected: {
      status: 'refused',
      days: [{ act: 'appeal', day: '2027-01-05', extendable: null, article: ['46'] }],
      never: ['division', 'response'],
      ifTold: [{ act: 'conversion', day: '2027-01-05' }],
    },
    source: '意匠法46条1項',
  },
  {
    id: 'd-appealed',
    about: '拒絶査定不服審判: designs have no 前置審査',
    says: {
      ...CASE,
      rows: [FILED, '2026-06-09 A131 000101', '2026-07-13 A53', '2026-08-05 A02 000110', '2026-11-02 C60'],
    },
    today: TODAY,
    expected: { status: 'appealed', instance: 'appeal', never: ['appeal', 'division'] },
    source: '意匠法46条; 特許法162条 is not applied',
  },
  {
    id: 'd-appeal-notice',
    about: 'C13 in the appeal of a design: the notice waits; the length of the period is in no text that was seen',
    says: {
      ...CASE,
      rows: [
        FILED,
        '2026-03-09 A131 000101',
        '2026-04-13 A53',
        '2026-05-11 A02 000110',
        '2026-08-10 C60',
        '2026-11-04 C13 000303',
      ],
    },
    today: TODAY,
    expected: {
      status: 'notice',
      instance: 'appeal',
      notices: [['refusal', '000303', 'open']],
      mayHave: ['response'],
    },
    source: 'A3; 意匠法50条3項',
  },
  {
    id: 'd-appeal-decided',
    about: '審決',
    says: {
      ...CASE,
      rows: [FILED, '2026-03-09 A131 000101', '2026-05-11 A02 000110', '2026-08-10 C60', '2026-11-10 C03 000123'],
    },
    today: TODAY,
    expected: { status: 'appealDecided', instance: 'appeal' },
    source: 'ISSUE17 part 5; 意匠法52条 with 特許法157条',
  },
  {
    id: 'd-withdrawn',
    about: '出願取下書',
    says: { ...CASE, rows: [FILED, '2026-10-20 A131 000101', '2026-11-05 A761'] },
    today: TODAY,
    expected: { status: 'withdrawn', never: ['response'] },
    source: 'A761',
  },
]);
