import { LAWS, type Law } from '../../server/src/numbers/caseNumber.ts';
import { VALID_FORMS } from './validForms.ts';

/**
 * Filings that the office takes, one for each type of document, law and width, with the optional items: nothing may be
 * found in them but information. People, companies and cases are invented. Each form names its source: 様式 are those of
 * the 施行規則 of the four laws; "guide" is the 書き方ガイド of the filing software; "style sheets" are those of the
 * filing software, whose item names are known; "archive" is public test data made of filed documents; "filed" is a
 * filing of 2026 that the office granted.
 */
export interface ValidFiling {
  /** Of the form and the law: `opinion in appeal, design`. Each once, but for the width. */
  readonly name: string;
  /** The key of its type in the table of document types. */
  readonly type: string;
  readonly law: Law;
  /** Of letters, digits and signs: both may be filed. */
  readonly width: 'full' | 'half';
  readonly source: string;
  readonly text: string;
}

/** What differs by law. */
interface Words {
  readonly law: Law;
  readonly applicant: string;
  readonly holder: string;
  readonly number: string;
  readonly parent: string;
  readonly right: string;
  readonly fee: string;
  readonly feeItem: string;
  readonly application: string;
  readonly article: string;
  /** 【出願の区分】 of an international application; empty where there is none. */
  readonly division: string;
  /** A trial for invalidation, of the band of the law. */
  readonly trial: string;
  readonly transfer: string;
}

const WORDS: Readonly<Record<Law, Words>> = {
  patent: {
    law: 'patent',
    applicant: '特許出願人',
    holder: '特許権者',
    number: '特願２０２２－９００００１',
    parent: '特願２０２０－９００００６',
    right: '【特許番号】　　　　特許第８４００００１号',
    fee: '特許料納付書',
    feeItem: '特許料の表示',
    application: '特許願',
    article: '特許法第４４条第１項の規定による特許出願',
    division: '特許',
    trial: '無効２０２６－８０００１２',
    transfer: '特許権移転登録申請書',
  },
  utilityModel: {
    law: 'utilityModel',
    applicant: '実用新案登録出願人',
    holder: '実用新案権者',
    number: '実願２０２４－００１２３４',
    parent: '実願２０２３－００１２３４',
    right: '【実用新案登録番号】実用新案登録第３２４０００１号',
    fee: '実用新案登録料納付書',
    feeItem: '登録料の表示',
    application: '実用新案登録願',
    article: '実用新案法第１１条第１項において準用する特許法第４４条第１項の規定による実用新案登録出願',
    division: '実用新案登録',
    trial: '無効２０２６－４０００１２',
    transfer: '実用新案権移転登録申請書',
  },
  design: {
    law: 'design',
    applicant: '意匠登録出願人',
    holder: '意匠権者',
    number: '意願２０２４－００１９５０',
    parent: '意願２０２３－００１９５０',
    right: '【意匠登録番号】　　意匠登録第１６８０７３６号',
    fee: '意匠登録料納付書',
    feeItem: '登録料の表示',
    application: '意匠登録願',
    article: '意匠法第１０条の２第１項の規定による意匠登録出願',
    division: '',
    trial: '無効２０２６－８８００１２',
    transfer: '意匠権移転登録申請書',
  },
  trademark: {
    law: 'trademark',
    applicant: '商標登録出願人',
    holder: '商標権者',
    number: '商願２０２４－１２３４５６',
    parent: '商願２０２３－１２３４５６',
    right: '【商標登録番号】　　商標登録第６０３６２９１号',
    fee: '商標登録料納付書',
    feeItem: '登録料の表示',
    application: '商標登録願',
    article: '商標法第１０条第１項の規定による商標登録出願',
    division: '',
    trial: '無効２０２６－８９００１２',
    transfer: '商標権移転登録申請書',
  },
};

const COMMISSIONER = '特許庁長官　殿';
const EXAMINER = '特許庁審査官　例示　次郎　殿';
const CHIEF_JUDGE = '特許庁審判長　例示　三郎　殿';

const head = (name: string, addressee = COMMISSIONER) => [
  `【書類名】　　　　　${name}`,
  '【整理番号】　　　　ＫＤ２６－００１',
  '【提出日】　　　　　令和　８年１１月２３日',
  `【あて先】　　　　　${addressee}`,
];
const caseOf = (number: string, item = '事件の表示') => [`【${item}】`, `　　【出願番号】　　${number}`];
const inAppeal = (number: string) => [
  '【事件の表示】',
  '　　【審判番号】　　不服２０２６－０００００１',
  `　　【出願番号】　　${number}`,
];
const code = (item: string, digits = '９９９００００１１', name = '架空電機株式会社') => [
  `【${item}】`,
  `　　【識別番号】　　${digits}`,
  `　　【氏名又は名称】${name}`,
];
const other = (item: string) => code(item, '９９９００００１２', '見本工業株式会社');
/** Without a code: by the address, as a company from abroad does. */
const abroad = (item: string) => [
  `【${item}】`,
  '　　【住所又は居所】アメリカ合衆国　カリフォルニア州　サンプル市　１',
  '　　【氏名又は名称】サンプル　インコーポレイテッド',
  '　　【氏名又は名称原語表記】ＳＡＭＰＬＥ　ＩＮＣ．',
  '　　【国籍・地域】　アメリカ合衆国',
];
/** Everything that a company without an agent may say of itself. */
const whole = (item: string) => [
  `【${item}】`,
  '　　【識別番号】　　９９９００００１１',
  '　　【住所又は居所】東京都架空区見本１丁目１番１号',
  '　　【氏名又は名称】架空電機株式会社',
  '　　【代表者】　　　例示　一郎',
  '　　【電話番号】　　０３－００００－００００',
  '　　【ファクシミリ番号】０３－００００－０００１',
  '　　【連絡先】　　　知的財産部　例示',
];
const agent = (item = '代理人') => [
  `【${item}】`,
  '　　【識別番号】　　９９９０１０００１',
  '　　【弁理士】',
  '　　【氏名又は名称】見本　太郎',
  '　　【電話番号】　　０３－００００－００００',
];
const firm = (item = '代理人') => [
  `【${item}】`,
  '　　【識別番号】　　９９９０１０００２',
  '　　【氏名又は名称】弁理士法人見本事務所',
  '　　【代表者】　　　見本　太郎',
];
const lawyer = (item = '代理人') => [
  `【${item}】`,
  '　　【住所又は居所】東京都架空区見本２丁目２番２号',
  '　　【弁護士】',
  '　　【氏名又は名称】見本　次郎',
];
const creator = (item: string, name = '例示　花子') => [
  `【${item}】`,
  '　　【住所又は居所】東京都架空区見本１丁目１番１号　架空電機株式会社内',
  `　　【氏名】　　　　${name}`,
];
const dispatch = '【発送番号】　　　　４１２３０１';

/** The five ways of paying (guide; filed: 納付番号). */
const PAYMENTS: Readonly<Record<string, readonly string[]>> = {
  予納: ['　　【予納台帳番号】９９９９９９', '　　【納付金額】　　２１００'],
  口座振替: ['　　【振替番号】　　１２３４５６７８', '　　【納付金額】　　２１００'],
  指定立替納付: ['　　【指定立替納付】', '　　【納付金額】　　２１００'],
  電子現金納付: ['　　【納付番号】　　１２３４－５６７８－９０１２－３４５６'],
  現金納付: ['　　【納付書番号】　１２３４５６７８９０１'],
};
const fee = (item = '手数料の表示', way = '予納') => [`【${item}】`, ...(PAYMENTS[way] ?? [])];
const enclosed = (...things: readonly string[]) => [
  '【提出物件の目録】',
  ...things.map((thing) => `　　【物件名】　　　${thing}　１`),
];
const POWER = ['【提出物件の目録】', '　　【包括委任状番号】９９９９９９９'];
const CITED_POWER = [
  '【提出物件の目録】',
  '　　【物件名】　　　委任状　１',
  '　　【援用の表示】　特願２０２０－９００００６',
  '　　【提出物件の特記事項】手続補足書により提出する。',
];
const GOODS = [
  '【指定商品又は指定役務並びに商品及び役務の区分】',
  '　　【第３０類】',
  '　　【指定商品（指定役務）】菓子',
];
const OTHER = '【その他】　　　　　本件は、関連する出願と同時に審査されることを希望します。';

/** 特許請求の範囲, 明細書 … behind a 願書 (様式29, 29の2, 31, 30). */
const parts = (what: '発明' | '考案', claims: string) => [
  '【書類名】　　　　　明細書',
  `【${what}の名称】　　　残量推定装置`,
  '【技術分野】',
  '　　【０００１】',
  `　本${what}は、二次電池の残量推定装置に関する。`,
  '【背景技術】',
  '　　【０００２】',
  '　引用文献には「○○装置」と記載された装置がある（特許文献１）。',
  '【先行技術文献】',
  '　　【特許文献】',
  '　　　【０００３】',
  '　　　　【特許文献１】特開２０２１－４９０００５号公報',
  '　　【非特許文献】',
  '　　　【０００４】',
  '　　　　【非特許文献１】例示花子、「残量」、架空学会誌、２０２０年２月２９日',
  `【${what}の概要】`,
  `　　【${what}が解決しようとする課題】`,
  '　　　【０００５】',
  '　残量の推定に時間がかかる。',
  '　　【課題を解決するための手段】',
  '　　　【０００６】',
  '　端子電圧を測定する測定部を備える。',
  `　　【${what}の効果】`,
  '　　　【０００７】',
  '　残量が速やかに推定される。',
  '【図面の簡単な説明】',
  '　　【０００８】',
  '　　【図１】残量推定装置を示す図である。',
  `【${what}を実施するための形態】`,
  '　　【０００９】',
  '　式は次のとおりである。',
  '　　【数１】',
  '　　【００１０】',
  '　測定部１は、端子電圧を測定する。',
  '【産業上の利用可能性】',
  '　　【００１１】',
  '　電気機器に利用できる。',
  '【符号の説明】',
  '　　【００１２】',
  '　１　測定部',
  `【書類名】　　　　　${claims}`,
  '【請求項１】',
  '　端子電圧を測定する測定部を備える装置。',
  '【請求項２】',
  '　表示部を備える請求項１に記載の装置。',
  '【書類名】　　　　　要約書',
  '【要約】',
  '【課題】　残量を推定する。',
  '【解決手段】　測定部１を備える。',
  '【選択図】　図１',
  '【書類名】　　　　　図面',
  '【図１】',
];

const amendment = (n: string, target: string, item: string, content: readonly string[]) => [
  `【手続補正${n}】`,
  `　【補正対象書類名】${target}`,
  `　【補正対象項目名】${item}`,
  '　【補正方法】　　　変更',
  '　【補正の内容】',
  ...content,
];
/** What each law amends most. */
const AMENDED: Readonly<Record<Law, readonly string[]>> = {
  patent: [
    ...amendment('１', '特許請求の範囲', '全文', [
      '　　【書類名】　　　特許請求の範囲',
      '　　【請求項１】',
      '　端子電圧を測定する装置。',
      '　　【請求項２】',
      '　表示部を備える請求項１に記載の装置。',
    ]),
    ...amendment('２', '明細書', '００１２', ['　　【００１２】', '　測定部２は、端子電圧を測定する。']),
    '【手続補正３】',
    '　【補正対象書類名】明細書',
    '　【補正対象項目名】００１３',
    '　【補正方法】　　　削除',
  ],
  utilityModel: amendment('１', '実用新案登録請求の範囲', '請求項１', [
    '　　【請求項１】',
    '　端子電圧を測定する装置。',
  ]),
  design: amendment('１', '意匠登録願', '意匠に係る物品の説明', [
    '　　【意匠に係る物品の説明】',
    '　本物品は、携帯用の扇風機である。',
  ]),
  trademark: amendment('１', '商標登録願', '指定商品又は指定役務並びに商品及び役務の区分', [
    '　　【指定商品又は指定役務並びに商品及び役務の区分】',
    '　　【第３０類】',
    '　　【指定商品（指定役務）】菓子',
  ]),
};

interface Form {
  readonly name: string;
  readonly type: string;
  readonly laws?: readonly Law[];
  readonly source: string;
  readonly lines: (words: Words) => readonly (string | readonly string[])[];
}

const XML: readonly Law[] = ['patent', 'utilityModel'];
const EXAMINED: readonly Law[] = ['patent', 'design', 'trademark'];

// prettier-ignore
const FORMS: readonly Form[] = [
  // 願書
  { name: 'application', type: 'patentApplication', laws: ['patent'], source: '様式26; filed: 特許願 without 国際特許分類, the five documents in one text',
    lines: ({ applicant }) => [head('特許願'), creator('発明者'), creator('発明者', '例示　月子'), code(applicant), agent(), fee(), enclosed('明細書', '特許請求の範囲', '要約書', '図面'), parts('発明', '特許請求の範囲')] },
  { name: 'application with priorities', type: 'patentApplication', laws: ['patent'], source: '様式26 備考 (優先権); style sheets: 選任した代理人, 国等の委託研究の成果に係る記載事項',
    lines: ({ applicant }) => [head('特許願'), '【国際特許分類】　　Ｈ０１Ｍ　１０／００', creator('発明者'), abroad(applicant), agent(), agent('選任した代理人'),
      '【パリ条約による優先権等の主張】', '　　【国・地域名】　アメリカ合衆国', '　　【出願日】　　　２０２５年１２月　１日', '　　【出願番号】　　６３／９９９，９９９',
      '【先の出願に基づく優先権主張】', '　　【出願番号】　　特願２０２５－９００００９', '　　【出願日】　　　令和　７年１２月　１日', '【国等の委託研究の成果に係る記載事項】産業技術力強化法第１７条の適用を受ける特許出願', fee(), POWER] },
  { name: 'divisional application', type: 'patentApplication', laws: ['patent'], source: '様式26 備考 (特許法44条1項); style sheets: 原出願の表示',
    lines: ({ applicant, parent, article }) => [head('特許願').slice(0, 2), `【特記事項】　　　　${article}`, head('特許願').slice(2), '【原出願の表示】', `　　【出願番号】　　${parent}`, '　　【出願日】　　　令和　２年　４月　１日', creator('発明者'), code(applicant), firm(), fee(), CITED_POWER] },
  { name: 'joint application', type: 'patentApplication', laws: ['patent'], source: '様式26; guide: 持分; style sheets: 代表出願人',
    lines: ({ applicant }) => [head('特許願'), creator('発明者'), code(applicant), '　　【持分】　　　　１／３', other(applicant), '　　【持分】　　　　２／３', agent(), fee(), enclosed('明細書', '特許請求の範囲', '要約書')] },
  { name: 'application', type: 'utilityModelApplication', laws: ['utilityModel'], source: '様式1 (実); 納付年分 with the filing',
    lines: ({ applicant }) => [head('実用新案登録願'), creator('考案者'), code(applicant), agent(), '【納付年分】　　　　第１年分から第３年分', fee(), enclosed('明細書', '実用新案登録請求の範囲', '要約書', '図面'), parts('考案', '実用新案登録請求の範囲')] },
  { name: 'divisional application', type: 'utilityModelApplication', laws: ['utilityModel'], source: '様式1 備考 (実)',
    lines: ({ applicant, parent, article }) => [head('実用新案登録願').slice(0, 2), `【特記事項】　　　　${article}`, head('実用新案登録願').slice(2), '【原出願の表示】', `　　【出願番号】　　${parent}`, '　　【出願日】　　　令和　５年　４月　１日', creator('考案者'), whole(applicant), '【納付年分】　　　　第１年分から第３年分', fee()] },
  { name: 'application', type: 'designApplication', laws: ['design'], source: '様式2 (意)',
    lines: ({ applicant }) => [head('意匠登録願'), '【意匠に係る物品】　携帯用扇風機', creator('意匠の創作をした者'), code(applicant), agent(), fee(), enclosed('図面'), '【意匠に係る物品の説明】本物品は、携帯用の扇風機である。', '【意匠の説明】　　　実線で表した部分が意匠登録を受けようとする部分である。', '【書類名】　　　　　図面', '【正面図】', '【背面図】', '【左側面図】', '【参考図１】'] },
  { name: 'related design with priority', type: 'designApplication', laws: ['design'], source: '様式2 備考 (意): 本意匠の表示, 秘密にすることを請求する期間',
    lines: ({ applicant, parent }) => [head('意匠登録願'), '【意匠に係る物品】　携帯用扇風機', '【本意匠の表示】', `　　【出願番号】　　${parent}`, creator('意匠の創作をした者'), abroad(applicant), agent(), '【パリ条約による優先権等の主張】', '　　【国・地域名】　大韓民国', '　　【出願日】　　　２０２６年　８月　１日', '【秘密にすることを請求する期間】３年', fee(), enclosed('図面')] },
  { name: 'application in standard characters', type: 'trademarkApplication', laws: ['trademark'], source: '様式2 (商); sample of a real form',
    lines: ({ applicant }) => [head('商標登録願'), '【商標登録を受けようとする商標】　架空堂みほんまる', '【標準文字】', '【指定商品又は指定役務並びに商品及び役務の区分】', '　　【第３０類】', '　　【指定商品（指定役務）】菓子', '　　【第３５類】', '　　【指定商品（指定役務）】菓子の小売の業務において行われる顧客に対する便益の提供', code(applicant), agent(), fee(), POWER] },
  { name: 'application of a picture', type: 'trademarkApplication', laws: ['trademark'], source: '様式2 (商): the mark is a picture of the HTML form',
    lines: ({ applicant }) => [head('商標登録願'), '【商標登録を受けようとする商標】', '【指定商品又は指定役務並びに商品及び役務の区分】', '　　【第９類】', '　　【指定商品（指定役務）】電気通信機械器具', whole(applicant), fee()] },
  { name: 'application of a three-dimensional mark', type: 'trademarkApplication', laws: ['trademark'], source: '様式2 備考 (商): 立体商標, 商標の詳細な説明',
    lines: ({ applicant }) => [head('商標登録願'), '【商標登録を受けようとする商標】', '【立体商標】', '【商標の詳細な説明】商標登録を受けようとする商標は、立体的形状からなる。', '【指定商品又は指定役務並びに商品及び役務の区分】', '　　【第３０類】', '　　【指定商品（指定役務）】菓子', code(applicant), agent(), fee()] },
  { name: 'divisional application', type: 'trademarkApplication', laws: ['trademark'], source: '様式2 備考 (商): 商標法10条1項',
    lines: ({ applicant, parent, article }) => [head('商標登録願').slice(0, 2), `【特記事項】　　　　${article}`, head('商標登録願').slice(2), '【原出願の表示】', `　　【出願番号】　　${parent}`, '　　【出願日】　　　令和　５年　４月　１日', '【商標登録を受けようとする商標】　架空堂みほんまる', '【標準文字】', '【指定商品又は指定役務並びに商品及び役務の区分】', '　　【第３０類】', '　　【指定商品（指定役務）】菓子', code(applicant), firm(), fee()] },
  ...Object.keys(PAYMENTS).slice(1).map((way): Form => (
    { name: `application, paid by ${way}`, type: 'patentApplication', laws: ['patent'], source: `guide: 手数料の納付 (${way})`,
      lines: ({ applicant }) => [head('特許願'), creator('発明者'), code(applicant), agent(), fee('手数料の表示', way)] })),
  { name: 'national phase', type: 'nationalPhase', laws: ['patent'], source: '様式53; archive: 国内書面',
    lines: ({ applicant }) => [head('国内書面'), '【出願の表示】', '　　【国際出願番号】ＰＣＴ／ＪＰ２０２４／０９０００１', '　　【出願の区分】　特許', creator('発明者'), abroad(applicant), agent(), fee(), POWER] },
  { name: 'national phase', type: 'nationalPhase', laws: ['utilityModel'], source: '実用新案法48条の5: 考案者; style sheets: 出願の区分, 納付年分',
    lines: ({ applicant, division }) => [head('国内書面'), '【出願の表示】', '　　【国際出願番号】ＰＣＴ／ＪＰ２０２４／０９０００１', `　　【出願の区分】　${division}`, creator('考案者'), abroad(applicant), agent(), '【納付年分】　　　　第１年分から第３年分', fee()] },
  { name: 'application for a minor', type: 'patentApplication', laws: ['patent'], source: '特許法7条, 様式26: 法定代理人 are no attorneys',
    lines: ({ applicant }) => [head('特許願'), creator('発明者'), `【${applicant}】`, '　　【住所又は居所】東京都架空区見本３丁目３番３号', '　　【氏名又は名称】例示　星子', ...['例示　一郎', '例示　花子'].flatMap((name) => ['【法定代理人】', '　　【住所又は居所】東京都架空区見本３丁目３番３号', `　　【氏名又は名称】${name}`]), fee()] },
  { name: 'application of the state', type: 'patentApplication', laws: ['patent'], source: 'style sheets: 指定代理人, officials of the state',
    lines: ({ applicant }) => [head('特許願'), creator('発明者'), code(applicant), '【指定代理人】', '　　【住所又は居所】東京都架空区見本４丁目４番４号', '　　【氏名又は名称】例示　四郎', fee()] },
  { name: 'application of a collective mark', type: 'collectiveMark', laws: ['trademark'], source: '商標法7条, 商標法施行規則',
    lines: ({ applicant }) => [head('団体商標登録願'), '【商標登録を受けようとする商標】　架空堂みほんまる', GOODS, code(applicant), agent(), fee(), enclosed('証明書')] },
  { name: 'application of a regional mark', type: 'regionalMark', laws: ['trademark'], source: '商標法7条の2, 商標法施行規則',
    lines: ({ applicant }) => [head('地域団体商標登録願'), '【商標登録を受けようとする商標】　架空りんご', '【標準文字】', GOODS, code(applicant), agent(), fee(), enclosed('証明書')] },
  { name: 'application of a defensive mark', type: 'defensiveMark', laws: ['trademark'], source: '商標法64条; no form at hand',
    lines: () => [head('防護標章登録願'), '【防護標章登録を受けようとする標章】', '【登録番号】　　　　第６０３６２９１号', GOODS, code('防護標章登録出願人'), agent(), fee()] },

  // 中間手続
  { name: 'opinion with marks, a table and an old law', type: 'opinion', source: '様式48; laws and contracts of before 2019-05-01 name later days of 平成',
    lines: ({ applicant, number }) => [head('意見書', EXAMINER), caseOf(number), code(applicant), agent(), dispatch, '【意見の内容】', '○　引用文献１について', '　引用文献１には○○装置の記載がある。', '○○○○○○○○○○○○', '実施例１　　○', '実施例２', '　○○', '比較例１　　×', '　○', '　○：良好', '　附則には、この法律の失効まで○年とある。'] },
  { name: 'opinion about an international registration', type: 'opinion', laws: ['design', 'trademark'], source: '商標法68条の9, 意匠法60条の6: 国際登録',
    lines: ({ applicant, law }) => [head('意見書', EXAMINER), '【事件の表示】', law === 'design' ? '　　【国際登録番号】ＤＭ／２２０１２３' : '　　【国際登録番号】国際登録第１２３４５６７号', ...(law === 'design' ? [] : ['　　【事後指定の日】令和５年１月１０日']), abroad(applicant), agent(), dispatch, '【意見の内容】', '　登録されるべきである。'] },
  { name: 'appeal about an international registration', type: 'appeal', laws: ['design', 'trademark'], source: '商標法68条の9, 意匠法60条の6: 国際登録',
    lines: ({ law }) => [head('審判請求書'), '【審判事件の表示】', law === 'design' ? '　　【国際登録番号】ＤＭ／２２０１２３' : '　　【国際登録番号】国際登録第１２３４５６７号', '　　【審判の種別】　拒絶査定不服審判事件', code('審判請求人'), agent(), fee(), '【請求の趣旨】　　　原査定を取り消す、との審決を求める。', '【請求の理由】　　　登録されるべきである。'] },
  { name: 'amendment of a whole 願書', type: 'amendment', source: '様式13: 全文; what the 願書 and the amendment both have stands in both',
    lines: ({ application, applicant, number }) => [head('手続補正書'), caseOf(number), code('補正をする者'), agent(), dispatch, amendment('１', application, '全文', [...head(application), ...code(applicant), ...agent(), ...fee(), ...enclosed('図面')]), fee(), POWER] },
  { name: 'amendment of a whole 願書 and more', type: 'amendment', laws: ['patent'], source: '様式13: 全文; another amendment behind it',
    lines: ({ application, applicant, number, law }) => [head('手続補正書'), caseOf(number), code('補正をする者'), agent(), amendment('１', application, '全文', [...head(application), ...creator('発明者'), ...code(applicant), ...fee(), ...enclosed('図面')]), AMENDED[law].map((line) => line.replace(/【手続補正([１-３])】/u, (_, n: string) => `【手続補正${'２３４'.charAt('１２３'.indexOf(n))}】`)), fee()] },
  { name: 'amendment of what is enclosed', type: 'amendment', source: 'INPIT FAQ 000130; the item by its column (…の欄)',
    lines: ({ application, number }) => [head('手続補正書'), caseOf(number), code('補正をする者'), agent(), amendment('１', application, '提出物件の目録の欄', CITED_POWER)] },
  { name: 'change of applicant in part', type: 'applicantChange', source: '様式18: 持分 of those who take over a part',
    lines: ({ number }) => [head('出願人名義変更届'), caseOf(number), code('承継人'), '　　【持分】　　　　１／４', code('承継人', '９９９００００１３', '架空産業株式会社'), '　　【持分】　　　　１／４', agent('承継人代理人'), other('譲渡人'), fee(), enclosed('持分譲渡証書')] },
  { name: 'limitation of a general power', type: 'powerLimitation', source: 'style sheets: 援用を制限した代理人',
    lines: ({ number }) => [head('包括委任状援用制限届'), caseOf(number), code('手続をした者'), agent('援用を制限した代理人'), POWER] },
  { name: 'general power', type: 'powerSubmission', source: 'no form at hand',
    lines: () => [head('包括委任状提出書'), code('手続をした者'), agent(), enclosed('包括委任状')] },
  { name: 'taking over of a procedure', type: 'takingOver', source: 'style sheets: 受継申立人, 申立の内容',
    lines: ({ number }) => [head('受継申立書'), caseOf(number), code('受継申立人'), agent(), '【申立の内容】　　　受継を申し立てる。', enclosed('戸籍謄本')] },
  { name: 'opinion', type: 'opinion', source: '様式48; archive: 意見書; INPIT FAQ',
    lines: ({ applicant, number }) => [head('意見書', EXAMINER), caseOf(number), code(applicant), agent(), dispatch, '【意見の内容】', '１．引用文献１は、「○○装置」を開示するにすぎません。', '２．平成３１年４月３０日公開の引用文献とは異なります。', '【証拠方法】　　　　甲第１号証', enclosed('甲第１号証'), OTHER] },
  { name: 'opinion in appeal', type: 'opinion', source: '様式48 備考3: 審判請求人, 審判番号', laws: EXAMINED,
    lines: ({ number }) => [head('意見書', CHIEF_JUDGE), inAppeal(number), code('審判請求人'), firm(), dispatch, '【意見の内容】', '　本願は、引用文献とは異なります。'] },
  { name: 'opinion of two without agents', type: 'opinion', source: '様式48; guide: address and code may stand together',
    lines: ({ applicant, number }) => [head('意見書', '特許庁審査官　殿'), caseOf(number), whole(applicant), abroad(applicant), dispatch, '【意見の内容】', '　本願は、引用文献とは異なります。'] },
  { name: 'amendment', type: 'amendment', source: '様式13; archive: 手続補正書',
    lines: ({ law, number }) => [head('手続補正書'), caseOf(number), code('補正をする者'), agent(), dispatch, AMENDED[law]] },
  { name: 'amendment of one\'s own accord', type: 'amendment', source: '様式13: without 発送番号',
    lines: ({ law, number }) => [head('手続補正書'), caseOf(number), whole('補正をする者'), AMENDED[law], OTHER] },
  { name: 'amendment with more claims', type: 'amendment', laws: ['patent'], source: '様式13: 補正により増加する請求項の数',
    lines: ({ law, number }) => [head('手続補正書'), caseOf(number), code('補正をする者'), agent(), dispatch, '【補正により増加する請求項の数】２', AMENDED[law], fee()] },
  { name: 'amendment in appeal', type: 'amendment', laws: EXAMINED, source: '様式13 備考; style sheets: 審判番号',
    lines: ({ law, number }) => [head('手続補正書'), inAppeal(number), code('補正をする者'), agent(), AMENDED[law]] },
  { name: 'amendment of a case without its number', type: 'amendment', source: 'INPIT FAQ 000130: 出願日 and 整理番号',
    lines: ({ law, application }) => [head('手続補正書'), '【事件の表示】', `　　【出願日】　　　令和　８年１１月２３日提出の${application}`, '　　【整理番号】　　ＫＤ２６－００２', code('補正をする者'), agent(), AMENDED[law]] },
  { name: 'formal amendment', type: 'formalAmendment', source: '様式13; archive: 手続補正書（方式）',
    lines: ({ application, applicant, number }) => [head('手続補正書（方式）'), caseOf(number), code('補正をする者'), agent(), dispatch, amendment('１', application, applicant, code(applicant)), '【手数料補正】', `　　【補正対象書類名】${application}`, ...(PAYMENTS['予納'] ?? [])] },
  { name: 'formal amendment of an appeal', type: 'formalAmendment', laws: EXAMINED, source: 'guide: 請求の理由 is amended later',
    lines: ({ number }) => [head('手続補正書（方式）', CHIEF_JUDGE), inAppeal(number), code('補正をする者'), agent(), dispatch, amendment('１', '審判請求書', '請求の理由', ['　　【請求の理由】', '１．手続の経緯', '　　出願　　　　　　　　　　　令和　４年　４月　１日'])] },
  { name: 'correction of a translation', type: 'translationCorrection', laws: XML, source: '様式15の2; style sheets: 訂正対象書類名 …',
    lines: ({ applicant, number }) => [head('誤訳訂正書'), caseOf(number), code(applicant), agent(), dispatch, '【誤訳訂正１】', '　【訂正対象書類名】明細書', '　【訂正対象項目名】００１２', '　【訂正方法】　　　変更', '　【訂正の内容】', '　　【００１２】', '　測定部２は、端子電圧を測定する。', '【訂正の理由等】', '　原語の意味を誤ったため訂正する。', fee()] },
  { name: 'request for examination', type: 'examinationRequest', laws: ['patent'], source: '様式44; guide: 審査請求; filed: 10 claims',
    lines: ({ number }) => [head('出願審査請求書'), caseOf(number, '出願の表示'), '【請求項の数】　　　１０', code('請求人'), agent(), fee()] },
  { name: 'reduced request for examination', type: 'examinationRequest', laws: ['patent'], source: 'filed: 手数料に関する特記事項; guide: 調査報告番号, 持分の割合',
    lines: ({ number }) => [head('出願審査請求書'), caseOf(number, '出願の表示'), '【請求項の数】　　　１０', code('請求人'), other('請求人'), agent(), '【調査報告番号】　　２０１２９９９９９９ＳＲ００９９９９', '【持分の割合】　　　１／２', fee(), '【手数料に関する特記事項】特許法施行令第１０条第５号ロに掲げる者に該当する請求人である。減免申請書の提出を省略する。'] },
  ...Object.keys(PAYMENTS).slice(1).map((way): Form => (
    { name: `request for examination, paid by ${way}`, type: 'examinationRequest', laws: ['patent'], source: `guide: 手数料の納付 (${way})`,
      lines: ({ number }) => [head('出願審査請求書'), caseOf(number, '出願の表示'), '【請求項の数】　　　１０', code('請求人'), agent(), fee('手数料の表示', way)] })),
  { name: 'extension', type: 'extensionRequest', source: '様式2 (特); sample of a real form',
    lines: ({ number }) => [head('期間延長請求書'), caseOf(number), code('請求人'), agent(), dispatch, '【請求の内容】　　　令和　８年１０月１３日付けの拒絶理由通知書に対する応答期間の２月の延長を請求する。', fee()] },
  { name: 'late extension', type: 'lateExtensionRequest', source: '様式2 (特); style sheets: 期間延長請求書（期間徒過）',
    lines: ({ number }) => [head('期間延長請求書（期間徒過）'), caseOf(number), code('請求人'), agent(), dispatch, '【請求の内容】　　　応答期間の２月の延長を請求する。（１通目）', fee()] },
  { name: 'change of applicant', type: 'applicantChange', source: '様式18; style sheets: 承継人代理人, 譲渡人代理人',
    lines: ({ number }) => [head('出願人名義変更届'), caseOf(number), code('承継人'), agent('承継人代理人'), other('譲渡人'), lawyer('譲渡人代理人'), fee(), enclosed('譲渡証書', '委任状')] },
  { name: 'succession', type: 'applicantSuccession', source: '様式18; jpo.go.jp: 一般承継',
    lines: ({ number }) => [head('出願人名義変更届（一般承継）'), caseOf(number), code('承継人'), agent('承継人代理人'), other('被承継人'), enclosed('登記事項証明書')] },
  { name: 'statement', type: 'statement', source: '様式22; archive: 上申書',
    lines: ({ number }) => [head('上申書', EXAMINER), caseOf(number), code('上申をする者'), agent(), '【上申の内容】', '　早期の審査をお願いします。', enclosed('資料'), OTHER] },
  { name: 'statement in appeal', type: 'statement', laws: EXAMINED, source: '様式22; style sheets: 審判番号',
    lines: ({ number }) => [head('上申書', CHIEF_JUDGE), inAppeal(number), code('上申をする者'), agent(), '【上申の内容】', '　早期の審理をお願いします。'] },
  { name: 'explanation', type: 'explanation', source: '様式15の4; style sheets: 弁明書',
    lines: ({ number }) => [head('弁明書'), caseOf(number), code('弁明をする者'), agent(), dispatch, '【弁明の内容】', '　手数料は、納付済みです。', enclosed('領収書の写し')] },
  { name: 'accelerated examination', type: 'acceleratedExamination', laws: EXAMINED, source: 'pcinfo guide: 早期審査; archive: 早期審査に関する事情説明書',
    lines: ({ number }) => [head('早期審査に関する事情説明書'), caseOf(number), code('提出者'), agent(), '【早期審査の種別】　実施関連出願', '【早期審査に関する事情説明】', '１．事情', '　出願人は、本願の製品を販売している。', '２．先行技術の開示及び対比説明', '　特開２０２１－４９０００５号公報', enclosed('カタログ')] },
  { name: 'supplement of the explanation', type: 'acceleratedSupplement', laws: EXAMINED, source: 'archive: 早期審査に関する事情説明補充書 (補充の内容)',
    lines: ({ number }) => [head('早期審査に関する事情説明補充書'), caseOf(number), code('提出者'), agent(), '【補充の内容】', '　先行技術の開示を補充する。', enclosed('刊行物')] },
  { name: 'fee of a right', type: 'registrationFee', laws: ['patent', 'utilityModel', 'design'], source: '様式69, 70; sample of a real form; an office\'s own fee software',
    lines: ({ law, fee: name, right, holder, feeItem }) => [[`【書類名】　　　　　${name}`, '【提出日】　　　　　令和　９年　６月　１日', '【あて先】　　　　　特許庁長官　殿'], right, ...(law === 'design' ? [] : ['【請求項の数】　　　７']), [`【${holder}】`, '　　【氏名又は名称】架空電機株式会社'], code('納付者', '９９９０１０００１', '見本　太郎'), '【納付年分】　　　　第４年分から第６年分', fee(feeItem)] },
  { name: 'fee of a registration', type: 'registrationFee', laws: ['patent', 'design'], source: '様式69; filed: 特許料納付書 of 2026 with 特許料等に関する特記事項',
    lines: ({ law, fee: name, number, applicant, feeItem }) => [[`【書類名】　　　　　${name}`, '【提出日】　　　　　令和　８年　６月２４日', '【あて先】　　　　　特許庁長官　殿'], `【出願番号】　　　　${number}`, ...(law === 'patent' ? ['【請求項の数】　　　１０'] : []), [`【${applicant}】`, '　　【氏名又は名称】架空電機株式会社'], [`【${applicant}】`, '　　【氏名又は名称】見本工業株式会社'], code('納付者'), law === 'design' ? '【納付年分】　　　　第１年分' : '【納付年分】　　　　第１年分から第３年分', '【特許料等に関する特記事項】減免申請書の提出を省略する。', fee(feeItem, '電子現金納付')] },
  { name: 'fee of a registration', type: 'registrationFee', laws: ['trademark'], source: '様式12 (商); guide: 商標登録料納付書',
    lines: ({ fee: name, number, applicant, feeItem }) => [[`【書類名】　　　　　${name}`, '【あて先】　　　　　特許庁長官　殿'], `【出願番号】　　　　${number}`, '【商品及び役務の区分の数】２', [`【${applicant}】`, '　　【氏名又は名称】架空電機株式会社'], code('納付者'), '【納付の表示】　　　分割納付', fee(feeItem)] },
  { name: 'fee of the second half', type: 'registrationFee', laws: ['trademark'], source: '様式12 (商): 商標法41条の2',
    lines: ({ fee: name, right, holder, feeItem }) => [[`【書類名】　　　　　${name}`, '【あて先】　　　　　特許庁長官　殿'], right, '【商品及び役務の区分の数】１', [`【${holder}】`, '　　【氏名又は名称】架空電機株式会社'], code('納付者'), fee(feeItem, '口座振替')] },
  ...Object.keys(PAYMENTS).slice(1).map((way): Form => (
    { name: `fee of a right, paid by ${way}`, type: 'registrationFee', laws: ['patent'], source: `guide: 手数料の納付 (${way})`,
      lines: ({ fee: name, right, holder, feeItem }) => [[`【書類名】　　　　　${name}`, '【あて先】　　　　　特許庁長官　殿'], right, '【請求項の数】　　　７', [`【${holder}】`, '　　【氏名又は名称】架空電機株式会社'], code('納付者'), '【納付年分】　　　　第４年分', fee(feeItem, way)] })),
  { name: 'renewal', type: 'trademarkRenewal', laws: ['trademark'], source: '様式17 (商); an office\'s own fee software',
    lines: ({ right }) => [[`【書類名】　　　　　商標権存続期間更新登録申請書`, '【整理番号】　　　　ＫＤ２６－００１', '【提出日】　　　　　令和　８年１１月２３日', '【あて先】　　　　　特許庁長官　殿'], right, '【商品及び役務の区分の数】２', code('更新登録申請人'), agent(), fee('登録料の表示')] },
  { name: 'publications', type: 'publicationsSubmission', source: '様式20: 刊行物等提出書',
    lines: ({ number }) => [head('刊行物等提出書'), caseOf(number), code('提出者'), agent(), '【提出する刊行物等】', '　１．特開２０２１－４９０００５号公報', '【提出の理由】', '　本願の発明は、刊行物１に記載されている。', enclosed('刊行物１')] },
  { name: 'publications without a name', type: 'publicationsSubmission', source: '様式20 備考: 省略',
    lines: ({ number }) => [head('刊行物等提出書'), caseOf(number), ['【提出者】', '　　【住所又は居所】省略', '　　【氏名又は名称】省略'], '【提出する刊行物等】', '　特開２０２１－４９０００５号公報', '【提出の理由】', '　刊行物に記載されている。'] },
  { name: 'things', type: 'thingsSubmission', source: '様式19: 物件提出書',
    lines: ({ number }) => [head('物件提出書'), caseOf(number), code('提出者'), agent(), dispatch, enclosed('ひな形')] },
  { name: 'supplement', type: 'supplement', source: '様式15: 手続補足書; INPIT FAQ',
    lines: ({ application }) => [head('手続補足書'), '【事件の表示】', `　　【出願日】　　　令和　８年１１月２３日提出の${application}`, '　　【整理番号】　　ＫＤ２６－００２', code('補足をする者'), agent(), `【補足対象書類名】　${application}`, '【補足の内容】　　　委任状', enclosed('委任状')] },
  { name: 'priority certificate', type: 'priorityCertificate', source: '様式36: 優先権証明書提出書',
    lines: ({ number }) => [head('優先権証明書提出書'), caseOf(number), code('提出者'), agent(), enclosed('優先権証明書')] },
  { name: 'certificate of novelty', type: 'noveltyExceptionCertificate', laws: ['patent', 'utilityModel', 'design'], source: '様式34: 新規性の喪失の例外証明書提出書',
    lines: ({ number }) => [head('新規性の喪失の例外証明書提出書'), caseOf(number), code('提出者'), agent(), enclosed('新規性の喪失の例外証明書')] },
  { name: 'withdrawal', type: 'withdrawal', source: '様式40: 出願取下書',
    lines: ({ applicant, number }) => [head('出願取下書'), caseOf(number), code(applicant), agent(), POWER] },
  { name: 'abandonment', type: 'abandonment', source: '様式40の2: 出願放棄書',
    lines: ({ applicant, number }) => [head('出願放棄書'), caseOf(number), code(applicant), agent(), POWER] },
  { name: 'appointment', type: 'agentAppointment', source: '様式11; style sheets: 受任した代理人',
    lines: ({ number }) => [head('代理人受任届'), caseOf(number), code('手続をした者'), agent('受任した代理人'), firm('受任した代理人'), enclosed('委任状')] },
  { name: 'selection', type: 'agentSelection', source: '様式11; style sheets: 選任した代理人',
    lines: ({ number }) => [head('代理人選任届'), caseOf(number), code('手続をした者'), agent(), agent('選任した代理人'), enclosed('委任状')] },
  { name: 'change of agents', type: 'agentChange', source: '様式11; style sheets: 選任した代理人, 代理権の消滅した代理人',
    lines: ({ number }) => [head('代理人変更届'), caseOf(number), code('手続をした者'), agent('選任した代理人'), lawyer('代理権の消滅した代理人'), enclosed('委任状')] },
  { name: 'resignation', type: 'agentResignation', source: '様式11; style sheets: 辞任した代理人',
    lines: ({ number }) => [head('代理人辞任届'), caseOf(number), code('手続をした者'), agent('辞任した代理人')] },

  // 審判
  { name: 'appeal', type: 'appeal', laws: EXAMINED, source: '様式61の6, 62; sample of a real form',
    lines: ({ law, number }) => [head('審判請求書'), caseOf(number, '審判事件の表示'), '　　【審判の種別】　拒絶査定不服審判事件', ...(law === 'patent' ? ['【請求項の数】　　　３'] : law === 'trademark' ? ['【商品及び役務の区分の数】２'] : []), code('審判請求人'), agent(), fee(), '【請求の趣旨】　　　原査定を取り消す、本願は登録すべきものとする、との審決を求める。', '【請求の理由】', '１．手続の経緯', '　　出願　　　　　　　　　　　令和　４年　４月　１日', '　　同　謄本送達（送達日）　　令和　８年　９月　１日', '【証拠方法】　　　　甲第１号証', enclosed('甲第１号証')] },
  { name: 'reply', type: 'reply', laws: EXAMINED, source: '様式65の2; style sheets: 回答書',
    lines: ({ number }) => [head('回答書', CHIEF_JUDGE), caseOf(number, '審判事件の表示'), code('審判請求人'), agent(), dispatch, '【回答の内容】', '　審尋の点について回答します。'] },

  // The rest of the office's documents
  { name: 'several designs', type: 'designApplications', laws: ['design'], source: 'style sheets: 意匠登録願（複数）; no form of its contents at hand',
    lines: ({ applicant }) => [head('意匠登録願（複数）'), code(applicant)] },
  { name: 'several amendments', type: 'amendments', laws: ['design'], source: 'style sheets: 手続補正書（複数）',
    lines: ({ law, number }) => [head('手続補正書（複数）'), caseOf(number), code('補正をする者'), agent(), AMENDED[law]] },
  { name: 'amendment of a paper named by its day', type: 'amendment', source: 'INPIT FAQ 000130: 補正対象書類提出日',
    lines: ({ number }) => [head('手続補正書'), caseOf(number), code('補正をする者'), agent(), '【手続補正１】', '　【補正対象書類名】手続補足書', '　【補正対象書類提出日】令和　８年１０月　１日', '　【補正対象項目名】提出物件の目録', '　【補正方法】　　　変更', '　【補正の内容】', '　　【提出物件の目録】', '　　【物件名】　　　委任状　１'] },
  { name: 'translation', type: 'translation', laws: ['patent'], source: 'archive: 翻訳文提出書',
    lines: ({ applicant, number }) => [head('翻訳文提出書'), caseOf(number, '出願の表示'), code(applicant), agent(), '【確認事項】　　　　本書に添付した翻訳文は、外国語書面の全文を翻訳したものである。', enclosed('外国語書面の翻訳文')] },
  { name: 'translation of an international application', type: 'internationalTranslation', laws: XML, source: 'archive: 国際出願翻訳文提出書',
    lines: ({ applicant, division }) => [head('国際出願翻訳文提出書'), '【出願の表示】', '　　【国際出願番号】ＰＣＴ／ＪＰ２０２４／０９０００１', `　　【出願の区分】　${division}`, abroad(applicant), agent(), enclosed('明細書の翻訳文')] },
  ...(['article19', 'article34'] as const).flatMap((article): Form[] => {
    const name = `特許協力条約第${article === 'article19' ? '１９' : '３４'}条補正の`;
    const start = (document: string, { applicant, division }: Words) => [head(name + document), '【出願の表示】', '　　【国際出願番号】ＰＣＴ／ＪＰ２０２４／０９０００１', `　　【出願の区分】　${division}`, code(applicant), agent(), '【補正書の提出年月日】令和　７年　３月　１日'];
    return [
      { name: `translation of an amendment under ${article}`, type: `${article}Translation`, laws: XML, source: 'archive: 特許協力条約第３４条補正の翻訳文提出書',
        lines: (words) => [...start('翻訳文提出書', words), amendment('１', '請求の範囲', '全文', ['　　【書類名】　　　請求の範囲', '　　【請求項１】', '　端子電圧を測定する装置。'])] },
      { name: `copy of an amendment under ${article}`, type: `${article}Copy`, laws: XML, source: 'archive: 特許協力条約第１９条補正の写し提出書',
        lines: (words) => [...start('写し提出書', words), enclosed('補正書の写し')] },
    ];
  }),
  ...(['', '（他人）'] as const).map((by): Form => (
    { name: `technical opinion${by}`, type: by === '' ? 'technicalOpinion' : 'technicalOpinionByOthers', laws: ['utilityModel'], source: 'archive: 実用新案技術評価請求書; INPIT FAQ 000179',
      lines: ({ number }) => [head(`実用新案技術評価請求書${by}`), caseOf(number, '出願の表示'), '【評価の請求に係る請求項の数】２', '【評価の請求に係る請求項の表示】請求項１、請求項２', code('請求人'), agent(), fee()] })),
  { name: 'restoration', type: 'restoration', source: '様式31の9; guide',
    lines: ({ applicant, number }) => [head('回復理由書'), caseOf(number, '出願の表示'), code(applicant), agent(), '【回復の理由】', '　故意によるものではない。', fee()] },
  { name: 'supplement of a fee', type: 'feeSupplement', laws: ['patent', 'utilityModel', 'design'], source: 'style sheets: 納付書（補充）, 補充金額',
    lines: ({ fee: name, right, holder, feeItem }) => [head(`${name}（補充）`).slice(0, 1), '【あて先】　　　　　特許庁長官　殿', right, [`【${holder}】`, '　　【氏名又は名称】架空電機株式会社'], code('納付者'), '【納付年分】　　　　第４年分', `【${feeItem}】`, '　　【予納台帳番号】９９９９９９', '　　【補充金額】　　１００'] },
  { name: 'supplement of the first fee', type: 'firstFeeSupplement', source: 'style sheets: 納付書（設定補充）',
    lines: ({ law, fee: name, number, applicant, feeItem }) => [head(`${name}（設定補充）`).slice(0, 1), '【あて先】　　　　　特許庁長官　殿', `【出願番号】　　　　${number}`, [`【${applicant}】`, '　　【氏名又は名称】架空電機株式会社'], code('納付者'), ...(law === 'trademark' ? [] : ['【納付年分】　　　　第１年分']), fee(feeItem)] },
  { name: 'supplement of an instalment', type: 'instalmentSupplement', laws: ['trademark'], source: 'style sheets: 商標登録料納付書（分納補充）',
    lines: ({ right, holder, feeItem }) => [head('商標登録料納付書（分納補充）').slice(0, 1), '【あて先】　　　　　特許庁長官　殿', right, [`【${holder}】`, '　　【氏名又は名称】架空電機株式会社'], code('納付者'), '【納付の表示】　　　分割納付', fee(feeItem)] },
  { name: 'fee of several rights', type: 'registrationFee', laws: ['patent'], source: 'pcinfo guide: 併合納付の明細',
    lines: ({ fee: name, right, holder, feeItem }) => [head(name).slice(0, 1), '【あて先】　　　　　特許庁長官　殿', right, '【請求項の数】　　　７', [`【${holder}】`, '　　【氏名又は名称】架空電機株式会社'], code('納付者'), '【納付年分】　　　　第４年分', '【併合納付の明細】', '　　【特許番号】　　特許第８４００００２号', '　　【請求項の数】　５', '　　【納付年分】　　第４年分', '　　【特許番号】　　特許第８４００００３号', '　　【請求項の数】　１', '　　【納付年分】　　第５年分', fee(feeItem)] },
  { name: 'renewal in instalments', type: 'trademarkRenewal', laws: ['trademark'], source: '様式17 備考10 (商): 納付の表示; an office\'s own fee software',
    lines: ({ right }) => [head('商標権存続期間更新登録申請書'), right, '【商品及び役務の区分の数】２', code('更新登録申請人'), '【納付の表示】　　　分割納付', fee('登録料の表示', '電子現金納付')] },
  { name: 'transfer', type: 'transfer', source: '登録令施行規則 様式7',
    lines: ({ transfer, right }) => [head(transfer).slice(0, 1), '【提出日】　　　　　令和　８年１１月２３日', '【あて先】　　　　　特許庁長官　殿', right, '【登録の目的】　　　本件特許権の移転', ['【申請人（登録権利者）】', '　　【住所又は居所】東京都架空区見本１丁目１番１号', '　　【氏名又は名称】架空電機株式会社'], ['【申請人（登録義務者）】', '　　【住所又は居所】東京都架空区見本２丁目２番２号', '　　【氏名又は名称】見本工業株式会社'], agent(), '【添付書面の目録】　譲渡証書　１'] },
  { name: 'change of the name of a holder', type: 'nameChange', source: '登録令施行規則 様式9',
    lines: ({ right }) => [head('登録名義人の表示変更登録申請書').slice(0, 1), '【提出日】　　　　　令和　８年１１月２３日', '【あて先】　　　　　特許庁長官　殿', right, '【変更に係る表示】', '　　【変更前の表示】架空電気株式会社', '　　【変更後の表示】架空電機株式会社', '【登録の目的】　　　登録名義人の名称の表示変更', ['【申請人】', '　　【住所又は居所】東京都架空区見本１丁目１番１号', '　　【氏名又は名称】架空電機株式会社'], agent()] },
  { name: 'extension of the term', type: 'termExtension', laws: ['patent'], source: '様式56',
    lines: ({ right }) => [head('特許法第６７条第４項の延長登録願').slice(0, 1), '【提出日】　　　　　令和　８年１１月２３日', '【あて先】　　　　　特許庁長官　殿', right, '【延長を求める期間】２年', '【特許法第６７条第４項の政令で定める処分を受けた日】令和　８年１０月　１日', code('延長登録出願人'), agent(), '【特許法第６７条第４項の政令で定める処分の内容】', '　医薬品の製造販売の承認', fee()] },
  { name: 'certificate of an exception', type: 'filingDateExceptionCertificate', laws: ['trademark'], source: 'style sheets: 出願時の特例証明書提出書',
    lines: ({ number }) => [head('出願時の特例証明書提出書'), caseOf(number), code('提出者'), agent(), enclosed('証明書')] },
  { name: 'certificate of novelty with publications', type: 'noveltyExceptionCertificate', laws: ['patent', 'utilityModel', 'design'], source: '様式34: 刊行物等',
    lines: ({ number }) => [head('新規性の喪失の例外証明書提出書'), caseOf(number), code('提出者'), agent(), '【刊行物等】', '　令和８年９月１日、ウェブサイトに掲載', enclosed('証明書')] },
  { name: 'priority certificate with the first application', type: 'priorityCertificate', source: '様式36の2; style sheets: 最初の出願の表示',
    lines: ({ number }) => [head('優先権証明書提出書'), caseOf(number), code('提出者'), agent(), '【最初の出願の表示】', '　　【国・地域名】　大韓民国', '　　【出願日】　　　２０２６年　１月　５日', '　　【出願番号】　　１０－２０２６－００００００１', enclosed('優先権証明書')] },
  { name: 'things by their own item', type: 'thingsSubmission', source: 'style sheets: 提出する物件',
    lines: ({ number }) => [head('物件提出書'), caseOf(number), code('提出者'), agent(), '【提出する物件】　　ひな形'] },
  { name: 'end of an agency', type: 'agentTermination', source: 'jpo.go.jp: 様式9 since 2021-04-01; style sheets',
    lines: ({ number }) => [head('代理権消滅届'), caseOf(number), code('手続をした者'), agent('代理権の消滅した代理人')] },
  { name: 'refund', type: 'refund', source: 'V1AHHB1706P-W; style sheets: 返還請求対象書類, 返還の表示',
    lines: ({ law, number }) => [head(law === 'utilityModel' ? '既納手数料（登録料）返還請求書' : '既納手数料返還請求書'), caseOf(number), code('返還請求人'), agent(), '【返還請求対象書類】', '　　【書類名】　　　手続補正書', '　　【提出日】　　　令和　８年１０月　１日', '【納付済金額】　　　４２００', '【適正納付金額】　　２１００', '【返還請求金額】　　２１００', '【返還の表示】', '　　【予納台帳番号】９９９９９９'] },
  { name: 'refund of the examination fee', type: 'examinationRefund', laws: ['patent'], source: 'style sheets: 出願審査請求手数料返還請求書, 返還金振込先',
    lines: ({ number }) => [head('出願審査請求手数料返還請求書'), caseOf(number), code('返還請求人'), agent(), '【返還請求対象書類】', '　　【書類名】　　　出願審査請求書', '　　【提出日】　　　令和　８年１０月　１日', '【返還請求金額】　　８１０００', '【返還金振込先】', '　　【金融機関名】　架空銀行見本支店', '　　【口座種別】　　普通', '　　【口座番号】　　１２３４５６７', '　　【フリガナ】　　カクウデンキ', '　　【口座名義人】　架空電機株式会社'] },
  ...([['priorityCertificateRequest', '優先権証明請求書'], ['fileInspection', 'ファイル記録事項の閲覧（縦覧）請求書'], ['registerInspection', '登録事項の閲覧請求書'], ['inspection', '閲覧請求書']] as const).map(([type, name]): Form => (
    { name: `request: ${name}`, type, source: 'style sheets; an office\'s own fee software: 登録事項の閲覧請求書',
      lines: ({ number }) => [head(name), caseOf(number), code('請求人'), agent(), fee()] })),
  { name: 'withdrawal of a trial by its other name', type: 'trialWithdrawal', source: '特許法155条: 審判の請求の取下げ',
    lines: ({ trial }) => [head('審判請求取下書'), '【審判事件の表示】', `　　【審判番号】　　${trial}`, code('審判請求人'), agent()] },
  { name: 'withdrawal of a trial without its number', type: 'appealWithdrawal', laws: EXAMINED, source: 'style sheets: 審判請求日',
    lines: ({ number }) => [head('請求取下書'), '【審判事件の表示】', `　　【出願番号】　　${number}`, '　　【審判請求日】　令和　８年１１月　２日', code('審判請求人'), agent()] },
  { name: 'advisory opinion', type: 'advisoryOpinion', source: '特許法71条3項, 131条1項: 請求の趣旨及びその理由; no form at hand',
    lines: ({ right }) => [head('判定請求書'), '【判定請求事件の表示】', `　　${right}`, code('請求人'), agent(), other('被請求人'), fee(), '【請求の趣旨】　　　イ号は権利の範囲に属する、との判定を求める。', '【請求の理由】', '　次のとおりである。'] },
  { name: 'withdrawal of a trial', type: 'appealWithdrawal', source: 'style sheets: 請求取下書',
    lines: ({ trial }) => [head('請求取下書', CHIEF_JUDGE), '【審判事件の表示】', `　　【審判番号】　　${trial}`, code('審判請求人'), agent()] },
  ...(['', '補充'] as const).map((kind): Form => (
    { name: `accelerated appeal${kind}`, type: kind === '' ? 'acceleratedAppeal' : 'acceleratedAppealSupplement', laws: EXAMINED, source: '早期審理【事情説明書の作成要領】; style sheets',
      lines: ({ number }) => [head(`早期審理に関する事情説明${kind}書`), '【審判事件の表示】', '　　【審判番号】　　不服２０２６－０００００１', `　　【出願番号】　　${number}`, code('審判請求人'), agent(), kind === '' ? '【早期審理に関する事情説明】' : '【補充の内容】', '　審判請求人は、本願の製品を販売している。'] })),
  { name: 'answer', type: 'answer', source: '様式63; expydoc: 答弁書',
    lines: ({ trial }) => [head('答弁書', CHIEF_JUDGE), '【審判事件の表示】', `　　【審判番号】　　${trial}`, code('被請求人'), agent(), '【答弁の趣旨】　　　本件審判の請求は、成り立たないとの審決を求める。', '【答弁の理由】', '　請求人の主張には理由がない。', '【証拠方法】　　　　乙第１号証'] },
  { name: 'rebuttal', type: 'rebuttal', source: 'style sheets: 弁駁書',
    lines: ({ trial }) => [head('弁駁書', CHIEF_JUDGE), '【審判事件の表示】', `　　【審判番号】　　${trial}`, code('審判請求人'), agent(), '【弁駁の理由】', '　被請求人の主張には理由がない。'] },
  { name: 'opposition', type: 'opposition', laws: ['patent', 'trademark'], source: '様式61の2; expydoc: 異議申立書',
    lines: ({ law, right }) => [head('異議申立書'), law === 'patent' ? '【特許異議の申立てに係る特許の表示】' : '【登録異議の申立てに係る商標登録の表示】', `　　${right}`, code('異議申立人'), agent(), '【申立ての理由】', '　本件は、取り消されるべきものである。', '【証拠方法】　　　　甲第１号証', fee()] },
  { name: 'opposition by the name of its law', type: 'oppositionOfLaw', laws: ['patent', 'trademark'], source: '様式61の2; 商標法43条の2',
    lines: ({ law, right }) => [head(law === 'patent' ? '特許異議申立書' : '商標登録異議申立書'), law === 'patent' ? '【特許異議の申立てに係る特許の表示】' : '【登録異議の申立てに係る商標登録の表示】', `　　${right}`, code(law === 'patent' ? '特許異議申立人' : '商標登録異議申立人'), agent(), '【申立ての理由】', '　本件は、取り消されるべきものである。', fee()] },
  { name: 'request for correction', type: 'correctionRequest', laws: XML, source: '様式61の4, 63の2; expydoc: 訂正請求書',
    lines: ({ trial }) => [head('訂正請求書', CHIEF_JUDGE), '【審判事件の表示】', `　　【審判番号】　　${trial}`, '【請求項の数】　　　３', code('被請求人'), agent(), fee(), '【請求の趣旨】　　　訂正を求める。', '【請求の理由】', '　特許請求の範囲の減縮を目的とする。'] },
  { name: 'oral hearing', type: 'oralHearing', source: 'style sheets: 口頭審理陳述要領書; no form of its contents at hand',
    lines: ({ trial }) => [head('口頭審理陳述要領書', CHIEF_JUDGE), '【審判事件の表示】', `　　【審判番号】　　${trial}`, code('審判請求人'), agent(), '【陳述の要領】', '　次のとおり陳述する。'] },
  { name: 'evidence', type: 'evidence', source: 'expydoc: 証拠説明書',
    lines: ({ trial }) => [head('証拠説明書', CHIEF_JUDGE), '【審判事件の表示】', `　　【審判番号】　　${trial}`, code('審判請求人'), agent(), '【証拠方法】　　　　甲第１号証'] },
  { name: 'appeal against a right', type: 'appeal', laws: ['utilityModel'], source: '様式62: 無効審判',
    lines: ({ right }) => [head('審判請求書'), '【審判事件の表示】', `　　${right}`, '　　【審判の種別】　実用新案登録無効審判事件', '【請求項の数】　　　３', code('審判請求人'), agent(), other('被請求人'), fee(), '【請求の趣旨】　　　本件の登録を無効とする、との審決を求める。', '【請求の理由】', '　本件の考案は、新規でない。', '【証拠方法】　　　　甲第１号証'] },
  { name: 'reply about a right', type: 'reply', laws: ['utilityModel'], source: 'style sheets: 回答書',
    lines: ({ trial }) => [head('回答書', CHIEF_JUDGE), '【審判事件の表示】', `　　【審判番号】　　${trial}`, code('審判請求人'), agent(), dispatch, '【回答の内容】', '　審尋の点について回答します。'] },
];

/** Half-width digits, letters and signs, as in the filings of 2026. */
function halved(text: string): string {
  return text.replace(/[\uff0d\uff0f\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

const FULL: readonly Omit<ValidFiling, 'width'>[] = [
  ...FORMS.flatMap(({ name, type, laws = LAWS, source, lines }) =>
    laws.map((law) => {
      const text = `${lines(WORDS[law]).flat().join('\n')}\n`;
      return { name: `${name}, ${law}`, type, law, source, text };
    }),
  ),
  ...VALID_FORMS.map((form, index) => ({ ...form, name: `form ${index + 1} of the vocabulary, ${form.law}` })),
];

export const VALID_FILINGS: readonly ValidFiling[] = FULL.flatMap((filing) => [
  { ...filing, width: 'full' as const },
  { ...filing, width: 'half' as const, text: halved(filing.text) },
]);

/** The same in the HTML that the office took in 2026: a `<BR>` a line, items without indentation. */
export function asHtml(text: string): string {
  const lines = text.trimEnd().split('\n');
  const body = lines.map((line) => `${line.replace(/^\u3000+【/u, '【').replace(/&/gu, '&amp;')}<BR>`);
  return [
    '<HTML>',
    '<HEAD>',
    '<META http-equiv="Content-Type" content="text/html; charset=Shift_JIS">',
    '</HEAD>',
    '<BODY>',
    ...body,
    '</BODY>',
    '</HTML>',
    '',
  ].join('\r\n');
}
