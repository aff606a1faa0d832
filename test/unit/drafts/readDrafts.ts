/** Drafts of all kinds with what they say of themselves, read by hand. People and companies are invented. */
export interface Draft {
  readonly title: string;
  readonly text: string;
  /** Which document of the text is meant. */
  readonly at?: number;
  /** Every number of its case, each once, in order. */
  readonly numbers: readonly string[];
  /** The one that the case is looked up by. */
  readonly lookUp: string | undefined;
  /** Law and id of the document's type. */
  readonly type: string;
}

const A = '特願2022-900001';
const B = '特願2022-900002';

function paper(name: string, ...lines: readonly string[]): string {
  return [`【書類名】　${name}`, '【整理番号】', ...lines, ''].join('\n');
}

function draft(
  type: string,
  title: string,
  text: string,
  numbers: readonly string[],
  lookUp: string | null = numbers[0] ?? null,
): Draft {
  return { type, title, text, numbers, lookUp: lookUp ?? undefined };
}

const OPINION = paper('意見書', '【事件の表示】', '【出願番号】特願２０２２－９００００１', '【特許出願人】');

export const DRAFTS: readonly Draft[] = [
  draft('patent opinion', '意見書 with 事件の表示', OPINION, [A]),
  draft(
    'patent opinion',
    'a number without its word: the item says it',
    paper('意見書', '【事件の表示】', '【出願番号】２０２２－９００００１', '【特許出願人】'),
    [A],
  ),
  draft(
    'patent opinion',
    'the number on the line of 事件の表示',
    paper('意見書', '【事件の表示】　特願２０２２－９００００１', '【特許出願人】'),
    [A],
  ),
  draft(
    'patent opinion',
    'the number below 事件の表示',
    paper('意見書', '【事件の表示】', '　特願２０２２－９００００１', '【特許出願人】'),
    [A],
  ),
  draft(
    'patent statement',
    '審判の種別 that names the application',
    paper(
      '上申書',
      '【事件の表示】',
      '【審判の種別】特願２０２２－９００００１拒絶査定不服審判事件',
      '【上申をする者】',
    ),
    [A],
  ),
  draft(
    'patent statement',
    '審判番号 before 出願番号',
    paper(
      '上申書',
      '【事件の表示】',
      '【審判番号】不服２０２４－０００００１',
      '【出願番号】特願２０２２－９００００１',
      '【上申をする者】',
    ),
    ['不服2024-000001', A],
    A,
  ),
  draft(
    'patent reply',
    '審判番号 alone, which no API takes',
    paper('回答書', '【審判事件の表示】', '【審判番号】不服２０２４－０００００１', '【審判請求人】'),
    ['不服2024-000001'],
    null,
  ),
  draft(
    'patent examinationRequest',
    '出願の表示 of 出願審査請求書',
    paper('出願審査請求書', '【出願の表示】', '【出願番号】特願２０２２－９００００１', '【請求人】'),
    [A],
  ),
  draft(
    'patent appeal',
    '審判事件の表示 of 審判請求書',
    paper(
      '審判請求書',
      '【審判事件の表示】',
      '【出願番号】特願２０２２－９００００１',
      '【審判の種別】拒絶査定不服審判事件',
      '【審判請求人】',
    ),
    [A],
  ),
  draft(
    'patent advisoryOpinion',
    '判定請求事件の表示',
    paper('判定請求書', '【判定請求事件の表示】', '【特許番号】特許第７９０００１３号', '【判定請求人】'),
    ['特許第7900013号'],
  ),
  draft(
    'patent oppositionOfLaw',
    '特許異議の申立てに係る特許の表示',
    paper(
      '特許異議申立書',
      '【特許異議の申立てに係る特許の表示】',
      '【特許番号】特許第７９０００１３号',
      '【請求項の表示】請求項１',
      '【特許異議申立人】',
    ),
    ['特許第7900013号'],
  ),
  draft(
    'trademark oppositionOfLaw',
    '登録異議の申立てに係る商標登録の表示',
    paper(
      '商標登録異議申立書',
      '【登録異議の申立てに係る商標登録の表示】',
      '【商標登録番号】商標登録第６９０００１１号',
      '【登録異議申立人】',
    ),
    ['商標登録第6900011号'],
  ),
  draft(
    'patent registrationFee',
    '納付書 with 特許番号 by itself',
    paper('特許料納付書', '【特許番号】特許第７９０００１３号', '【特許権者】', '【納付者】'),
    ['特許第7900013号'],
  ),
  draft(
    'patent registrationFee',
    '納付書 with 出願番号 by itself',
    paper('特許料納付書', '【出願番号】特願２０２２－９００００１', '【特許出願人】', '【納付者】'),
    [A],
  ),
  draft(
    'patent registrationFee',
    '納付書 for several rights: the others are no case of it',
    paper(
      '特許料納付書',
      '【特許番号】特許第７９０００１３号',
      '【納付者】',
      '【併合納付の明細】',
      '【特許番号】特許第７９０００１４号',
      '【納付年分】第４年分',
    ),
    ['特許第7900013号'],
  ),
  draft(
    'trademark trademarkRenewal',
    '更新登録申請書 with 商標登録番号 by itself',
    paper('商標権存続期間更新登録申請書', '【商標登録番号】商標登録第６９０００１１号', '【更新登録申請人】'),
    ['商標登録第6900011号'],
  ),
  draft(
    'patent transfer',
    '移転登録申請書',
    paper('特許権移転登録申請書', '【特許番号】特許第７９０００１３号', '【登録の目的】'),
    ['特許第7900013号'],
  ),
  draft(
    'patent registrationFee',
    '実用新案登録番号, which no API takes, and 出願番号',
    paper(
      '特許料納付書',
      '【実用新案登録番号】実用新案登録第３２４４８４７号',
      '【出願番号】特願２０２２－９００００１',
      '【納付者】',
    ),
    ['実用新案登録第3244847号', A],
    A,
  ),
  draft(
    'patent statement',
    '特許番号 before 出願番号: the application is looked up',
    paper(
      '上申書',
      '【事件の表示】',
      '【特許番号】特許第７９０００１３号',
      '【出願番号】特願２０２２－９００００１',
      '【上申をする者】',
    ),
    ['特許第7900013号', A],
    A,
  ),
  draft(
    'patent nationalPhase',
    '国内書面 with 国際出願番号',
    paper(
      '国内書面',
      '【出願の表示】',
      '【国際出願番号】ＰＣＴ／ＪＰ２０２２／９００００１',
      '【出願の区分】特許',
      '【特許出願人】',
    ),
    ['PCT/JP2022/900001'],
  ),
  draft(
    'patent translation',
    '国際出願番号 by itself',
    paper('翻訳文提出書', '【国際出願番号】ＰＣＴ／ＪＰ２０２２／９００００１', '【特許出願人】'),
    ['PCT/JP2022/900001'],
  ),
  draft(
    'patent applicantChange',
    '出願人名義変更届 with 事件の表示',
    paper('出願人名義変更届', '【事件の表示】', '【出願番号】特願２０２２－９００００１', '【承継人】', '【譲渡人】'),
    [A],
  ),
  draft(
    'patent applicantChange',
    '名義変更届 of two cases',
    paper(
      '出願人名義変更届',
      '【事件の表示】',
      '【出願番号】特願２０２２－９００００１',
      '【事件の表示】',
      '【出願番号】特願２０２２－９００００２',
      '【承継人】',
    ),
    [A, B],
  ),
  draft(
    'patent opinion',
    'two numbers of two cases in an item',
    paper(
      '意見書',
      '【事件の表示】',
      '【出願番号】特願２０２２－９００００１、特願２０２２－９００００２',
      '【特許出願人】',
    ),
    [A, B],
  ),
  draft(
    'patent statement',
    'of two cases the first, though only the second can be looked up',
    paper(
      '上申書',
      '【審判事件の表示】',
      '【審判番号】不服２０２４－０００００１',
      '【審判事件の表示】',
      '【出願番号】特願２０２２－９００００１',
      '【上申をする者】',
    ),
    ['不服2024-000001', A],
    null,
  ),
  draft(
    'utilityModel amendment',
    '実願, which no API takes',
    paper('手続補正書', '【事件の表示】', '【出願番号】実願２０２２－０００００１', '【補正をする者】'),
    ['実願2022-000001'],
    null,
  ),
  draft(
    'design amendment',
    '意願',
    paper('手続補正書', '【事件の表示】', '【出願番号】意願２０２３－９０００１１', '【補正をする者】'),
    ['意願2023-900011'],
  ),
  draft(
    'patent patentApplication',
    '特許願 names no case: 原出願 and 優先権 are of others',
    paper(
      '特許願',
      '【原出願の表示】',
      '【出願番号】特願２０２２－９００００１',
      '【先の出願に基づく優先権主張】',
      '【出願番号】特願２０２２－９００００２',
    ),
    [],
  ),
  draft(
    'patent opinion',
    '事件の表示 that is not filled in',
    paper(
      '意見書',
      '【事件の表示】',
      '【出願番号】特願○○○○－○○○○○○',
      '【特許出願人】',
      '【意見の内容】',
      '特開２０２１－１２３４５６号公報',
    ),
    [],
  ),
  draft(
    'patent specification',
    '明細書 by itself names no case',
    paper('明細書', '【発明の名称】架空装置', '特開２０２１－１２３４５６号公報'),
    [],
  ),
  draft(
    'undefined undefined',
    'a document that the project does not know',
    paper('架空届', '【事件の表示】', '【出願番号】特願２０２２－９００００１'),
    [A],
  ),
  {
    ...draft(
      'patent amendment',
      'the second document of a file',
      OPINION + paper('手続補正書', '【事件の表示】', '【出願番号】特願２０２２－９００００２', '【補正をする者】'),
      [B],
    ),
    at: 1,
  },
  {
    ...draft(
      'patent amendment',
      'what an amendment puts in is of no case',
      paper(
        '手続補正書',
        '【事件の表示】',
        '【出願番号】特願２０２２－９００００１',
        '【補正をする者】',
        '【手続補正１】',
        '【補正対象書類名】特許願',
        '【補正対象項目名】先の出願に基づく優先権主張',
        '【補正方法】追加',
        '【補正の内容】',
        '【先の出願に基づく優先権主張】',
        '【出願番号】特願２０２２－９００００２',
      ),
      [A],
    ),
  },
];
