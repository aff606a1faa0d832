import type { FindingCode } from '../../../server/src/checks/codes.ts';
import type { GoodDraft } from './drafts.ts';

export interface Seeded {
  readonly draft: GoodDraft;
  readonly code: FindingCode;
  /** What is put in the place of what: the mistake. */
  readonly right: string;
  readonly wrong: string;
  /** The text that is marked. */
  readonly at: string;
  /** What the draft holds once the first fix is applied; undefined: all as it was. `none`: there is no fix. */
  readonly fixed?: string;
}

type Row = readonly [draft: GoodDraft, code: FindingCode, right: string, wrong: string, at: string, fixed?: string];

// prettier-ignore
const ROWS: readonly Row[] = [
  // Names of documents
  ['opinion', 'unknown-document', '意見書', '意見所', '意見所'],
  ['examinationRequest', 'unknown-document', '出願審査請求書', '審査請求書', '審査請求書'],
  ['appeal', 'unknown-document', '審判請求書', '覚書', '覚書', 'none'],
  // Unknown items
  ['opinion', 'unknown-item', '【特許出願人】', '【出願人】', '【出願人】'],
  ['trademarkOpinion', 'unknown-item', '【商標登録出願人】', '【出願人】', '【出願人】'],
  ['divisionalApplication', 'unknown-item', '【国・地域名】', '【国名】', '【国名】'],
  ['divisionalApplication', 'unknown-item', '【アクセスコード】', '【アクセスコート】', '【アクセスコート】'],
  ['opinion', 'unknown-item', '【あて先】　', '【宛先】　', '【宛先】'],
  ['amendment', 'unknown-item', '【発送番号】', '【発送番】', '【発送番】'],
  ['appeal', 'unknown-item', '【請求の趣旨】', '【請求の主旨】', '【請求の主旨】'],
  ['registrationFee', 'unknown-item', '【納付年分】', '【納付年】', '【納付年】'],
  ['patentApplication', 'unknown-item', '【発明者】', '【発明人】', '【発明人】'],
  ['extensionRequest', 'unknown-item', '　　【氏名又は名称】架空', '　　【氏名または名称】架空', '【氏名または名称】'],
  ['html', 'unknown-item', '【意見の内容】', '【意見内容】', '【意見内容】'],
  ['statement', 'unknown-item', '　早期の', '【むすび】\n　早期の', '【むすび】', '［むすび］\n　早期の'],
  // Names of the office in another place
  ['statement', 'item-out-of-place', '　早期の', '【受付番号】\n　早期の', '【受付番号】', 'none'],
  ['opinion', 'item-out-of-place', '【発送番号】　', '【回復の理由】\n【発送番号】　', '【回復の理由】', 'none'],
  ['opinion', 'item-out-of-place', '　　【弁理士】', '　　【発送日】\n　　【弁理士】', '【発送日】', 'none'],
  // Names that are no more
  ['designApplication', 'abolished-name', '【意匠に係る物品】', '【部分意匠】\n【意匠に係る物品】', '【部分意匠】', 'none'],
  ['statement', 'abolished-name', '上申書', '代理人解任届', '代理人解任届', 'none'],
  // Missing items
  ['opinion', 'missing-item', '【発送番号】　　　　４１２３０１\n', '', '【意見の内容】', '【発送番号】　　　　\n【意見の内容】'],
  ['opinion', 'missing-item', '【あて先】　　　　　特許庁審査官　例示　次郎　殿\n', '', '【事件の表示】', '【あて先】　　　　　特許庁審査官　殿\n【事件の表示】'],
  ['examinationRequest', 'missing-item', '【請求項の数】　　　６\n', '', '【請求人】', '【請求項の数】　　　\n【請求人】'],
  ['examinationRequest', 'missing-item', '【手数料の表示】\n　　【予納台帳番号】９９９９９９\n　　【納付金額】　　２１００\n', '', '【書類名】', '\n【手数料の表示】\n　　【予納台帳番号】\n　　【納付金額】　　\n'],
  ['examinationRequest', 'missing-item', '【出願の表示】\n', '', '【出願番号】'],
  ['amendment', 'missing-item', '　【補正方法】　　　変更\n　【補正の内容】\n　　【書', '　【補正の内容】\n　　【書', '【手続補正１】', '　【補正方法】　　　\n　【補正の内容】\n　　【書'],
  ['supplement', 'missing-item', '　　【整理番号】　　ＫＤ２６－００２\n', '', '【事件の表示】', '　　【出願番号】　　'],
  ['amendment', 'missing-item', '【補正をする者】\n', '', '【識別番号】'],
  ['appeal', 'missing-item', '【請求の趣旨】　　　原査定を取り消す、との審決を求める。\n', '', '【請求の理由】', '【請求の趣旨】　　　\n【請求の理由】'],
  ['trademarkApplication', 'missing-item', '　　【氏名又は名称】架空電機株式会社\n', '', '【商標登録出願人】', '　　【氏名又は名称】'],
  ['extensionRequest', 'missing-item', '　　【出願番号】　　商願２０２６－９００２０１\n', '', '【事件の表示】', '【事件の表示】\n　　【出願番号】　　\n'],
  ['registrationFee', 'missing-item', '【特許番号】　　　　特許第８４００００１号\n', '', '【請求項の数】', '【特許番号】　　　　\n【請求項の数】'],
  ['html', 'missing-item', '【発送番号】412301<BR>\r\n', '', '【意見の内容】', '<BR>\r\n【発送番号】<BR>\r\n【意見の内容】<BR>\r\n'],
  ['html', 'missing-item', '【意見の内容】<BR>\r\n令和8年10月13日起案の通知について述べます。<BR>\r\n', '', '【書類名】', '412301<BR>\r\n【意見の内容】<BR>\r\n</BODY></HTML>'],
  // Items that stand twice, out of order, or empty
  ['opinion', 'duplicate-item', '【発送番号】　　　　４１２３０１\n', '【発送番号】　　　　４１２３０１\n【発送番号】　　　　４１２３０１\n', '【発送番号】'],
  ['examinationRequest', 'duplicate-item', '【請求項の数】　　　６\n', '【請求項の数】　　　６\n【請求項の数】　　　５\n', '【請求項の数】'],
  ['amendment', 'duplicate-item', '　　【氏名又は名称】架空電機株式会社\n', '　　【氏名又は名称】架空電機株式会社\n　　【氏名又は名称】架空電機\n', '【氏名又は名称】'],
  ['opinion', 'duplicate-item', '\n【代理人】', '\n　　【識別番号】　　９９９００００１２\n　　【氏名又は名称】見本工業株式会社\n【代理人】', '【識別番号】', '【特許出願人】\n　　【識別番号】　　９９９００００１２'],
  ['opinion', 'misplaced-item', '【整理番号】　　　　ＫＤ２６－００１\n【提出日】　　　　　令和　８年１１月２３日\n【あて先】　　　　　特許庁審査官　例示　次郎　殿\n', '【提出日】　　　　　令和　８年１１月２３日\n【あて先】　　　　　特許庁審査官　例示　次郎　殿\n【整理番号】　　　　ＫＤ２６－００１\n', '【整理番号】'],
  ['divisionalApplication', 'misplaced-item', '【国際特許分類】　　Ｈ０１Ｍ　１０／００\n【発明者】\n　　【住所又は居所】東京都架空区見本１丁目１番１号\n　　【氏名】　　　　例示　花子\n', '【発明者】\n　　【住所又は居所】東京都架空区見本１丁目１番１号\n　　【氏名】　　　　例示　花子\n【国際特許分類】　　Ｈ０１Ｍ　１０／００\n', '【発明者】'],
  ['extensionRequest', 'misplaced-item', '【発送番号】　　　　６９０３９２\n【請求の内容】　　　応答期間の１月の延長を請求する。\n', '【請求の内容】　　　応答期間の１月の延長を請求する。\n【発送番号】　　　　６９０３９２\n', '【請求の内容】'],
  ['trademarkOpinion', 'misplaced-item', '【発送番号】　　　　６９０３９２\n【意見の内容】\n　本願商標は、引用商標と類似しません。\n', '【意見の内容】\n　本願商標は、引用商標と類似しません。\n【発送番号】　　　　６９０３９２\n', '【意見の内容】'],
  ['registrationFee', 'misplaced-item', '【特許番号】　　　　特許第８４００００１号\n【請求項の数】　　　７\n', '【請求項の数】　　　７\n【特許番号】　　　　特許第８４００００１号\n', '【請求項の数】'],
  ['opinion', 'empty-item', '【整理番号】　　　　ＫＤ２６－００１\n', '【整理番号】\n', '【整理番号】', '意見書\n【提出日】'],
  ['opinionInAppeal', 'empty-item', '【代理人】\n　　【識別番号】　　９９９０１０００１\n　　【弁理士】\n　　【氏名又は名称】見本　太郎\n　　【電話番号】　　０３－００００－００００\n', '【代理人】\n', '【代理人】', '架空電機株式会社\n【発送番号】'],
  ['opinion', 'empty-item', '　　【識別番号】　　９９９００００１１\n', '　　【識別番号】　　９９９００００１１\n　　【住所又は居所】\n', '【住所又は居所】'],
  ['examinationRequest', 'empty-item', '　　【電話番号】　　０３－００００－００００\n', '　　【電話番号】\n', '【電話番号】', '太郎\n【手数料の表示】'],
  ['patentApplication', 'empty-item', '【提出物件の目録】\n　　【物件名】　　　明細書　１\n　　【物件名】　　　特許請求の範囲　１\n', '【提出物件の目録】\n', '【提出物件の目録】', '２１００\n【書類名】　　　　　明細書'],
  // Items of other documents or laws
  ['amendment', 'wrong-party-item', '【補正をする者】', '【特許出願人】', '【特許出願人】'],
  ['designAmendment', 'wrong-party-item', '【補正をする者】', '【意匠登録出願人】', '【意匠登録出願人】'],
  ['examinationRequest', 'wrong-party-item', '【請求人】', '【特許出願人】', '【特許出願人】'],
  ['opinion', 'wrong-party-item', '【特許出願人】', '【補正をする者】', '【補正をする者】'],
  ['appeal', 'wrong-party-item', '【審判請求人】', '【請求人】', '【請求人】'],
  ['designApplication', 'wrong-party-item', '【意匠登録出願人】', '【特許出願人】', '【特許出願人】'],
  ['trademarkApplication', 'wrong-party-item', '【商標登録出願人】', '【意匠登録出願人】', '【意匠登録出願人】'],
  ['designApplication', 'wrong-party-item', '【意匠の創作をした者】', '【発明者】', '【発明者】'],
  ['registrationFee', 'wrong-party-item', '【特許権者】', '【商標権者】', '【商標権者】'],
  ['examinationRequest', 'wrong-case-item', '【出願の表示】', '【事件の表示】', '【事件の表示】'],
  ['opinion', 'wrong-case-item', '【事件の表示】', '【出願の表示】', '【出願の表示】'],
  ['appeal', 'wrong-case-item', '【審判事件の表示】', '【事件の表示】', '【事件の表示】'],
  ['applicantChange', 'wrong-case-item', '【事件の表示】', '【審判事件の表示】', '【審判事件の表示】'],
  ['trademarkOpinion', 'agent-profession', '　　【弁理士】\n', '', '【代理人】'],
  ['applicantChange', 'agent-profession', '　　【弁理士】\n', '', '【承継人代理人】'],
  // Amendments, claims, paragraphs
  ['amendment', 'amendment-number', '【手続補正２】', '【手続補正１】', '【手続補正１】'],
  ['amendment', 'amendment-number', '【手続補正３】', '【手続補正５】', '【手続補正５】'],
  ['designAmendment', 'amendment-number', '【手続補正1】', '【手続補正2】', '【手続補正2】'],
  ['amendment', 'amendment-way', '　【補正方法】　　　変更\n　【補正の内容】\n　　【書', '　【補正方法】　　　訂正\n　【補正の内容】\n　　【書', '訂正'],
  ['amendment', 'claim-number', '【請求項３】', '【請求項４】', '【請求項４】'],
  ['patentApplication', 'claim-number', '【請求項２】', '【請求項１】', '【請求項１】'],
  ['patentApplication', 'paragraph-number', '【０００２】', '【０００１】', '【０００１】'],
  ['patentApplication', 'paragraph-number', '【０００３】', '【０００４】', '【０００４】'],
  ['patentApplication', 'paragraph-number', '【０００２】', '【００２】', '【００２】'],
  // Laws, codes, wording
  ['opinion', 'wrong-law', '特願２０２２－９００００１', '商願２０２６－９００２０１', '商願２０２６－９００２０１', '【商標登録出願人】'],
  ['examinationRequest', 'wrong-law', '特願２０２４－９００００３', '意願２０２４－００１９５０', '意願２０２４－００１９５０', 'none'],
  ['registrationFee', 'wrong-law', '特許第８４００００１号', '商標登録第７４９０００１号', '商標登録第７４９０００１号', 'none'],
  ['opinion', 'wrong-kind', '特願２０２２－９００００１', '特開２０２２－４９０００１', '特開２０２２－４９０００１', 'none'],
  ['html', 'wrong-kind', '特願2022-900001', '特許第8400001号', '特許第8400001号', 'none'],
  ['amendment', 'wrong-kind', '特願２０２２－９００００１', '不服２０２６－０００００１', '不服２０２６－０００００１', 'none'],
  ['opinionInAppeal', 'wrong-kind', '不服２０２６－０００００１', '特願２０２２－９００００１', '特願２０２２－９００００１', 'none'],
  ['registrationFee', 'wrong-kind', '特許第８４００００１号', '特願２０２２－９００００１', '特願２０２２－９００００１', 'none'],
  ['examinationRequest', 'wrong-kind', '【出願番号】　　特願２０２４－９００００３', '【国際出願番号】ＷＯ２０２２／０９０００１', 'ＷＯ２０２２／０９０００１', 'none'],
  ['statement', 'wrong-kind', '【出願番号】　　特願２０２２－９００００１', '【登録番号】　　特願２０２２－９００００１', '特願２０２２－９００００１', 'none'],
  ['opinion', 'unreadable-number', '特願２０２２－９００００１', '特許２０２２－９００００１', '特許２０２２－９００００１', 'none'],
  ['examinationRequest', 'unreadable-number', '特願２０２４－９００００３', '特願○○○○－○○○○○○', '特願○○○○－○○○○○○', 'none'],
  ['registrationFee', 'unreadable-number', '特許第８４００００１号', '特許権', '特許権', 'none'],
  ['opinion', 'applicant-code-digits', '９９９００００１１', '９９９０００１１', '９９９０００１１', '０９９９０００１１'],
  ['html', 'applicant-code-digits', '999000011', '9990000I1', '9990000I1', '999000011'],
  ['trademarkApplication', 'applicant-code-digits', '９９９０１０００１', '９９９０１００００１', '９９９０１００００１', 'none'],
  ['opinion', 'dispatch-number-digits', '４１２３０１', '０６１２６４１２３０１', '０６１２６４１２３０１'],
  ['html', 'dispatch-number-digits', '412301', '12301', '12301', '012301'],
  ['opinion', 'file-reference', 'ＫＤ２６－００１', 'ｋｄ２６－００１', 'ｋｄ２６－００１'],
  ['html', 'file-reference', 'KD26-001', 'KD26_001', 'KD26_001'],
  ['patentApplication', 'file-reference', 'ＫＤ２６－００１', '架空２６－００１', '架空２６－００１', 'none'],
  ['opinion', 'addressee', '特許庁審査官　例示　次郎　殿', '特許庁長官　殿', '特許庁長官　殿', '特許庁審査官　殿'],
  ['opinionInAppeal', 'addressee', '特許庁審判長　例示　次郎　殿', '特許庁審査官　例示　次郎　殿', '特許庁審査官　例示　次郎　殿', '特許庁審判長　殿'],
  ['appeal', 'addressee', '特許庁長官　殿', '特許庁審判長　殿', '特許庁審判長　殿'],
  ['statement', 'addressee', '特許庁審判長　例示　次郎　殿', '特許庁審判長　例示　次郎', '特許庁審判長　例示　次郎'],
  ['registrationFee', 'fee-years', '第４年分から第６年分', '４年分～６年分', '４年分～６年分'],
  ['registrationFee', 'fee-years', '第４年分から第６年分', '第６年分から第４年分', '第６年分から第４年分', 'none'],
  ['registrationFee', 'fee-years', '第４年分から第６年分', '第４年分から第４年分', '第４年分から第４年分', 'none'],
  // Dates
  ['opinion', 'date-impossible', '令和　８年１０月１３日', '令和　８年　２月２９日', '令和　８年　２月２９日', '令和　８年　２月２８日'],
  ['opinion', 'date-impossible', '２０２０年２月２９日', '２０２１年２月２９日', '２０２１年２月２９日', '２０２１年２月２８日'],
  ['patentApplication', 'date-impossible', '令和　７年１２月　１日', '令和　７年１３月　１日', '令和　７年１３月　１日', 'none'],
  ['opinion', 'era-not-begun', '平成３１年４月３０日', '令和元年４月３０日', '令和元年４月３０日'],
  ['opinion', 'era-not-begun', '令和　８年１０月１３日', '令和　１年　３月３１日', '令和　１年　３月３１日', '平成３１年　３月３１日'],
  ['opinion', 'era-over', '平成３１年４月３０日', '平成３１年５月１日', '平成３１年５月１日', '令和元年５月１日'],
  ['opinion', 'era-over', '昭和６４年１月７日', '昭和６４年１月８日', '昭和６４年１月８日', '平成元年１月８日'],
  ['html', 'era-over', '令和8年10月13日', '平成38年10月13日', '平成38年10月13日'],
  ['appeal', 'era-over', '令和　４年　４月　１日', '平成３４年　４月　１日', '平成３４年　４月　１日', '令和４年　４月　１日'],
  // Characters
  ['opinion', 'character-repertoire', '１．令和', '①令和', '①', '（１）令和'],
  ['amendment', 'character-repertoire', '端子電圧を測定する測定部', '端子電圧（㎜Ⅱ）を測定する測定部', '㎜Ⅱ', '端子電圧（ｍｍＩＩ）を'],
  ['trademarkOpinion', 'character-repertoire', '見本　太郎', '髙見　太郎', '髙', '高見　太郎'],
  ['statement', 'character-repertoire', 'お願いします。', 'お願いします😀。', '😀', 'none'],
  ['patentApplication', 'character-repertoire', '架空電機株式会社', '架空電機㈱', '㈱', '架空電機（株）'],
  ['trademarkApplication', 'half-width-kana', '菓子', 'ｶﾞﾑ', 'ｶﾞﾑ', '】ガム'],
  ['html', 'half-width-kana', '述べます。', 'ﾉﾍﾞます。', 'ﾉﾍﾞ', 'ノベます。'],
  ['opinion', 'look-alike', '本願発明は、', '本願発明は、１〜３の', '〜', '１～３の'],
  ['trademarkOpinion', 'look-alike', '　本願商標は', '　¢本願商標は', '¢', '￠本願商標は'],
  ['opinion', 'reserved-character', '本願発明は、', '本願発明【図１】は、', '【図１】', '本願発明［図１］は、'],
  ['trademarkOpinion', 'reserved-character', '　本願商標は', '■本願商標は', '■', '□本願商標は'],
  // HTML
  ['html', 'html-line-break', '<BR>\r\n【特許出願人】', '\r\n【特許出願人】', '【'],
  ['html', 'html-not-read', '述べます。', '述べ<table></table>ます。', '<table></table>', 'none'],
  ['statement', 'reserved-character', '早期の', '▲早期▼の審理、▲注の', '▲', '▲早期▼の審理、△注の'],
];

/** Mistakes in good drafts, one a row: document type × mistake. */
export const SEEDED: readonly Seeded[] = ROWS.map(([draft, code, right, wrong, at, fixed]) => ({
  draft,
  code,
  right,
  wrong,
  at,
  ...(fixed === undefined ? {} : { fixed }),
}));
