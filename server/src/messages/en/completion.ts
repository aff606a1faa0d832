import type { completion as ja } from '../ja/completion.ts';

/** Texts of completion. */
export const completion: typeof ja = {
  required: 'required',
  today: 'today',
  lastDay: (act) => `last day: ${act}`,
  thisCase: 'this case',
  party: (isAgent) => (isAgent ? 'agent of the case' : 'applicant of the case'),
  source: { answer: 'JPO', file: 'own list' },
  dispatched: (date) => `dispatched ${date}`,
  until: (date) => `until ${date} (verify)`,
  untilShort: (date) => `until ${date}`,
  answer: { answered: 'answered', partly: 'only amended', open: 'unanswered', unknown: 'not known whether answered' },
  lookUp: (name) => `Look up at the JPO: ${name}`,
  asTyped: 'as typed (asks nothing)',
  cost: 'asks once',
  costOf: (remaining) => `asks once (${remaining} left today)`,
  lookUpFound: (name, code) => `Registered at the JPO: ${name} (${code})`,
  lookUpSeveral: (name, codes) => `${name} has several codes: ${codes}`,
  lookUpNone: (name) =>
    `${name} is not registered at the JPO. Only a name that is equal to the letter is found, width and blanks included.`,
  alias: 'short name',
  representative: 'representative',
  address: 'address',
  phone: 'telephone',
  filePrefix: 'file reference',
};
