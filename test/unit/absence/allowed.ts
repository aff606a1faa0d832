import { messagesFor } from '../../../server/src/messages/messages.ts';
import type { Claim } from './table.ts';

/** What may be said of a spoilt answer and was not said of the whole one. */

const messages = messagesFor('ja');
const { codes, documents, tools, caseTree, newDraft, failure } = messages;

/** Sentences that say that something is not known, not held, or to be filled in; names of sections that can be opened. */
const UNKNOWN: readonly string[] = [
  codes.unknownCode,
  codes.sentOn(codes.unknownDay),
  codes.caseNotHeld,
  documents.listNotHeld,
  documents.listNotSaid,
  documents.notHeld,
  tools.nothingHeld,
  caseTree.notAsked,
  caseTree.unknown,
  caseTree.allHeld,
  caseTree.unclear,
  caseTree.offline,
  caseTree.stillWorks,
  ...Object.values(caseTree.sections),
  failure.offline,
  codes.answer.unknown,
  ...Object.values(messages.caseState.missing),
  messages.case.partly,
  messages.heldStillShown,
  ...(
    [
      'historyNotWhole',
      'historyUnknown',
      'partiesNotWhole',
      'citationsNotWhole',
      'caseNotHeld',
      'applicationUnknown',
      'registrationNotHeld',
      'citationsNotHeld',
    ] as const
  ).map((code) => newDraft.notes[code]()),
].flatMap((text) => text.split(/(?<=。)/u).map((part) => part.trim()));
const TO_FILL = newDraft.notes.toFill({ items: [] }).trim();
const NOT_SAID = new RegExp(codes.dispatchNotSaid('CASE').replace('CASE', '\\S+'), 'u');

/** Phrases that stand in a line with what is known: they say that the rest of it is not. */
export const PHRASES: readonly string[] = [
  messages.case.generationNotSaid,
  messages.case.notSaid,
  messages.documentName(undefined, ''),
];

/** Prose of new drafts, where a day was left out of it; items of a form without contents. */
const OF_FORMS = [
  /^\s*拒絶理由通知書において示された拒絶理由は、次のとおりです。$/u,
  /^【請求の内容】\s+拒絶理由通知書への応答期間について.+の延長を請求します。$/u,
  /^\s*【弁理士】$/u,
];

/** Sentences that are as true of the spoilt answer, each with the field that makes them so. */
const TRUE: readonly { readonly why: string; readonly field: RegExp; readonly sentence: RegExp }[] = [
  {
    why: 'the row has no name: that of its code is told, which the answer says',
    field: /documentDescription /u,
    sentence: /./u,
  },
  {
    why: 'the row was sent, and its code was not read: it is named in the words of the office',
    field: /documentCode /u,
    sentence: /状態への影響が分からない発送書類があります|^case state unnamed /u,
  },
  {
    why: 'the notice that waits, named where the state is not judged and does not say so',
    field: /bibliographyInformation/u,
    sentence: /期間のある通知（.+）に応答書類が見当たりません/u,
  },
  {
    why: 'a row may be the answer, and nobody can say so',
    field: /bibliographyInformation/u,
    sentence: /期間のある通知（.+）に応答したかどうか分からない書類があります/u,
  },
  {
    why: 'the day is told as an estimate, with what it hangs on',
    field: /parentApplicationInformation removed|parentApplicationInformation (?:null|number|list|text)/u,
    sentence: /分割・変更出願では原出願日から|confidence estimated|caveats notDivisional/u,
  },
  {
    why: 'without the register, or its next payment, what app_progress says of the right stands, and of instalments nobody says anything',
    field: /^registration_info (?:nextPensionPaymentDate | ?)(?:no )?(?:object|list|text|null|number|removed)$/u,
    sentence: /登録・存続|^case status registered$|isExpected false|分割納付なら後期分は|caveats instalments/u,
  },
  {
    why: 'nothing is expected where the filing is not said',
    field: /filingDate /u,
    sentence: /^case state isExpected false$/u,
  },
  {
    why: 'without the register, or its next payment, what app_progress says of the right stands, and of instalments nobody says anything',
    field: /^registration_info (?:nextPensionPaymentDate | ?)(?:no )?(?:object|list|text|null|number|removed)$/u,
    sentence: /登録・存続|^case status registered$|isExpected false|分割納付なら後期分は|caveats instalments/u,
  },
  {
    why: 'nothing is expected where a row that was not read may be the payment',
    field: /bibliographyInformation/u,
    sentence: /^case state isExpected false$/u,
  },
  {
    why: 'the answer is on file, whatever came later',
    field: /bibliographyInformation/u,
    sentence: /^already-answered: /u,
  },
  {
    why: 'the notice that waits, beside a number that no notice has',
    field: /bibliographyInformation/u,
    sentence: /^応答を待っている通知書の発送番号は/u,
  },
  {
    why: 'a last day that the whole answer gives too stands first, where the nearer one is not known',
    field: /bibliographyInformation|parentApplicationInformation|ADPublicationNumber/u,
    sentence: /^期限(?:経過|間近)? [-0-9]+ \S+(?: \| 出願中| \| 公開済・審査請求前)?$/u,
  },
  {
    why: 'whether it is answered is not known',
    field: /bibliographyInformation/u,
    sentence: / 応答は不明 応答は不明$/u,
  },
  {
    why: 'the API says that there are no citations',
    field: /^cite_doc_info (?:patentDoc|nonPatentDoc) no (?:text|list|object)$/u,
    sentence: /^(?:なし|–|(?:引用文献 \| )?[0-9]+件)$/u,
  },
  {
    why: 'the API says that there is no priority',
    field: /priorityRightInformation no (?:text|list|object)$/u,
    sentence: /^(?:なし|–|(?:優先権・分割・原出願 \| )?[0-9]+件)$/u,
  },
  {
    why: 'the API says that there is no parent, and no divisional',
    field: /(?:parentApplicationInformation|divisionalApplicationInformation) no (?:text|list|object)$/u,
    sentence: /^(?:なし|–|(?:優先権・分割・原出願 \| )?[0-9]+件)$/u,
  },
  {
    why: 'the API says that there is no next day of payment',
    field: /^registration_info nextPensionPaymentDate no text$/u,
    sentence: /^登録の情報では、今後納付する年分がありません。$/u,
  },
  {
    why: 'the API says that there is no such number or day',
    field: /(?:registrationNumber|registrationDate|disappearanceDate) no text$/u,
    sentence: /^case (?:registration|registrationDate) null$/u,
  },
  {
    why: 'the 経過 has the decision, whatever is said of the registration',
    field: /(?:registrationNumber|registrationDate) /u,
    sentence: /^case-registered: この案件には特許（登録）査定があります/u,
  },
  {
    why: 'the API says that the person has no code',
    field: /applicantAttorneyCd no text$/u,
    sentence: /識別番号がデータにありません。$|^識別番号か住所を入れてください。$|^【住所又は居所】○○$/u,
  },
  {
    why: 'a divisional is named by the number that can be read',
    field: /divisionalApplicationInformation\.[0-9]+\.(?:registrationNumber|applicationNumber) /u,
    sentence: /^(?:特開|特表)|最初の出願 (?:特開|特表)/u,
  },
  {
    why: 'the claim of priority as the answer has it',
    field: /parisPriorityApplicationNumber (?:number|text)$/u,
    sentence: /パリ優先権/u,
  },
  {
    why: 'the API says that a group of the 経過 has no document; that of the application always has one',
    field: /documentList no (?:text|list|object)$/u,
    sentence: /^(?:(?:経過|登録・審判) \| )?[0-9]+件$/u,
  },
  {
    why: 'the type of the citation as the answer has it',
    field: /citationType (?:number|text)$/u,
    sentence: /種別/u,
  },
];

/** True for a sentence that is no claim about the case, or one that is true of the spoilt answer. */
export function isAllowed({ api, path, how, line }: Claim): boolean {
  const text = line
    .replace(/^[|\s⚠]+/u, '')
    // What is missing stands beside the state, and the state that is not judged beside what is known.
    .replace(new RegExp(`^(?:case state notes |${messages.caseState.note}(?: \\||:)?\\s+)`, 'u'), '')
    .replace(
      new RegExp(`^(?:${messages.hover.status}(?: \\||:)?\\s+)?\\*{0,2}${messages.status.notJudged}\\*{0,2}`, 'u'),
      '',
    )
    .replace(new RegExp(` \\| ${messages.status.notJudged}$`, 'u'), '')
    .replace(/^case state missing [a-zA-Z]+$|^case status(?:Text)? (?:notJudged|判定できません)$/u, '')
    .trimEnd()
    .replace(/ ?\|$/u, '')
    .trimEnd();
  if (text === '' || text === '|') return true;
  if (UNKNOWN.some((one) => text === one || text.startsWith(`${one} |`))) return true;
  if (NOT_SAID.test(text) || text.startsWith(TO_FILL) || OF_FORMS.some((form) => form.test(text))) return true;
  const field = `${api} ${path} ${how}`;
  return TRUE.some((one) => one.field.test(field) && one.sentence.test(text));
}
