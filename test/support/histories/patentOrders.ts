import { written } from './answers.ts';
import type { StatusId } from './history.ts';

/** 特許: other notices with a period (B6), and ends before a decision. Day for most: Sunday 2026-11-29. */

const TODAY = '2026-11-29';
const FILED = '2024-04-11 A63';
const REQUESTED = [FILED, '2025-01-20 A621'];
const CASE = { filed: '2024-04-11', published: '2025-10-23' };

/** B6: such a notice need not change where the case stands, but it must be told. */
const NOTICED: readonly StatusId[] = ['examinationRequested', 'notice'];

export const patentOrders = written('patent', [
  {
    id: 'p-prior-art',
    about: '48条の7: information on prior art; the notice says the period',
    says: { ...CASE, rows: [...REQUESTED, '2026-11-04 A2529 000404'] },
    today: TODAY,
    expected: { status: NOTICED, notices: [['priorArt', '000404', 'open']], never: ['response', 'answer'] },
    source: 'B6; 特許法48条の7',
  },
  {
    id: 'p-correction',
    about: '手続補正指令書（出願） without an answer',
    says: { ...CASE, rows: [FILED, '2026-11-04 A111 000404'] },
    today: TODAY,
    expected: {
      status: ['published', 'notice'],
      notices: [['correction', '000404', 'open']],
      days: [{ act: 'examination', day: '2027-04-12', unmoved: '2027-04-11' }],
      never: ['response', 'answer'],
    },
    source: 'B6; 特許法17条3項 (the notice says the period)',
  },
  {
    id: 'p-correction-answered',
    about: 'answered by a 手続補正書（方式）',
    says: { ...CASE, rows: [FILED, '2026-11-04 A111 000404', '2026-11-16 A51'] },
    today: TODAY,
    expected: { status: 'published', days: [{ act: 'examination', day: '2027-04-12', unmoved: '2027-04-11' }] },
    source: 'B6; 特許法17条3項; A51',
  },
  {
    id: 'p-completion',
    about: '補完指令 without an answer',
    says: { ...CASE, rows: [FILED, '2026-11-04 A10 000404'] },
    today: TODAY,
    expected: {
      status: ['published', 'notice'],
      notices: [['completion', '000404', 'open']],
      days: [{ act: 'examination', day: '2027-04-12', unmoved: '2027-04-11' }],
    },
    source: '特許法38条の2第2項; A10',
  },
  {
    id: 'p-dismissal-announced',
    about: '却下理由通知書（願書） without an answer',
    says: { ...CASE, rows: [...REQUESTED, '2026-11-04 A101 000404'] },
    today: TODAY,
    expected: { status: NOTICED, notices: [['dismissal', '000404', 'open']], never: ['response', 'answer'] },
    source: 'B6; 特許法18条の2第2項',
  },
  {
    id: 'p-dismissal-answered',
    about: 'answered by a 弁明書',
    says: { ...CASE, rows: [...REQUESTED, '2026-11-04 A102 000404', '2026-11-20 A59'] },
    today: TODAY,
    expected: { status: 'examinationRequested' },
    source: '特許法18条の2第2項; A59',
  },
  {
    id: 'p-consultation',
    about: '協議指令（出願人相違）, the result not yet reported',
    says: { ...CASE, rows: [...REQUESTED, '2026-11-04 A224 000404'] },
    today: TODAY,
    expected: { status: NOTICED, notices: [['consultation', '000404', 'open']], never: ['response', 'answer'] },
    source: 'B6; 特許法39条6項',
  },
  {
    id: 'p-consultation-answered',
    about: '協議の結果届 is on file',
    says: { ...CASE, rows: [...REQUESTED, '2026-11-04 A224 000404', '2026-11-20 A826'] },
    today: TODAY,
    expected: { status: 'examinationRequested' },
    source: '特許法39条6項; A826',
  },
  {
    id: 'p-other-notice',
    about: '通知書（その他の通知）（期間有）',
    says: { ...CASE, rows: [...REQUESTED, '2026-11-04 A241 000404'] },
    today: TODAY,
    expected: { status: NOTICED, notices: [['other', '000404', 'open']] },
    source: 'B6; document-codes.tsv (期間有)',
  },
  {
    id: 'p-notice-without-period',
    about: '審査官通知（期間無） asks for nothing',
    says: { ...CASE, rows: [...REQUESTED, '2026-11-04 A252 000404'] },
    today: TODAY,
    expected: { status: 'examinationRequested', never: ['response', 'answer'] },
    source: 'document-codes.tsv (期間無)',
  },
  {
    id: 'p-unknown-document',
    about: 'a document of the office that no table knows is named',
    says: { ...CASE, rows: [...REQUESTED, '2026-11-04 A2998 000404'] },
    today: TODAY,
    expected: { status: 'examinationRequested', unnamed: ['A2998'] },
    source: 'ISSUE17 part 4 (one that was dispatched is named)',
  },
  {
    id: 'p-interrupted',
    about: '中断 while a notice is open: the period does not run',
    says: { ...CASE, rows: [...REQUESTED, '2026-10-20 A131 000101', '2026-11-10 A0071'] },
    today: TODAY,
    expected: { status: 'notice', notices: [['refusal', '000101', 'open']] },
    source: '特許法24条, 民事訴訟法132条2項',
  },
  {
    id: 'p-withdrawn',
    about: '出願取下書',
    says: { ...CASE, rows: [FILED, '2026-03-02 A761'] },
    today: TODAY,
    expected: { status: 'withdrawn', never: ['examination'] },
    source: 'A761',
  },
  {
    id: 'p-abandoned',
    about: '出願放棄書 after a notice',
    says: { ...CASE, rows: [...REQUESTED, '2026-10-20 A131 000101', '2026-11-10 A762'] },
    today: TODAY,
    expected: { status: 'abandoned' },
    source: 'A762',
  },
  {
    id: 'p-dismissed-correction',
    about: 'the case of the finding: 出願却下処分書（補正指令）',
    says: { filed: '2024-01-12', rows: ['2024-01-12 A63', '2024-03-05 A111 000404', '2024-08-01 A043 000505'] },
    today: TODAY,
    expected: { status: 'dismissed', never: ['examination', 'answer'] },
    source: 'A6; 特許法18条1項',
  },
  {
    id: 'p-dismissed-completion',
    about: '出願却下処分書（補完指令）',
    says: { filed: '2024-01-12', rows: ['2024-01-12 A63', '2024-02-05 A10 000404', '2024-08-01 A041 000505'] },
    today: TODAY,
    expected: { status: 'dismissed', never: ['examination'] },
    source: 'A6; 特許法38条の2第8項',
  },
  {
    id: 'p-dismissed-reasons',
    about: '出願却下処分書（却下理由）',
    says: { filed: '2024-01-12', rows: ['2024-01-12 A63', '2024-03-05 A101 000404', '2024-08-01 A042 000505'] },
    today: TODAY,
    expected: { status: 'dismissed', never: ['examination'] },
    source: 'A6; 特許法18条の2第1項',
  },
  {
    id: 'p-dismissed-request',
    about: '出願却下処分書（審査請求）',
    says: { ...CASE, rows: [...REQUESTED, '2026-08-03 A046 000505'] },
    today: TODAY,
    expected: { status: 'dismissed' },
    source: 'A6; 特許法195条 with 18条1項',
  },
  {
    id: 'p-procedure-dismissed',
    about:
      '手続却下の処分 of a later document leaves the application as it is; whether it is of the 審査請求 nobody says',
    says: { ...CASE, rows: [...REQUESTED, '2026-08-03 A072 000505'] },
    today: TODAY,
    expected: {
      status: 'examinationRequested',
      days: [{ act: 'examination', day: '2027-04-12', confidence: 'estimated', unmoved: '2027-04-11' }],
    },
    source: '特許法18条の2第1項 (手続, not 出願), 48条の3第1項; document-codes.tsv',
  },
  {
    id: 'p-invalidated',
    about: '出願無効の処分（審査請求）',
    says: { ...CASE, rows: [...REQUESTED, '2026-08-03 A033 000505'] },
    today: TODAY,
    expected: { status: 'invalidated' },
    source: 'document-codes.tsv; ISSUE17 part 5',
  },
]);
