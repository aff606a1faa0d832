/** Texts of about 1 MB, each with a place in its middle where one character more is a mistake and one less is none. */
export interface LargeText {
  readonly languageId: string;
  readonly uri: string;
  readonly text: string;
  /** Words in the middle; the character goes behind them. */
  readonly place: string;
  readonly character: string;
}

const DOCUMENTS = 25;
const PARAGRAPHS = 50;
/** Numbers of a paragraph, and of the head of a document none: 25 × 50 × 4 = 5,000. */
const NUMBERS = 4;
/** Each paragraph has another serial of six digits. */
const MOST_DOCUMENTS = 250;
export const NUMBERS_IN_ALL = DOCUMENTS * PARAGRAPHS * NUMBERS;

const FULL_WIDTH = (value: number | string) =>
  String(value).replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const HEAD = `【書類名】　　　　　意見書
【整理番号】　　　　ＴＥＳＴ－００１
【提出日】　　　　　令和　８年１１月２７日
【あて先】　　　　　特許庁審査官　例示　次郎　殿
【事件の表示】
　　【出願日】　　　令和　８年　９月　１日提出の特許願
　　【整理番号】　　ＴＥＳＴ－００２
【特許出願人】
　　【識別番号】　　９９９９００００１
　　【氏名又は名称】架空電機株式会社
【代理人】
　　【識別番号】　　９９９９００００２
　　【弁理士】
　　【氏名又は名称】見本　太郎
【発送番号】　　　　４１２３０１
【意見の内容】
`;

function paragraph(index: number): string {
  const serial = FULL_WIDTH(400_000 + index);
  const registration = FULL_WIDTH(8_400_000 + index);
  return `　本願（特願２０２２－${serial}）の請求項１に係る発明は、休止中に測定した端子電圧の緩和の速さから電池の残量を推定する点で、引用文献１（特開２０２１－${serial}号公報）に記載された、放電電流の積算値から残量を求める電池残量計と相違します。
　また、引用文献２（特許第${registration}号公報）及び引用文献３（国際公開第２０２０／${serial}号）にも、端子電圧の緩和の速さを用いることは記載も示唆もされていませんので、当業者であっても本願発明の構成に容易に想到し得たものではなく、特許法第２９条第２項の規定には該当しないものと思料します。したがって、本願は特許されるべきものです。
`;
}

/** A draft of so many documents of about 44 kB, at most 250; a seventh digit of a serial is the mistake. */
export function draftOf(documents: number): LargeText {
  if (documents > MOST_DOCUMENTS) throw new RangeError(`${documents} documents`);
  const middle = Math.floor((documents * PARAGRAPHS) / 2);
  const text = Array.from(
    { length: documents },
    (_, index) => HEAD + Array.from({ length: PARAGRAPHS }, (__, at) => paragraph(index * PARAGRAPHS + at)).join(''),
  ).join('');
  return {
    languageId: 'jpo-procedure',
    uri: 'file:///large.jpo.txt',
    text,
    place: `特願２０２２－${FULL_WIDTH(400_000 + middle)}`,
    character: '０',
  };
}

/** A draft of 25 documents. */
export const draft = draftOf(DOCUMENTS);

const paragraphs = Array.from({ length: DOCUMENTS * PARAGRAPHS }, (_, index) => paragraph(index));

/** The same paragraphs in an array; a second comma is the mistake. */
export const json: LargeText = {
  languageId: 'json',
  uri: 'file:///large.json',
  text: `[\n${paragraphs.map((text, index) => `  { "number": ${index}, "text": ${JSON.stringify(text)} }`).join(',\n')}\n]\n`,
  place: `"number": ${(DOCUMENTS * PARAGRAPHS) / 2},`,
  character: ',',
};

/** The same paragraphs, with a style sheet in the middle (styles and scripts are what its server checks). */
export const html: LargeText = {
  languageId: 'html',
  uri: 'file:///large.html',
  text: [
    '<!DOCTYPE html>\n<html lang="ja">\n<body>\n',
    ...paragraphs.slice(0, paragraphs.length / 2).map((text) => `<p>${text}</p>\n`),
    '<style>\np { color: red }\n</style>\n',
    ...paragraphs.slice(paragraphs.length / 2).map((text) => `<p>${text}</p>\n`),
    '</body>\n</html>\n',
  ].join(''),
  place: 'p { color: red }',
  character: '}',
};

/** The same paragraphs in comments of rules; a second brace is the mistake. */
export const css: LargeText = {
  languageId: 'css',
  uri: 'file:///large.css',
  text: paragraphs.map((text, index) => `/* ${text} */\np.n${index} { color: red }\n`).join(''),
  place: `p.n${(DOCUMENTS * PARAGRAPHS) / 2} { color: red }`,
  character: '}',
};

/** The same paragraphs in a list; a bracket that is not closed is the mistake. */
export const yaml: LargeText = {
  languageId: 'yaml',
  uri: 'file:///large.yaml',
  text: paragraphs.map((text, index) => `- number: ${index}\n  text: ${JSON.stringify(text)}\n`).join(''),
  place: `- number: ${(DOCUMENTS * PARAGRAPHS) / 2}\n  text: `,
  character: '[',
};
