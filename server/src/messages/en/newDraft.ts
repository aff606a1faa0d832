import type { newDraft as ja } from '../ja/newDraft.ts';
import { status } from './caseState.ts';

const abroadText = (day: string | undefined) => (day === undefined ? '' : `; abroad ${day}`);

/** Texts of new drafts. */
export const newDraft: typeof ja = {
  action: (number) => `New document for ${number}…`,
  notANumber: (text) =>
    `No case number can be read from "${text}". Enter an application, publication or registration number.`,
  noSuchType: (id) => `There is no document "${id}" for the law of this number.`,
  usage: (ids) => `The document is one of: ${ids}`,
  note(note) {
    switch (note.code) {
      case 'caseNotHeld':
        return 'Nothing of the case is held, so applicants, agents, dispatch number and the like are left open.';
      case 'noProgress':
        return 'The JPO offers no progress data of this case: only its numbers are known.';
      case 'caseNotFound':
        return 'The JPO has no such case (unpublished, or very new). Applicants, agents and the like are left open.';
      case 'applicationUnknown':
        return 'No held answer shows which application this number belongs to.';
      case 'historyNotWhole':
        return "Something of the history is missing in the JPO's data or cannot be read. Check which notices, decisions and answers there are, and their days.";
      case 'partiesNotWhole':
        return "Something of the applicants or agents is missing in the JPO's data or cannot be read. Check that nobody is left out.";
      case 'citationsNotWhole':
        return 'Some entries of the list of citations cannot be read, so it was not used.';
      case 'noNotice':
        return 'There is no notice of reasons for refusal among the documents of the case.';
      case 'noticeAnswered':
        return `No notice waits for an answer. The last one (dispatch number ${note.dispatchNumber}) was used.`;
      case 'severalNotices':
        return `Several notices wait for an answer. The newest (dispatch number ${note.dispatchNumber}) was used.`;
      case 'noticeTextNotHeld':
        return 'The text of the notice is not held, so its drafting date, examiner and articles are missing.';
      case 'citationsNotHeld':
        return 'The list of cited documents is not held.';
      case 'citationsFromText':
        return 'The cited documents are the numbers in the text of the notice. Check that none is missing.';
      case 'noRefusal':
        return 'There is no decision of refusal among the documents of the case.';
      case 'refusalTextNotHeld':
        return 'The text of the decision of refusal is not held, so its drafting date is left open.';
      case 'registrationNotHeld':
        return 'The registration is not held, so the number of claims and the years to pay for are left open.';
      case 'renewal':
        return 'The trademark is registered. To renew it, file an application for renewal (商標権存続期間更新登録申請書).';
      case 'nothingToPay':
        return 'According to the register nothing is left to be paid.';
      case 'severalAgents':
        return 'Several agents were put in. Remove those who do not act.';
      case 'whoseAgencyEnded':
        return 'No data say whose power of agency has ended, so the agent (代理権の消滅した代理人) is left open.';
      case 'firstAgentPays':
        return 'The first of the agents stands as the payer (納付者).';
      case 'nameOfAgentUnknown':
        return `The name of agent ${note.agentCode} is not held.`;
      case 'inAppeal':
        return 'The case is in appeal: check the addressee (審判長) and the party (審判請求人).';
      case 'applicantWithoutCode':
        return `No code is known for ${note.name}. Add the code or the address.`;
      case 'caseEnded':
        return `The case seems to have ended (${status[note.status]}). Check whether the document can be filed.`;
      case 'historyUnknown':
        return 'The documents of the history are not said: whether there is a notice or a decision is not known.';
      case 'noLateExtension':
        return 'After the request for an appeal (reconsideration included) the period of a notice cannot be extended once it is over.';
      case 'examinationRequested':
        return `Examination has been requested${note.day === undefined ? '' : ` (${note.day})`}.`;
      case 'dispatchForService':
        return 'The day of service (謄本送達) in the history is the day of dispatch of the data. Put the right one where it differs.';
      case 'noAppeal':
        return 'There is no request for an appeal among the documents of the case (a trial that others request is not listed there).';
      case 'notRegistered':
        return 'No registration is on record. The document is one for registered rights.';
      case 'notAllowed':
        return 'There is no decision to grant or register among the documents of the case.';
      case 'periodOver':
        return `The last day (${note.day}${abroadText(note.abroad)}) is over.`;
      case 'extendLate':
        return `The period (${note.day}${abroadText(note.abroad)}) is over: file 期間延長請求書（期間徒過） (request after expiry).`;
      case 'periodNotOver':
        return `The period (${note.day}) is not over yet: file 期間延長請求書 (request within the period).`;
      case 'toFill':
        return `To be filled in: ${note.items.map((item) => `【${item}】`).join('')}`;
    }
  },
};
