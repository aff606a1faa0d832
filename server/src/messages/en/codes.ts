import type { codes as ja } from '../ja/codes.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Hovers on what is no case number. */
export const codes: typeof ja = {
  code: (code) => `**Applicant code ${code}**`,
  notACode: 'An applicant code (識別番号) has nine digits.',
  unknownCode:
    'No name is held for this code. Hover over a case number: the names of its applicants and agents are kept (one request).',
  codeFrom: {
    case: "As the JPO's data of this case say",
    answer: "As the JPO's data that are held say",
    file: "As the office's own list of applicants says",
  },
  dispatchNumber: 'Dispatch number',
  notADispatchNumber: 'A dispatch number (発送番号) has six digits.',
  caseNotHeld: 'The case of this document was not looked up. Hover over its number to see which notice this is.',
  noSuchDispatch: (number) => `No document of ${number} has this dispatch number.`,
  dispatchNotSaid: (number) =>
    `Something of the history of ${number} is missing in the JPO's data or cannot be read: whether it has a document with this dispatch number is not known.`,
  sentOn: (day) => `Dispatched ${day}`,
  unknownDay: 'on an unknown day',
  answer: {
    answered: 'A response to this notice was filed, or a later decision has ended it.',
    partly: 'An amendment was filed; no opinion (意見書) is seen.',
    open: '**No response to this notice is seen.**',
    unknown: 'The data do not tell whether this notice was answered.',
  },
  waiting: (dispatchNumber, day) =>
    `The notice that waits for a response has the number ${dispatchNumber} (dispatched ${day}).`,
  noSuchDay: 'There is no such day.',
  weekday: (day) => ` (${WEEKDAYS[day] ?? ''})`,
  holiday: 'national holiday',
  inDocument: (name, isRequired, isRepeated) =>
    `In 「${name}」 this item is ${isRequired ? '**required**' : 'written where it is needed'}${isRepeated ? '; it can stand several times' : ''}.`,
  inGroup: (group) => `A member of 【${group}】.`,
};
