/**
 * Shapes of one character: the present form (新字体) first, then its 旧字体 and the 異体字 of names. From the 常用漢字表 (2010),
 * which has 旧字体 in brackets, and family registers and company names; without forms that NFKC unites (旧字体 of 海, 神 …).
 */
const GROUPS = `
亜亞 悪惡 圧壓 囲圍 医醫 為爲 壱壹 隠隱 栄榮 営營 衛衞 駅驛 悦悅 円圓 塩鹽 縁緣 艶艷 応應 欧歐 殴毆 桜櫻 奥奧 横橫 温溫 穏穩 仮假 価價 画畫 会會 絵繪 壊壞 懐懷
概槪 拡擴 殻殼 覚覺 学學斈 岳嶽 楽樂 渇渴 缶罐 巻卷 陥陷 勧勸 寛寬 関關 歓歡 観觀 顔顏 気氣 帰歸皈 亀龜 偽僞 戯戲 犠犧 旧舊 拠據 挙擧 虚虛 峡峽 挟挾 狭狹 教敎 強强
郷鄕 区區 駆驅 勲勳 薫薰 径徑 茎莖 恵惠 掲揭 渓溪 経經 蛍螢 軽輕 継繼 鶏鷄 芸藝 撃擊 欠缺 穴冗 研硏 県縣 倹儉 剣劍劒 険險 圏圈 検檢 献獻 権權 顕顯 験驗 厳嚴 広廣
効效 恒恆 黄黃 鉱鑛 号號 国國圀囯 黒黑 砕碎 済濟 歳歲 斉齊齋斎齎 剤劑 雑雜 参參 桟棧 蚕蠶 惨慘 賛贊 残殘 糸絲 歯齒 児兒 辞辭 湿濕 実實 写寫 釈釋 寿壽 収收 従從 渋澁澀 獣獸
縦縱 粛肅 処處 緒緖 叙敍 尚尙 将將 称稱 渉涉 焼燒 証證 奨奬 条條 状狀 乗乘 浄淨 剰剩 畳疊 縄繩 壌壤 嬢孃 譲讓 醸釀 触觸 嘱囑 真眞 寝寢 慎愼 尽盡 図圖 粋粹 酔醉
穂穗 随隨 髄髓 枢樞 数數 瀬瀨 声聲 青靑 静靜 窃竊 摂攝 説說 専專 浅淺 戦戰 践踐 銭錢 潜潛 繊纖 禅禪 双雙 壮壯 争爭 荘莊 捜搜 挿插 巣巢 曽曾 痩瘦 装裝 総總 騒騷
増增 蔵藏 臓臟 即卽 属屬 続續 堕墮 対對 体體 帯帶 滞滯 台臺 滝瀧 択擇 沢澤 担擔 単單 胆膽 団團 断斷 弾彈 遅遲 痴癡 虫蟲 昼晝 鋳鑄 庁廳 徴徵 聴聽 勅敕 鎮鎭 逓遞
鉄鐵銕鐡 点點 転轉 伝傳 灯燈 当當 党黨 盗盜 稲稻 闘鬪 徳德 独獨 読讀 届屆 弐貳 悩惱 脳腦 覇霸 拝拜 廃廢 売賣 梅楳 麦麥 発發 髪髮 抜拔 晩晚 蛮蠻 秘祕 浜濱濵 瓶甁 払拂
仏佛 併倂 並竝 餅餠 辺邊邉 変變 弁辨瓣辯 歩步 宝寶 豊豐 褒襃 翻飜 毎每 万萬 満滿 麺麵 黙默 弥彌 訳譯 薬藥 与與 予豫 余餘 誉譽 揺搖 様樣 謡謠 来來 頼賴 乱亂 覧覽 竜龍
両兩 猟獵 緑綠 涙淚 塁壘 礼禮 励勵 戻戾 霊靈 齢齡 暦曆 歴歷 恋戀 錬鍊 炉爐 労勞 郎郞 楼樓 録錄 湾灣 高髙 崎﨑嵜碕 島嶋嶌 富冨 峰峯 館舘 桧檜 薮藪 船舩 秋穐龝 吉𠮷 土圡
野埜 柳栁桺 橋𣘺 鴎鷗 祢禰 桑桒 兎兔 岡崗 曳曵 花華 橘𣗄 角⻆ 槙槇 壷壺 瑶瑤 尭堯 遥遙 晋晉 巌巖 昿曠 桝枡 靭靱 頚頸 鹸鹼 蝋蠟 蝉蟬 侭儘 挺梃 籠篭 鰺鯵 芦蘆 杯盃
泉洤 裏裡 稿稾 略畧 群羣 松枩 昇曻 敷旉 隣鄰 蘇甦 諌諫 輌輛 撹攪 潅灌 噛嚙 侠俠 掴摑 填塡 顛顚 祷禱 涛濤 屏屛 頬頰 莱萊 迩邇 砺礪 鴬鶯
`;

/** Other form of a character → its present form. */
export const VARIANTS: ReadonlyMap<string, string> = new Map(
  GROUPS.trim()
    .split(/\s+/u)
    .flatMap((group) => {
      const [present = '', ...others] = Array.from(group);
      return others.map((other): [string, string] => [other, present]);
    }),
);

/** 略号 in brackets, as NFKC writes ㈱ and ㈲, and their meanings. */
const SHORT: Readonly<Record<string, string>> = {
  株: '株式会社',
  有: '有限会社',
  同: '合同会社',
  資: '合資会社',
  名: '合名会社',
  社: '社団法人',
  財: '財団法人',
  学: '学校法人',
  独: '独立行政法人',
  医: '医療法人',
  宗: '宗教法人',
  特非: '特定非営利活動法人',
};
const SHORT_FORM = /\(([株有同資名社財学独医宗]|特非)\)/gu;

/** Forms of corporations in Japan; a form that another one ends with comes after it. */
const JAPANESE = [
  ...['株式会社', '有限会社', '合同会社', '合資会社', '合名会社', '相互会社', '協同組合'],
  ...['一般社団法人', '公益社団法人', '社団法人', '一般財団法人', '公益財団法人', '財団法人'],
  ...['国立大学法人', '公立大学法人', '学校法人', '国立研究開発法人', '地方独立行政法人', '独立行政法人'],
  ...['社会医療法人', '医療法人', '社会福祉法人', '宗教法人', '特定非営利活動法人'],
  ...['特許業務法人', '弁理士法人', '弁護士法人'],
];

/** Forms of corporations abroad, in Latin letters and in the katakana of the register. */
const FORMS_ABROAD = [
  ...['co', 'company', 'ltd', 'limited', 'inc', 'incorporated', 'corp', 'corporation', 'llc', 'lp', 'llp', 'plc'],
  ...['gmbh', 'mbh', 'ag', 'kg', 'kgaa', 'se', 'sa', 'sas', 'sarl', 'spa', 'srl', 'nv', 'bv', 'ab', 'oy', 'oyj'],
  ...['kk', 'yk', 'pte', 'pty', 'kabushiki', 'kaisha'],
  ...['コーポレーション', 'コーポレイション', 'インコーポレイテッド', 'インコーポレーテッド', 'インコーポレーション'],
  ...['カンパニー', 'リミテッド', 'リミティド', 'エルエルシー', 'ピーエルシー', 'ビーブイ', 'ゲーエムベーハー'],
  ...['ゲゼルシャフト', 'アクチエンゲゼルシャフト', 'アクツィエンゲゼルシャフト'],
  ...['ソシエテ', 'アノニム', 'アクチボラグ'],
];

/** Writes out `(株)` and the like as separate words; `text` is after NFKC. */
function writeOutForms(text: string): string {
  return text.replace(SHORT_FORM, (_, short: string) => ` ${SHORT[short] ?? short} `);
}

/** The form that the text begins with, or ''. */
function leadingForm(text: string): string {
  return JAPANESE.find((form) => text.startsWith(form)) ?? '';
}

/** The form that the text ends with, or ''. */
function trailingForm(text: string): string {
  return JAPANESE.find((form) => text.endsWith(form)) ?? '';
}

/** A name for comparison: without width, case, blanks, marks, kinds of kana, long vowels and old forms of characters. */
export interface FoldedName {
  /** The whole name, forms of corporations written out: `㈱架空` → `株式会社架空`. */
  readonly full: string;
  /** Offsets in `full` of the name without 株式会社 and the like around it. Never empty where `full` is not. */
  readonly start: number;
  readonly end: number;
  /** Offsets in `full`, above 0, of words: after a blank or mark, and where the script changes. */
  readonly words: readonly number[];
}

/** `kana`: of both kinds; `dropped` joins its neighbours, `gap` separates them. */
type Script = 'kanji' | 'kana' | 'other' | 'dropped' | 'gap';

interface Piece {
  readonly text: string;
  readonly script: Script;
}

/** Folds a name, forms of corporations written out. */
export function foldName(name: string): FoldedName {
  const pieces = piecesOf(writeOutForms(normalized(name)));
  const words: number[] = [];
  const tokens: number[] = [];
  let full = '';
  let last: Script = 'gap';
  for (const { text, script } of pieces) {
    if (script === 'dropped') continue;
    if (script !== 'gap') {
      if (last === 'gap') tokens.push(full.length);
      if (last !== script && full !== '') words.push(full.length);
      full += text;
    }
    last = script;
  }
  return { full, words, ...coreOf(full, tokens) };
}

/** Folds a name as it is written, `(株)` too: for parts of such a text. */
export function foldText(text: string): string {
  return Array.from(piecesOf(normalized(text)), (piece) => piece.text).join('');
}

/** The name without forms of corporations. */
export function coreText({ full, start, end }: FoldedName): string {
  return full.slice(start, end);
}

/** NFKC, lower case, without selectors of glyph variants. */
function normalized(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase();
  return lower.replace(/\p{Variation_Selector}/gu, '');
}

/** `tokens`: where parts between blanks begin. */
function coreOf(full: string, tokens: readonly number[]): Pick<FoldedName, 'start' | 'end'> {
  const start = leadingForm(full).length;
  let end = full.length;
  for (const token of tokens.toReversed()) {
    if (!ABROAD.has(full.slice(token, end))) break;
    end = token;
  }
  end -= trailingForm(full.slice(0, end)).length;
  return start < end ? { start, end } : { start: 0, end: full.length };
}

const pieces = new Map<string, Piece>();

function* piecesOf(text: string): Generator<Piece> {
  for (const character of text) {
    let piece = pieces.get(character);
    if (!piece) {
      piece = pieceOf(character);
      pieces.set(character, piece);
    }
    yield piece;
  }
}

const NOTHING: Piece = { text: '', script: 'dropped' };
const GAP: Piece = { text: '', script: 'gap' };

function pieceOf(character: string): Piece {
  if (/[ー.'’]/u.test(character)) return NOTHING;
  const present = VARIANTS.get(character) ?? character;
  if (!/[\p{L}\p{N}\p{M}]/u.test(present)) return GAP;
  const text = LARGE.get(katakana(present)) ?? katakana(present);
  if (/\p{Script=Katakana}/u.test(text)) return { text, script: 'kana' };
  return { text, script: /\p{Script=Han}/u.test(text) ? 'kanji' : 'other' };
}

function katakana(character: string): string {
  const code = character.charCodeAt(0);
  return code >= 0x3041 && code <= 0x3096 ? String.fromCharCode(code + 0x60) : character;
}

/** Small kana → the large one: names abroad are written with either. */
const LARGE = new Map(
  Array.from('ァアィイゥウェエォオッツャヤュユョヨヮワヵカヶケ'.matchAll(/(.)(.)/gu), ([, a = '', b = '']) => [a, b]),
);

const ABROAD = new Set(FORMS_ABROAD.map((form) => foldText(form)));
