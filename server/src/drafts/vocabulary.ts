/**
 * The JPO's vocabulary as tables: names of documents without a code, documents with their items, groups with their members.
 * Only data, each row with its source, read by documentNames.ts, documentTypes.ts and itemNames.ts. A chunk of its own,
 * shared by server and command line.
 */

/**
 * Filed documents outside the filing software's code tables. Sources, by line: three of 特許情報標準データ (examination, trial,
 * registration; code tables in genk813/TMCloud, commit 27b18ed); two of its 国際商標 and 国際意匠; two of parts and forms of 願書,
 * papers and enclosures in the JPO's words; the rest of 様式 of the 施行規則 and the 登録令施行規則.
 */
export const DOCUMENTS_WITHOUT_CODE = `
願書 手続補完書 誤記訂正書 異議補正書 異議理由補充書 異議答弁書 異議弁駁書 異議一部放棄書 意見申立書 証拠調申請書 証拠保全申立書 証人尋問申請書 検証申請書 当事者尋問申立書 鑑定申立書 証拠保全申立取消書 証拠調期日変更願書 証人不参届 組織変更届 出願変更届 名称（氏名）変更届 住所変更届 名称（氏名）変更 印鑑変更届 指定商品一部放棄書 一括組織変更届 一括名義変更届 一括名称（氏名）変更届 一括住所変更届 情報提供書 本国登録証明請求書 謄本請求書 閲覧請求書 認証付きファイル記録事項記載書類の交付請求書 就業先届 就業先変更届 就業先消滅届 個別指定手数料返還請求書 伺い書 伺書 行政不服申立書 外国語要約 判定請求書 優先権証明書 優先権証明書類 優先権証明書類請求 優先権証明請求 商標重複登録更新出願 資料提出書等による情報提供 ＰＣＴ１９条補正書 ＰＣＴ３４条補正書
審判事件答弁書 審判事件弁駁書 審判請求理由補充書 手数料補正書 参加申請書 補助参加申請書 参加取下書 補助参加取下書 訂正書 訂正申立 訂正取下書 釈明書 同意回答書 受継届 受継申立（届）書 代表選定届 代表者選定（変更）届 期間延長願 訴状等 証拠取下書 証拠（物件）提出書 録音テープ等の書面化申出書 録音テープ等の内容説明書に対する意見書 費用の額の決定請求書 催告に対する意見書 費用額の疎明書 文書提出命令の申立書 文書提出命令に対する意見書 鑑定の申出に対する意見書 旅費放棄書 期日請書 特許異議申立期間満了前審理の上申書 優先審理事情説明書 早期審理事情説明書
申請者名義変更届 名義変更届 補正書 補完書 出願変更書 代理人氏名（名称）変更届 代理人住所（居所）変更届 代理人印鑑変更届 使用に基づく特例適用の主張取下書 営業秘密に関する申出書 物件を提出する書面 刊行物を提出する書面 証明書を提出するための書面 早期審査のための事情を説明する書面 早期審査のための事情の説明を補充するための書面 拒絶通報に対する意見書
WIPO宛撤回書面 事後の指定 国際登録時の指定 名義人の表示変更、住所変更 過誤納の料金の還付請求 同日に第三者との同一出願があった場合の協議の結果を届け出るための書面 審査に関する伺い等の書面 伺いに対する回答 出願人等からのその他の書類 手続の補正 手数料の補正 所有権の一部移転に伴い新しい出願扱いになるもの 拒絶の通報後、拒絶が確定に至ったとき 拒絶通報に対する指定期間の延長の請求 審判請求（再審査請求）の取り下げ
名義人からの代替の申請 名義人からの信託の申請 国際登録簿の記載に誤りありと更正の請求 パリ優先権を主張するための証明書の提出 出願時の特例をうけるための証明書の提出 方式的な手続の補正の書面の提出 却下理由通知に対する弁明書の提出 受継の申立書の提出
委任状 譲渡証書 見本 ひな形 写真 外国語書面 明細書の翻訳文 特許請求の範囲の翻訳文 図面の翻訳文 要約書の翻訳文 配列表 証明書 面接要請書 物件返還請求書 特許証再交付請求書 登録証再交付請求書 包括委任状
包括委任状提出書 包括委任状取下書 識別番号付与請求書 住所（居所）変更届 氏名（名称）変更届 承継届 予納書
特許異議申立書 商標登録異議申立書 訂正審判請求書 審判請求取下書 異議申立取下書 特許法第６７条第２項の延長登録願 特許法第６７条第４項の延長登録願 特許権存続期間延長登録願 防護標章更新登録出願
納付書 設定納付書 年金納付書 登録料納付書 商標登録料納付書（分割納付）`;

/** A document that is no longer filed, with its replacement. */
export interface Abolished {
  /** Folded as `documentNameOf` does. */
  readonly name: string;
  /** The first day without it, YYYY-MM-DD. */
  readonly since: string;
  readonly instead: string;
}

/**
 * Source: www.jpo.go.jp, 復代理人に関する届出書について (方式審査便覧, revision of 2021-04-01: both are replaced by the notification of
 * 様式9 of the 施行規則 of the patent law).
 */
export const ABOLISHED_DOCUMENTS: readonly Abolished[] = [
  { name: '代理人解任届', since: '2021-04-01', instead: '代理権消滅届' },
  { name: '復代理人解任届', since: '2021-04-01', instead: '復代理権消滅届' },
];

/**
 * Document types with their items in order, one row per document.
 *
 * Columns: id ; laws (p 特許, u 実用新案, d 意匠, t 商標) ; 書類名 ; codes ; party items ; case items ; items ; source.
 * Items: `!` required (only if always needed), `*` repeatable, `|` alternatives, `~` before or after the previous item.
 * {…} are slots, see `SLOTS`.
 *
 * Sources: X style sheets of the filing software, which print the items in this order (pat-etc.xsl, pat-amnd.xsl,
 * pat-appd.xsl, pat-rspn.xsl, agents.xsl, re-implemented in hyperion13th144m/phantom, commit d97973c) · R a real filing
 * among its test data · G filing guide (pcinfo.jpo.go.jp) · Y 様式 of the 施行規則 of its law, or of the 登録令施行規則 (特登), with
 * its number where read · N name and party from the style sheets; without a form at hand, uncertain items are not required.
 */
export const DOCUMENT_TABLE = `
patentApplication; p; 特許願; A63; {applicant}; ; !書類名 !整理番号 特記事項* 提出日 !あて先 原出願の表示|基礎とした実用新案登録及びその実用新案登録出願の表示 国際特許分類 !発明者* !{applicant}* 信託関係事項 {agents} パリ条約による優先権等の主張* 先の出願に基づく優先権主張* 国等の委託研究の成果に係る記載事項 持分の割合 {fee} 提出物件の目録 ~その他; XRGY26
utilityModelApplication; u; 実用新案登録願; A63; {applicant}; ; !書類名 !整理番号 特記事項* 提出日 !あて先 原出願の表示 国際特許分類 !考案者* !{applicant}* 信託関係事項 {agents} パリ条約による優先権等の主張* 先の出願に基づく優先権主張* 国等の委託研究の成果に係る記載事項 納付年分 持分の割合 {fee} 提出物件の目録 ~その他; XR
designApplication; d; 意匠登録願; A63; {applicant}; ; !書類名 整理番号 特記事項* 提出日 !あて先 原出願の表示 !意匠に係る物品 本意匠の表示 !意匠の創作をした者* !{applicant}* {agents} パリ条約による優先権等の主張* {fee} 提出物件の目録 意匠に係る物品の説明 意匠の説明 その他; Y
designApplications; d; 意匠登録願(複数); A630; {applicant}; ; !書類名 整理番号* 提出日 !あて先 !{applicant}*; N
trademarkApplication; t; 商標登録願; A63; {applicant}; ; {mark}; Y
collectiveMark; t; 団体商標登録願; A639; {applicant}; ; {mark}; Y 商標法施行規則, as 様式2
regionalMark; t; 地域団体商標登録願; A638; {applicant}; ; {mark}; Y 商標法施行規則, as 様式2
defensiveMark; t; 防護標章登録願; A632; 防護標章登録出願人; ; !書類名 整理番号 特記事項* 提出日 !あて先 防護標章登録を受けようとする標章 !指定商品又は指定役務並びに商品及び役務の区分 !防護標章登録出願人* {agents} {fee} {tail}; N, 商標法64条, 68条1項
opinion; pudt; 意見書; A53; {applicant}|審判請求人; 事件の表示; {head} !事件の表示 !{applicant}|審判請求人|被請求人|{holder}* {agents} !発送番号 発送日 !意見の内容 証拠方法 {tail}; XRY特48, 61の3, 63の3
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
registrationFee; pudt; {feeName}納付書; R100 R120 R20; 納付者; ; !書類名 整理番号 提出日 !あて先 !{right}番号|出願番号 {feeClaims} {feeClasses} !{holder}|{applicant}* !納付者* 代理人* 特許査定の謄本発送日|登録査定の謄本発送日 {feeYears} 納付の表示 併合件数 併合納付の明細 !{feeItem} {tail}; XGY69, 70, 商12
feeSupplement; pud; {feeName}納付書(補充); R21; 納付者; ; !書類名 整理番号 提出日 !あて先 !{right}番号 請求項の数 !{holder}* !納付者* 代理人* 納付年分 併合納付の明細 !{feeItem} {tail}; X
firstFeeSupplement; pudt; {feeName}納付書(設定補充); R110; 納付者; ; !書類名 整理番号 提出日 !あて先 !出願番号 請求項の数 商品及び役務の区分の数 !{applicant}* !納付者* 代理人* 納付年分 納付の表示 !{feeItem} {tail}; X
instalmentSupplement; t; 商標登録料納付書(分納補充); R210; 納付者; ; !書類名 整理番号 提出日 !あて先 !商標登録番号 商品及び役務の区分の数 !商標権者* !納付者* 代理人* 納付の表示 !登録料の表示 {tail}; X
trademarkRenewal; t; 商標権存続期間更新登録申請書; R201; 更新登録申請人; ; !書類名 整理番号 提出日 !あて先 !商標登録番号 商品及び役務の区分の数 商品及び役務の区分 !更新登録申請人* 代理人* 納付年分 ~納付の表示 !登録料の表示 {tail}; XY17
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
powerLimitation; pudt; 包括委任状援用制限届; A7428; 手続をした者; 事件の表示|審判事件の表示; {head} 事件の表示|審判事件の表示 !手続をした者* 代理人* !援用を制限した代理人* 届出の内容 {tail}; X
powerSubmission; pudt; 包括委任状提出書; ; 手続をする者|手続をした者|提出者; ; !書類名 整理番号 提出日 !あて先 手続をする者|手続をした者|提出者* 代理人* {tail}; N
takingOver; pudt; 受継申立書; A55; 受継申立人; 事件の表示|審判事件の表示; {head} !事件の表示|審判事件の表示 !受継申立人* 代理人* 申立の内容 {tail}; X
nationalPhase; pu; 国内書面; A632; {applicant}; 出願の表示; {head} !出願の表示 !{creator}* !{applicant}* 信託関係事項 {agents} 国等の委託研究の成果に係る記載事項 納付年分 持分の割合 {fee} 発送番号 職権作成の表示 {tail}; XR
refund; pudt; {refund}; A915; 返還請求人|申出人|請求人; 事件の表示|出願の表示; {head} 事件の表示|出願の表示 !返還請求人|申出人|請求人* {agents} !返還請求対象書類* 納付済金額 適正納付金額 返還請求金額 返還金振込先|返還の表示 {tail}; X
examinationRefund; p; 出願審査請求手数料返還請求書; A914; 返還請求人|申出人|請求人; 事件の表示|出願の表示; {head} 事件の表示|出願の表示 !返還請求人|申出人|請求人* {agents} !返還請求対象書類* 納付済金額 返還請求金額 加算金額 返還金振込先|返還の表示 {tail}; X
priorityCertificateRequest; pudt; 優先権証明請求書; E841; 請求人; 事件の表示|出願の表示; {request}; X
fileInspection; pudt; ファイル記録事項の閲覧(縦覧)請求書; E861; 請求人; 事件の表示|出願の表示; {request}; X
registerInspection; pudt; 登録事項の閲覧請求書; E862; 請求人; 事件の表示|出願の表示; {request}; XR
inspection; pudt; 閲覧請求書; ; 請求人; 事件の表示|出願の表示; {request}; N
appeal; pudt; 審判請求書; C60; 審判請求人; 審判事件の表示; {head} !審判事件の表示 請求項の数 商品及び役務の区分の数 !審判請求人* 代理人* 被請求人* {fee} !請求の趣旨 !請求の理由 証拠方法 {tail}; XG
appealWithdrawal; pudt; 請求取下書; C609; 審判請求人; 審判事件の表示|事件の表示; {withdrawnAppeal}; N
trialWithdrawal; pudt; 審判請求取下書; ; 審判請求人; 審判事件の表示|事件の表示; {withdrawnAppeal}; N, 特許法155条
advisoryOpinion; pudt; 判定請求書; ; 判定請求人|請求人|審判請求人; 判定請求事件の表示|審判事件の表示|事件の表示; {head} !判定請求事件の表示|審判事件の表示|事件の表示 !判定請求人|請求人|審判請求人* 代理人* 被請求人* {fee} !請求の趣旨 !請求の理由 証拠方法 {tail}; N, 特許法71条3項, 131条1項
acceleratedAppeal; pudt; 早期審理に関する事情説明書; C876; 審判請求人|提出者; 審判事件の表示|事件の表示; {head} !審判事件の表示|事件の表示 !審判請求人|提出者* 代理人* !早期審理に関する事情説明 {tail}; X, 早期審理【事情説明書の作成要領】
acceleratedAppealSupplement; pudt; 早期審理に関する事情説明補充書; C877; 審判請求人|提出者; 審判事件の表示|事件の表示; {head} !審判事件の表示|事件の表示 !審判請求人|提出者* 代理人* !補充の内容|早期審理に関する事情説明 {tail}; N
reply; pudt; 回答書; C54; 審判請求人; 審判事件の表示; {head} !審判事件の表示 !審判請求人|被請求人* 代理人* 発送番号 発送日 !回答の内容 {tail}; N
answer; pudt; 答弁書; C57; 被請求人; 審判事件の表示|事件の表示; {head} !審判事件の表示|事件の表示 !被請求人|{holder}|審判請求人* 代理人* 発送番号 発送日 答弁の趣旨 !答弁の理由 証拠方法 {tail}; Y特63
rebuttal; pudt; 弁駁書; C58; 審判請求人; 審判事件の表示|事件の表示; {head} !審判事件の表示|事件の表示 !審判請求人|請求人* 代理人* 発送番号 発送日 弁駁の趣旨 !弁駁の理由|弁駁の内容 証拠方法 {tail}; N
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

/** Items that several rows share. */
export const SLOTS: Readonly<Record<string, string>> = {
  head: '!書類名 整理番号 提出日 !あて先',
  agents: '代理人* 選任した代理人*',
  fee: '手数料の表示',
  tail: '提出物件の目録 ~その他',
  request:
    '{head} !事件の表示|出願の表示 !請求人* {agents} 交付に係る書類名 証明に係る書類名 請求部数 交付方法 手数料の表示 {tail}',
  mark: '!書類名 整理番号 特記事項* 提出日 !あて先 原出願の表示 !商標登録を受けようとする商標 標準文字 立体商標 商標の詳細な説明 !指定商品又は指定役務並びに商品及び役務の区分 !{applicant}* {agents} パリ条約による優先権等の主張* {fee} 提出物件の目録 ~その他',
  withdrawnAppeal: '{head} !審判事件の表示|事件の表示 !審判請求人* 代理人* 被請求人* {tail}',
  opposition:
    '{head} !{opposed} !{opponent}* 代理人* !申立ての理由 証拠方法 意見書提出の希望の有無 手数料の表示 {tail}',
};

/*
 * Names of items (項目名): groups, members, and items that stand alone. A name listed here is never unknown, wherever it stands.
 *
 * Sources, by the letter of each row: X style sheets of the filing software (pat_common.xsl, agents.xsl, applicants.xsl,
 * re-implemented in hyperion13th144m/phantom, commit d97973c) · G filing guide (pcinfo.jpo.go.jp) · Y 様式 of the 施行規則 of its
 * law, or of the 登録令施行規則 · F real filings (design and trademark documents, which the sheets do not print) · N in earlier
 * versions of this product, without a source. Names are folded: half-width digits and brackets.
 */

/** Groups (グループ項目) with the same members, in order. */
interface GroupRow {
  readonly groups: string;
  readonly members: string;
  readonly source: string;
}

const PAYMENT = '予納台帳番号 納付番号 納付書番号 振替番号 指定立替納付 納付金額 補充金額';
/** 国際登録番号, 国際登録日, 事後指定の日: applications by international registration (商標法68条の9, 意匠法60条の6). */
const CASE =
  '出願番号 国際出願番号 審判番号 登録番号 特許番号 実用新案登録番号 意匠登録番号 商標登録番号 申請番号 異議番号 請求項の表示 出願公開番号 出願公告番号 出願日 国際出願日 登録日 審判請求日 整理番号 受付番号 審判の種別 出願の区分 国際登録番号 国際登録日 事後指定の日';
const AMENDED = '書類名 書類受付番号 書類提出日 書類整理番号';
const targets = (word: string) =>
  AMENDED.split(' ')
    .map((name) => `${word}対象${name}`)
    .join(' ');

// prettier-ignore
export const GROUP_ROWS: readonly GroupRow[] = [
  { source: 'XGY', groups: '事件の表示 審判事件の表示 判定請求事件の表示 出願の表示 国際出願の表示 原出願の表示 基礎とした実用新案登録及びその実用新案登録出願の表示 本意匠の表示 先の出願に基づく優先権主張 先の出願の表示 拒絶理由通知を受けた事件の表示 特許異議の申立てに係る特許の表示 登録異議の申立てに係る商標登録の表示', members: CASE },
  { source: 'XY36の2', groups: 'パリ条約による優先権等の主張 最初の出願の表示 提出した優先権証明書', members: '国・地域名 出願国・地域名 出願日 出願番号 国際出願番号 出願の区分 アクセスコード 優先権証明書提供国(機関) 提供国(機関)における出願の番号 優先権証明書に係る付与' },
  { source: 'XG', groups: '手数料の表示 特許料の表示 登録料の表示 返還の表示', members: PAYMENT },
  { source: 'XG', groups: '手数料補正', members: `${targets('補正')} ${PAYMENT}` },
  { source: 'XG', groups: '併合納付の明細', members: '特許番号 実用新案登録番号 意匠登録番号 商標登録番号 登録番号 請求項の数 納付年分 納付金額' },
  { source: 'X', groups: '返還請求対象書類', members: '書類名 提出日' },
  { source: 'X', groups: '返還金振込先', members: '金融機関名 口座種別 口座番号 フリガナ 口座名義人' },
  { source: 'X', groups: '提出物件の目録', members: '物件名 援用の表示 包括委任状番号 提出物件の特記事項 返還の申出' },
  { source: 'X', groups: '先行技術文献', members: '特許文献 非特許文献' },
  { source: 'X', groups: '発明の概要 発明の開示', members: '発明が解決しようとする課題 課題を解決するための手段 発明の効果' },
  { source: 'X', groups: '考案の概要 考案の開示', members: '考案が解決しようとする課題 課題を解決するための手段 考案の効果' },
  { source: 'Y特登9', groups: '変更に係る表示', members: '変更前の表示 変更後の表示' },
];

/** Members of persons (【特許出願人】, 【代理人】, 【発明者】 …). Source: X (jp:applicant, jp:agent, jp:inventor); 郵便番号 Y, on paper. */
export const PERSON_MEMBERS: readonly string[] =
  '識別番号 住所又は居所 氏名又は名称 氏名 弁理士 弁護士 代表者 フリガナ 国籍・地域 氏名又は名称原語表記 電話番号 ファクシミリ番号 連絡先 持分 郵便番号 法人の法的性質 営業所 日本における営業所 代表出願人 住所又は居所原語表記 就業場所 代理関係の特記事項 信託関係事項 事件との関係 出願人との関係 請求人との関係'.split(
    ' ',
  );

/** Agents: change or principal, and kind. Source: X (agents.xsl combines both). */
export const AGENTS = {
  before:
    ' 受任した 選任した 辞任した 解任した 代理権を変更した 代理権の消滅した 援用を制限した 承継人 被承継人 譲渡人'.split(
      ' ',
    ),
  kinds: '代理人 復代理人 指定代理人 法定代理人'.split(' '),
};

/** Members of every amendment. Source: 様式13 of the 施行規則 of the patent law. */
export const AMENDMENT_MEMBERS: readonly string[] = ['補正対象書類名', '補正対象項目名', '補正方法', '補正の内容'];
/** With further names for the amended document; members of a 誤訳訂正. Source: X; INPIT FAQ 000130. */
export const ALL_AMENDMENT_MEMBERS: readonly string[] = [...targets('補正').split(' '), ...AMENDMENT_MEMBERS.slice(1)];
export const CORRECTION_MEMBERS: readonly string[] = `${targets('訂正')} 訂正対象項目名 訂正方法 訂正の内容`.split(' ');

/** Names followed by a serial number: 【手続補正１】, 【請求項１】. Source: X; 外, 式 N. */
export const NUMBERED: ReadonlySet<string> = new Set(
  '手続補正 誤訳訂正 請求項 図 化 数 表 外 式 実施例 特許文献 非特許文献'.split(' '),
);

/** Required contents of a document or group. */
interface RequiredRow {
  /** Ids of document types; empty: every document. */
  readonly documents?: string;
  /** Groups, numbered ones without number; empty: `items` are the document's own. */
  readonly groups?: string;
  /** `!` required, others not empty where present; `|` alternatives. 第○類: a class before the goods. */
  readonly items: string;
  /** Only for documents with this item and content. */
  readonly where?: readonly [item: string, content?: RegExp];
  readonly source: string;
}

/** Goods and services of a trademark, by class. */
export const GOODS = '指定商品又は指定役務並びに商品及び役務の区分';

const APPLICATIONS = 'patentApplication utilityModelApplication designApplication trademarkApplication';

/** In addition to the required items of DOCUMENT_TABLE. Sources: articles of the laws (特, 実, 商), and as above. */
// prettier-ignore
export const REQUIRED_ROWS: readonly RequiredRow[] = [
  { source: 'Y13', groups: '手続補正', items: '!補正対象書類名 !補正対象項目名 !補正方法 !補正の内容' },
  { source: 'Y15の2', groups: '誤訳訂正', items: '!訂正対象書類名 !訂正対象項目名 !訂正方法 !訂正の内容' },
  { source: '特43条1項: country and day', groups: 'パリ条約による優先権等の主張', items: '!国・地域名|出願国・地域名 !出願日' },
  { source: '特41条4項, Y26: 出願番号 and 出願日; 整理番号 where there is no number yet', groups: '先の出願に基づく優先権主張', items: '!出願番号|国際出願番号|整理番号 !出願日|国際出願日' },
  { source: 'Y26, 27; 意Y2', groups: '原出願の表示 本意匠の表示', items: '!出願番号|国際出願番号|登録番号|意匠登録番号|国際登録番号|整理番号' },
  { source: 'Y61の6, 62', documents: 'appeal', groups: '審判事件の表示', items: '!審判の種別' },
  { source: 'Y53', documents: 'nationalPhase', groups: '出願の表示', items: '!出願の区分' },
  { source: 'G 併合納付', groups: '併合納付の明細', items: '!納付年分' },
  { source: '商6条2項', groups: GOODS, items: '!第○類' },
  { source: '特195条2項: the fee is by claims', documents: 'appeal', items: '!請求項の数', where: ['出願番号', /^特願[0-9]/u] },
  { source: '実32条1項: the first three years, with the application', documents: 'utilityModelApplication', items: '!納付年分', where: ['手数料の表示'] },
  { source: 'Y27; 特44条, 46条, 実10条, 意10条の2, 商10条', documents: APPLICATIONS, items: '!特記事項', where: ['原出願の表示'] },
  { source: 'as above', documents: 'patentApplication utilityModelApplication', items: '!原出願の表示', where: ['特記事項', /第(?:44|46)条第/u] },
  { source: 'as above', documents: 'designApplication trademarkApplication', items: '!原出願の表示', where: ['特記事項', /第10条(?:の2)?第/u] },
  { source: 'as the groups that have them', groups: '', items: '氏名又は名称 氏名 出願日 整理番号 国・地域名 予納台帳番号 納付番号 納付書番号 振替番号 納付金額 物件名 指定商品(指定役務) 指定商品 指定役務 国際登録番号 事後指定の日' },
];

/** Allowed contents of items, in half width without blanks, with an example. Source: 様式53, 62 of the patent law. */
export const CONTENT_ROWS: readonly {
  readonly document: string;
  readonly item: string;
  readonly content: RegExp;
  readonly example: string;
}[] = [
  { document: 'nationalPhase', item: '出願の区分', content: /^(?:特許|実用新案登録|実用新案)$/u, example: '特許' },
  { document: 'appeal', item: '審判の種別', content: /審判|再審/u, example: '拒絶査定不服審判事件' },
];

/** Words in descriptions and claims that differ between the laws. Source: 様式29, 実様式3, 3の2. */
export const WORDS_BY_LAW: readonly { readonly patent: string; readonly utilityModel: string }[] = [
  { patent: '特許請求の範囲', utilityModel: '実用新案登録請求の範囲' },
  { patent: '発明の名称', utilityModel: '考案の名称' },
  { patent: '発明の概要', utilityModel: '考案の概要' },
  { patent: '発明が解決しようとする課題', utilityModel: '考案が解決しようとする課題' },
  { patent: '発明の効果', utilityModel: '考案の効果' },
  { patent: '発明を実施するための形態', utilityModel: '考案を実施するための形態' },
];

/** Amounts, in digits alone. Source: G 手数料の納付; X, which prints them all by the same rule. */
export const AMOUNT_ITEMS: ReadonlySet<string> = new Set(
  '納付金額 補充金額 納付済金額 適正納付金額 返還請求金額'.split(' '),
);

/** Counts, in digits alone. Source: G 請求項の数; X. */
export const COUNT_ITEMS: ReadonlySet<string> = new Set(
  '請求項の数 評価の請求に係る請求項の数 補正により増加する請求項の数 補正により減少する請求項の数 訂正により増加する請求項の数 訂正により減少する請求項の数 商品及び役務の区分の数 併合件数'.split(
    ' ',
  ),
);

/** Items that stand alone and are in no document type, by document (empty: many, or unknown). Source: X. */
// prettier-ignore
export const ITEMS_ALONE: readonly (readonly [documents: string, items: string])[] = [
  ['', 'その他 提出物件の目録 手数料の表示 特記事項 国際特許分類 証拠方法 添付書類の目録 持分の割合 国等の委託研究の成果に係る記載事項 手数料に関する特記事項 特許料等に関する特記事項 事件との関係 プルーフの要否 発送日 職権作成の表示 届出の内容'],
  ['手続補正書', '補正により増加する発明の数 補正により減少する発明の数'],
  ['誤訳訂正書', '訂正により増加する発明の数 訂正により減少する発明の数'],
  ['出願審査請求書', '発明の数'],
  ['特許協力条約第１９条補正の翻訳文提出書', '19条補正のWIPO受領日'],
  ['受託番号変更届', '旧寄託機関の名称 旧受託番号 新寄託機関の名称 新受託番号'],
  ['世界知的所有権機関へのアクセスコード付与請求書', '本出願に係る付与'],
  ['先の出願に基づく優先権主張取下書', '先の出願の表示'],
  ['証明請求書', '証明に係る事項 証明に係る書類名 証明に係る他の書類名 証明しようとする出願日 出願番号通知の出願日 拒絶理由通知を受けた事件の表示'],
  ['ファイル記録事項記載書類の交付請求書', '交付に係る書類名 交付方法 請求部数'],
  ['保全審査に付することを求める申出書', '申出に係る発明の内容 申出の理由 申出人'],
  ['優先審査に関する事情説明書', '実施の状況等'],
  ['尋問に代わる書面の提出書', '回答者'],
  ['不出頭の届出書', '証人'],
  ['鑑定書', '鑑定人'],
  ['防護標章登録料納付書', '防護標章登録出願人'],
  ['防護標章更新登録料納付書', '防護標章更新登録出願人'],
  ['商標更新登録料納付書', '更新登録出願人'],
  ['特許料納付書', '併合識別'],
  ['意匠登録願', '秘密にすることを請求する期間'],
  ['明細書', '発明を実施するための最良の形態 考案を実施するための最良の形態 受託番号 配列表 配列表フリーテキスト 配列リストテキスト'],
];

/** An item that is no longer written. */
export interface AbolishedItem {
  /** The first day without it, YYYY-MM-DD. */
  readonly since: string;
  /** Its replacement, if any. */
  readonly instead: string;
}

/** Source: 意匠法施行規則, amended by 平成31年経済産業省令49号; shouhyou.com/isyou02.html (「【部分意匠】の欄の記載は不要です」). */
export const ABOLISHED_ITEMS: Readonly<Record<string, AbolishedItem>> = {
  部分意匠: { since: '2019-05-01', instead: '' },
};

/** Items with a value, which may stand on the line below, besides those of persons and VALUE_ENDING. Source: the rows above; G (項目内容). */
export const VALUES: ReadonlySet<string> = new Set(
  'あて先 国・地域名 出願国・地域名 審判の種別 出願の区分 補正対象項目名 補正方法 訂正対象項目名 訂正方法 納付年分 納付の表示 金融機関名 口座種別 口座名義人 援用の表示 返還の申出 早期審査の種別 登録の目的 発明の名称 考案の名称 意匠に係る物品 商標登録を受けようとする商標 持分の割合 選択図 請求部数 併合件数'.split(
    ' ',
  ),
);
/** 出願番号, アクセスコード, 納付金額, 請求項の数, 提出日, 補正対象書類名 … */
export const VALUE_ENDING = /(?:番号|コード|[金の]額|の数|日|書類名|物件名)$/u;

/** Items below 【第９類】. Source: F. */
export const GOODS_MEMBERS: readonly string[] = ['指定商品(指定役務)', '指定商品', '指定役務'];

/** Items without content. Source: G; F. */
export const MARKS: ReadonlySet<string> = new Set('弁理士 弁護士 標準文字 立体商標 部分意匠 指定立替納付'.split(' '));
