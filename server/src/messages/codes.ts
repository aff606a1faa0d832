/** Hovers on what is no case number: 識別番号, 発送番号, dates, item names. */
const ja = {
  code: (code: string) => `**識別番号 ${code}**`,
  notACode: '識別番号は9桁の数字です。',
  unknownCode:
    'この識別番号の名称は未取得です。案件の番号にマウスを重ねると、その案件の出願人・代理人の名称を取得します（照会1回）。',
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
    answered: 'この通知書には応答書類が提出されているか、後の処分などにより応答は不要です。',
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
    'No name is saved for this code. Hover over a case number to save the names of its applicants and agents (1 request).',
  codeFrom: {
    case: "Name in the JPO's data for this case",
    answer: 'Name in saved JPO data',
    file: "Name in the office's list of applicants",
  },
  dispatchNumber: 'Dispatch number',
  notADispatchNumber: 'A dispatch number (発送番号) has six digits.',
  caseNotHeld: 'The case of this document has not been looked up. Hover over its number to see which notice this is.',
  noSuchDispatch: (number) => `No document of ${number} has this dispatch number.`,
  dispatchNotSaid: (number) =>
    `Part of the history of ${number} is missing from JPO data or cannot be read, so it is unknown whether a document has this dispatch number.`,
  sentOn: (day) => `Dispatched ${day}`,
  unknownDay: 'on an unknown date',
  answer: {
    answered: 'A response to this notice has been filed, or a later decision has superseded it.',
    partly: 'An amendment has been filed; no opinion (意見書) was found.',
    open: '**No response to this notice was found.**',
    unknown: 'The data does not show whether this notice has been answered.',
  },
  waiting: (dispatchNumber, day) =>
    `The notice awaiting a response has dispatch number ${dispatchNumber} (dispatched ${day}).`,
  noSuchDay: 'This date does not exist.',
  weekday: (day) => ` (${WEEKDAYS[day] ?? ''})`,
  holiday: 'national holiday',
  inDocument: (name, isRequired, isRepeated) =>
    `In 「${name}」 this item is ${isRequired ? '**required**' : 'optional'}${isRepeated ? ' and can be repeated' : ''}.`,
  inGroup: (group) => `Part of 【${group}】.`,
};

export const codes = { ja, en };
