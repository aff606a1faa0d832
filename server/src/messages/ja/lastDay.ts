import type { Duration } from '../../drafts/periods/arithmetic.ts';
import type { Caveat } from '../../drafts/periods/lastDays.ts';
import type { Act, Start } from '../../drafts/periods/periods.ts';
import type { Law } from '../../numbers/caseNumber.ts';

/** Last days: what, until when, counted from what, by which law. */
export const lastDay = {
  row: '期限',
  act: {
    response: '意見書・手続補正書',
    examination: '出願審査請求',
    appeal: '拒絶査定不服審判',
    registrationFee: '登録料の納付',
    annuity: '年金の納付',
  } satisfies Record<Act, string> as Record<Act, string>,
  start: {
    dispatch: '発送日',
    decision: '謄本の発送日',
    filing: '出願日',
    parentFiling: '原出願日',
    due: '納付期限',
  } satisfies Record<Start, string> as Record<Start, string>,
  caveat: {
    dispatch: '発送日起算',
    divisional: '分割・変更出願',
    notDivisional: '分割・変更出願では原出願日から',
    unconfirmedPeriod: '在外者の期間は未確認',
    unknownHolidays: 'この年の祝日は未定',
    verify: '要確認',
  } satisfies Record<Caveat, string> as Record<Caveat, string>,
  duration: (unit: Duration['unit'], amount: number) => `${amount}${{ day: '日', month: '月', year: '年' }[unit]}`,
  from: (start: string, date: string, duration: string) => `${start} ${date} から${duration}`,
  /** As the register says it. */
  on: (start: string, date: string) => `${start} ${date}`,
  extended: (duration: string) => `＋延長${duration}`,
  over: '期限経過',
  lawName: {
    patent: '特許法',
    utilityModel: '実用新案法',
    design: '意匠法',
    trademark: '商標法',
  } satisfies Record<Law, string> as Record<Law, string>,
  /** `48-3` 1: 48条の3第1項. */
  article(article: string, paragraph?: number): string {
    const [number = '', branch] = article.split('-');
    if (branch === undefined) return `${number}条${paragraph === undefined ? '' : `${paragraph}項`}`;
    return `${number}条の${branch}${paragraph === undefined ? '' : `第${paragraph}項`}`;
  },
  noStatute: '［条文は要確認］',
  separator: '・',
  line: (what: string, details: string, statute: string) => `${what}（${details}）${statute}`,
};
