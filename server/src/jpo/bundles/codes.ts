import type { Law } from '../../numbers/caseNumber.ts';
import { lookup } from '../../base/lookup.ts';

/**
 * 書類名 by 中間書類コード, without the law digit of the filing software (A153 → A53). The API's codes have none.
 * Source: 書類名 table of the filing style sheets (doc-code.xsl); mailed documents from the recorded answers.
 */
// prettier-ignore
const NAMES: Readonly<Record<string, string>> = {
  // Mailed
  A01: '特許査定',                         A02: '拒絶査定',                        A131: '拒絶理由通知書',
  A223: '協議指令',                        A231: '出願番号特定通知',                A252: '審査官通知',
  // Responses and amendments
  A51: '手続補正書（方式）',                A521: '手続補正書',                      A522: '手続補正書',
  A523: '手続補正書',                      A524: '誤訳訂正書',                      A53: '意見書',
  A55: '受継申立書',                       A57: '答弁書',                          A58: '弁駁書',
  A59: '弁明書',                          A601: '期間延長請求書',                  A603: '期間延長請求書（期間徒過）',
  A621: '出願審査請求書',                  A623: '実用新案技術評価請求書',            A624: '実用新案技術評価請求書（他人）',
  A625: '出願審査請求書（他人）',           A627: '出願公開請求書',
  // Applications and their parts
  A63: '特許願',                          A631: '翻訳文提出書',                    A632: '国内書面',
  A634: '国際出願翻訳文提出書',             A636: '類似意匠登録願',                   A638: '地域団体商標登録願',
  A639: '団体商標登録願',
  A6330: '明細書',                        A6331: '図面',                          A6332: '要約書',
  A6333: '特許請求の範囲',                 A6340: '外国語明細書',                    A6341: '外国語図面',
  A6342: '外国語要約書',                   A6343: '外国語特許請求の範囲',
  // Parties, agents, withdrawal
  A711: '出願人名義変更届',                A712: '出願人名義変更届（一般承継）',
  A7421: '代理人変更届',                  A7422: '代理人受任届',                    A7423: '代理人選任届',
  A7424: '代理人辞任届',                  A7425: '代理人解任届',                    A7426: '代理権変更届',
  A7427: '代理権消滅届',                  A7428: '包括委任状援用制限届',
  A7431: '復代理人変更届',                A7432: '復代理人受任届',                  A7433: '復代理人選任届',
  A7434: '復代理人辞任届',                A7435: '復代理人解任届',                  A7436: '復代理権変更届',
  A7437: '復代理権消滅届',
  A761: '出願取下書',                     A762: '出願放棄書',                      A764: '先の出願に基づく優先権主張取下書',
  A765: 'パリ条約による優先権主張放棄書',
  // Submissions
  A781: '上申書',                         A79: '優先権証明書提出書',                A80: '新規性の喪失の例外証明書提出書',
  A81: '出願日証明書提出書',               A82: '物件提出書',                       A821: '手続補足書',
  A822: '証明書類提出書',                  A831: '刊行物等提出書',                   A87: '優先審査に関する事情説明書',
  A871: '早期審査に関する事情説明書',        A872: '早期審査に関する事情説明補充書',
  A907: '秘密意匠期間変更請求書',           A914: '審査請求手数料返還請求書',           A915: '既納手数料返還請求書',
  A916: 'アクセスコード付与請求書',          A917: '回復理由書',                      A918: '保全審査申出書',
  // Registration, trial, certificates
  R100: '特許料納付書',                    R20: '特許料納付書',                     R201: '商標権存続期間更新登録申請書',
  C54: '回答書',                          C561: '異議申立書',                      C57: '答弁書',
  C58: '弁駁書',                          C60: '審判請求書',                       C601: '判定請求書',
  C611: '訂正請求書',                      C875: '優先審理に関する事情説明書',         C876: '早期審理に関する事情説明書',
  E841: '優先権証明請求書',                E851: 'ファイル記録事項記載書類の交付請求書', E861: 'ファイル記録事項の閲覧（縦覧）請求書',
};

/** Where a law has a name of its own; the key is the code with its law digit. */
const NAMES_OF_LAW: Readonly<Record<string, string>> = {
  A263: '実用新案登録願',
  A363: '意匠登録願',
  A463: '商標登録願',
  A4632: '防護標章登録願',
  A26333: '実用新案登録請求の範囲',
  A301: '登録査定',
  A401: '登録査定',
  A201: '登録査定',
  R3100: '意匠登録料納付書',
  R320: '意匠登録料納付書',
  R4100: '商標登録料納付書',
};

const LAW_DIGIT: Readonly<Record<Law, string>> = { patent: '1', utilityModel: '2', design: '3', trademark: '4' };

/**
 * 書類名 in words of a code as the API gives it (`A53`), in the words of the law where that is known. The
 * code itself where its meaning is not known.
 */
export function documentName(code: string, law?: Law): string {
  const named =
    law === undefined ? undefined : lookup(NAMES_OF_LAW, `${code.charAt(0)}${LAW_DIGIT[law]}${code.slice(1)}`);
  return named ?? lookup(NAMES, code) ?? code;
}

/** A code of the filing software, which has the law digit behind its letter, as the API writes it: `A1523` → `A523`. */
export function withoutLawDigit(code: string): string {
  return code.replace(/^([A-Z])[1-4](?=[0-9])/u, '$1');
}

/** The law that a code of the filing software names by its digit. */
export function lawOfCode(code: string): Law | undefined {
  const digit = /^[A-Z]([1-4])[0-9]/u.exec(code)?.[1];
  return (Object.keys(LAW_DIGIT) as Law[]).find((law) => LAW_DIGIT[law] === digit);
}

/** The code of a mailed document, whose flat name has none, by its title. */
export function codeOfMailed(name: string): string | undefined {
  if (/^(?:特許|登録)査定$/u.test(name)) return 'A01';
  return ['A02', 'A131', 'A223', 'A231'].find((code) => NAMES[code] === name);
}

/**
 * 補正方法 (`jp:way-of-amendment`). 3 is in the recorded 手続補正書 beside changed text, 2 beside paragraphs that its
 * 意見書 calls deleted; 1 from the filing style sheets.
 */
const WAYS: Readonly<Record<string, string>> = { 1: '追加', 2: '削除', 3: '変更' };

/** 補正方法 in words; the code itself where it is not known. */
export function wayOfAmendment(code: string): string {
  return lookup(WAYS, code) ?? code;
}
