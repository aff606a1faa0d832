/**
 * The office's names of items (項目名): what is a group, whose member a name is, and what stands by itself. A name that is
 * here is never unknown, wherever it stands.
 *
 * Sources, the letter behind each row: X the style sheets of the filing software (pat_common.xsl, agents.xsl, applicants.xsl,
 * re-implemented in hyperion13th144m/phantom, commit d97973c; ../jpo-api/item-names.tsv of the project is drawn from them) · G
 * the filing guide (pcinfo.jpo.go.jp) · Y 様式 of the 施行規則 of its law, or of the 登録令施行規則 · F real filings (design and
 * trademark documents, which the sheets do not print) · N in the product before, and no source says it.
 * Names are folded: half-width digits and brackets.
 */

/** Groups (グループ項目) with the same members; members in their order. */
interface GroupRow {
  readonly groups: string;
  readonly members: string;
  readonly source: string;
}

const PAYMENT = '予納台帳番号 納付番号 納付書番号 振替番号 指定立替納付 納付金額 補充金額';
const CASE =
  '出願番号 国際出願番号 審判番号 登録番号 特許番号 実用新案登録番号 意匠登録番号 商標登録番号 申請番号 異議番号 請求項の表示 出願公開番号 出願公告番号 出願日 国際出願日 登録日 審判請求日 整理番号 受付番号 審判の種別 出願の区分';
const AMENDED = '書類名 書類受付番号 書類提出日 書類整理番号';
const targets = (word: string) =>
  AMENDED.split(' ')
    .map((name) => `${word}対象${name}`)
    .join(' ');

// prettier-ignore
const GROUP_ROWS: readonly GroupRow[] = [
  { source: 'XGY', groups: '事件の表示 審判事件の表示 出願の表示 国際出願の表示 原出願の表示 基礎とした実用新案登録及びその実用新案登録出願の表示 本意匠の表示 先の出願に基づく優先権主張 先の出願の表示 拒絶理由通知を受けた事件の表示 特許異議の申立てに係る特許の表示 登録異議の申立てに係る商標登録の表示', members: CASE },
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

/** Members of persons: 【特許出願人】, 【代理人】, 【発明者】 … Source: X (jp:applicant, jp:agent, jp:inventor); 郵便番号 Y, of paper. */
export const PERSON_MEMBERS: readonly string[] =
  '識別番号 住所又は居所 氏名又は名称 氏名 弁理士 弁護士 代表者 フリガナ 国籍・地域 氏名又は名称原語表記 電話番号 ファクシミリ番号 連絡先 持分 郵便番号 法人の法的性質 営業所 日本における営業所 代表出願人 住所又は居所原語表記 就業場所 代理関係の特記事項 信託関係事項 事件との関係 出願人との関係 請求人との関係'.split(
    ' ',
  );

/** What every amendment has. Source: 様式13 of the 施行規則 of the patent law. */
export const AMENDMENT_MEMBERS: readonly string[] = ['補正対象書類名', '補正対象項目名', '補正方法', '補正の内容'];
/** What an amendment can name its document by besides, and what a 誤訳訂正 has. Source: X; INPIT FAQ 000130. */
export const ALL_AMENDMENT_MEMBERS: readonly string[] = [...targets('補正').split(' '), ...AMENDMENT_MEMBERS.slice(1)];
export const CORRECTION_MEMBERS: readonly string[] = `${targets('訂正')} 訂正対象項目名 訂正方法 訂正の内容`.split(' ');

/** Names with a serial number behind them: 【手続補正１】, 【請求項１】. Source: X; 外, 式 N. */
export const NUMBERED: ReadonlySet<string> = new Set(
  '手続補正 誤訳訂正 請求項 図 化 数 表 外 式 実施例 特許文献 非特許文献'.split(' '),
);

/**
 * Items that stand by themselves, by the documents that they belong to, where no table of `documentTypes.ts` has them.
 * Empty: many documents, or not known. Source: X.
 */
// prettier-ignore
const ALONE: readonly (readonly [documents: string, items: string])[] = [
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
  ['受継申立書', '受継申立人 申立の内容'],
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

/** Items that may stand in several documents, without a place in the table of their types. */
export const ANYWHERE: ReadonlySet<string> = new Set(ALONE[0]?.[1].split(' '));

/** An item that is written no more. */
export interface AbolishedItem {
  /** The first day without it, YYYY-MM-DD. */
  readonly since: string;
  /** What is written instead; empty where nothing is. */
  readonly instead: string;
}

/** Source: 意匠法施行規則, amended by 平成31年経済産業省令49号; shouhyou.com/isyou02.html (「【部分意匠】の欄の記載は不要です」). */
export const ABOLISHED_ITEMS: Readonly<Record<string, AbolishedItem>> = {
  部分意匠: { since: '2019-05-01', instead: '' },
};

/** Items that hold nothing: their name says it all. Source: G; F. */
export const MARKS: ReadonlySet<string> = new Set('弁理士 弁護士 標準文字 立体商標 部分意匠 指定立替納付'.split(' '));

/** The members of each group by its name, in their order. */
export const GROUPS: ReadonlyMap<string, readonly string[]> = new Map(
  GROUP_ROWS.flatMap(({ groups, members }) => {
    const list = members.split(' ');
    return groups.split(' ').map((group) => [group, list] as const);
  }),
);

/** The documents that an item belongs to where no table of their types has it; empty where that is not known. */
export function documentsOf(item: string): string {
  return ALONE.find(([, items]) => items.split(' ').includes(item))?.[0] ?? '';
}

/** Names of members of groups: they open nothing, and what is above them says whose they are. */
export const MEMBERS: ReadonlySet<string> = new Set([
  ...[...GROUPS.values()].flat(),
  ...PERSON_MEMBERS,
  ...ALL_AMENDMENT_MEMBERS,
  ...CORRECTION_MEMBERS,
]);

/** Every name of these tables. */
export const ITEM_NAMES: ReadonlySet<string> = new Set([
  ...GROUPS.keys(),
  ...MEMBERS,
  ...NUMBERED,
  ...ALONE.flatMap(([, items]) => items.split(' ')),
]);
