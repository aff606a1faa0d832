import type { Duration } from '../../cases/periods/arithmetic.ts';
import type { Caveat } from '../../cases/periods/lastDay.ts';
import type { Act, Start, Statute } from '../../cases/periods/periods.ts';

/** Last days: what, until when, counted from what, by which law. */
export const lastDay = {
  row: '期限',
  act: {
    response: '意見書・手続補正書',
    examination: '出願審査請求',
    appeal: '拒絶査定不服審判',
    registrationFee: '登録料の納付',
    lateFee: '登録料の納付（期間徒過の延長請求とともに）',
    annuity: '年金の納付',
    lateAnnuity: '年金の追納（倍額）',
    renewal: '存続期間の更新登録申請',
    lateRenewal: '更新登録申請（倍額）',
    secondInstalment: '後期分割登録料の納付',
    lateSecondInstalment: '後期分割登録料の追納（倍額）',
    amendmentDismissed: '補正却下決定不服審判・補正後の新出願',
    division: '分割出願',
    priority: '優先権を主張する出願',
    priorityDocument: '優先権証明書の提出',
    noveltyProof: '新規性喪失の例外証明書の提出',
    translation: '国際出願翻訳文の提出',
    foreignTranslation: '外国語書面出願の翻訳文の提出',
    publication: '出願公開（見込み）',
  } satisfies Record<Act, string> as Record<Act, string>,
  start: {
    dispatch: '発送日',
    notification: '通報の発送日',
    decision: '謄本の発送日',
    allowance: '特許査定の謄本の発送日',
    filing: '出願日',
    parentFiling: '原出願日',
    originalFiling: '最初の原出願日',
    priority: '優先日',
    nationalPhase: '国内書面の提出日',
    due: '納付期限',
    expiry: '存続期間満了日',
  } satisfies Record<Start, string> as Record<Start, string>,
  caveat: {
    dispatch: '発送日起算',
    divisional: '分割・変更出願',
    original: '分割が2代以上・最初の原出願日から3年がこれより遅ければその日',
    notDivisional: '分割・変更出願では原出願日から',
    opinionOnly: '補正書は提出済み・意見書の期間',
    reason: '延長には合理的理由が必要',
    international: '国際登録',
    instalments: '分割納付なら後期分は満了の5年前まで',
    ifClaimed: '適用を受けるとき',
    ifNotExchanged: '庁間の交換によるときは不要',
    otherOffices: '外国の官庁の法・休日による（日本の閉庁日では動かさない）',
    domesticMoved: '国内優先は特許法3条により後の日まで',
    requestOfWhich: '期間延長請求あり・どの通知のものか不明',
    holderAbroad: '名義人が在外者なら3月',
    twoDecisions: '査定が2通・送達された日を確認',
    onlyAbroad: '査定の確定後は国内優先不可・パリ条約による優先のみ',
    priorityLost: '優先権の取下げ・失効の書類あり',
    attached: '国内書面に翻訳文が添付されていれば不要',
    dismissed: '手続却下の処分などあり・効力を確認',
    paidSince: '原簿の後に納付書あり・反映を確認',
    unconfirmedPeriod: '在外者の1月（特許法4条）は未確認',
    unknownHolidays: 'この年の祝日は未定',
    forecastHolidays: '祝日は予測',
    verify: '要確認',
  } satisfies Record<Caveat, string> as Record<Caveat, string>,
  duration: (unit: Duration['unit'], amount: number) => `${amount}${{ day: '日', month: '月', year: '年' }[unit]}`,
  from: (start: string, date: string, duration: string) => `${start} ${date} から${duration}`,
  /** As the register says it. */
  on: (start: string, date: string) => `${start} ${date}`,
  extended: (duration: string) => `＋延長${duration}`,
  /** The first day on which it can be done. */
  opens: (date: string) => `${date} から`,
  abroad: '在外者',
  /** Behind the act, where there is no room for a line. */
  actAbroad: (act: string) => `${act}（在外者）`,
  /** An extension that can still be asked for. */
  extendable: {
    within: (until: string, lastDay: string) => `${until} までに請求すれば ${lastDay} まで延長`,
    after: (until: string) => `期間徒過の延長請求は ${until} まで`,
  },
  surcharge: (lastDay: string, statute: string) => `倍額なら ${lastDay} まで（${statute}）`,
  deemedWithdrawn: (date: string) => `${date} に取下げとみなされる見込み`,
  /** Counted from something that is not known. */
  estimated: '推定',
  over: '期限経過',
  lawName: {
    patent: '特許法',
    utilityModel: '実用新案法',
    design: '意匠法',
    trademark: '商標法',
    paris: 'パリ条約',
  } satisfies Record<Statute['law'], string> as Record<Statute['law'], string>,
  /** 48条の3第1項, 44条1項2号, 4条C(1). */
  article(article: string, paragraph?: number, item?: number, section?: string): string {
    if (section !== undefined) return `${article}条${section}${paragraph === undefined ? '' : `(${paragraph})`}`;
    const [number = '', branch] = article.split('-');
    const head = branch === undefined ? `${number}条` : `${number}条の${branch}`;
    if (paragraph === undefined) return head;
    return `${head}${branch === undefined ? '' : '第'}${paragraph}項${item === undefined ? '' : `${item}号`}`;
  },
  separator: '・',
  line: (what: string, details: string, statute: string) => `${what}（${details}）${statute}`,
};
