import { ANSWERED_BY, type CaseQuestion } from '../../server/src/cases/questions.ts';
import { QUESTION_USES, usesOf, type Place } from './apiUses.ts';
import { APIS, MINUTE_LIMIT, type Api } from '../../server/src/apis/apis.ts';
import { code, markdownTable } from './markdown.ts';

type Language = 'ja' | 'en';
type Words = Readonly<Record<Language, string>>;

const PARAMETER: Readonly<Record<Api['parameter'], Words>> = {
  applicationNumber: { ja: '出願番号', en: 'application number' },
  applicantCode: { ja: '識別番号', en: 'code of an applicant' },
  applicantName: { ja: '名称', en: 'name' },
  kindAndNumber: { ja: '種別/番号', en: 'kind/number' },
  internationalNumber: { ja: '種別/国際番号', en: 'kind/international number' },
  docdbKindAndNumber: { ja: '種別/DOCDB番号', en: 'kind/DOCDB number' },
  docdbNumber: { ja: 'DOCDB番号', en: 'DOCDB number' },
  docdbNumberAndDocument: { ja: 'DOCDB番号/書類ID', en: 'DOCDB number/document' },
};

const LIFE: Readonly<Record<Api['life'], Words>> = {
  jstDay: { ja: '翌0:00（日本時間）まで', en: 'until 0:00 JST' },
  whenRegistered: { ja: '登録後はずっと、ほかは翌0:00まで', en: 'for good once registered, else until 0:00 JST' },
  forever: { ja: 'ずっと', en: 'for good' },
};

const PLACE: Readonly<Partial<Record<Place, Words>>> = {
  hover: { ja: 'ホバー', en: 'hover' },
  tree: { ja: '事件の一覧', en: 'tree of cases' },
  link: { ja: 'リンク', en: 'link' },
};

const TEXT = {
  head: {
    ja: ['API', 'パス', 'パラメーター', '1日の上限', '応答', '応答の寿命', '用途', '使う所'],
    en: ['API', 'path', 'parameter', 'limit a day', 'answer', 'life of an answer', 'used for', 'used in'],
  },
  questions: { ja: ['知りたいこと', '答える応答'], en: ['question', 'answers that hold it'] },
  comma: { ja: '、', en: ', ' },
} as const;

/** `docs/apis.md`: the 42 APIs with what the product uses them for, in Japanese and in English. */
export function apisPage(): string {
  const { domestic, opd } = MINUTE_LIMIT;
  return `# 特許情報取得APIの42本

\`npm run docs\` が \`server/src/apis/apis.ts\`・\`server/src/cases/questions.ts\`・\`docs/generate/apiUses.ts\` から作ります。手で直さないでください（テストが一致を確かめます）。

1日の上限は手引きの値です。実際の値は応答（\`remainAccessCount\`）に従います。ほかに、どの60秒をとっても国内の36本は合わせて${domestic}回、OPD-API の6本は合わせて${opd}回までです。応答の寿命は、見つかったとき（100）のものです。見つからなかった応答（107 など）は翌0:00まで保ちます。「使う所」の \`case\` などは、端末のコマンド \`jpo-drafting case\` などです（[features.md](features.md#端末)）。

${apiTable('ja')}

## 1つの応答が答えること

出願番号が分かっている案件について。どれか1つの応答があれば照会しません。ないときは、最も少ない回数で、残りの割合が大きい API に照会します。

${questionTable('ja')}

## English: the 42 APIs

Made by \`npm run docs\` from the tables in \`server/src\`; a test compares. The limit a day is the handbook's; what holds is what the answers say (\`remainAccessCount\`). Besides, no 60 seconds hold more than ${domestic} requests to the 36 domestic APIs or ${opd} to the six of the OPD-API. The life is that of a good answer (100); others (107 and its like) hold until 0:00 JST. \`case\` and its like are commands of the terminal, \`jpo-drafting case\` ([features.md](features.md#terminal)).

${apiTable('en')}

### What one answer holds

Of a case whose application number is known. Where any one of the answers is held nothing is asked; otherwise the fewest requests, to the APIs with the largest share left.

${questionTable('en')}
`;
}

function apiTable(language: Language): string {
  const rows = APIS.map((api) => {
    const uses = usesOf(api.name);
    const places = new Set(uses.flatMap((use) => use.places.map((place) => placeIn(place, language))));
    return [
      code(api.id),
      code(api.path),
      PARAMETER[api.parameter][language],
      String(api.dailyLimit),
      api.answer,
      LIFE[api.life][language],
      uses.map((use) => use[language]).join(TEXT.comma[language]),
      [...places].join(TEXT.comma[language]),
    ];
  });
  return markdownTable(TEXT.head[language], rows);
}

function questionTable(language: Language): string {
  const rows = (Object.keys(ANSWERED_BY) as CaseQuestion[]).map((question) => [
    QUESTION_USES[question][language],
    ANSWERED_BY[question].map(code).join(TEXT.comma[language]),
  ]);
  return markdownTable(TEXT.questions[language], rows);
}

function placeIn(place: Place, language: Language): string {
  return PLACE[place]?.[language] ?? code(place);
}
