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
  secondInstalment: 'second instalment',
};

const lateEn = (act: string, until: string) =>
  DISPATCHED.includes(act)
    ? ` A late extension can be asked for until ${until}.`
    : ` It can be paid at double the fee until ${until}.`;

const onEn = (day: string | undefined) => (day === undefined ? '' : ` (${day})`);

function unaskedEn(numbers: number, codes: number): string {
  const parts = [
    ...(numbers === 0 ? [] : [`numbers: ${numbers}`]),
    ...(codes === 0 ? [] : [`applicant codes: ${codes}`]),
  ];
  return parts.length === 0 ? 'some of it was never asked' : parts.join(', ');
}

const basisEn = (act: string) =>
  DISPATCHED.includes(act) ? 'Counted from the date of dispatch; to be confirmed.' : 'To be confirmed.';

const textEn: typeof textJa = {
  'not-verified': ({ numbers, codes, requests }) =>
    `Not verified with the JPO's data yet (${unaskedEn(numbers, codes)}). ${
      requests === 0
        ? "Today's limit is reached, so it cannot be done now."
        : `"Verify this draft" does it with at most ${counted(requests, 'request')}.`
    }`,
  'case-not-found': ({ status }) =>
    status === '111'
      ? "The JPO's data do not cover this number. Check it."
      : "Not in the JPO's data. Check the number (a right one is missing while it is unpublished, on the first day, and if it was filed before July 2003).",
  'name-of-code': ({ right, digits }) =>
    !right
      ? 'The JPO knows no such applicant code.'
      : `The name of the applicant code ${digits} is ${right}. A notification of a change of name may be needed.`,
  'applicant-not-on-record': ({ who, side }) =>
    `${who} is not on record as ${side === 'holder' ? 'a holder of this right' : 'an applicant of this case'}.`,
  'agent-not-on-record': ({ who }) =>
    `${who} is not on record as an agent of this case. A new agent has to file a notification of appointment.`,
  'title-differs': ({ right }) => `The JPO's data say ${right}.`,
  'dispatch-number-unknown': () =>
    'No notice in the history of this case has this dispatch number (data appear the day after the dispatch).',
  'dispatch-number-answered': ({ date }) =>
    `This is the dispatch number of a notice${date === undefined ? '' : ` of ${date}`} that has been answered. There is a later notice.`,
  'examiner-differs': ({ right }) => `The examiner who drafted this notice is ${right}.`,
  'case-registered': ({ how, date }) =>
    how === 'allowed' ? `There is a decision of grant${onEn(date)}.` : `This case is registered${onEn(date)}.`,
  'case-withdrawn': ({ how, date }) => `This application is ${how}${onEn(date)}.`,
  'case-refused': ({ date }) => `There is a decision of refusal${onEn(date)}.`,
  'case-ceased': ({ date }) => `This right has ceased${onEn(date)}.`,
  'already-answered': ({ document, date }) => `This notice has been answered: ${document}${onEn(date)}.`,
  'already-requested': ({ how, date }) =>
    `${how === 'appeal' ? 'An appeal has been filed' : 'Examination has been requested'} already${onEn(date)}.`,
  'period-near': ({ act, day, left }) =>
    `Last day (${ACTS_EN[act] ?? act}): ${day}, ${left === 0 ? 'today' : `${left} days left`}. ${basisEn(act)}`,
  'period-over': ({ act, day, until }) =>
    `The last day (${ACTS_EN[act] ?? act}) was ${day}.${until === undefined ? '' : lateEn(act, until)} ${basisEn(act)}`,
  'priority-differs': ({ right }) => `The JPO's data say ${right} of this priority.`,
  'parent-differs': ({ right }) => `The JPO's data say ${right} of the parent application.`,
  'claims-differ': ({ right }) => `The register says ${right} claims.`,
  'citation-not-listed': () => "This document is not among the citations of this case in the JPO's data.",
  'fee-year-differs': ({ right }) => `The next year to be paid is year ${right}.`,
};

const en: typeof ja = {
  text: textEn,
  verify: (requests) => `Verify this draft with the JPO's data (at most ${counted(requests, 'request')})`,
  verifySpent: "Verify this draft with the JPO's data (not now: today's limit is reached)",
  verifying: (requests) => `Verifying with the JPO's data (at most ${counted(requests, 'request')})`,
  nothingToVerify: "This draft has no number to verify with the JPO's data.",
  notVerifiedOffline: 'Nothing is asked in offline mode.',
};

export const facts = { ja, en };
