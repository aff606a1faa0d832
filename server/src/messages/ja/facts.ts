import type { FactFindingCode } from '../../checks/codes.ts';

type Text = (...detail: readonly string[]) => string;

const ACTS: Readonly<Record<string, string>> = {
  response: '拒絶理由通知に応答する期限',
  examination: '出願審査請求の期限',
  appeal: '拒絶査定不服審判を請求する期限',
  registrationFee: '設定登録の料金を納付する期限',
  annuity: '次の年分の納付期限',
  secondInstalment: '後期分割登録料の納付期限',
};

/** What can still be done when the last day is over, until `until`. */
const late = (act: string, until: string) =>
  DISPATCHED.includes(act)
    ? `期間経過後の延長は${until}まで請求できます。`
    : `割増の料金（倍額）とともに${until}まで納付できます。`;

const on = (day: string) => (day === '' ? '' : `（${day}）`);

function unasked(numbers: string, codes: string): string {
  const parts = [...(numbers === '0' ? [] : [`番号${numbers}件`]), ...(codes === '0' ? [] : [`識別番号${codes}件`])];
  return parts.length === 0 ? '一部の情報' : parts.join('・');
}

/** Last days that are counted from a 発送日, where the law says the receipt. */
const DISPATCHED: readonly string[] = ['response', 'appeal', 'registrationFee'];
const basis = (act: string) => (DISPATCHED.includes(act) ? '（発送日起算・要確認）' : '（要確認）');

/** What was found in a draft with the JPO's data. `detail` as the checks give it. */
const text = {
  'not-verified': (numbers = '0', codes = '0', requests = '0') =>
    `特許庁のデータとの照合が済んでいません（未照会：${unasked(numbers, codes)}）。${
      requests === '0'
        ? '本日の利用上限に達しているため、今は照合できません。'
        : `「この書類を特許庁のデータと照合する」を実行すると、最大${requests}回照会して確かめます。`
    }`,
  'case-not-found': (status = '') =>
    status === '111'
      ? '特許庁のデータの提供対象外の番号です。番号を確かめてください。'
      : '特許庁のデータに見つかりません。番号を確かめてください（未公開の出願、手続から1日たたないもの、2003年6月以前の出願は、正しくても見つかりません）。',
  'name-of-code': (right = '', code = '') =>
    right === ''
      ? 'この識別番号は特許庁のデータにありません。'
      : `識別番号${code}の名称は「${right}」です。名称の変更の届出が要る場合もあります。`,
  'applicant-not-on-record': (who = '', side = '') =>
    `「${who}」は、この案件の${side === 'holder' ? '権利者' : '出願人'}として登録されていません。`,
  'agent-not-on-record': (who = '') =>
    `「${who}」は、この案件の代理人として登録されていません。新たに代理するときは代理人受任届が要ります。`,
  'title-differs': (right = '') => `特許庁のデータでは「${right}」です。`,
  'dispatch-number-unknown': () =>
    'この発送番号の通知は、この案件の経過にありません（発送した日の翌日からデータに現れます）。',
  'dispatch-number-answered': (date = '') =>
    `この発送番号は、応答済みの通知${date === '' ? '' : `（${date}発送）`}のものです。後の通知があります。`,
  'examiner-differs': (right = '') => `この通知を起案した審査官は「${right}」です。`,
  'case-registered': (how = '', day = '') =>
    how === 'allowed' ? `この案件には特許（登録）査定があります${on(day)}。` : `この案件は登録されています${on(day)}。`,
  'case-withdrawn': (how = '', day = '') => `この案件の出願は${ENDED[how] ?? '取り下げられて'}います${on(day)}。`,
  'case-refused': (_how = '', day = '') => `この案件には拒絶査定があります${on(day)}。`,
  'case-ceased': (_how = '', day = '') => `この権利は消滅しています${on(day)}。`,
  'already-answered': (document = '', day = '') => `この通知には「${document}」が提出されています${on(day)}。`,
  'already-requested': (how = '', day = '') =>
    `${how === 'appeal' ? '拒絶査定不服審判はすでに請求' : '審査はすでに請求'}されています${on(day)}。`,
  'period-near': (act = '', day = '', left = '') =>
    `${ACTS[act] ?? '期限'}は${day}、${left === '0' ? '今日' : `あと${left}日`}です${basis(act)}。`,
  'period-over': (act = '', day = '', until = '') =>
    `${ACTS[act] ?? '期限'}（${day}）を過ぎています${basis(act)}。${until === '' ? '' : late(act, until)}`,
  'priority-differs': (right = '') => `特許庁のデータでは、優先権主張の基礎は「${right}」です。`,
  'parent-differs': (right = '') => `特許庁のデータでは、原出願は「${right}」です。`,
  'claims-differ': (right = '') => `登録原簿の請求項の数は${right}です。`,
  'citation-not-listed': () => 'この文献は、特許庁のデータにあるこの案件の引用文献に含まれていません。',
  'fee-year-differs': (right = '') => `次に納付するのは第${right}年分からです。`,
} satisfies Record<FactFindingCode, Text> as Record<FactFindingCode, Text>;

/** How an application has ended. */
const ENDED: Readonly<Record<string, string>> = {
  abandoned: '放棄されて',
  dismissed: '却下されて',
  invalidated: '無効とされて',
};

export const facts = {
  text,
  /** The action that asks. */
  verify: (requests: number) => `この書類を特許庁のデータと照合する（最大${requests}回照会）`,
  verifySpent: 'この書類を特許庁のデータと照合する（本日の利用上限に達しているため、今は照会できません）',
  verifying: (requests: number) => `特許庁のデータと照合しています（最大${requests}回）`,
  nothingToVerify: 'この書類には、特許庁のデータと照合する番号がありません。',
  notVerifiedOffline: 'オフラインモードでは照会しません。',
};
