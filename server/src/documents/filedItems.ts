/** How an item's content is shown: unchanged, full width, date with era, name of a document, 補正方法. */
export type Show = 'plain' | 'wide' | 'date' | 'documentCode' | 'way';

export interface Item {
  readonly label: string;
  readonly show: Show;
}

/**
 * Elements of 意見書, 手続補正書 and other filed documents, with their items as the filing software prints them. Source: the
 * recorded documents; the rest from the filing style sheets (pat_common.xsl).
 */
// prettier-ignore
export const ITEMS: Readonly<Record<string, Item>> = {
  'document-code':                   { label: '書類名', show: 'documentCode' },
  'document-name':                   { label: '書類名', show: 'plain' },
  'file-reference-id':               { label: '整理番号', show: 'wide' },
  'submission-date':                 { label: '提出日', show: 'date' },
  'addressed-to-person':             { label: 'あて先', show: 'plain' },
  'indication-of-case-article':      { label: '事件の表示', show: 'plain' },
  'receipt-number':                  { label: '受付番号', show: 'wide' },
  'dispatch-number':                 { label: '発送番号', show: 'wide' },
  'dispatch-date':                   { label: '発送日', show: 'date' },
  'number-of-claim':                 { label: '請求項の数', show: 'wide' },
  'num-claim-increase-amendment':    { label: '補正により増加する請求項の数', show: 'wide' },
  'num-claim-decrease-amendment':    { label: '補正により減少する請求項の数', show: 'wide' },
  'opinion-contents-article':        { label: '意見の内容', show: 'plain' },
  'proof-means':                     { label: '証拠方法', show: 'plain' },
  'notice-contents-group':           { label: '届出の内容', show: 'plain' },
  'share-rate':                      { label: '持分の割合', show: 'plain' },
  'law-of-industrial-regenerate':    { label: '国等の委託研究の成果に係る記載事項', show: 'plain' },
  'trust-relation':                  { label: '信託関係事項', show: 'plain' },
  dtext:                             { label: 'その他', show: 'plain' },
  ipc:                               { label: '国際特許分類', show: 'wide' },
  // Amendments
  'item-of-amendment':               { label: '補正対象項目名', show: 'plain' },
  'way-of-amendment':                { label: '補正方法', show: 'way' },
  'contents-of-amendment':           { label: '補正の内容', show: 'plain' },
  'amendment-charge-article':        { label: '手数料補正', show: 'plain' },
  // Persons
  'registered-number':               { label: '識別番号', show: 'wide' },
  address:                           { label: '住所又は居所', show: 'plain' },
  'original-language-of-address':    { label: '住所又は居所原語表記', show: 'plain' },
  attorney:                          { label: '弁理士', show: 'plain' },
  lawyer:                            { label: '弁護士', show: 'plain' },
  name:                              { label: '氏名又は名称', show: 'plain' },
  'original-language-of-name':       { label: '氏名又は名称原語表記', show: 'plain' },
  kana:                              { label: 'フリガナ', show: 'plain' },
  'representative-applicant':        { label: '代表者', show: 'plain' },
  country:                           { label: '国籍・地域', show: 'plain' },
  phone:                             { label: '電話番号', show: 'wide' },
  fax:                               { label: 'ファクシミリ番号', show: 'wide' },
  contact:                           { label: '連絡先', show: 'plain' },
  // Fees and enclosures
  'charge-article':                  { label: '手数料の表示', show: 'plain' },
  'submission-object-list-article':  { label: '提出物件の目録', show: 'plain' },
  citation:                          { label: '援用の表示', show: 'plain' },
  'general-power-of-attorney-id':    { label: '包括委任状番号', show: 'wide' },
  // 明細書, 要約書
  'invention-title':                 { label: '発明の名称', show: 'plain' },
  'technical-field':                 { label: '技術分野', show: 'plain' },
  'background-art':                  { label: '背景技術', show: 'plain' },
  'citation-list':                   { label: '先行技術文献', show: 'plain' },
  'patent-literature':               { label: '特許文献', show: 'plain' },
  'non-patent-literature':           { label: '非特許文献', show: 'plain' },
  'cited-others':                    { label: '参考文献', show: 'plain' },
  'summary-of-invention':            { label: '発明の概要', show: 'plain' },
  disclosure:                        { label: '発明の開示', show: 'plain' },
  'tech-problem':                    { label: '発明が解決しようとする課題', show: 'plain' },
  'tech-solution':                   { label: '課題を解決するための手段', show: 'plain' },
  'advantageous-effects':            { label: '発明の効果', show: 'plain' },
  'description-of-drawings':         { label: '図面の簡単な説明', show: 'plain' },
  'description-of-embodiments':      { label: '発明を実施するための形態', show: 'plain' },
  'best-mode':                       { label: '発明を実施するための最良の形態', show: 'plain' },
  'embodiments-example':             { label: '実施例', show: 'plain' },
  'industrial-applicability':        { label: '産業上の利用可能性', show: 'plain' },
  'reference-signs-list':            { label: '符号の説明', show: 'plain' },
  'reference-to-deposited-biological-material': { label: '受託番号', show: 'plain' },
  'sequence-list-text':              { label: '配列表フリーテキスト', show: 'plain' },
};

/** Items whose members are indented by two more cells. */
export const PARENTS: ReadonlySet<string> = new Set([
  'indication-of-case-article',
  'amendment-charge-article',
  'charge-article',
  'submission-object-list-article',
]);

/** Other names under 【提出物件の目録】. */
export const ENCLOSURE: Readonly<Record<string, Item>> = {
  dtext: { label: '提出物件の特記事項', show: 'plain' },
};

/** The filing party by document code; otherwise it is the applicant of the law. */
export const PARTIES: Readonly<Record<string, string>> = {
  A51: '補正をする者',
  A521: '補正をする者',
  A522: '補正をする者',
  A523: '補正をする者',
  A59: '弁明をする者',
  A601: '請求人',
  A603: '請求人',
  A621: '請求人',
  A625: '請求人',
  A781: '上申をする者',
  A79: '提出者',
  A82: '提出者',
  A821: '補足をする者',
  A831: '提出者',
  A871: '提出者',
  A872: '提出者',
  C60: '審判請求人',
};

/** Documents in which 【届出の内容】 has another name. */
export const NOTICE_CONTENTS: Readonly<Record<string, string>> = {
  A55: '申立の内容',
  A601: '請求の内容',
  A603: '請求の内容',
  A821: '補足の内容',
  A831: '提出の理由',
};

/** `jp:kind-of-agent`. */
export const AGENTS: Readonly<Record<string, string>> = {
  representative: '代理人',
  'sub-representative': '復代理人',
  'legal-representative': '法定代理人',
  'designated-representative': '指定代理人',
};

/** `account-type` of a payment. */
export const ACCOUNTS: Readonly<Record<string, string>> = {
  deposit: '予納台帳番号',
  transfer: '振替番号',
  'credit-card': '指定立替納付',
};

/** The document inside 【補正の内容】, where it is amended as a whole. */
export const WHOLE_DOCUMENTS: Readonly<Record<string, string>> = {
  claims: '特許請求の範囲',
  description: '明細書',
  abstract: '要約書',
  drawings: '図面',
};
