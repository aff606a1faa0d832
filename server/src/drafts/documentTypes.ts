import { foldItemName } from '../numbers/fold.ts';
import { LAWS, type Law } from '../numbers/caseNumber.ts';

/** One item of a document type, in the order in which the items stand. */
export interface ItemRule {
  /** The name; of several, any one stands in this place (特許番号 or 出願番号). */
  readonly names: readonly string[];
  readonly isRequired: boolean;
  readonly isRepeated: boolean;
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

const ALL: readonly Law[] = LAWS;
const PATENT: readonly Law[] = ['patent'];

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

interface Row {
  readonly id: string;
  readonly laws: readonly Law[];
  /** May hold {…} slots, see `slots`. */
  readonly name: string;
  readonly codes: string;
  readonly party: string;
  readonly case?: string;
  /** Items with blanks between them: `!` required, `*` may stand several times, `|` one of them. */
  readonly items: string;
  readonly isPart?: true;
}

const HEAD = '!書類名 整理番号 提出日 !あて先';
const AGENTS = '代理人* 選任した代理人*';
const FEE = '手数料の表示';
const TAIL = '提出物件の目録 その他';

/**
 * Document types with the items that belong to them, in their order (必・条・任 of the filing guide, the 様式 of the
 * 施行規則, and real filings; what is only sometimes needed counts as not required here).
 */
// prettier-ignore
const ROWS: readonly Row[] = [
  { id: 'patentApplication', laws: PATENT, name: '特許願', codes: 'A63', party: '{applicant}',
    items: `!書類名 !整理番号 特記事項* 提出日 !あて先 原出願の表示 国際特許分類 !発明者* !{applicant}* ${AGENTS} パリ条約による優先権等の主張* 先の出願に基づく優先権主張* ${FEE} 提出物件の目録 その他` },
  { id: 'utilityModelApplication', laws: ['utilityModel'], name: '実用新案登録願', codes: 'A63', party: '{applicant}',
    items: `!書類名 !整理番号 特記事項* 提出日 !あて先 原出願の表示 国際特許分類 !考案者* !{applicant}* ${AGENTS} パリ条約による優先権等の主張* 先の出願に基づく優先権主張* 納付年分 ${FEE} 提出物件の目録 その他` },
  { id: 'designApplication', laws: ['design'], name: '意匠登録願', codes: 'A63', party: '{applicant}',
    items: `!書類名 整理番号 特記事項* 提出日 !あて先 原出願の表示 部分意匠 !意匠に係る物品 本意匠の表示 !意匠の創作をした者* !{applicant}* ${AGENTS} パリ条約による優先権等の主張* ${FEE} 提出物件の目録 意匠に係る物品の説明 意匠の説明 その他` },
  { id: 'trademarkApplication', laws: ['trademark'], name: '商標登録願', codes: 'A63', party: '{applicant}',
    items: `!書類名 整理番号 特記事項* 提出日 !あて先 原出願の表示 !商標登録を受けようとする商標 標準文字 立体商標 商標の詳細な説明 !指定商品又は指定役務並びに商品及び役務の区分 !{applicant}* ${AGENTS} パリ条約による優先権等の主張* ${FEE} 提出物件の目録 その他` },
  { id: 'opinion', laws: ALL, name: '意見書', codes: 'A53', party: '{applicant}|審判請求人', case: '事件の表示',
    items: `${HEAD} !事件の表示 !{applicant}|審判請求人* ${AGENTS} !発送番号 !意見の内容 証拠方法 ${TAIL}` },
  { id: 'amendment', laws: ALL, name: '手続補正書', codes: 'A523 A521 A522', party: '補正をする者', case: '事件の表示|審判事件の表示',
    items: `${HEAD} !事件の表示|審判事件の表示 !補正をする者* ${AGENTS} 発送番号 補正により増加する請求項の数 !手続補正|手数料補正* ${FEE} ${TAIL}` },
  { id: 'formalAmendment', laws: ALL, name: '手続補正書(方式)', codes: 'A51', party: '補正をする者', case: '事件の表示|審判事件の表示',
    items: `${HEAD} !事件の表示|審判事件の表示 !補正をする者* ${AGENTS} 発送番号 !手続補正|手数料補正* ${FEE} ${TAIL}` },
  { id: 'translationCorrection', laws: ['patent', 'utilityModel'], name: '誤訳訂正書', codes: 'A524', party: '{applicant}', case: '事件の表示',
    items: `${HEAD} !事件の表示 !{applicant}* ${AGENTS} 発送番号 訂正により増加する請求項の数 !誤訳訂正* 訂正の理由等 ${FEE} ${TAIL}` },
  { id: 'examinationRequest', laws: PATENT, name: '出願審査請求書', codes: 'A621', party: '請求人', case: '出願の表示',
    items: `${HEAD} !出願の表示 !請求項の数 !請求人* ${AGENTS} 調査報告番号 持分の割合 !手数料の表示 手数料に関する特記事項 ${TAIL}` },
  { id: 'extensionRequest', laws: ALL, name: '期間延長請求書', codes: 'A601', party: '請求人', case: '事件の表示',
    items: `${HEAD} !事件の表示 !請求人* ${AGENTS} 発送番号 !請求の内容 !手数料の表示 ${TAIL}` },
  { id: 'lateExtensionRequest', laws: ALL, name: '期間延長請求書(期間徒過)', codes: 'A603', party: '請求人', case: '事件の表示',
    items: `${HEAD} !事件の表示 !請求人* ${AGENTS} 発送番号 !請求の内容 !手数料の表示 ${TAIL}` },
  { id: 'applicantChange', laws: ALL, name: '出願人名義変更届', codes: 'A711', party: '承継人', case: '事件の表示',
    items: `${HEAD} !事件の表示 !承継人* 承継人代理人* 譲渡人* 譲渡人代理人* ${FEE} ${TAIL}` },
  { id: 'applicantSuccession', laws: ALL, name: '出願人名義変更届(一般承継)', codes: 'A712', party: '承継人', case: '事件の表示',
    items: `${HEAD} !事件の表示 !承継人* 承継人代理人* 被承継人* ${TAIL}` },
  { id: 'statement', laws: ALL, name: '上申書', codes: 'A781', party: '上申をする者', case: '事件の表示|審判事件の表示',
    items: `${HEAD} !事件の表示|審判事件の表示 !上申をする者* ${AGENTS} 発送番号 !上申の内容 ${TAIL}` },
  { id: 'explanation', laws: ALL, name: '弁明書', codes: 'A59', party: '弁明をする者', case: '事件の表示',
    items: `${HEAD} !事件の表示 !弁明をする者* ${AGENTS} 発送番号 !弁明の内容 ${TAIL}` },
  { id: 'acceleratedExamination', laws: ['patent', 'design', 'trademark'], name: '早期審査に関する事情説明書', codes: 'A871', party: '提出者', case: '事件の表示',
    items: `${HEAD} !事件の表示 !提出者* ${AGENTS} 早期審査の種別 !早期審査に関する事情説明 ${TAIL}` },
  { id: 'acceleratedSupplement', laws: ['patent', 'design', 'trademark'], name: '早期審査に関する事情説明補充書', codes: 'A872', party: '提出者', case: '事件の表示',
    items: `${HEAD} !事件の表示 !提出者* ${AGENTS} 早期審査の種別 !補充の内容 ${TAIL}` },
  { id: 'registrationFee', laws: ALL, name: '{feeName}納付書', codes: 'R100 R120 R20', party: '納付者',
    items: `!書類名 整理番号 提出日 !あて先 !{right}番号|出願番号 請求項の数 商品及び役務の区分の数 !{holder}|{applicant}* !納付者* 代理人* 納付年分 納付の表示 !{feeItem} ${TAIL}` },
  { id: 'trademarkRenewal', laws: ['trademark'], name: '商標権存続期間更新登録申請書', codes: 'R201', party: '更新登録申請人',
    items: `!書類名 整理番号 提出日 !あて先 !商標登録番号 商品及び役務の区分の数 商品及び役務の区分 !更新登録申請人* 代理人* 納付年分 登録料の表示 ${TAIL}` },
  { id: 'publicationsSubmission', laws: ALL, name: '刊行物等提出書', codes: 'A831', party: '提出者', case: '事件の表示',
    items: `${HEAD} !事件の表示 !提出者* 代理人* !提出する刊行物等 !提出の理由 ${TAIL}` },
  { id: 'thingsSubmission', laws: ALL, name: '物件提出書', codes: 'A82', party: '提出者', case: '事件の表示|審判事件の表示',
    items: `${HEAD} !事件の表示|審判事件の表示 !提出者* ${AGENTS} 発送番号 !提出物件の目録 その他` },
  { id: 'supplement', laws: ALL, name: '手続補足書', codes: 'A821', party: '補足をする者', case: '事件の表示|審判事件の表示',
    items: `${HEAD} !事件の表示|審判事件の表示 !補足をする者* ${AGENTS} 補足対象書類名 !補足の内容 ${TAIL}` },
  { id: 'priorityCertificate', laws: ALL, name: '優先権証明書提出書', codes: 'A79', party: '提出者', case: '事件の表示',
    items: `${HEAD} !事件の表示 !提出者* ${AGENTS} 最初の出願の表示* ${TAIL}` },
  { id: 'noveltyExceptionCertificate', laws: ALL, name: '新規性の喪失の例外証明書提出書', codes: 'A80', party: '提出者', case: '事件の表示',
    items: `${HEAD} !事件の表示 !提出者* ${AGENTS} ${TAIL}` },
  { id: 'withdrawal', laws: ALL, name: '出願取下書', codes: 'A761', party: '{applicant}', case: '出願の表示|事件の表示',
    items: `${HEAD} !出願の表示|事件の表示 !{applicant}* ${AGENTS} ${TAIL}` },
  { id: 'abandonment', laws: ALL, name: '出願放棄書', codes: 'A762', party: '{applicant}', case: '出願の表示|事件の表示',
    items: `${HEAD} !出願の表示|事件の表示 !{applicant}* ${AGENTS} ${TAIL}` },
  { id: 'agentAppointment', laws: ALL, name: '代理人受任届', codes: 'A7422', party: '手続をした者', case: '事件の表示|審判事件の表示',
    items: `${HEAD} !事件の表示|審判事件の表示 !手続をした者* !受任した代理人* ${TAIL}` },
  { id: 'agentSelection', laws: ALL, name: '代理人選任届', codes: 'A7423', party: '手続をした者', case: '事件の表示|審判事件の表示',
    items: `${HEAD} !事件の表示|審判事件の表示 !手続をした者* 代理人* !選任した代理人* ${TAIL}` },
  { id: 'agentChange', laws: ALL, name: '代理人変更届', codes: 'A7421', party: '手続をした者', case: '事件の表示|審判事件の表示',
    items: `${HEAD} !事件の表示|審判事件の表示 !手続をした者* 代理人* 新たな代理人* 旧代理人* ${TAIL}` },
  { id: 'agentResignation', laws: ALL, name: '代理人辞任届', codes: 'A7424', party: '手続をした者', case: '事件の表示|審判事件の表示',
    items: `${HEAD} !事件の表示|審判事件の表示 !手続をした者* !辞任した代理人* ${TAIL}` },
  { id: 'agentDismissal', laws: ALL, name: '代理人解任届', codes: 'A7425', party: '手続をした者', case: '事件の表示|審判事件の表示',
    items: `${HEAD} !事件の表示|審判事件の表示 !手続をした者* !解任した代理人* ${TAIL}` },
  { id: 'nationalPhase', laws: PATENT, name: '国内書面', codes: 'A632', party: '{applicant}', case: '出願の表示',
    items: `${HEAD} !出願の表示 !発明者* !{applicant}* ${AGENTS} ${FEE} ${TAIL}` },
  { id: 'appeal', laws: ALL, name: '審判請求書', codes: 'C60', party: '審判請求人', case: '審判事件の表示',
    items: `${HEAD} !審判事件の表示 請求項の数 商品及び役務の区分の数 !審判請求人* 代理人* 被請求人* ${FEE} !請求の趣旨 !請求の理由 証拠方法 ${TAIL}` },
  { id: 'reply', laws: ALL, name: '回答書', codes: 'C54', party: '審判請求人', case: '審判事件の表示',
    items: `${HEAD} !審判事件の表示 !審判請求人* 代理人* 発送番号 !回答の内容 ${TAIL}` },
  { id: 'specification', laws: ['patent', 'utilityModel'], name: '明細書', codes: '', party: '', isPart: true, items:
    '!書類名 !発明の名称|考案の名称 技術分野 背景技術 先行技術文献 発明の概要|考案の概要 図面の簡単な説明 発明を実施するための形態|考案を実施するための形態 実施例 産業上の利用可能性 符号の説明' },
  { id: 'claims', laws: ['patent'], name: '特許請求の範囲', codes: '', party: '', isPart: true, items: '!書類名 !請求項*' },
  { id: 'utilityModelClaims', laws: ['utilityModel'], name: '実用新案登録請求の範囲', codes: '', party: '', isPart: true, items: '!書類名 !請求項*' },
  { id: 'abstract', laws: ['patent', 'utilityModel'], name: '要約書', codes: '', party: '', isPart: true, items: '!書類名 !要約 選択図' },
  { id: 'drawings', laws: ALL, name: '図面', codes: '', party: '', isPart: true, items: '!書類名 図*' },
];

/**
 * Further documents that there are, folded to half width, without a table of their items here. Source: codes of documents
 * in the style sheets of the filing software, and parts of a 願書.
 */
export const OTHER_DOCUMENTS: readonly string[] = `
受継申立書 出願審査請求書(他人) 実用新案技術評価請求書 実用新案技術評価請求書(他人) 出願公開請求書 団体商標登録願
地域団体商標登録願 防護標章登録願 類似意匠登録願 翻訳文提出書 国際出願翻訳文提出書 代理権変更届 代理権消滅届
包括委任状援用制限届 復代理人変更届 復代理人受任届 復代理人選任届 復代理人辞任届 復代理人解任届 復代理権変更届
復代理権消滅届 先の出願に基づく優先権主張取下書 パリ条約による優先権主張放棄書 出願日証明書提出書 証明書類提出書
優先審査に関する事情説明書 秘密意匠期間変更請求書 審査請求手数料返還請求書 出願審査請求手数料返還請求書
既納手数料返還請求書 アクセスコード付与請求書 回復理由書 保全審査申出書 判定請求書 異議申立書 特許異議申立書
商標登録異議申立書 訂正請求書 答弁書 審判事件答弁書 弁駁書 審判事件弁駁書 早期審理に関する事情説明書
優先審理に関する事情説明書 優先権証明請求書 ファイル記録事項の交付請求書 ファイル記録事項の閲覧請求書 書類の交付請求書
閲覧請求書 証明請求書 特許証再交付請求書 登録名義人の表示変更登録申請書 移転登録申請書 識別番号付与請求書
住所変更届 氏名(名称)変更届 包括委任状提出書 委任状 譲渡証書 特徴記載書 見本 ひな形 写真 外国語書面 外国語要約書面
明細書の翻訳文 配列表 防護標章更新登録出願 物件返還請求書 面接要請書`
  .trim()
  .split(/\s+/u);

/** Names that differ by law. */
const slots: Readonly<Record<string, Readonly<Record<Law, string>>>> = {
  applicant: APPLICANT_ITEM,
  holder: HOLDER_ITEM,
  right: { patent: '特許', utilityModel: '実用新案登録', design: '意匠登録', trademark: '商標登録' },
  // Only the item of patents names the fee: style sheets of the filing software.
  feeItem: { patent: '特許料の表示', utilityModel: '登録料の表示', design: '登録料の表示', trademark: '登録料の表示' },
  feeName: { patent: '特許料', utilityModel: '実用新案登録料', design: '意匠登録料', trademark: '商標登録料' },
};

function filled(text: string, law: Law): string {
  return text.replace(/\{([a-zA-Z]+)\}/gu, (_, slot: string) => slots[slot]?.[law] ?? '');
}

function itemRules(items: string, law: Law): ItemRule[] {
  return filled(items, law)
    .split(' ')
    .map((one) => ({
      names: one.replace(/[!*]/gu, '').split('|'),
      isRequired: one.startsWith('!'),
      isRepeated: one.endsWith('*'),
    }));
}

function namesIn(list: string, law: Law): string[] {
  return filled(list, law)
    .split('|')
    .filter((name) => name !== '');
}

/** Every document type, one entry a law. */
export const DOCUMENT_TYPES: readonly DocumentType[] = ROWS.flatMap((row) =>
  row.laws.map((law) => ({
    id: row.id,
    law,
    name: filled(row.name, law),
    codes: row.codes.split(' ').filter((code) => code !== ''),
    items: itemRules(row.items, law),
    caseItems: namesIn(row.case ?? '', law),
    partyItems: namesIn(row.party, law),
    isPart: row.isPart === true,
  })),
);

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
