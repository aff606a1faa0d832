import type { Law } from './caseNumber.ts';
import { fold, LINE_END } from './fold.ts';

/**
 * The edges of a number: the text before its word says whose it is (米国特許第…, 農薬登録第…), the text after 号 of a plain
 * 登録第…号 says its law. Word tables for patterns that look back and ahead in folded text.
 */

/**
 * Countries and regions as citations in 意見書, 拒絶理由通知書 and 明細書【特許文献】 name them. Without a final 国: any word
 * ending in 国 is another country, except OWN_COUNTRY.
 */
// prettier-ignore
const COUNTRIES = [
  'アメリカ', '欧州', '欧', 'ヨーロッパ', '欧州連合', '欧州共同体', '台湾', 'イギリス', 'ドイツ', 'フランス',
  'ロシア', 'ロシア連邦', 'ソ連', 'ソビエト', 'ソビエト連邦', '豪州', 'オーストラリア', 'カナダ', 'スイス', 'スイス連邦', 'イタリア', 'オランダ', 'ベルギー',
  'ルクセンブルク', 'スペイン', 'ポルトガル', 'スウェーデン', 'スエーデン', 'フィンランド', 'ノルウェー', 'デンマーク', 'アイルランド', 'オーストリア', 'インド',
  'シンガポール', 'マレーシア', 'タイ', 'ベトナム', 'インドネシア', 'フィリピン', 'ブラジル', 'メキシコ', 'アルゼンチン', 'チリ', '香港', 'マカオ', 'イスラエル',
  '南アフリカ', 'ニュージーランド', 'トルコ', 'ポーランド', 'チェコ', 'チェコスロバキア', 'ハンガリー', 'ルーマニア', 'ウクライナ', 'サウジアラビア', 'アラブ首長国連邦',
  'ユーラシア', 'ベネルクス', '海外', '東ドイツ', '西ドイツ', 'ギリシャ', 'ブルガリア', 'カザフスタン', 'エジプト', 'ペルー', 'コロンビア',
  'クロアチア', 'ラトビア', 'モンゴル', 'アルジェリア', 'モロッコ', 'スロバキア', 'スロベニア', 'エストニア', 'リトアニア', 'セルビア', 'パキスタン', 'パナマ', 'ベラルーシ', 'ジョージア',
  'アルメニア', 'キューバ', 'ウルグアイ', 'ヨルダン', 'リヒテンシュタイン', '北朝鮮', '朝鮮', '湾岸協力会議', '国外', 'WIPO', 'CTM', 'EUTM', 'RCD',
  'イラン', 'ウズベキスタン', 'ケニア', 'ナイジェリア', 'スリランカ', 'バングラデシュ', 'カンボジア', 'ラオス', 'ミャンマー', 'アイスランド', 'キプロス', 'マルタ', 'エクアドル',
  'USPTO', 'EPO', 'EPC', 'EUIPO', 'OHIM', 'KIPO', 'CNIPA', 'SIPO', 'TIPO', 'EAPO', 'ARIPO', 'OAPI', 'GCC', 'PRC', 'ROC', 'USA',
] as const;

/** One-kanji countries, each with the preceding kanji that make another word: 玄米, 単独, 日英. */
// prettier-ignore
const SHORT_COUNTRIES = {
  米: '白玄洗新全古日登精酒餅', 英: '日俊育', 独: '日単孤', 仏: '日念大成神石', 豪: '日富文強', 伊: '紀', 韓: '日',
} as const;

/** Codes (WIPO ST.3) of offices other than JP and WO, before a Japanese word (US特許第…, EP 特許). */
const OFFICES =
  'AU|CA|CH|CN|CZ|DD|DE|DK|EA|EM|EP|ES|EU|FI|FR|GB|HK|HU|IL|KR|MX|NL|NZ|PL|PT|RU|SE|SG|SU|TH|TR|TW|UK|US|USP|VN|ZA';

/** English words and rare codes: only directly before the word (IT特許第…). */
const OFFICES_BESIDE =
  'AE|AL|AR|AT|BA|BE|BG|BR|BX|BY|CL|CO|CR|CY|DO|DZ|EC|EE|EG|GC|GE|GR|HR|ID|IE|IN|IR|IS|IT|KE|KZ|LT|LU|LV|MA|MC|MD|ME|MK|MN|MT|MY|NG|NO|OA|PA|PE|PH|PK|QA|RO|RS|SA|SI|SK|SM|TN|UA|UY|UZ';

/** 日本国特許第…, 我が国特許第…, 内国特許第…: the JPO's. */
const OWN_COUNTRY = ['日本', '我が', 'わが', '我', '本', '自', '当', '全', '内', '四', '帝', '建'] as const;

/** Between a country and the word: 米国仮特許出願, 米国出願に係る特許, 米国で登録された特許, 米国意匠特許, 欧州共同体意匠登録, 韓国特許庁登録, 中国の特許, 中国における特許. */
// prettier-ignore
const BETWEEN_COUNTRY_AND_WORD = [
  '特許', '意匠', '商標', '実用新案', '登録', '出願', '公開', '公表', '公告', '仮', '再発行', '再審査', '植物', '分割', '継続', '一部', '共同体', '連合', '連邦', '共和',
  '特許庁', '商標庁', '合衆', 'の', 'における', 'において', 'にて', 'での', 'で', ':', '発明', 'された', 'されている', '済みの', '取得した', '付与された', '成立した', 'に係る', 'にかかる',
] as const;

/**
 * Registers other than the JPO's, before 登録 alone (農薬登録第…号), by their last characters: 弁護士 and 建築士, 農林水産省,
 * 国土交通大臣, 建設業. Sources: 農薬取締法 3条, 種苗法 18条, 建設業法 3条, 旅行業法 3条, 弁護士法 8条, 肥料の品質の確保等に関する法律 4条,
 * 地理的表示法 6条, 著作権法 75条, 半導体集積回路の回路配置に関する法律 3条, 消費税法 57条の2. 防護標章登録 counts within its trademark.
 */
// prettier-ignore
const REGISTERS = [
  '農薬', '品種', '種苗', '肥料', '飼料', '医薬品', '医療機器', '毒物', '劇物', '大臣', '知事', '長官', '業', '業者', '士', '師', '省', '庁', '局', '署', '会', '協会', '工業会', '事業', '事業者',
  '車両', '自動車', '車', '船舶', '機', '電話', '会員', '利用者', '顧客', '患者', '住民', '外国人', '戸籍', '著作権', '著作物', '回路配置', '回路配置利用権', '文化財', '法人', '会社', '商号', '不動産',
  '質権', '抵当権', '使用権', '実施権', '専用実施権', '通常実施権', '防護標章', '地理的表示', 'GI', '特定農林水産物等', '適格請求書発行', 'インボイス', '製品', '図書', '銘柄', '血統', '犬', '馬', '施設', '機関', '工場', '国際', 'JAS', '医籍', '籍', '名簿', '認証', 'ドメイン', 'ドメイン名', 'マーク', 'プライバシーマーク', '種苗法',
  '都', '道', '府', '県', '州', '育成者権', '販売者', '業の', '印鑑', '医薬部外品', '遺産', '社債', 'ユーザー', 'ユーザ', 'お客様', 'ご', '受験', 'シリアル', '化学物質', 'CAS', 'GENBANK', '配列', '臨床試験',
] as const;

/** References of an office or applicant that look like numbers (【整理番号】ＪＰ２０２０－１２３Ａ). */
const REFERENCES = ['整理番号', '管理番号', '社内番号', '案件番号', '伝票番号', '製品番号', '型番', '品番'] as const;

/** Law of a plain 登録第…号 by the words around it (登録第1712345号意匠; 意匠権（登録第1712345号）). */
// prettier-ignore
const LAW_WORDS: Readonly<Record<string, Law>> = { 意匠: 'design', 実用新案: 'utilityModel', 商標: 'trademark', 特許: 'patent' };

/** Citations are wrapped and spaced (米　国): allows line ends and blanks between any two characters. */
const WRAP = `(?:${LINE_END}|[ ]{0,3})`;
const GAP = `(?:${LINE_END}|[ ]{0,8})`;
const NO_KATAKANA = '(?<![ァ-ヶ-])';

function wrapped(word: string): string {
  const source = fold(word).split('').join(WRAP);
  return /^[ァ-ヶ]/u.test(word) ? `${NO_KATAKANA}${source}` : source;
}

const anyOf = (words: readonly string[]) => [...new Set(words)].map(wrapped).join('|');

const SHORT_COUNTRY = Object.entries(SHORT_COUNTRIES)
  .map(([country, others]) => `(?<![${others}]${WRAP})${country}`)
  .join('|');
const NAMED_COUNTRY = `(?<!(?:${anyOf(OWN_COUNTRY)})${WRAP})(?<=\\p{L}${WRAP})国`;
const BESIDE = `(?<![A-Z0-9])(?:${OFFICES_BESIDE})(?=[特実意商登])`;
const COUNTRY = `${NAMED_COUNTRY}|(?<![A-Z0-9])U[.]S[.](?:A[.])?[ ]?|${SHORT_COUNTRY}|(?<![A-Z0-9])(?:${OFFICES})[ -]?|${BESIDE}|${anyOf(COUNTRIES)}`;
/** WIPO's; 国際出願 and 国際特許出願 can also be the Japanese application (国際特許出願 特願2020-500123). */
const INTERNATIONAL = `${wrapped('国際')}${GAP}(?=(?:商標|意匠)?登録(?!出願|願))`;
const FILLERS = `(?:${GAP}(?:${anyOf(BETWEEN_COUNTRY_AND_WORD)}|[(（「『)】\\]」・/])){0,3}`;

/** A sticky pattern, compiled on first use: the server starts without any. */
class Pattern {
  readonly #source: string;
  #pattern: RegExp | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  /** Whether it matches folded text at `index`. */
  at(folded: string, index: number): boolean {
    this.#pattern ??= new RegExp(this.#source, 'uy');
    this.#pattern.lastIndex = index;
    return this.#pattern.test(folded);
  }
}

/** Matches the text before the index. */
const before = (source: string) => new Pattern(`(?<=${source})`);

const HALVES = ['非', '再公表', '再表', '公表特許'] as const;
/** JPWO… is not an international publication; JP特許第… is Japan's. */
const CUT_JPWO = `JP${LINE_END}(?=WO)`;

/** 特許第5123456号(米国), (US): brackets with only a country. */
const FOREIGN_BEHIND = new Pattern(
  `${GAP}\\((?:${anyOf(COUNTRIES)}|${Object.keys(SHORT_COUNTRIES).join('|')}|(?!日本)\\p{Script=Han}{1,3}国|${OFFICES})(?:特許|登録|出願)?\\)`,
);

/** Whether brackets with a country follow a number ending at `index`. */
export function isForeignBehind(folded: string, index: number): boolean {
  const unit = folded.charCodeAt(index);
  const mayBegin = unit === 0x28 || unit === 0x20 || unit === 0x0a || unit === 0x0d;
  return mayBegin && FOREIGN_BEHIND.at(folded, index);
}

const FOREIGN = before(`(?:${COUNTRY})${FILLERS}${GAP}|${INTERNATIONAL}`);
const OTHER_REGISTER = before(`(?:${anyOf(REGISTERS)})(?<!特許庁)(?:${GAP}[(（])?${GAP}`);
const REFERENCE = before(`(?:${anyOf(REFERENCES)})[】\\])]?:?[ ]{0,20}`);
const CUT_WORD = before(`(?:${anyOf(HALVES)})${WRAP}|${CUT_JPWO}`);

/** Meanings of the last unit before a number; most numbers follow none of these. */
const ENDS = new Uint8Array(0x10000);
/** `within`: between a country and a number. */
const END_OF = { foreign: 1, register: 2, reference: 4, half: 8, within: 16 } as const;

function markEnds(words: readonly string[], bit: number): void {
  for (const word of words) mark(fold(word).slice(-1), bit);
}

function mark(units: string, bit: number): void {
  for (const unit of units) ENDS[unit.charCodeAt(0)] = (ENDS[unit.charCodeAt(0)] ?? 0) | bit;
}
const OFFICE_CODES = [OFFICES, OFFICES_BESIDE].flatMap((codes) => codes.split('|'));
markEnds([...COUNTRIES, ...Object.keys(SHORT_COUNTRIES), ...OFFICE_CODES, '国', '国際'], END_OF.foreign);
mark(fold(`${BETWEEN_COUNTRY_AND_WORD.join('')}()「『」】]・/-. >|\r\n`), END_OF.within);
markEnds([...REGISTERS, '('], END_OF.register);
markEnds([...REFERENCES, '】', ']', ')', ':'], END_OF.reference);
markEnds([...HALVES, 'JP'], END_OF.half);

/** Longest gap of blanks and a line end, UTF-16 units. */
const FURTHEST = 70;

/** What precedes the word at `index` of folded text; undefined where it does not matter, as for most numbers. */
export function edgeAt(folded: string, index: number): Edge | undefined {
  const ends = endsBefore(folded, index);
  return ends === 0 ? undefined : new Edge(folded, index, ends);
}

/** Whose number a word announces, by the text before it. */
class Edge {
  readonly #folded: string;
  readonly #index: number;
  readonly #ends: number;

  constructor(folded: string, index: number, ends: number) {
    this.#folded = folded;
    this.#index = index;
    this.#ends = ends;
  }

  /** The name or code of another country stands before. */
  get isForeign(): boolean {
    for (let i = this.#index - 1; i >= 0; i--) {
      const ends = ENDS[this.#folded.charCodeAt(i)] ?? 0;
      if ((ends & END_OF.foreign) !== 0) return FOREIGN.at(this.#folded, this.#index);
      if ((ends & END_OF.within) === 0) break;
    }
    return false;
  }

  /** 登録 belongs to a register other than the JPO's. */
  get isOfOtherRegister(): boolean {
    return this.#stands(OTHER_REGISTER, END_OF.register);
  }

  /** An item for references of an office or applicant stands before. */
  get isReference(): boolean {
    return this.#stands(REFERENCE, END_OF.reference);
  }

  /** The word is the second half of another: 非|特許文献, 再公表|WO2010/016589, across a line end. */
  get isSecondHalf(): boolean {
    return this.#stands(CUT_WORD, END_OF.half);
  }

  #stands(pattern: Pattern, bit: number): boolean {
    return (this.#ends & bit) !== 0 && pattern.at(this.#folded, this.#index);
  }
}

function endsBefore(folded: string, index: number): number {
  for (let i = index - 1; i >= 0 && index - i <= FURTHEST; i--) {
    const unit = folded.charCodeAt(i);
    const isGap = unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x3e || unit === 0x7c;
    if (!isGap) return ENDS[unit] ?? 0;
  }
  return 0;
}

const MARK_NEARBY = /商標|商願|標章|区分|類/u;
const END_OF_CLAUSE = /。|(?:\r\n?|\n) {0,8}(?:\r\n?|\n)/u;
/** Distance from 登録番号 of a word that names the register, UTF-16 units. */
const NEARBY = 60;

/** Whether a trademark word stands near 登録番号 (`from` to `to`). Numbers of other registers have few digits. */
export function hasMarkNearby(folded: string, from: number, to: number): boolean {
  const before =
    folded
      .slice(Math.max(0, from - NEARBY), from)
      .split(END_OF_CLAUSE)
      .at(-1) ?? '';
  const behind = folded.slice(to, to + NEARBY).split(END_OF_CLAUSE)[0] ?? '';
  return MARK_NEARBY.test(before) || MARK_NEARBY.test(behind);
}

const LAW_NAMES = Object.keys(LAW_WORDS);
const LAW_BEFORE = new RegExp(
  `(?<=(${anyOf(LAW_NAMES)})(?:${WRAP}(?:権|${wrapped('公報')}|${wrapped('の登録番号')}|[0-9]{1,2}(?![0-9])))?${GAP}[(の:・]?${GAP})`,
  'uy',
);
const LAW_BEHIND = new RegExp(
  `${GAP}[の(]?${GAP}(${anyOf(LAW_NAMES)})(?!${WRAP}(?:法|登${WRAP}録|出願|番号|分類))`,
  'uy',
);

/** The law by the words directly before 登録. */
export function lawBefore(folded: string, index: number): Law | undefined {
  return lawWordAt(LAW_BEFORE, folded, index);
}

/** The law by the words directly after 登録第…号. */
export function lawBehind(folded: string, index: number): Law | undefined {
  return lawWordAt(LAW_BEHIND, folded, index);
}

function lawWordAt(pattern: RegExp, folded: string, index: number): Law | undefined {
  pattern.lastIndex = index;
  const word = pattern.exec(folded)?.[1];
  return word === undefined ? undefined : LAW_WORDS[word.replace(/[ \r\n>|]/gu, '')];
}
