import type { Status } from '../cases/status.ts';
import { caseState } from './caseState.ts';

const abroadJa = (day: string | undefined) => (day === undefined ? '' : `、在外者は${day}`);

/** Texts of new drafts. */
const ja = {
  action: (number: string) => `${number}の書類を新規作成…`,
  notANumber: (text: string) =>
    `「${text}」から案件の番号を読み取れません。出願番号・公開番号・登録番号などを入力してください。`,
  noSuchType: (id: string) => `この番号の法域には、書類「${id}」はありません。`,
  usage: (ids: string) => `書類は次のいずれかです: ${ids}`,
  /** What the draft could not be given, or what its reader has to look at, by code. */
  notes: {
    /** No facts of the case are held. */
    caseNotHeld: () => '案件の内容が未取得のため、出願人・代理人・発送番号などは空欄です。',
    /** Another API knows the case. */
    noProgress: () => 'この案件の経過情報は特許庁から提供されていません。番号だけが分かっています。',
    /** The JPO has no such case, or does not offer it. */
    caseNotFound: () =>
      '特許庁のデータにこの案件が見つかりません（未公開、受付直後など）。出願人・代理人・発送番号などは空欄です。',
    /** Which application the number belongs to is not held. */
    applicationUnknown: () => 'この番号がどの出願のものか、取得済みの内容では分かりません。',
    /** Rows of the 経過 are missing in the answer or cannot be read: whether there is a notice or a decision is not known. */
    historyNotWhole: () =>
      '経過に、特許庁のデータにない項目か読み取れない項目があります。通知・査定・応答の有無と日付を確認してください。',
    /** The same for applicants and agents. */
    partiesNotWhole: () =>
      '出願人・代理人に、特許庁のデータにない項目か読み取れない項目があります。全員がそろっているかを確認してください。',
    /** The same for the citations: their list is not used, since its numbers would be wrong. */
    citationsNotWhole: () => '引用文献の一覧に読み取れない項目があるため、一覧からは入れていません。',
    /** The case has no 拒絶理由通知書. */
    noNotice: () => '経過に拒絶理由通知書がありません。',
    /** All notices are answered; the last one was taken. */
    noticeAnswered: ({ dispatchNumber }: { dispatchNumber: string }) =>
      `応答待ちの拒絶理由通知書はありません。最後の通知（発送番号 ${dispatchNumber}）で作成しました。`,
    /** Several wait for an answer; the newest was taken. */
    severalNotices: ({ dispatchNumber }: { dispatchNumber: string }) =>
      `応答待ちの拒絶理由通知書が複数あります。最も新しい通知（発送番号 ${dispatchNumber}）で作成しました。`,
    noticeTextNotHeld: () => '拒絶理由通知書の本文が未取得のため、起案日・審査官・適用条文は入れていません。',
    citationsNotHeld: () => '引用文献の一覧が未取得です。',
    /** Listed from the text of the notice, as there is no list of citations. */
    citationsFromText: () => '引用文献は、拒絶理由通知書の本文にある番号です。過不足を確認してください。',
    noRefusal: () => '経過に拒絶査定がありません。',
    refusalTextNotHeld: () => '拒絶査定の本文が未取得のため、起案日は空欄です。',
    registrationNotHeld: () => '登録の情報が未取得のため、請求項の数・納付年分などは空欄です。',
    /** 商標: later payments are made with a renewal. */
    renewal: () => '登録された商標です。更新のときは「商標権存続期間更新登録申請書」を使います。',
    /** Nothing is due any more, says the register. */
    nothingToPay: () => '登録の情報では、今後納付する年分がありません。',
    /** All agents on record were put in. */
    severalAgents: () => '代理人を複数入れました。手続をしない代理人は削除してください。',
    /** 代理権消滅届: of several agents on record nobody is named, as no data say whose power has ended. */
    whoseAgencyEnded: () => '代理権の消滅した代理人はデータから分からないため、空欄です。',
    /** Of several agents the first stands as 納付者. */
    firstAgentPays: () => '納付者には代理人の1人目を入れました。',
    nameOfAgentUnknown: ({ agentCode }: { agentCode: string }) => `代理人 ${agentCode} の名称が未取得です。`,
    /** The case is in appeal: party and addressee may be others. */
    inAppeal: () => '審判に係属しています。あて先（審判長）と当事者（審判請求人）を確認してください。',
    applicantWithoutCode: ({ name }: { name: string }) =>
      `${name} の識別番号がデータにありません。識別番号か住所を入れてください。`,
    /** The case is withdrawn, dismissed, has ceased …, as its status says. */
    caseEnded: ({ status }: { status: Status }) =>
      `手続が終わった案件とみられます（${caseState.ja.status[status]}）。この書類を提出できるかを確認してください。`,
    /** The answer does not say the documents: nothing is concluded from them. */
    historyUnknown: () => '経過の書類が示されていないため、通知や査定の有無は分かりません。',
    /** 期間延長請求書（期間徒過） for a notice in 前置審査 or trial. */
    noLateExtension: () => '審判請求後（審査前置を含む）の拒絶理由通知の応答期間は、期間徒過後には延長できません。',
    /** 出願審査請求書 stands in the 経過. */
    examinationRequested: ({ day }: { day: string | undefined }) =>
      `出願審査請求書が提出されています${day === undefined ? '' : `（${day}）`}。`,
    /** 謄本送達: the 発送日 stands there. */
    dispatchForService: () =>
      '手続の経緯の謄本送達の日には、データにある発送日を入れました。送達日と違うときは直してください。',
    /** 請求取下書, 早期審理: no 審判請求書 in the 経過. A trial that others requested is not in it either. */
    noAppeal: () => '経過に審判請求書がありません（他人が請求した審判は経過に出ません）。',
    /** 移転登録申請書 and its like: no registration. */
    notRegistered: () => '登録の記録がありません。登録後の手続の書類です。',
    /** A fee for the registration, and no 査定 in the 経過. */
    notAllowed: () => '経過に特許査定・登録査定がありません。',
    /** `abroad`: the last day of applicants abroad, where that is still to come. */
    periodOver: ({ day, abroad }: { day: string; abroad: string | undefined }) =>
      `期限（${day}${abroadJa(abroad)}）を過ぎています。`,
    extendLate: ({ day, abroad }: { day: string; abroad: string | undefined }) =>
      `応答期間（${day}${abroadJa(abroad)}）を過ぎています。「期間延長請求書（期間徒過）」を使います。`,
    /** 期間延長請求書（期間徒過） while the period runs. */
    periodNotOver: ({ day }: { day: string }) =>
      `応答期間（${day}）はまだ過ぎていません。「期間延長請求書」を使います。`,
    /** Items that only the office can fill. */
    toFill: ({ items }: { items: readonly string[] }) =>
      `記入が必要な項目: ${items.map((item) => `【${item}】`).join('')}`,
  },
};

const abroadEn = (day: string | undefined) => (day === undefined ? '' : `; residents abroad: ${day}`);

const en: typeof ja = {
  action: (number) => `New document for ${number}…`,
  notANumber: (text) =>
    `No case number can be read from “${text}”. Enter an application, publication, or registration number.`,
  noSuchType: (id) => `Document “${id}” does not exist for this kind of right.`,
  usage: (ids) => `Available documents: ${ids}`,
  notes: {
    caseNotHeld: () =>
      'No data of the case is saved, so applicants, agents, dispatch number, and so on are left blank.',
    noProgress: () => 'The JPO provides no progress data for this case. Only its numbers are known.',
    caseNotFound: () =>
      "The case is not in the JPO's data (unpublished or just filed). Applicants, agents, dispatch number, and so on are left blank.",
    applicationUnknown: () => 'Saved data does not show which application this number belongs to.',
    historyNotWhole: () =>
      "Part of the history is missing from the JPO's data or cannot be read. Check the notices, decisions, and responses, and their dates.",
    partiesNotWhole: () =>
      "Some applicants or agents are missing from the JPO's data or cannot be read. Check that the list is complete.",
    citationsNotWhole: () => 'Some entries of the list of cited documents cannot be read, so the list was not used.',
    noNotice: () => 'The history contains no notice of reasons for refusal.',
    noticeAnswered: ({ dispatchNumber }) =>
      `No notice awaits a response. The last one (dispatch number ${dispatchNumber}) was used.`,
    severalNotices: ({ dispatchNumber }) =>
      `Several notices await a response. The latest one (dispatch number ${dispatchNumber}) was used.`,
    noticeTextNotHeld: () =>
      'The text of the notice is not saved, so its drafting date, examiner, and articles are not filled in.',
    citationsNotHeld: () => 'The list of cited documents is not saved.',
    citationsFromText: () =>
      'The cited documents were taken from the text of the notice. Check that the list is correct and complete.',
    noRefusal: () => 'The history contains no decision of refusal.',
    refusalTextNotHeld: () => 'The text of the decision of refusal is not saved, so its drafting date is left blank.',
    registrationNotHeld: () =>
      'The registration data is not saved, so the number of claims, the years to pay for, and so on are left blank.',
    renewal: () =>
      'The trademark is registered. To renew it, file an application for renewal (商標権存続期間更新登録申請書).',
    nothingToPay: () => 'According to the registration data, no further annuity is due.',
    severalAgents: () => 'Several agents were inserted. Delete those who do not act in this procedure.',
    whoseAgencyEnded: () =>
      'The data does not show whose power of attorney has ended, so the agent (代理権の消滅した代理人) is left blank.',
    firstAgentPays: () => 'The first agent was inserted as the payer (納付者).',
    nameOfAgentUnknown: ({ agentCode }) => `The name of agent ${agentCode} is not saved.`,
    inAppeal: () => 'The case is under appeal. Check the addressee (審判長) and the party (審判請求人).',
    applicantWithoutCode: ({ name }) => `The data has no code for ${name}. Add the code or the address.`,
    caseEnded: ({ status }) =>
      `The case seems to have ended (${caseState.en.status[status]}). Check whether this document can still be filed.`,
    historyUnknown: () =>
      'The documents of the history are missing from the data, so it is unknown whether there is a notice or a decision.',
    noLateExtension: () =>
      'After an appeal has been requested (including reconsideration by the examiner), the response period of a notice cannot be extended once it has expired.',
    examinationRequested: ({ day }) => `Examination has been requested${day === undefined ? '' : ` (${day})`}.`,
    dispatchForService: () =>
      'The dispatch date in the data was used as the date of service (謄本送達) in the history. Correct it if it differs.',
    noAppeal: () => 'The history contains no request for an appeal (trials requested by others are not listed there).',
    notRegistered: () => 'No registration is on record. This document is for procedures after registration.',
    notAllowed: () => 'The history contains no decision to grant or register.',
    periodOver: ({ day, abroad }) => `The deadline (${day}${abroadEn(abroad)}) has passed.`,
    extendLate: ({ day, abroad }) =>
      `The response period (${day}${abroadEn(abroad)}) has expired. Use 期間延長請求書（期間徒過） (request after expiry).`,
    periodNotOver: ({ day }) =>
      `The response period (${day}) has not expired yet. Use 期間延長請求書 (request within the period).`,
    toFill: ({ items }) => `To be filled in: ${items.map((item) => `【${item}】`).join('')}`,
  },
};

export const newDraft = { ja, en };

type Notes = (typeof ja)['notes'];
type Details = { [C in keyof Notes]: Notes[C] extends (details: infer D) => string ? D : unknown };
type NoteOf<C extends keyof Notes> = { [K in C]: { readonly code: K } & Details[K] }[C];

/** A code with what its sentence names. */
export type Note = NoteOf<keyof Notes>;

/** The sentence of a note. */
export function noteText<C extends keyof Notes>(
  note: NoteOf<C>,
  texts: { readonly [K in keyof Notes]: (details: Details[K]) => string },
): string {
  return texts[note.code](note);
}
