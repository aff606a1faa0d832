/**
 * English names of documents by their codes (without the law digit), in the JPO's terms. The API names them in Japanese
 * only; a code that is not here keeps that name.
 */
// prettier-ignore
export const EN_DOCUMENTS: Readonly<Record<string, string>> = {
  A01: 'decision to grant / register', A02: 'decision of refusal', A131: 'notice of reasons for refusal',
  A223: 'order to hold consultations', A231: 'notice of application number', A252: 'notice of the examiner',
  A51: 'written amendment (formality)', A521: 'written amendment', A522: 'written amendment', A523: 'written amendment',
  A524: 'correction of incorrect translation', A53: 'written opinion', A55: 'request for succession',
  A59: 'written explanation', A601: 'request for extension of time', A603: 'request for extension of time (after expiry)',
  A61: 'payment of registration fee', A621: 'request for examination', A625: 'request for examination (by another)',
  A63: 'application', A631: 'translation', A632: 'national phase document', A711: 'change of applicant',
  A712: 'change of applicant (general succession)', A761: 'withdrawal of application', A762: 'abandonment of application',
  A764: 'withdrawal of priority claim', A781: 'written statement', A79: 'priority certificate',
  A80: 'certificate for an exception (novelty, time of filing)', A82: 'submission of articles', A821: 'supplement to procedures',
  A831: 'submission of publications', A871: 'explanation for accelerated examination',
  A872: 'supplement for accelerated examination', A971005: 'report on accelerated examination', A971007: 'search report',
  A525: 'translation of amendment under article 19', A529: 'translation of amendment under article 34',
  A623: 'request for utility model technical opinion', A634: 'translation of international application',
  A7421: 'change of agent', A7422: 'acceptance by agent', A7423: 'appointment of agent', A7424: 'resignation of agent',
  A7427: 'end of power of agent', A915: 'request for refund of fees', A917: 'statement of reasons for restoration',
  C561: 'opposition', C609: 'withdrawal of request for trial', C611: 'request for correction',
  C6513: 'brief for oral proceedings', C6515: 'explanation of evidence', C876: 'explanation for accelerated appeal',
  E841: 'request for priority certificate', E861: 'request for inspection of file', E862: 'request for inspection of register',
  C16: 'decision on opposition', C54: 'reply', C57: 'written answer', C58: 'rebuttal', C60: 'request for trial',
  R100: 'payment of patent fee', R150: 'certificate of patent', R20: 'payment of annual fee', R250: 'registration document',
};
