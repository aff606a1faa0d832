/** Good drafts of the demo's cases, as they can be filed on 2026-11-23 or later. Everyone and everything is invented. */

const AGENT = `【代理人】
　　【識別番号】　　９９９０１０００１
　　【弁理士】
　　【氏名又は名称】見本　太郎
`;

const ICHIRO = AGENT.replace('９９９０１０００１', '９９９０１０００３').replace('見本　太郎', '架空　一郎');

const KAKU_DENKI = `　　【識別番号】　　９９９００００１１
　　【氏名又は名称】架空電機株式会社
`;

const MIHON_KOGYO = `　　【識別番号】　　９９９００００１２
　　【氏名又は名称】見本工業株式会社
`;

const HANAKO = `　　【識別番号】　　９９９００００１８
　　【氏名又は名称】架空　花子
`;

export const OPINION = `【書類名】　　　　　意見書
【提出日】　　　　　令和　８年１１月２７日
【あて先】　　　　　特許庁審査官　例示　次郎　殿
【事件の表示】
　　【出願番号】　　特願２０２２－９００００１
【特許出願人】
${KAKU_DENKI}${AGENT}【発送番号】　　　　４１２３０１
【意見の内容】
　引用文献１（特開平１１－４９００１４号公報）及び引用文献２（特開２０１３－４９０００６号公報）には記載がない。
　本願（特開２０２３－４９０００１号公報）は特許されるべきものと思料します。
`;

export const AMENDMENT = `【書類名】　　　　　手続補正書
【提出日】　　　　　令和　８年１１月２７日
【あて先】　　　　　特許庁長官　殿
【事件の表示】
　　【出願番号】　　特願２０２２－９００００１
【補正をする者】
${KAKU_DENKI}${AGENT}【発送番号】　　　　４１２３０１
【手続補正１】
　【補正対象書類名】明細書
　【補正対象項目名】発明の名称
　【補正方法】　　　変更
　【補正の内容】
　　【発明の名称】残量推定装置
`;

export const DESIGN_AMENDMENT = `【書類名】　　　　　手続補正書
【提出日】　　　　　令和8年12月2日
【あて先】　　　　　特許庁長官　殿
【事件の表示】
　　【出願番号】　　意願２０２４－　　１９５０
【補正をする者】
${KAKU_DENKI}【発送番号】　　　　513724
【手続補正１】
　【補正対象書類名】意匠登録願
　【補正対象項目名】意匠に係る物品
　【補正方法】　　　変更
　【補正の内容】
　　【意匠に係る物品】扇風機
`;

export const TRADEMARK_OPINION = `【書類名】　　　　　意見書
【提出日】　　　　　令和　８年１２月　３日
【あて先】　　　　　特許庁審査官　例示　三郎　殿
【事件の表示】
　　【出願番号】　　商願２０２６－９００２０１
【商標登録出願人】
　　【識別番号】　　９９９００００１４
　　【氏名又は名称】株式会社サンプル架空食品
${AGENT}【発送番号】　　　　６９０３９２
【意見の内容】
　本願商標は登録されるべきものと思料します。
`;

export const EXTENSION = `【書類名】　　　　　期間延長請求書
【提出日】　　　　　令和　８年１２月　３日
【あて先】　　　　　特許庁長官　殿
【事件の表示】
　　【出願番号】　　商願２０２６－９００２０１
【請求人】
　　【識別番号】　　９９９００００１４
　　【氏名又は名称】株式会社サンプル架空食品
【発送番号】　　　　６９０３９２
【請求の内容】　　　応答期間の１月の延長を請求する。
`;

export const EXAMINATION_REQUEST = `【書類名】　　　　　出願審査請求書
【提出日】　　　　　令和　８年１２月　１日
【あて先】　　　　　特許庁長官　殿
【出願の表示】
　　【出願番号】　　特願２０２４－９００００３
【請求項の数】　　　６
【請求人】
${MIHON_KOGYO}${ICHIRO}`;

export const APPEAL = `【書類名】　　　　　審判請求書
【提出日】　　　　　令和　８年１２月　１日
【あて先】　　　　　特許庁長官　殿
【審判事件の表示】
　　【出願番号】　　特願２０２１－９００００７
　　【審判の種別】　拒絶査定不服審判事件
【請求項の数】　　　３
【審判請求人】
${HANAKO}【請求の趣旨】　　　原査定を取り消す、本願の発明は特許すべきものとするとの審決を求める。
`;

export const FEE = `【書類名】　　　　　特許料納付書
【提出日】　　　　　令和　９年　６月　１日
【あて先】　　　　　特許庁長官　殿
【特許番号】　　　　特許第８４００００１号
【請求項の数】　　　７
【特許権者】
　　【氏名又は名称】架空電機株式会社
【納付者】
${KAKU_DENKI}【納付年分】　　　　第４年分から第６年分
`;

/** 設定登録: the case has no number of a registration yet. */
export const FIRST_FEE = `【書類名】　　　　　特許料納付書
【提出日】　　　　　令和　８年１２月　１日
【あて先】　　　　　特許庁長官　殿
【出願番号】　　　　特願２０２０－９０００１３
【請求項の数】　　　４
【特許出願人】
　　【氏名又は名称】例示化学株式会社
【特許出願人】
　　【氏名又は名称】国立大学法人架空大学
【納付者】
　　【識別番号】　　９９９０１０００１
　　【氏名又は名称】見本　太郎
【納付年分】　　　　第１年分から第３年分
`;

export const APPLICANT_CHANGE = `【書類名】　　　　　出願人名義変更届
【提出日】　　　　　令和　８年１２月　１日
【あて先】　　　　　特許庁長官　殿
【事件の表示】
　　【出願番号】　　特願２０２４－９００００３
【承継人】
${KAKU_DENKI}【譲渡人】
${MIHON_KOGYO}`;

export const PRIORITY = `【書類名】　　　　　特許願
【整理番号】　　　　ＲＫ－００１
【提出日】　　　　　令和　２年　９月１８日
【あて先】　　　　　特許庁長官　殿
【特許出願人】
　　【識別番号】　　９９９００００１３
　　【氏名又は名称】例示化学株式会社
【先の出願に基づく優先権主張】
　　【出願番号】　　特願２０１９－９０００１２
　　【出願日】　　　令和　１年　９月２０日
`;

export const DIVISIONAL = `【書類名】　　　　　特許願
【整理番号】　　　　ＭＫ－００２
【提出日】　　　　　令和　４年　２月２４日
【あて先】　　　　　特許庁長官　殿
【原出願の表示】
　　【出願番号】　　特願２０１８－９０００１０
　　【出願日】　　　平成30年10月5日
【特許出願人】
${MIHON_KOGYO}`;

export const ACCELERATED = `【書類名】　　　　　早期審査に関する事情説明書
【提出日】　　　　　令和　８年１２月　１日
【あて先】　　　　　特許庁長官　殿
【事件の表示】
　　【出願番号】　　特願２０２４－９００００４
【提出者】
　　【識別番号】　　９９９００００１３
　　【氏名又は名称】例示化学株式会社
【早期審査に関する事情説明】
　実施関連出願である。
`;

/** Anybody can ask for them, and an opponent is another than the holder. */
const BY_OTHERS = (name: string, group: string, party: string) => `【書類名】　　　　　${name}
【提出日】　　　　　令和　９年　６月　１日
【あて先】　　　　　特許庁長官　殿
【${group}】
　　【特許番号】　　特許第８４００００１号
【${party}】
${MIHON_KOGYO}`;

export const GOOD_DRAFTS: Readonly<Record<string, string>> = {
  '意見書 on the day on which its notice was sent': OPINION.replace('令和　８年１１月２７日', '令和　８年１０月２０日'),
  OPINION,
  AMENDMENT,
  DESIGN_AMENDMENT,
  TRADEMARK_OPINION,
  EXTENSION,
  EXAMINATION_REQUEST,
  APPEAL,
  FEE,
  FIRST_FEE,
  APPLICANT_CHANGE,
  PRIORITY,
  DIVISIONAL,
  ACCELERATED,
  '判定請求書 of somebody else': BY_OTHERS('判定請求書', '判定請求事件の表示', '判定請求人'),
  '特許異議申立書 of somebody else': BY_OTHERS('特許異議申立書', '特許異議の申立てに係る特許の表示', '特許異議申立人'),
  'ファイル記録事項の閲覧 by somebody else': BY_OTHERS('ファイル記録事項の閲覧（縦覧）請求書', '事件の表示', '請求人'),
};
