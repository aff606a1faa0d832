import { foldItemName } from '../numbers/fold.ts';
import type { Law } from '../numbers/caseNumber.ts';

/** One item of a document type, in the order in which the items stand. */
export interface ItemRule {
  /** The name; of several, any one stands in this place (特許番号 or 出願番号). */
  readonly names: readonly string[];
  readonly isRequired: boolean;
  readonly isRepeated: boolean;
  /** It may stand before the item before it, too. */
  readonly isBeside: boolean;
}

/** A kind of procedural document, as it is for one law. */
export interface DocumentType {
  /** Stable key, for settings and commands: `opinion`, `amendment` … */
  readonly id: string;
  readonly law: Law;
  /** As it stands behind 【書類名】, folded to half width: 意見書, 手続補正書(方式). */
  readonly name: string;
  /** Codes of the 経過, without the law digit; empty where there is none. */
  readonly codes: readonly string[];
  readonly items: readonly ItemRule[];
  /** The item that names the case, the usual one first: 事件の表示, 出願の表示 … Empty where it stands by itself, or none is there yet. */
  readonly caseItems: readonly string[];
  /** The items of the one who acts, the first the usual one: 特許出願人, 補正をする者, 請求人 … */
  readonly partyItems: readonly string[];
  /** A part of another document (明細書, 図面 …): no head, and any item may stand in it. */
  readonly isPart: boolean;
}

/** 出願人 by law, as the tag of a 願書, 意見書 and what follows them. Source: style sheets of the filing software. */
export const APPLICANT_ITEM: Readonly<Record<Law, string>> = {
  patent: '特許出願人',
  utilityModel: '実用新案登録出願人',
  design: '意匠登録出願人',
  trademark: '商標登録出願人',
};

/** The holder of the right, of 納付書 after the registration. */
export const HOLDER_ITEM: Readonly<Record<Law, string>> = {
  patent: '特許権者',
  utilityModel: '実用新案権者',
  design: '意匠権者',
  trademark: '商標権者',
};

/**
 * Document types with the items that belong to them, in their order: one row a document.
 *
 * Columns: id ; laws (p 特許, u 実用新案, d 意匠, t 商標) ; 書類名 ; codes ; item of the party ; item of the case ; items ; source.
 * Items: `!` required, `*` may stand several times, `|` one of them, `~` before or behind the item before it. What is only
 * sometimes needed counts as not required. {…} are slots, see `SLOTS`.
 *
 * Sources: X the style sheets of the filing software, which print the items of a document in this order (pat-etc.xsl,
 * pat-amnd.xsl, pat-appd.xsl, pat-rspn.xsl, agents.xsl, re-implemented in hyperion13th144m/phantom, commit d97973c) · R a
 * real filing among the test data there · G the filing guide (pcinfo.jpo.go.jp) · Y 様式 of the 施行規則 of its law, or of the
 * 登録令施行規則 (特登), with its number where it was read · N name and party are of the style sheets, and of the contents no form
 * was at hand: what is not sure is not required.
 */
const TABLE = `
patentApplication; p; 特許願; A63; {applicant}; ; !書類名 !整理番号 特記事項* 提出日 !あて先 原出願の表示|基礎とした実用新案登録及びその実用新案登録出願の表示 国際特許分類 !発明者* !{applicant}* 信託関係事項 {agents} パリ条約による優先権等の主張* 先の出願に基づく優先権主張* 国等の委託研究の成果に係る記載事項 持分の割合 {fee} 提出物件の目録 ~その他; XRGY26
utilityModelApplication; u; 実用新案登録願; A63; {applicant}; ; !書類名 !整理番号 特記事項* 提出日 !あて先 原出願の表示 国際特許分類 !考案者* !{applicant}* 信託関係事項 {agents} パリ条約による優先権等の主張* 先の出願に基づく優先権主張* 国等の委託研究の成果に係る記載事項 納付年分 持分の割合 {fee} 提出物件の目録 ~その他; XR
designApplication; d; 意匠登録願; A63; {applicant}; ; !書類名 整理番号 特記事項* 提出日 !あて先 原出願の表示 !意匠に係る物品 本意匠の表示 !意匠の創作をした者* !{applicant}* {agents} パリ条約による優先権等の主張* {fee} 提出物件の目録 意匠に係る物品の説明 意匠の説明 その他; Y
designApplications; d; 意匠登録願(複数); A630; {applicant}; ; !書類名 整理番号* 提出日 !あて先 !{applicant}*; N
trademarkApplication; t; 商標登録願; A63; {applicant}; ; !書類名 整理番号 特記事項* 提出日 !あて先 原出願の表示 !商標登録を受けようとする商標 標準文字 立体商標 商標の詳細な説明 !指定商品又は指定役務並びに商品及び役務の区分 !{applicant}* {agents} パリ条約による優先権等の主張* {fee} 提出物件の目録 ~その他; Y
opinion; pudt; 意見書; A53; {applicant}|審判請求人; 事件の表示; {head} !事件の表示 !{applicant}|審判請求人* {agents} !発送番号 発送日 !意見の内容 証拠方法 {tail}; XRY48
amendment; pudt; 手続補正書; A523 A521 A522; 補正をする者; 事件の表示|審判事件の表示; {head} !事件の表示|審判事件の表示 !補正をする者* {agents} 発送番号 発送日 補正により減少する請求項の数 ~補正により増加する請求項の数 !手続補正|手数料補正* 持分の割合 {fee} {tail}; XRGY13
amendments; d; 手続補正書(複数); A5231; 補正をする者; 事件の表示; {head} !事件の表示* !補正をする者* {agents} 発送番号 発送日 !手続補正|手数料補正* {fee} {tail}; N
formalAmendment; pudt; 手続補正書(方式); A51; 補正をする者; 事件の表示|審判事件の表示; {head} !事件の表示|審判事件の表示 !補正をする者* {agents} 発送番号 発送日 !手続補正|手数料補正* {fee} {tail}; XRG
translationCorrection; pu; 誤訳訂正書; A524; {applicant}|審判請求人; 事件の表示; {head} !事件の表示 !{applicant}|審判請求人* {agents} 発送番号 発送日 訂正により減少する請求項の数 ~訂正により増加する請求項の数 !誤訳訂正* 訂正の理由等 持分の割合 {fee} {tail}; XY15の2
translation; p; 翻訳文提出書; A631; {applicant}; 出願の表示; {head} !出願の表示 !{applicant}* {agents} 発送番号 発送日 確認事項 {tail}; XR
internationalTranslation; pu; 国際出願翻訳文提出書; A634; {applicant}; 出願の表示; {head} !出願の表示 !{applicant}* {agents} {tail}; XR
article19Translation; pu; 特許協力条約第19条補正の翻訳文提出書; A525; {applicant}; 出願の表示; {head} !出願の表示 !{applicant}* {agents} !補正書の提出年月日 補正により減少する請求項の数 ~補正により増加する請求項の数 !手続補正* {tail}; X
article34Translation; pu; 特許協力条約第34条補正の翻訳文提出書; A529; {applicant}; 出願の表示; {head} !出願の表示 !{applicant}* {agents} !補正書の提出年月日 補正により減少する請求項の数 ~補正により増加する請求項の数 !手続補正* {tail}; XR
article19Copy; pu; 特許協力条約第19条補正の写し提出書; A527; {applicant}; 出願の表示; {head} !出願の表示 !{applicant}* {agents} !補正書の提出年月日 補正により減少する請求項の数 ~補正により増加する請求項の数 {tail}; XR
article34Copy; pu; 特許協力条約第34条補正の写し提出書; A5211; {applicant}; 出願の表示; {head} !出願の表示 !{applicant}* {agents} !補正書の提出年月日 補正により減少する請求項の数 ~補正により増加する請求項の数 {tail}; XR
examinationRequest; p; 出願審査請求書; A621; 請求人; 出願の表示; {head} !出願の表示 !請求項の数 !請求人* {agents} 調査報告番号 持分の割合 !手数料の表示 手数料に関する特記事項 {tail}; XG
technicalOpinion; u; 実用新案技術評価請求書; A623; 請求人; 出願の表示|事件の表示; {head} !出願の表示|事件の表示 !評価の請求に係る請求項の数 !評価の請求に係る請求項の表示 !請求人* {agents} !手数料の表示 請求人の意見 {tail}; X
technicalOpinionByOthers; u; 実用新案技術評価請求書(他人); A624; 請求人; 出願の表示|事件の表示; {head} !出願の表示|事件の表示 !評価の請求に係る請求項の数 !評価の請求に係る請求項の表示 !請求人* {agents} !手数料の表示 請求人の意見 {tail}; X
extensionRequest; pudt; 期間延長請求書; A601; 請求人|審判請求人; 事件の表示; {head} !事件の表示 !請求人|審判請求人* {agents} 発送番号 発送日 !請求の内容 !手数料の表示 {tail}; X
lateExtensionRequest; pudt; 期間延長請求書(期間徒過); A603; 請求人|審判請求人; 事件の表示; {head} !事件の表示 !請求人|審判請求人* {agents} 発送番号 発送日 !請求の内容 持分の割合 !手数料の表示 {tail}; X
restoration; pudt; 回復理由書; A917; {applicant}|{holder}; 出願の表示|事件の表示; {head} !出願の表示|事件の表示 !{applicant}|{holder}* {agents} 発送番号 発送日 !回復の理由 手数料の表示 {tail}; XGY31の9
applicantChange; pudt; 出願人名義変更届; A711; 承継人; 事件の表示; {head} !事件の表示 !承継人* 承継人代理人* 譲渡人* 譲渡人代理人* {fee} {tail}; X
applicantSuccession; pudt; 出願人名義変更届(一般承継); A712; 承継人; 事件の表示; {head} !事件の表示 !承継人* 承継人代理人* 被承継人* 被承継人代理人* {fee} {tail}; X
statement; pudt; 上申書; A781; 上申をする者; 事件の表示|審判事件の表示; {head} !事件の表示|審判事件の表示 !上申をする者* {agents} 発送番号 発送日 !上申の内容 証拠方法 {tail}; XR
explanation; pudt; 弁明書; A59; 弁明をする者; 事件の表示; {head} !事件の表示 !弁明をする者* {agents} 発送番号 発送日 !弁明の内容 証拠方法 {tail}; X
acceleratedExamination; pdt; 早期審査に関する事情説明書; A871; 提出者; 事件の表示; {head} !事件の表示 !提出者* {agents} 早期審査の種別 !早期審査に関する事情説明 {tail}; XR
acceleratedSupplement; pdt; 早期審査に関する事情説明補充書; A872; 提出者; 事件の表示; {head} !事件の表示 !提出者* {agents} !補充の内容 {tail}; XR
registrationFee; pudt; {feeName}納付書; R100 R120 R20; 納付者; ; !書類名 整理番号 提出日 !あて先 !{right}番号|出願番号 請求項の数 商品及び役務の区分の数 !{holder}|{applicant}* !納付者* 代理人* 特許査定の謄本発送日|登録査定の謄本発送日 納付年分 納付の表示 併合件数 併合納付の明細 !{feeItem} {tail}; XG
feeSupplement; pud; {feeName}納付書(補充); R21; 納付者; ; !書類名 整理番号 提出日 !あて先 !{right}番号 請求項の数 !{holder}* !納付者* 代理人* 納付年分 併合納付の明細 !{feeItem} {tail}; X
firstFeeSupplement; pudt; {feeName}納付書(設定補充); R110; 納付者; ; !書類名 整理番号 提出日 !あて先 !出願番号 請求項の数 商品及び役務の区分の数 !{applicant}* !納付者* 代理人* 納付年分 納付の表示 !{feeItem} {tail}; X
instalmentSupplement; t; 商標登録料納付書(分納補充); R210; 納付者; ; !書類名 整理番号 提出日 !あて先 !商標登録番号 商品及び役務の区分の数 !商標権者* !納付者* 代理人* 納付の表示 !登録料の表示 {tail}; X
trademarkRenewal; t; 商標権存続期間更新登録申請書; R201; 更新登録申請人; ; !書類名 整理番号 提出日 !あて先 !商標登録番号 商品及び役務の区分の数 商品及び役務の区分 !更新登録申請人* 代理人* 納付年分 ~納付の表示 登録料の表示 {tail}; XY17
transfer; pudt; {title}権移転登録申請書; ; 申請人(登録権利者)|申請人; ; !書類名 提出日 !あて先 !{right}番号 登録の原因及びその発生年月日 !登録の目的 登録免許税の額 !申請人(登録権利者)|申請人(登録権利者・承継人)|申請人* 申請人(登録義務者)|登録義務者* 代理人* 添付書面の目録 {tail}; Y特登7, 8
nameChange; pudt; 登録名義人の表示変更登録申請書; ; 申請人; ; !書類名 提出日 !あて先 !{right}番号 権利の表示 !変更に係る表示 !登録の目的 登録免許税の額 !申請人* 代理人* 添付書面の目録 {tail}; Y特登9
termExtension; p; 特許法第67条第4項の延長登録願; ; 延長登録出願人; ; !書類名 提出日 !あて先 !特許番号 !延長を求める期間 !特許法第67条第4項の政令で定める処分を受けた日 !延長登録出願人* 代理人* !特許法第67条第4項の政令で定める処分の内容 添付書類の目録 {fee} {tail}; Y特56
publicationsSubmission; pudt; 刊行物等提出書; A831; 提出者; 事件の表示; {head} !事件の表示 !提出者* 代理人* !提出する刊行物等 !提出の理由 {tail}; X
thingsSubmission; pudt; 物件提出書; A82; 提出者; 事件の表示|審判事件の表示; {head} !事件の表示|審判事件の表示 !提出者* {agents} 発送番号 発送日 !提出する物件|提出物件の目録 その他; X
supplement; pudt; 手続補足書; A821; 補足をする者; 事件の表示|審判事件の表示; {head} !事件の表示|審判事件の表示 !補足をする者* {agents} 補足対象書類名 !補足の内容 {tail}; X
priorityCertificate; pudt; 優先権証明書提出書; A79; 提出者; 事件の表示; {head} !事件の表示 !提出者* {agents} 最初の出願の表示|提出した優先権証明書* {tail}; X
noveltyExceptionCertificate; pud; 新規性の喪失の例外証明書提出書; A80; 提出者; 事件の表示; {head} !事件の表示 !提出者* {agents} 刊行物等 {tail}; XY34
filingDateExceptionCertificate; t; 出願時の特例証明書提出書; A80; 提出者; 事件の表示; {head} !事件の表示 !提出者* {agents} {tail}; X
withdrawal; pudt; 出願取下書; A761; {applicant}; 出願の表示|事件の表示; {head} !出願の表示|事件の表示 !{applicant}* {agents} {tail}; X
abandonment; pudt; 出願放棄書; A762; {applicant}; 出願の表示|事件の表示; {head} !出願の表示|事件の表示 !{applicant}* {agents} {tail}; X
agentAppointment; pudt; 代理人受任届; A7422; 手続をした者; 事件の表示|審判事件の表示; {head} !事件の表示|審判事件の表示 !手続をした者* !受任した代理人* 届出の内容 {tail}; XY11
agentSelection; pudt; 代理人選任届; A7423; 手続をした者; 事件の表示|審判事件の表示; {head} !事件の表示|審判事件の表示 !手続をした者* 代理人* !選任した代理人* 届出の内容 {tail}; XY9
agentChange; pudt; 代理人変更届; A7421; 手続をした者; 事件の表示|審判事件の表示; {head} !事件の表示|審判事件の表示 !手続をした者* 代理人* 選任した代理人* ~代理権の消滅した代理人* 届出の内容 {tail}; XY9
agentResignation; pudt; 代理人辞任届; A7424; 手続をした者; 事件の表示|審判事件の表示; {head} !事件の表示|審判事件の表示 !手続をした者* !辞任した代理人* 届出の内容 {tail}; XY11
agentTermination; pudt; 代理権消滅届; A7427; 手続をした者; 事件の表示|審判事件の表示; {head} !事件の表示|審判事件の表示 !手続をした者* 代理人* !代理権の消滅した代理人* 届出の内容 {tail}; XY9
nationalPhase; p; 国内書面; A632; {applicant}; 出願の表示; {head} !出願の表示 !発明者* !{applicant}* 信託関係事項 {agents} 国等の委託研究の成果に係る記載事項 納付年分 持分の割合 {fee} 発送番号 職権作成の表示 {tail}; XR
refund; pudt; {refund}; A915; 返還請求人|申出人|請求人; 事件の表示|出願の表示; {head} 事件の表示|出願の表示 !返還請求人|申出人|請求人* {agents} !返還請求対象書類* 納付済金額 適正納付金額 返還請求金額 返還金振込先|返還の表示 {tail}; X
examinationRefund; p; 出願審査請求手数料返還請求書; A914; 返還請求人|申出人|請求人; 事件の表示|出願の表示; {head} 事件の表示|出願の表示 !返還請求人|申出人|請求人* {agents} !返還請求対象書類* 納付済金額 返還請求金額 加算金額 返還金振込先|返還の表示 {tail}; X
priorityCertificateRequest; pudt; 優先権証明請求書; E841; 請求人; 事件の表示|出願の表示; {request}; X
fileInspection; pudt; ファイル記録事項の閲覧(縦覧)請求書; E861; 請求人; 事件の表示|出願の表示; {request}; X
registerInspection; pudt; 登録事項の閲覧請求書; E862; 請求人; 事件の表示|出願の表示; {request}; XR
inspection; pudt; 閲覧請求書; ; 請求人; 事件の表示|出願の表示; {request}; N
appeal; pudt; 審判請求書; C60; 審判請求人; 審判事件の表示; {head} !審判事件の表示 請求項の数 商品及び役務の区分の数 !審判請求人* 代理人* 被請求人* {fee} !請求の趣旨 !請求の理由 証拠方法 {tail}; XG
appealWithdrawal; pudt; 請求取下書; C609; 審判請求人; 審判事件の表示|事件の表示; {head} !審判事件の表示|事件の表示 !審判請求人* 代理人* 被請求人* {tail}; N
acceleratedAppeal; pudt; 早期審理に関する事情説明書; C876; 審判請求人|提出者; 審判事件の表示|事件の表示; {head} !審判事件の表示|事件の表示 !審判請求人|提出者* 代理人* !早期審理に関する事情説明 {tail}; X, 早期審理【事情説明書の作成要領】
acceleratedAppealSupplement; pudt; 早期審理に関する事情説明補充書; C877; 審判請求人|提出者; 審判事件の表示|事件の表示; {head} !審判事件の表示|事件の表示 !審判請求人|提出者* 代理人* !補充の内容|早期審理に関する事情説明 {tail}; N
reply; pudt; 回答書; C54; 審判請求人; 審判事件の表示; {head} !審判事件の表示 !審判請求人|被請求人* 代理人* 発送番号 発送日 !回答の内容 {tail}; N
answer; pudt; 答弁書; C57; 被請求人; 審判事件の表示|事件の表示; {head} !審判事件の表示|事件の表示 !被請求人|{holder}|審判請求人* 代理人* 発送番号 発送日 答弁の趣旨 !答弁の理由|理由 証拠方法 {tail}; Y特63
rebuttal; pudt; 弁駁書; C58; 審判請求人; 審判事件の表示|事件の表示; {head} !審判事件の表示|事件の表示 !審判請求人|請求人* 代理人* 発送番号 発送日 弁駁の趣旨 !弁駁の理由|弁駁の内容|理由 証拠方法 {tail}; N
opposition; pt; 異議申立書; C561; {opponent}; {opposed}; {opposition}; XY特61の2
oppositionOfLaw; pt; {oppositionName}; ; {opponent}; {opposed}; {opposition}; Y特61の2
correctionRequest; pu; 訂正請求書; C611; 被請求人; 審判事件の表示|事件の表示; {head} !審判事件の表示|事件の表示 請求項の数 !被請求人|{holder}|審判請求人* 代理人* 発送番号 発送日 {fee} !請求の趣旨 !請求の理由 {tail}; Y特61の4, 63の2
oralHearing; pudt; 口頭審理陳述要領書; C6513; 審判請求人; 審判事件の表示|事件の表示; {head} !審判事件の表示|事件の表示 !審判請求人|被請求人|参加人* 代理人* 陳述の要領 証拠方法 {tail}; N
evidence; pudt; 証拠説明書; C6515; 審判請求人; 審判事件の表示|事件の表示; {head} !審判事件の表示|事件の表示 !審判請求人|被請求人|参加人|{opponent}* 代理人* 証拠の表示* 証拠方法 {tail}; N
specification; pu; 明細書; ; part; ; !書類名 !発明の名称|考案の名称 技術分野 背景技術 先行技術文献 発明の概要|考案の概要 図面の簡単な説明 発明を実施するための形態|考案を実施するための形態 実施例 産業上の利用可能性 符号の説明; XY29
claims; p; 特許請求の範囲; ; part; ; !書類名 !請求項*; X
utilityModelClaims; u; 実用新案登録請求の範囲; ; part; ; !書類名 !請求項*; X
abstract; pu; 要約書; ; part; ; !書類名 !要約 選択図; X
drawings; pudt; 図面; ; part; ; !書類名 図*; X`;

/** What several rows have in common. */
const SLOTS: Readonly<Record<string, string>> = {
  head: '!書類名 整理番号 提出日 !あて先',
  agents: '代理人* 選任した代理人*',
  fee: '手数料の表示',
  tail: '提出物件の目録 ~その他',
  request:
    '{head} !事件の表示|出願の表示 !請求人* {agents} 交付に係る書類名 証明に係る書類名 請求部数 交付方法 手数料の表示 {tail}',
  opposition:
    '{head} !{opposed} !{opponent}* 代理人* !申立ての理由 証拠方法 意見書提出の希望の有無 手数料の表示 {tail}',
};

/** Names that differ by law. */
const SLOTS_OF_LAW: Readonly<Record<string, Readonly<Record<Law, string>>>> = {
  applicant: APPLICANT_ITEM,
  holder: HOLDER_ITEM,
  right: { patent: '特許', utilityModel: '実用新案登録', design: '意匠登録', trademark: '商標登録' },
  title: { patent: '特許', utilityModel: '実用新案', design: '意匠', trademark: '商標' },
  // Only the item of patents names the fee: style sheets of the filing software.
  feeItem: { patent: '特許料の表示', utilityModel: '登録料の表示', design: '登録料の表示', trademark: '登録料の表示' },
  // 様式61の2 of the patent law; of marks the terms of 商標法43条の2.
  opponent: {
    patent: '異議申立人|特許異議申立人',
    utilityModel: '異議申立人',
    design: '異議申立人',
    trademark: '異議申立人|登録異議申立人|商標登録異議申立人',
  },
  opposed: {
    patent: '特許異議の申立てに係る特許の表示|審判事件の表示|事件の表示',
    utilityModel: '',
    design: '',
    trademark: '登録異議の申立てに係る商標登録の表示|審判事件の表示|事件の表示',
  },
  refund: {
    patent: '既納手数料返還請求書',
    utilityModel: '既納手数料(登録料)返還請求書',
    design: '既納手数料返還請求書',
    trademark: '既納手数料返還請求書',
  },
  oppositionName: { patent: '特許異議申立書', utilityModel: '', design: '', trademark: '商標登録異議申立書' },
  feeName: { patent: '特許料', utilityModel: '実用新案登録料', design: '意匠登録料', trademark: '商標登録料' },
};

function filled(text: string, law: Law): string {
  return text.replace(/\{([a-zA-Z]+)\}/gu, (_, slot: string) => {
    const shared = SLOTS[slot];
    return shared === undefined ? (SLOTS_OF_LAW[slot]?.[law] ?? '') : filled(shared, law);
  });
}

function itemRules(items: string): ItemRule[] {
  return items.split(' ').map((one) => ({
    names: one.replace(/[!*~]/gu, '').split('|'),
    isRequired: one.startsWith('!'),
    isRepeated: one.endsWith('*'),
    isBeside: one.startsWith('~'),
  }));
}

const LAW_LETTER: Readonly<Record<string, Law>> = { p: 'patent', u: 'utilityModel', d: 'design', t: 'trademark' };

function typesOf(row: string): DocumentType[] {
  const [id = '', laws = '', name = '', codes = '', party = '', ofCase = '', items = ''] = row.split(/; ?/u);
  return [...laws].flatMap((letter): DocumentType[] => {
    const law = LAW_LETTER[letter];
    if (law === undefined) return [];
    const isPart = party === 'part';
    const names = (list: string) => filled(list, law).split('|').filter(Boolean);
    return [
      {
        id,
        law,
        name: filled(name, law),
        codes: codes.split(' ').filter(Boolean),
        items: itemRules(filled(items, law)),
        caseItems: names(ofCase),
        partyItems: isPart ? [] : names(party),
        isPart,
      },
    ];
  });
}

/** Every document type, one entry a law. */
export const DOCUMENT_TYPES: readonly DocumentType[] = TABLE.trim().split('\n').flatMap(typesOf);

/** Longest content that can be the name of a document; the longest of the table has 20 characters. */
const LONGEST_NAME = 200;

/** The content of 【書類名】 in the form of the table: half width, without blanks. */
export function documentNameOf(content: string): string {
  return foldItemName(content.slice(0, LONGEST_NAME));
}

/** The type of a document by its name and law; the patent one where the law does not show and it has one. */
export function documentType(name: string, law: Law | undefined): DocumentType | undefined {
  const wanted = documentNameOf(name);
  const all = DOCUMENT_TYPES.filter((type) => type.name === wanted);
  return all.find((type) => type.law === law) ?? all[0];
}
