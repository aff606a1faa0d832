import type { ApartReason } from '../docket/docket.ts';
import type { Confidence } from '../docket/casesOfDocket.ts';
import type { DocketListProblem, DocketListProblemCode } from '../docket/officeList.ts';
import { counted } from './punctuation.ts';

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
    unread: '保存した内容を読み取れません',
    openNotice: '応答の見当たらない通知（期間は通知書で確認）',
    register: '登録情報が未照会（年金・更新の期限は不明）',
    dates: '起算日などの日付がデータにありません',
    history: '経過がデータにありません',
    nothing: '取得済みの内容では、待っている期限はありません',
  } satisfies Record<ApartReason, string> as Record<ApartReason, string>,
  notice: (name: string, date: string | undefined) => `${name}（${date === undefined ? '日付不明' : `${date} 発送`}）`,
  beyond: (most: number, beyond: number) => `案件が多いため、初めの${most}件だけを見ました（残り${beyond}件）。`,
  listProblem: ({ file, line, code }: DocketListProblem): string => {
    const texts: Record<DocketListProblemCode, string> = {
      missing: 'ファイルがありません。',
      tooLarge: 'ファイルが大きすぎます（64 MBまで）。',
      unreadable: '読み取れません。',
      encoding: '読めない文字があります（UTF-8、またはExcelのShift_JISで保存してください）。',
      header: '先頭の行に列名「出願番号」（または number）が必要です。',
      json: 'JSONの配列として読めません。',
      quotes: '引用符（"）が閉じていないか、位置が違います。この行から後は使いません。',
      number: '案件の番号を1つに読み取れません（特願2022-900001のように書いてください）。この行は使いません。',
      duplicate: '同じ案件が前の行にあります。この行は使いません。',
      abroad: '在外者かどうかを読み取れません（在外・在内のどちらかを書いてください）。',
    };
    return `${file}${line === undefined ? '' : ` ${line}行目`}: ${texts[code]}`;
  },
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
  calendar: 'Last days (jpo-drafting)',
  columns: {
    date: 'Last day (to be verified)',
    act: 'Act',
    number: 'Number',
    reference: 'Reference',
    title: 'Title',
    client: 'Client',
    person: 'Person',
    basis: 'Counted from, to note',
    article: 'Article',
    confidence: 'Confidence',
    note: 'Note',
  },
  confidence: { stated: 'stated by the register', counted: 'counted', estimated: 'estimated' },
  over: 'passed',
  left: (days) => (days === 0 ? 'today' : `${counted(days, 'day')} left`),
  asOf: (day) => `as of ${day}`,
  summary: (act, reference, number) => `${act} ${reference === '' ? number : `${reference} (${number})`}`,
  labelled: (label, text) => `${label}: ${text}`,
  verify: 'Counted from what is held, as a guide. Verify it against the original papers.',
  none: 'There is no last day that can be counted from what is held.',
  noneWanted: 'No case of this client or person (a part of the name is enough).',
  wouldOverwrite: (file) => `${file} is not written: it is a file that is read, or named twice. Nothing was written.`,
  groups: {
    over: 'Passed',
    near: (days) => `Within ${days} days`,
    month: (year, month) => `${year}-${String(month).padStart(2, '0')}`,
    client: 'No client named',
    person: 'No person named',
  },
  count: (n) => `${n}`,
  more: (n) => `${n} more (shown when filtered)`,
  moreInCsv: (n) => `${n} more (all of them are in the file of --csv)`,
  apart: 'Cases without a counted day',
  reasons: {
    unreadable: 'the number in the draft cannot be read',
    unasked: 'not looked up yet (there may be last days)',
    notFound: 'not found in the data of the JPO',
    noProgress: 'the JPO offers no progress data (there may be last days)',
    notOffered: 'not offered by the API',
    unread: 'what is held cannot be read',
    openNotice: 'notice without an answer in sight (it says the period itself)',
    register: 'register not looked up yet (days of annuities and renewals are not known)',
    dates: 'the data lack a date to count from',
    history: 'the data lack the history',
    nothing: 'by what is held, nothing is waited for',
  },
  notice: (name, date) => `${name} (${date === undefined ? 'date not known' : `dispatched ${date}`})`,
  beyond: (most, beyond) => `There are many cases: only the first ${most} were looked at (${beyond} left).`,
  listProblem: ({ file, line, code }) => {
    const texts: Record<typeof code, string> = {
      missing: 'there is no such file.',
      tooLarge: 'the file is too large (64 MB at most).',
      unreadable: 'it cannot be read.',
      encoding: 'some characters cannot be read (save it in UTF-8, or in the Shift_JIS of Excel).',
      header: 'the first line has to name the column “number” (出願番号).',
      json: 'it is no JSON array.',
      quotes: 'a quotation mark (") is not closed or out of place. The line is not used.',
      number: 'no number of one case can be read (write it as 特願2022-900001). The line is not used.',
      duplicate: 'the case stands in a line before. The line is not used.',
      abroad: 'it does not say whether the client lives abroad (write 在外 or 在内, yes or no).',
    };
    return `${file}${line === undefined ? '' : `, line ${line}`}: ${texts[code]}`;
  },
  listProblems: (first, others) =>
    `The office’s list of cases (jpoDrafting.docket): ${first}${others > 0 ? ` (and ${others} more)` : ''}`,
  written: (file, count) => `${counted(count, 'last day')} written to ${file}.`,
  notWritten: (file) => `${file} cannot be written.`,
  unlisted: (folder) => `The folder cannot be listed: ${folder}`,
  nearest: {
    text: (day, left, act) => `${day} ${act} (${left})`,
    over: (day, act) => `${day} ${act} passed`,
    unasked: 'Last day: not looked up',
    unknown: 'Last day: not known',
  },
};

export const docket = { ja, en };
