import type { ApartReason } from '../docket/docket.ts';
import type { Confidence } from '../docket/casesOfDocket.ts';
import type { DocketListProblemCode } from '../docket/officeList.ts';
import { counted } from './punctuation.ts';
import { listProblemIn } from './reading.ts';

/** The docket: all last days by date, and the cases that stand apart. */
const ja = {
  /** Of a calendar. */
  calendar: '期限（jpo-drafting）',
  columns: {
    date: '期限（要確認）',
    act: '手続',
    number: '番号',
    reference: '整理番号',
    title: '名称',
    client: '依頼者',
    person: '担当者',
    basis: '起算・注意',
    article: '条文',
    confidence: '確度',
    note: '備考',
  },
  confidence: {
    stated: '登録簿などの記載',
    counted: '計算',
    estimated: '推定',
  } satisfies Record<Confidence, string> as Record<Confidence, string>,
  over: '期限経過',
  left: (days: number) => (days === 0 ? '本日' : `あと${days}日`),
  asOf: (day: string) => `${day} 取得の内容`,
  summary: (act: string, reference: string, number: string) =>
    `${act}　${reference === '' ? number : `${reference}（${number}）`}`,
  labelled: (label: string, text: string) => `${label}：${text}`,
  verify: '取得済みの内容から数えた目安です。必ず原本で確かめてください。',
  none: '取得済みの内容から数えられる期限はありません。',
  noneWanted: 'この依頼者・担当の案件はありません（名前の一部で絞り込みます）。',
  wouldOverwrite: (file: string) =>
    `${file} には書き出しません。読み取るファイルか、ほかの書き出し先と同じです。何も書き出していません。`,
  groups: {
    over: '期限経過',
    near: (days: number) => `${days}日以内`,
    month: (year: number, month: number) => `${year}年${month}月`,
    client: '依頼者の記載なし',
    person: '担当者の記載なし',
  },
  count: (n: number) => `${n}件`,
  more: (n: number) => `ほか${n}件（絞り込むと表示）`,
  moreInCsv: (n: number) => `ほか${n}件（--csv で書き出すと、すべて入ります）`,
  apart: '期限を数えていない案件',
  reasons: {
    unreadable: '下書きの番号を読み取れません',
    unasked: '未照会（期限の有無は不明）',
    notFound: '特許庁のデータに見つかりません',
    noProgress: '経過情報が特許庁から提供されていません（期限の有無は不明）',
    notOffered: '特許情報取得APIの対象外',
    unread: '取得済みの内容を読み取れません',
    openNotice: '応答の見当たらない通知（期間は通知書で確認）',
    register: '登録情報が未照会（年金・更新の期限は不明）',
    dates: '起算日などの日付がデータにありません',
    history: '経過がデータにありません',
    nothing: '取得済みの内容では、今後の期限はありません',
  } satisfies Record<ApartReason, string> as Record<ApartReason, string>,
  notice: (name: string, date: string | undefined) => `${name}（${date === undefined ? '日付不明' : `${date} 発送`}）`,
  beyond: (most: number, beyond: number) => `案件が多いため、初めの${most}件だけを見ました（残り${beyond}件）。`,
  listProblem: listProblemIn<DocketListProblemCode>('ja', {
    header: '先頭の行に列名「出願番号」（または number）が必要です。',
    number: '案件の番号を1つに読み取れません（特願2022-900001のように書いてください）。この行は使いません。',
    duplicate: '同じ案件が前の行にあります。この行は使いません。',
    abroad: '在外者かどうかを読み取れません（在外・在内のどちらかを書いてください）。',
  }),
  listProblems: (first: string, others: number) =>
    `事務所の案件の一覧（jpoDrafting.docket）: ${first}${others > 0 ? `（ほか${others}件）` : ''}`,
  written: (file: string, count: number) => `${file} に${count}件の期限を書き出しました。`,
  notWritten: (file: string) => `${file} に書き出せません。`,
  unlisted: (folder: string) => `フォルダーを読み取れません: ${folder}`,
  nearest: {
    text: (day: string, left: string, act: string) => `${day} ${act}（${left}）`,
    over: (day: string, act: string) => `${day} ${act} 期限経過`,
    unasked: '期限 未照会',
    unknown: '期限 不明',
  },
};

const en: typeof ja = {
  calendar: 'Deadlines (jpo-drafting)',
  columns: {
    date: 'Deadline (verify)',
    act: 'Action',
    number: 'Number',
    reference: 'Reference',
    title: 'Title',
    client: 'Client',
    person: 'Person',
    basis: 'Basis and notes',
    article: 'Article',
    confidence: 'Confidence',
    note: 'Note',
  },
  confidence: { stated: 'stated in the register', counted: 'calculated', estimated: 'estimated' },
  over: 'overdue',
  left: (days) => (days === 0 ? 'today' : `${counted(days, 'day')} left`),
  asOf: (day) => `as of ${day}`,
  summary: (act, reference, number) => `${act} ${reference === '' ? number : `${reference} (${number})`}`,
  labelled: (label, text) => `${label}: ${text}`,
  verify: 'Estimates calculated from saved data. Always verify them against the original documents.',
  none: 'No deadline can be calculated from saved data.',
  noneWanted: 'No cases for this client or person (part of the name is enough to filter).',
  wouldOverwrite: (file) =>
    `${file} was not written: it is also an input file or another output file. Nothing was written.`,
  groups: {
    over: 'Overdue',
    near: (days) => `Within ${days} days`,
    month: (year, month) => `${year}-${String(month).padStart(2, '0')}`,
    client: 'No client',
    person: 'No person in charge',
  },
  count: (n) => `${n}`,
  more: (n) => `${n} more (shown when filtered)`,
  moreInCsv: (n) => `${n} more (--csv writes all of them)`,
  apart: 'Cases without a calculated deadline',
  reasons: {
    unreadable: 'the number in the draft cannot be read',
    unasked: 'not looked up yet (there may be deadlines)',
    notFound: 'not found in the data of the JPO',
    noProgress: 'the JPO provides no progress data (there may be deadlines)',
    notOffered: 'not covered by the APIs',
    unread: 'the saved data cannot be read',
    openNotice: 'no response found to a notice (see the notice for the period)',
    register: 'registration not looked up yet (deadlines for annuities and renewal are unknown)',
    dates: 'the data lacks a date to calculate from',
    history: 'the data lacks the history',
    nothing: 'no pending deadline according to saved data',
  },
  notice: (name, date) => `${name} (${date === undefined ? 'date unknown' : `dispatched ${date}`})`,
  beyond: (most, beyond) => `Too many cases: only the first ${most} are included (${beyond} are left out).`,
  listProblem: listProblemIn<DocketListProblemCode>('en', {
    header: 'the first line must contain the column 出願番号 (or number).',
    number: 'it must contain exactly one case number (for example 特願2022-900001). This line is ignored.',
    duplicate: 'an earlier line has the same case. This line is ignored.',
    abroad: 'whether the client resides abroad cannot be read (write 在外 or 在内, yes or no).',
  }),
  listProblems: (first, others) =>
    `The office's case list (jpoDrafting.docket): ${first}${others > 0 ? ` (and ${others} more)` : ''}`,
  written: (file, count) => `${counted(count, 'deadline')} written to ${file}.`,
  notWritten: (file) => `${file} cannot be written.`,
  unlisted: (folder) => `Cannot read the folder: ${folder}`,
  nearest: {
    text: (day, left, act) => `${day} ${act} (${left})`,
    over: (day, act) => `${day} ${act} overdue`,
    unasked: 'Deadline: not looked up',
    unknown: 'Deadline: unknown',
  },
};

export const docket = { ja, en };
