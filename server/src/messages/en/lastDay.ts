import type * as ja from '../ja/lastDay.ts';

/** Last days: what, until when, counted from what, by which law. */
export const lastDay: typeof ja.lastDay = {
  row: 'Last day',
  act: {
    response: 'opinion, amendment (意見書・手続補正書)',
    examination: 'request for examination (出願審査請求)',
    appeal: 'appeal against the refusal (拒絶査定不服審判)',
    registrationFee: 'registration fee (登録料)',
    annuity: 'annuity (年金)',
  },
  start: {
    dispatch: 'dispatch',
    decision: 'dispatch of the decision',
    filing: 'filing',
    parentFiling: 'filing of the original application',
    due: 'due day',
  },
  caveat: {
    dispatch: 'counted from the dispatch',
    divisional: 'divisional or converted application',
    notDivisional: 'from the original filing for divisional and converted applications',
    unconfirmedPeriod: 'period for residents abroad not confirmed',
    unknownHolidays: 'holidays of that year not known yet',
    verify: 'to be verified',
  },
  duration: (unit, amount) => `${amount} ${unit}${amount === 1 ? '' : 's'}`,
  from: (start, date, duration) => `${duration} from the ${start} ${date}`,
  on: (start, date) => `${start} ${date}`,
  extended: (duration) => ` + ${duration} by extension`,
  over: 'passed',
  lawName: {
    patent: 'Patent Act ',
    utilityModel: 'Utility Model Act ',
    design: 'Design Act ',
    trademark: 'Trademark Act ',
  },
  article: (article, paragraph) => `Art. ${article}${paragraph === undefined ? '' : `(${paragraph})`}`,
  noStatute: '[article to be confirmed]',
  separator: ', ',
  line: (what, details, statute) => `${what} (${details}) ${statute}`,
};
