import { documentCode, documentCodes, titlesOfLaw } from './documentCodes.ts';
import { DOCUMENTS_WITHOUT_CODE } from './vocabulary.ts';
import { foldItemName } from '../numbers/fold.ts';
import type { Law } from '../numbers/caseNumber.ts';

/**
 * Documents of the JPO itself: notices, orders, decisions, copies, entries of the register and the file. Never filed; about
 * 700 names of 特許情報標準データ end like this.
 */
const OF_THE_OFFICE =
  /(?:通知書?|(?:指令|命令|指示|決定|処分|査定|判定|審尋|尋問|照会|通報|催告|許可|宣言|撤回|声明|訂正|更正)書?|副本|謄本|写し|審決|審決の予告|判決|戻し|メモ|記録|報告書?|登録|登録証|特許証|領収書|嘱託書|データ|解除|移管|調書|呼出状|議事録|選別会議の非開催理由書|見解書|履歴|官報|公告|公示送達依頼|還付|却下|無効|応答|再送|回答書|送達|送達の件|中断|中止|不受理|出訴|納付|方式完|フィードバック|サーチレポート|抽出表作成|状況票|情報|違反|期間経過|応答(?:あり|なし)|再調整|庁内書類|閲覧(?:貸出|返却)|証拠調|特徴記載|取下|行政不服申立|受領書|証人等の陳述を記載した書面|(?:通知|指令)書(?:はがき|期間[有無]|特別送達|処分[有無])|：登録料2段階納付)$/u;

/** Applications to the register (専用実施権設定登録申請書, 登録名義人の表示変更登録申請書 …). Source: 特許情報標準データ (registration). */
const REGISTER =
  /^(?:(?:(?:本|特許|実用新案|意匠|商標|防護標章)権?|防護標章登録に基づく権利|仮|(?:専用|通常)(?:実施|使用)権|根?質権|登録名義人|名義人|管理人|書換|その他)の?)*(?:(?:共有の特約等の事項|設定|移転|変更|抹消|信託|表示|更正|更新|回復|処分|制限|一部|持分|混同|存続期間|分割|名義)の?)*登録(?:抹消登録)?申請書$/u;

/** Notifications in the words of the 国際商標 tables: 代理人の受任の届出, 国内段階での出願の取り下げの届出. */
const NOTIFICATION = /^(?:国内段階での|出願人の|復?代理人|復?代理権|包括委任状|名義|出願|印鑑|住所|氏名).*の届出$/u;

/** Additions such as （他人）, （期間徒過）, （申立人）, （職権）, （再送）. Some names of the table are cut off inside one. */
const QUALIFIER = /\([^()]*\)?$/u;

/** The law digit in codes of the filing software. */
export const LAW_DIGIT: Readonly<Record<Law, string>> = { patent: '1', utilityModel: '2', design: '3', trademark: '4' };

/** 書類名 of a code in the API's form (`A53`), in the words of the law if known; an unknown code as it is. */
export function documentName(code: string, law?: Law): string {
  const named = law && titlesOfLaw().get(`${code.charAt(0)}${LAW_DIGIT[law]}${code.slice(1)}`);
  return named ?? documentCode(code)?.name ?? code;
}

let filed: ReadonlySet<string> | undefined;

/** Folded names of documents that are filed, without those by grammar and those of the JPO's own documents. */
export function filedDocuments(): ReadonlySet<string> {
  return (filed ??= new Set(
    [
      ...[...documentCodes().values()].flatMap(({ name, isTitle }) => (isTitle ? name : [])),
      ...titlesOfLaw().values(),
      ...DOCUMENTS_WITHOUT_CODE.trim().split(/\s+/u),
    ].map(foldItemName),
  ));
}

/** Whether a folded name is that of a document, filed or the JPO's own. */
export function isDocumentName(name: string): boolean {
  const bare = [name];
  for (let rest = name; QUALIFIER.test(rest);) bare.push((rest = rest.replace(QUALIFIER, '')));
  bare.push(name.replace(/\([^()]*\)/gu, ''));
  return bare.some(
    (one) => filedDocuments().has(one) || OF_THE_OFFICE.test(one) || REGISTER.test(one) || NOTIFICATION.test(one),
  );
}
