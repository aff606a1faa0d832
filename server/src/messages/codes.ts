/** Hovers on what is no case number: 識別番号, 発送番号, dates, item names. */
const ja = {
  code: (code: string) => `**識別番号 ${code}**`,
  notACode: '識別番号は9桁の数字です。',
  unknownCode:
    'この識別番号の名称は保存されていません。案件の番号にマウスを重ねると、その案件の出願人・代理人の名称が保存されます（1回の照会）。',
  codeFrom: {
    case: 'この案件の特許庁のデータによる名称',
    answer: '取得済みの特許庁のデータによる名称',
    file: '事務所の申請人リストによる名称',
  },
  dispatchNumber: '発送番号',
  notADispatchNumber: '発送番号は6桁の数字です。',
  caseNotHeld: 'この書類の案件は未照会です。案件の番号にマウスを重ねると、どの通知書の番号かが分かります。',
  noSuchDispatch: (number: string) => `${number} の書類に、この発送番号のものはありません。`,
  dispatchNotSaid: (number: string) =>
    `${number} の経過に、特許庁のデータにない項目か読み取れない項目があるため、この発送番号の書類があるかは分かりません。`,
  sentOn: (day: string) => `発送日 ${day}`,
  unknownDay: '不明',
  answer: {
    answered: 'この通知書には応答書類が提出されているか、後の処分などで終わっています。',
    partly: '手続補正書などが提出されています。意見書は見当たりません。',
    open: '**この通知書への応答書類が見当たりません。**',
    unknown: 'この通知書に応答したかどうかは、データからは分かりません。',
  },
  waiting: (dispatchNumber: string, day: string) =>
    `応答を待っている通知書の発送番号は ${dispatchNumber}（発送日 ${day}）です。`,
  noSuchDay: 'この日付はありません。',
  weekday: (day: number) => `（${'日月火水木金土'.charAt(day)}）`,
  holiday: '祝日',
  inDocument: (name: string, isRequired: boolean, isRepeated: boolean) =>
    `「${name}」では${isRequired ? '**必ず書く項目**' : '必要なときに書く項目'}です${isRepeated ? '（いくつでも書けます）' : ''}。`,
  inGroup: (group: string) => `【${group}】の中の項目です。`,
};

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Hovers on what is no case number. */
const en: typeof ja = {
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

export const codes = { ja, en };
