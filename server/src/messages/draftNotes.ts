import type { Status } from '../cases/status.ts';

/** What a new draft could not be given, or what its reader has to look at. The sentences are in the messages. */
export type Note =
  /** No facts of the case are held. */
  | { readonly code: 'caseNotHeld' }
  /** The JPO has no such case, or does not offer it. */
  | { readonly code: 'caseNotFound' }
  /** Another API knows the case. */
  | { readonly code: 'noProgress' }
  /** Which application the number belongs to is not held. */
  | { readonly code: 'applicationUnknown' }
  /** Rows of the 経過 are missing in the answer or cannot be read: whether there is a notice or a decision is not known. */
  | { readonly code: 'historyNotWhole' }
  /** The same for applicants and agents. */
  | { readonly code: 'partiesNotWhole' }
  /** The same for the citations: their list is not used, since its numbers would be wrong. */
  | { readonly code: 'citationsNotWhole' }
  /** The case has no 拒絶理由通知書. */
  | { readonly code: 'noNotice' }
  /** All notices are answered; the last one was taken. */
  | { readonly code: 'noticeAnswered'; readonly dispatchNumber: string }
  /** Several wait for an answer; the newest was taken. */
  | { readonly code: 'severalNotices'; readonly dispatchNumber: string }
  | { readonly code: 'noticeTextNotHeld' }
  | { readonly code: 'citationsNotHeld' }
  /** Listed from the text of the notice, as there is no list of citations. */
  | { readonly code: 'citationsFromText' }
  | { readonly code: 'noRefusal' }
  | { readonly code: 'refusalTextNotHeld' }
  | { readonly code: 'registrationNotHeld' }
  /** 商標: later payments are made with a renewal. */
  | { readonly code: 'renewal' }
  /** Nothing is due any more, says the register. */
  | { readonly code: 'nothingToPay' }
  /** All agents on record were put in. */
  | { readonly code: 'severalAgents' }
  /** 代理権消滅届: of several agents on record nobody is named, as no data say whose power has ended. */
  | { readonly code: 'whoseAgencyEnded' }
  /** Of several agents the first stands as 納付者. */
  | { readonly code: 'firstAgentPays' }
  | { readonly code: 'nameOfAgentUnknown'; readonly agentCode: string }
  /** The case is in appeal: party and addressee may be others. */
  | { readonly code: 'inAppeal' }
  | { readonly code: 'applicantWithoutCode'; readonly name: string }
  /** The case is withdrawn, dismissed, has ceased …, as its status says. */
  | { readonly code: 'caseEnded'; readonly status: Status }
  /** The answer does not say the documents: nothing is concluded from them. */
  | { readonly code: 'historyUnknown' }
  /** 期間延長請求書（期間徒過） for a notice in 前置審査 or trial. */
  | { readonly code: 'noLateExtension' }
  /** 出願審査請求書 stands in the 経過. */
  | { readonly code: 'examinationRequested'; readonly day: string | undefined }
  /** 謄本送達: the 発送日 stands there. */
  | { readonly code: 'dispatchForService' }
  /** 請求取下書, 早期審理: no 審判請求書 in the 経過. A trial that others requested is not in it either. */
  | { readonly code: 'noAppeal' }
  /** 移転登録申請書 and its like: no registration. */
  | { readonly code: 'notRegistered' }
  /** A fee for the registration, and no 査定 in the 経過. */
  | { readonly code: 'notAllowed' }
  /** `abroad`: the last day of applicants abroad, where that is still to come. */
  | { readonly code: 'periodOver' | 'extendLate'; readonly day: string; readonly abroad: string | undefined }
  /** 期間延長請求書（期間徒過） while the period runs. */
  | { readonly code: 'periodNotOver'; readonly day: string }
  /** Items that only the office can fill. */
  | { readonly code: 'toFill'; readonly items: readonly string[] };
