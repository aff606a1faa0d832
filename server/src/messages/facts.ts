import type { FactFindingCode } from '../checks/codes.ts';
import type { FindingTexts } from '../checks/finding.ts';
import { counted } from './punctuation.ts';

const ACTS_JA: Readonly<Record<string, string>> = {
  response: '拒絶理由通知に応答する期限',
  examination: '出願審査請求の期限',
  appeal: '拒絶査定不服審判を請求する期限',
  registrationFee: '設定登録の料金を納付する期限',
  annuity: '次の年分の納付期限',
  secondInstalment: '後期分割登録料の納付期限',
};

/** What can still be done when the last day is over, until `until`. */
const lateJa = (act: string, until: string) =>
  DISPATCHED.includes(act)
    ? `期間経過後の延長は${until}まで請求できます。`
    : `割増の料金（倍額）とともに${until}まで納付できます。`;

const onJa = (day: string | undefined) => (day === undefined ? '' : `（${day}）`);

function unaskedJa(numbers: number, codes: number): string {
  const parts = [...(numbers === 0 ? [] : [`番号${numbers}件`]), ...(codes === 0 ? [] : [`識別番号${codes}件`])];
  return parts.length === 0 ? '一部の情報' : parts.join('・');
}

/** Last days that are counted from a 発送日, where the law says the receipt. */
const DISPATCHED: readonly string[] = ['response', 'appeal', 'registrationFee'];
const basisJa = (act: string) => (DISPATCHED.includes(act) ? '（発送日起算・要確認）' : '（要確認）');

/** What was found in a draft with the JPO's data. */
const textJa: FindingTexts<FactFindingCode> = {
  'not-verified': ({ numbers, codes, requests }) =>
    `特許庁のデータとの照合が済んでいません（未照会：${unaskedJa(numbers, codes)}）。${
      requests === 0
        ? '本日の利用上限に達しているため、今は照合できません。'
        : `「この書類を特許庁のデータと照合する」を実行すると、最大${requests}回照会して確かめます。`
    }`,
  'case-not-found': ({ status }) =>
    status === '111'
      ? '特許庁のデータの提供対象外の番号です。番号を確かめてください。'
      : '特許庁のデータに見つかりません。番号を確かめてください（未公開の出願、手続から1日たたないもの、2003年6月以前の出願は、正しくても見つかりません）。',
  'name-of-code': ({ right, digits }) =>
    !right
      ? 'この識別番号は特許庁のデータにありません。'
      : `識別番号${digits}の名称は「${right}」です。名称の変更の届出が要る場合もあります。`,
  'applicant-not-on-record': ({ who, side }) =>
    `「${who}」は、この案件の${side === 'holder' ? '権利者' : '出願人'}として登録されていません。`,
  'agent-not-on-record': ({ who }) =>
    `「${who}」は、この案件の代理人として登録されていません。新たに代理するときは代理人受任届が要ります。`,
  'title-differs': ({ right }) => `特許庁のデータでは「${right}」です。`,
  'dispatch-number-unknown': () =>
    'この発送番号の通知は、この案件の経過にありません（発送した日の翌日からデータに現れます）。',
  'dispatch-number-answered': ({ date }) =>
    `この発送番号は、応答済みの通知${date === undefined ? '' : `（${date}発送）`}のものです。後の通知があります。`,
  'examiner-differs': ({ right }) => `この通知を起案した審査官は「${right}」です。`,
  'case-registered': ({ how, date }) =>
    how === 'allowed'
      ? `この案件には特許（登録）査定があります${onJa(date)}。`
      : `この案件は登録されています${onJa(date)}。`,
  'case-withdrawn': ({ how, date }) => `この案件の出願は${ENDED[how] ?? '取り下げられて'}います${onJa(date)}。`,
  'case-refused': ({ date }) => `この案件には拒絶査定があります${onJa(date)}。`,
  'case-ceased': ({ date }) => `この権利は消滅しています${onJa(date)}。`,
  'already-answered': ({ document, date }) => `この通知には「${document}」が提出されています${onJa(date)}。`,
  'already-requested': ({ how, date }) =>
    `${how === 'appeal' ? '拒絶査定不服審判はすでに請求' : '審査はすでに請求'}されています${onJa(date)}。`,
  'period-near': ({ act, day, left }) =>
    `${ACTS_JA[act] ?? '期限'}は${day}、${left === 0 ? '今日' : `あと${left}日`}です${basisJa(act)}。`,
  'period-over': ({ act, day, until }) =>
    `${ACTS_JA[act] ?? '期限'}（${day}）を過ぎています${basisJa(act)}。${until === undefined ? '' : lateJa(act, until)}`,
  'priority-differs': ({ right }) => `特許庁のデータでは、優先権主張の基礎は「${right}」です。`,
  'parent-differs': ({ right }) => `特許庁のデータでは、原出願は「${right}」です。`,
  'claims-differ': ({ right }) => `登録原簿の請求項の数は${right}です。`,
  'citation-not-listed': () => 'この文献は、特許庁のデータにあるこの案件の引用文献に含まれていません。',
  'fee-year-differs': ({ right }) => `次に納付するのは第${right}年分からです。`,
};

/** How an application has ended. */
const ENDED: Readonly<Record<string, string>> = {
  abandoned: '放棄されて',
  dismissed: '却下されて',
  invalidated: '無効とされて',
};

const ja = {
  text: textJa,
  /** The action that asks. */
  verify: (requests: number) => `この書類を特許庁のデータと照合する（最大${requests}回照会）`,
  verifySpent: 'この書類を特許庁のデータと照合する（本日の利用上限に達しているため、今は照会できません）',
  verifying: (requests: number) => `特許庁のデータと照合しています（最大${requests}回）`,
  nothingToVerify: 'この書類には、特許庁のデータと照合する番号がありません。',
  notVerifiedOffline: 'オフラインモードでは照会しません。',
};

const ACTS_EN: Readonly<Record<string, string>> = {
  response: 'response to the notice of reasons for refusal',
  examination: 'request for examination',
  appeal: 'appeal against the decision of refusal',
  registrationFee: 'registration fee',
  annuity: 'next annuity',
  secondInstalment: 'second installment',
};

const lateEn = (act: string, until: string) =>
  DISPATCHED.includes(act)
    ? ` An extension after expiry can be requested until ${until}.`
    : ` It can be paid at double the fee until ${until}.`;

const onEn = (day: string | undefined) => (day === undefined ? '' : ` (${day})`);

function unaskedEn(numbers: number, codes: number): string {
  const parts = [
    ...(numbers === 0 ? [] : [counted(numbers, 'number')]),
    ...(codes === 0 ? [] : [counted(codes, 'applicant code')]),
  ];
  return parts.length === 0 ? 'some data' : parts.join(', ');
}

const basisEn = (act: string) => (DISPATCHED.includes(act) ? 'Calculated from the dispatch date; verify.' : 'Verify.');

const textEn: typeof textJa = {
  'not-verified': ({ numbers, codes, requests }) =>
    `Not yet verified against JPO data (not looked up: ${unaskedEn(numbers, codes)}). ${
      requests === 0
        ? "It cannot be verified now because today's limit is reached."
        : `“Verify This Draft Against JPO Data” verifies it with at most ${counted(requests, 'request')}.`
    }`,
  'case-not-found': ({ status }) =>
    status === '111'
      ? "The JPO's data does not cover this number. Check it."
      : "Not in the JPO's data. Check the number (a correct number is not found if the case is unpublished, was filed within the last day, or was filed before July 2003).",
  'name-of-code': ({ right, digits }) =>
    !right
      ? "This applicant code is not in the JPO's data."
      : `The name registered for applicant code ${digits} is ${right}. A notification of change of name may be needed.`,
  'applicant-not-on-record': ({ who, side }) =>
    `${who} is not on record as ${side === 'holder' ? 'a holder of this right' : 'an applicant of this case'}.`,
  'agent-not-on-record': ({ who }) =>
    `${who} is not on record as an agent of this case. A new agent must file a notification of acceptance of representation (代理人受任届).`,
  'title-differs': ({ right }) => `In the JPO's data it is ${right}.`,
  'dispatch-number-unknown': () =>
    'No notice in the history of this case has this dispatch number (data appears the day after dispatch).',
  'dispatch-number-answered': ({ date }) =>
    `This is the dispatch number of a notice${date === undefined ? '' : ` of ${date}`} that has already been answered. There is a later notice.`,
  'examiner-differs': ({ right }) => `The examiner who drafted this notice is ${right}.`,
  'case-registered': ({ how, date }) =>
    how === 'allowed'
      ? `A decision to grant or register has been issued${onEn(date)}.`
      : `This case has been registered${onEn(date)}.`,
  'case-withdrawn': ({ how, date }) => `This application is ${how}${onEn(date)}.`,
  'case-refused': ({ date }) => `A decision of refusal has been issued${onEn(date)}.`,
  'case-ceased': ({ date }) => `This right has ceased${onEn(date)}.`,
  'already-answered': ({ document, date }) =>
    `A response to this notice has already been filed: ${document}${onEn(date)}.`,
  'already-requested': ({ how, date }) =>
    `${how === 'appeal' ? 'An appeal has already been filed' : 'Examination has already been requested'}${onEn(date)}.`,
  'period-near': ({ act, day, left }) =>
    `Deadline (${ACTS_EN[act] ?? act}): ${day}, ${left === 0 ? 'today' : `${counted(left, 'day')} left`}. ${basisEn(act)}`,
  'period-over': ({ act, day, until }) =>
    `The deadline (${ACTS_EN[act] ?? act}) was ${day}.${until === undefined ? '' : lateEn(act, until)} ${basisEn(act)}`,
  'priority-differs': ({ right }) => `In the JPO's data, the priority application is ${right}.`,
  'parent-differs': ({ right }) => `In the JPO's data, the parent application is ${right}.`,
  'claims-differ': ({ right }) => `The number of claims in the register is ${right}.`,
  'citation-not-listed': () => "This document is not among the cited documents of this case in the JPO's data.",
  'fee-year-differs': ({ right }) => `The next annuity to pay is for year ${right}.`,
};

const en: typeof ja = {
  text: textEn,
  verify: (requests) => `Verify this draft against JPO data (at most ${counted(requests, 'request')})`,
  verifySpent: "Verify this draft against JPO data (not available: today's limit is reached)",
  verifying: (requests) => `Verifying against JPO data (at most ${counted(requests, 'request')})`,
  nothingToVerify: 'This draft has no number to verify against JPO data.',
  notVerifiedOffline: 'No request is sent in offline mode.',
};

export const facts = { ja, en };
