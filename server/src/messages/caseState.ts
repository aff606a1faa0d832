import type { Remark } from '../cases/remarks.ts';
import type { CaseState } from '../cases/state.ts';
import type { Missing, Status } from '../cases/status.ts';
import type { Law } from '../numbers/caseNumber.ts';
import type { Pending } from '../cases/instances.ts';

type Late = Pick<Extract<Remark, { kind: 'lateAnswer' }>, 'lastDay' | 'until' | 'isForAbroad'>;

/** By what the right is deemed to have ended, and by what it is restored. */
const unpaidTextJa = (end: string, restored: string) =>
  `追納期間を過ぎ、経過に納付書がありません。納付がなければ権利は消滅したものとみなされます（${end}）。回復の手続は${restored}`;

/** Where a case stands. */
const ja = {
  status: {
    filed: '出願中',
    published: '公開済・審査請求前',
    examinationRequested: '審査請求済',
    notice: '拒絶理由通知（応答書類は未提出）',
    responded: '拒絶理由に応答済',
    allowed: '登録査定',
    refused: '拒絶査定',
    appealed: '審判請求',
    appealDecided: '審決',
    appealWithdrawn: '審判請求取下',
    withdrawn: '取下',
    abandoned: '放棄',
    dismissed: '出願却下',
    invalidated: '出願無効',
    deemedWithdrawn: 'みなし取下げ',
    registered: '登録・存続',
    protected: '保護の付与',
    expired: '存続期間満了',
    ceased: '消滅',
    notJudged: '判定できません',
  } satisfies Record<Status, string> as Record<Status, string>,
  allowedPatent: '特許査定',
  caseState: {
    expected: (status: string) => `${status}（見込み）`,
    instance: (status: string, instance: Exclude<CaseState['instance'], 'examination'>) =>
      `${status}［${{ reconsideration: '審査前置', appeal: '審判' }[instance]}］`,
    /** Row of what has to be said beside the status. */
    note: '注意',
    openNotice: (name: string, day: string | undefined) =>
      `期間のある通知（${name}${day === undefined ? '' : `、${day}発送`}）に応答書類が見当たりません`,
    unsureNotice: (name: string, day: string | undefined) =>
      `期間のある通知（${name}${day === undefined ? '' : `、${day}発送`}）に応答したかどうか分からない書類があります`,
    remarks: {
      interrupted: (name: string) => `手続が中断しています（${name}。特許法22条・24条）。中断の間、期間は進行しません`,
      priorityBase: (day: string) =>
        `国内優先権の主張の基礎とされています。主張が取り下げられなければ、${day} の経過をもって取り下げたものとみなされる見込みです（特許法42条1項）`,
      lateAnswer: (name: string, { lastDay, until, isForAbroad }: Late) =>
        `応答書類は、経過から数えた応答期間（${name}、${lastDay}まで${isForAbroad ? '' : '。在外者の期間は異なります'}）の後に提出されたとみられます${until === undefined ? '' : `。期間徒過の延長請求は ${until} まで`}`,
      dismissedRequest: (name: string) =>
        `却下された手続（${name}）が出願審査請求であれば、審査の請求はされていないことになります`,
      dismissedExtension: (name: string) =>
        `却下された手続（${name}）が期間延長請求であれば、応答期間は延長されていません`,
      final: (lastDay: string) =>
        `拒絶査定不服審判の請求期間（${lastDay}まで）を過ぎ、経過に審判請求書がありません。拒絶査定は確定している見込みです`,
      appealDismissed: (name: string) => `審判の請求は退けられています（${name}）`,
    },
    pending: (names: string) => `係属中とみられます（${names}。終了を示す書類が見当たりません）`,
    pendingNames: {
      opposition: '異議の申立て',
      trial: '審判',
      correction: '訂正の請求',
      suit: '訴訟',
    } satisfies Record<Pending, string> as Record<Pending, string>,
    unnamed: (names: string) => `状態への影響が分からない発送書類があります（${names}）`,
    /** A document with its day; `more` others that are older. */
    dated: (name: string, day: string | undefined) => (day === undefined ? name : `${day} ${name}`),
    overdue: {
      examination: '審査請求の期限を過ぎ、経過に出願審査請求書がありません（特許法48条の3第4項）',
      priority: '国内優先権の主張の基礎とされ、出願から1年4月を過ぎています（特許法42条1項）',
      term: '存続期間満了日を過ぎています。特許庁のデータへの反映を確認してください',
      extension:
        '存続期間満了日を過ぎていますが、存続期間の延長登録があるとみられます（特許法67条2項・4項）。満了日を確認してください',
      renewable: '存続期間の満了後も6月は更新登録を申請できます（商標法20条3項）',
    },
    /** Of a right whose 追納期間 is over. */
    unpaid: {
      patent: unpaidTextJa('特許法112条4項', '同法112条の2'),
      utilityModel: unpaidTextJa('実用新案法33条4項', '同法33条の2'),
      design: unpaidTextJa('意匠法44条4項', '同法44条の2'),
      trademark: unpaidTextJa('商標法41条の2第6項', '同法41条の3'),
    } satisfies Record<Law, string> as Record<Law, string>,
    missing: {
      history: '経過の書類の全部又は一部が示されていません',
      dates: '日付が示されていない書類があり、前後が分かりません',
      codes: '種類を読み取れない書類があります',
      registration: '登録の有無又は存続・消滅の別が示されていません',
      original: '原出願の出願日が確かめられません',
      filingDate: '出願日が示されていません',
      expireDate: '存続期間満了日が示されていません',
      priorities: '優先権の主張に番号又は日付の分からないものがあります。優先日から数える期限は示していません',
    } satisfies Record<Missing, string> as Record<Missing, string>,
  },
};

const unpaidTextEn = (end: string, restored: string) =>
  `the period for late payment has passed, and the history shows no payment: unless the fee was paid, the right is deemed to have lapsed (${end}); for restoration, see art. ${restored}`;

const en: typeof ja = {
  status: {
    filed: 'pending',
    published: 'published, examination not requested',
    examinationRequested: 'examination requested',
    notice: 'notice of reasons for refusal (no response filed)',
    responded: 'response to the notice filed',
    allowed: 'decision to register',
    refused: 'decision of refusal',
    appealed: 'trial requested',
    appealDecided: 'trial decision',
    appealWithdrawn: 'request for trial withdrawn',
    withdrawn: 'withdrawn',
    abandoned: 'abandoned',
    dismissed: 'application dismissed',
    invalidated: 'application invalidated',
    deemedWithdrawn: 'deemed withdrawn',
    registered: 'registered, in force',
    protected: 'protection granted',
    expired: 'term expired',
    ceased: 'ceased',
    notJudged: 'cannot be determined',
  },
  allowedPatent: 'decision to grant a patent',
  caseState: {
    expected: (status) => `${status} (expected)`,
    instance: (status, instance) =>
      `${status} [${{ reconsideration: 'reconsideration before appeal', appeal: 'appeal' }[instance]}]`,
    note: 'Note',
    openNotice: (name, day) =>
      `no response found to a notice with a response period (${name}${day === undefined ? '' : `, sent ${day}`})`,
    unsureNotice: (name, day) =>
      `it is unclear whether a notice with a response period has been answered (${name}${day === undefined ? '' : `, sent ${day}`})`,
    remarks: {
      interrupted: (name) =>
        `the proceedings are interrupted (${name}; Patent Act arts. 22, 24): no period runs during the interruption`,
      priorityBase: (day) =>
        `a domestic priority claim is based on this application: unless that claim is withdrawn, the application is expected to be deemed withdrawn after ${day} (Patent Act art. 42(1))`,
      lateAnswer: (name, { lastDay, until, isForAbroad }) =>
        `the response seems to have been filed after the period calculated from the history (${name}, until ${lastDay}${isForAbroad ? '' : '; a different period applies to residents abroad'})${until === undefined ? '' : `; an extension after expiry can be requested until ${until}`}`,
      dismissedRequest: (name) =>
        `if the dismissed procedure (${name}) is the request for examination, examination has not been requested`,
      dismissedExtension: (name) =>
        `if the dismissed procedure (${name}) is the request for extension, the response period has not been extended`,
      final: (lastDay) =>
        `the period for an appeal (until ${lastDay}) has passed, and the history shows no appeal: the refusal is expected to be final`,
      appealDismissed: (name) => `the request for trial was rejected (${name})`,
    },
    pending: (names) => `seems to be pending (${names}; no document shows its end)`,
    pendingNames: { opposition: 'opposition', trial: 'trial', correction: 'request for correction', suit: 'lawsuit' },
    unnamed: (names) => `the effect of some dispatched documents on the status is unknown (${names})`,
    dated: (name, day) => (day === undefined ? name : `${day} ${name}`),
    overdue: {
      examination:
        'the deadline for requesting examination has passed, and the history shows no request (Patent Act art. 48-3(4))',
      priority:
        'a domestic priority claim is based on this application, and 16 months have passed since it was filed (Patent Act art. 42(1))',
      term: 'the term has ended; check that JPO data reflects this',
      extension:
        'the term has ended, but it seems to have been extended (Patent Act art. 67(2), (4)); check the expiry date',
      renewable: 'renewal can still be requested for six months after the term (Trademark Act art. 20(3))',
    },
    /** Of a right whose 追納期間 is over. */
    unpaid: {
      patent: unpaidTextEn('Patent Act art. 112(4)', '112-2'),
      utilityModel: unpaidTextEn('Utility Model Act art. 33(4)', '33-2'),
      design: unpaidTextEn('Design Act art. 44(4)', '44-2'),
      trademark: unpaidTextEn('Trademark Act art. 41-2(6)', '41-3'),
    },
    missing: {
      history: 'some or all documents of the history are missing from the data',
      dates: 'some documents have no date, so their order is unknown',
      codes: 'the kind of some documents could not be read',
      registration: 'the data does not show whether the case is registered or in force',
      original: 'the filing date of the original application could not be confirmed',
      filingDate: 'the data has no filing date',
      expireDate: 'the data has no expiry date',
      priorities:
        'the number or date of a priority claim is unknown, so deadlines counted from the priority date are not shown',
    },
  },
};

export const caseState = { ja, en };
