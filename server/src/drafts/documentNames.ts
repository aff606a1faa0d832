import { foldItemName } from '../numbers/fold.ts';
import type { Law } from '../numbers/caseNumber.ts';
import { lookup } from '../base/lookup.ts';

/**
 * 書類名 by their 中間書類コード, without the law digit of the filing software (A153 → A53), as the API writes them.
 * Sources, by the beginning of the lines: the table of 書類名 of the filing software (doc-code.xsl, re-implemented in
 * hyperion13th144m/phantom, commit d97973c); the first line, mailed documents, from recorded answers; A57, A58, A6340 to
 * A6343 and R20 from 特許情報標準データ. （職権） stands behind names of documents that the office makes itself.
 */
const BY_CODE = `
A01 特許査定 A02 拒絶査定 A131 拒絶理由通知書 A223 協議指令 A231 出願番号特定通知 A252 審査官通知
A51 手続補正書（方式） A521 手続補正書 A522 手続補正書 A523 手続補正書 A5231 手続補正書（複数） A524 誤訳訂正書
A525 特許協力条約第１９条補正の翻訳文提出書 A527 特許協力条約第１９条補正の写し提出書
A529 特許協力条約第３４条補正の翻訳文提出書 A5211 特許協力条約第３４条補正の写し提出書
A53 意見書 A55 受継申立書 A57 答弁書 A58 弁駁書 A59 弁明書 A601 期間延長請求書 A603 期間延長請求書（期間徒過）
A621 出願審査請求書 A623 実用新案技術評価請求書 A624 実用新案技術評価請求書（他人） A625 出願審査請求書（他人）
A626 国内処理請求書 A627 出願公開請求書
A63 特許願 A630 意匠登録願（複数） A631 翻訳文提出書 A632 国内書面 A633 図面の提出書 A634 国際出願翻訳文提出書
A636 類似意匠登録願 A637 重複登録商標に係る商標権存続期間更新登録願 A638 地域団体商標登録願 A639 団体商標登録願
A6330 明細書 A6331 図面 A6332 要約書 A6333 特許請求の範囲
A6340 外国語明細書 A6341 外国語図面 A6342 外国語要約書 A6343 外国語特許請求の範囲
A67 受託番号変更届 A681 代表者選定届 A691 雑書類 A711 出願人名義変更届 A712 出願人名義変更届（一般承継）
A713 出願人名義変更届（特例商標登録出願） A715 書換登録申請者名義変更届
A7421 代理人変更届 A7422 代理人受任届 A7423 代理人選任届 A7424 代理人辞任届 A7425 代理人解任届
A7426 代理権変更届 A7427 代理権消滅届 A7428 包括委任状援用制限届
A7431 復代理人変更届 A7432 復代理人受任届 A7433 復代理人選任届 A7434 復代理人辞任届 A7435 復代理人解任届
A7436 復代理権変更届 A7437 復代理権消滅届
A761 出願取下書 A762 出願放棄書 A764 先の出願に基づく優先権主張取下書 A765 パリ条約による優先権主張放棄書
A766 書換登録申請取下書 A768 使用に基づく特例の適用の主張取下書 A7731 出願変更届（独立→類似） A781 上申書
A79 優先権証明書提出書 A80 新規性の喪失の例外証明書提出書 A801 新規性喪失の例外適用申請書 A81 出願日証明書提出書
A82 物件提出書 A821 手続補足書 A822 証明書類提出書 A824 ひな形又は見本補足書
A826 意匠法第９条第５項に基づく協議の結果届 A831 刊行物等提出書 A833 特徴記載書
A87 優先審査に関する事情説明書 A871 早期審査に関する事情説明書 A872 早期審査に関する事情説明補充書
A907 秘密意匠期間変更請求書 A908 協議の結果届 A914 出願審査請求手数料返還請求書 A915 既納手数料返還請求書
A916 世界知的所有権機関へのアクセスコード付与請求書 A917 回復理由書 A918 保全審査に付することを求める申出書
A919 不送付通知申出書
C54 回答書 C561 異議申立書 C57 答弁書 C58 弁駁書 C60 審判請求書 C601 判定請求書 C609 請求取下書
C6091 一部請求取下書 C611 訂正請求書 C619 訂正請求取下書 C64 審理再開申立書 C6511 書面審理申立書
C6512 口頭審理申立書 C6513 口頭審理陳述要領書 C6514 証拠申出書 C6515 証拠説明書 C6517 録音テープ等の内容説明書
C652 証拠調申立書 C654 証人尋問申出書 C6541 尋問事項書 C6542 回答希望事項記載書面 C6543 尋問に代わる書面の提出書
C6544 書証の申出書 C6546 文書特定の申出書 C655 検証申出書 C657 鑑定の申出書 C6572 鑑定事項書 C6573 鑑定書
C659 期日変更請求書 C6591 証拠調申請取下書 C6592 不出頭の届出書 C661 異議取下書 C662 一部異議取下書
C875 優先審理に関する事情説明書 C876 早期審理に関する事情説明書 C877 早期審理に関する事情説明補充書
E841 優先権証明請求書 E842 証明請求書 E851 ファイル記録事項記載書類の交付請求書
E852 認証付ファイル記録事項記載書類の交付請求書 E853 登録事項記載書類の交付請求書
E854 認証付登録事項記載書類の交付請求書 E861 ファイル記録事項の閲覧（縦覧）請求書 E862 登録事項の閲覧請求書
R100 特許料納付書 R101 追加の特許の特許料納付書 R102 類似意匠登録料納付書 R103 防護標章登録料納付書
R104 商標更新登録料納付書 R105 防護標章更新登録料納付書 R110 特許料納付書（設定補充） R20 特許料納付書
R21 特許料納付書（補充） R201 商標権存続期間更新登録申請書 R210 商標登録料納付書（分納補充）
R211 商標権存続期間更新登録申請書（補充）`;

/** Where a law has a name of its own; here the code has its law digit. Sources as above. */
const BY_CODE_OF_LAW = `
A201 登録査定 A301 登録査定 A401 登録査定 A263 実用新案登録願 A363 意匠登録願 A463 商標登録願
A26333 実用新案登録請求の範囲 A2915 既納手数料（登録料）返還請求書 A480 出願時の特例証明書提出書
A4632 防護標章登録願 A4633 防護標章登録に基づく権利存続期間更新登録願 A4634 書換登録申請書
A4635 防護標章登録に基づく権利書換登録申請書
R2100 実用新案登録料納付書 R3100 意匠登録料納付書 R4100 商標登録料納付書 R220 実用新案登録料納付書
R320 意匠登録料納付書 R420 商標登録料納付書 R2110 実用新案登録料納付書（設定補充）
R3110 意匠登録料納付書（設定補充） R4110 商標登録料納付書（設定補充） R221 実用新案登録料納付書（補充）
R321 意匠登録料納付書（補充）`;

/**
 * Names of documents that are filed and stand in no table of codes of the filing software. Sources, by line: 特許情報標準データ
 * (examination, trial, registration; code tables in genk813/TMCloud, commit 27b18ed), three lines; 国際商標 and 国際意匠 of the
 * same tables, two; parts and forms of 願書, papers and enclosures as offices name them, two; 様式 of the 施行規則 and of the
 * 登録令施行規則, the rest.
 */
const WITHOUT_CODE = `
願書 手続補完書 誤記訂正書 異議補正書 異議理由補充書 異議答弁書 異議弁駁書 異議一部放棄書 意見申立書 証拠調申請書 証拠保全申立書 証人尋問申請書 検証申請書 当事者尋問申立書 鑑定申立書 証拠保全申立取消書 証拠調期日変更願書 証人不参届 組織変更届 出願変更届 名称（氏名）変更届 住所変更届 名称（氏名）変更 印鑑変更届 指定商品一部放棄書 一括組織変更届 一括名義変更届 一括名称（氏名）変更届 一括住所変更届 情報提供書 本国登録証明請求書 謄本請求書 閲覧請求書 認証付きファイル記録事項記載書類の交付請求書 就業先届 就業先変更届 就業先消滅届 個別指定手数料返還請求書 伺い書 伺書 行政不服申立書 外国語要約 優先権証明書 優先権証明書類 優先権証明書類請求 優先権証明請求 商標重複登録更新出願 資料提出書等による情報提供 ＰＣＴ１９条補正書 ＰＣＴ３４条補正書
審判事件答弁書 審判事件弁駁書 審判請求理由補充書 手数料補正書 参加申請書 補助参加申請書 参加取下書 補助参加取下書 訂正書 訂正申立 訂正取下書 釈明書 同意回答書 受継届 受継申立（届）書 代表選定届 代表者選定（変更）届 期間延長願 訴状等 証拠取下書 証拠（物件）提出書 録音テープ等の書面化申出書 録音テープ等の内容説明書に対する意見書 費用の額の決定請求書 催告に対する意見書 費用額の疎明書 文書提出命令の申立書 文書提出命令に対する意見書 鑑定の申出に対する意見書 旅費放棄書 期日請書 特許異議申立期間満了前審理の上申書 優先審理事情説明書 早期審理事情説明書
申請者名義変更届 名義変更届 補正書 補完書 出願変更書 代理人氏名（名称）変更届 代理人住所（居所）変更届 代理人印鑑変更届 使用に基づく特例適用の主張取下書 営業秘密に関する申出書 物件を提出する書面 刊行物を提出する書面 証明書を提出するための書面 早期審査のための事情を説明する書面 早期審査のための事情の説明を補充するための書面 拒絶通報に対する意見書
WIPO宛撤回書面 事後の指定 国際登録時の指定 名義人の表示変更、住所変更 過誤納の料金の還付請求 同日に第三者との同一出願があった場合の協議の結果を届け出るための書面 審査に関する伺い等の書面 伺いに対する回答 出願人等からのその他の書類 手続の補正 手数料の補正 所有権の一部移転に伴い新しい出願扱いになるもの 拒絶の通報後、拒絶が確定に至ったとき 拒絶通報に対する指定期間の延長の請求 審判請求（再審査請求）の取り下げ
名義人からの代替の申請 名義人からの信託の申請 国際登録簿の記載に誤りありと更正の請求 パリ優先権を主張するための証明書の提出 出願時の特例をうけるための証明書の提出 方式的な手続の補正の書面の提出 却下理由通知に対する弁明書の提出 受継の申立書の提出
委任状 譲渡証書 見本 ひな形 写真 外国語書面 明細書の翻訳文 特許請求の範囲の翻訳文 図面の翻訳文 要約書の翻訳文 配列表 証明書 面接要請書 物件返還請求書 特許証再交付請求書 登録証再交付請求書 包括委任状
包括委任状提出書 包括委任状取下書 識別番号付与請求書 住所（居所）変更届 氏名（名称）変更届 承継届 予納書
特許異議申立書 商標登録異議申立書 訂正審判請求書 審判請求取下書 異議申立取下書 特許法第６７条第２項の延長登録願 特許法第６７条第４項の延長登録願 特許権存続期間延長登録願 防護標章更新登録出願
納付書 設定納付書 年金納付書 登録料納付書 商標登録料納付書（分割納付）`;

/** A document that is filed no more: until which day it was, and what is filed instead. */
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
 * What the office makes itself: notices, orders, decisions, copies, entries of the register and of the file. Nobody files
 * them; some 700 names of 特許情報標準データ end so.
 */
const OF_THE_OFFICE =
  /(?:通知書?|(?:指令|命令|指示|決定|処分|査定|判定|審尋|尋問|照会|通報|催告|許可|宣言|撤回|声明|訂正|更正)書?|副本|謄本|写し|審決|審決の予告|判決|戻し|メモ|記録|報告書?|登録|登録証|特許証|領収書|嘱託書|データ|解除|移管|調書|呼出状|議事録|選別会議の非開催理由書|見解書|履歴|官報|公告|公示送達依頼|還付|却下|無効|応答|再送|回答書|送達|送達の件|中断|中止|不受理|出訴|納付|方式完|フィードバック|サーチレポート|抽出表作成|状況票|情報|違反|期間経過|応答(?:あり|なし)|再調整|庁内書類|閲覧(?:貸出|返却)|証拠調|特徴記載|取下|行政不服申立|受領書|証人等の陳述を記載した書面|(?:通知|指令)書(?:はがき|期間[有無]|特別送達|処分[有無])|：登録料2段階納付)$/u;

/** Applications to the register: 専用実施権設定登録申請書, 登録名義人の表示変更登録申請書 … Source: 特許情報標準データ (registration). */
const REGISTER =
  /^(?:(?:(?:本|特許|実用新案|意匠|商標|防護標章)権?|防護標章登録に基づく権利|仮|(?:専用|通常)(?:実施|使用)権|根?質権|登録名義人|名義人|管理人|書換|その他)の?)*(?:(?:共有の特約等の事項|設定|移転|変更|抹消|信託|表示|更正|更新|回復|処分|制限|一部|持分|混同|存続期間|分割|名義)の?)*登録(?:抹消登録)?申請書$/u;

/** Notifications by their kind, as the tables of 国際商標 word them: 代理人の受任の届出, 国内段階での出願の取り下げの届出. */
const NOTIFICATION = /^(?:国内段階での|出願人の|復?代理人|復?代理権|包括委任状|名義|出願|印鑑|住所|氏名).*の届出$/u;

/** Who it is from, why, or that it is another of its kind: （他人）, （期間徒過）, （申立人）, （職権）, （再送）. Some names of the table are cut, and end within it. */
const QUALIFIER = /\([^()]*\)?$/u;

function pairs(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(/([A-Z][0-9]+) (\S+)/gu)].map(([, code = '', name = '']) => [code, name]),
  );
}

const NAMES = pairs(BY_CODE);
const NAMES_OF_LAW = pairs(BY_CODE_OF_LAW);

/** The digit of a law in the codes of the filing software. */
export const LAW_DIGIT: Readonly<Record<Law, string>> = { patent: '1', utilityModel: '2', design: '3', trademark: '4' };

/**
 * 書類名 in words of a code as the API gives it (`A53`), in the words of the law where that is known. The
 * code itself where its meaning is not known.
 */
export function documentName(code: string, law?: Law): string {
  const named =
    law === undefined ? undefined : lookup(NAMES_OF_LAW, `${code.charAt(0)}${LAW_DIGIT[law]}${code.slice(1)}`);
  return named ?? lookup(NAMES, code) ?? code;
}

/** Names of documents that are filed, folded; names by grammar, and those of documents that the office makes, are not among them. */
export const FILED_DOCUMENTS: ReadonlySet<string> = new Set(
  [...Object.values(NAMES), ...Object.values(NAMES_OF_LAW), ...WITHOUT_CODE.trim().split(/\s+/u)].map(foldItemName),
);

/** True for a name, folded, that the office has for a document, whoever makes it. */
export function isDocumentName(name: string): boolean {
  const bare = [name];
  for (let rest = name; QUALIFIER.test(rest);) bare.push((rest = rest.replace(QUALIFIER, '')));
  bare.push(name.replace(/\([^()]*\)/gu, ''));
  return bare.some(
    (one) => FILED_DOCUMENTS.has(one) || OF_THE_OFFICE.test(one) || REGISTER.test(one) || NOTIFICATION.test(one),
  );
}
