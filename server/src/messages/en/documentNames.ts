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
  A80: 'proof of exception to lack of novelty', A82: 'submission of articles', A821: 'supplement to procedures',
  A831: 'submission of publications', A871: 'explanation for accelerated examination',
  A872: 'supplement for accelerated examination', A971005: 'report on accelerated examination', A971007: 'search report',
  C16: 'decision on opposition', C54: 'reply', C57: 'written answer', C58: 'rebuttal', C60: 'request for trial',
  R100: 'payment of patent fee', R150: 'certificate of patent', R20: 'payment of annual fee', R250: 'registration document',
};
