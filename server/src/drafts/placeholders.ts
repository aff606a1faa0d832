import { CHARACTERS } from '../base/characters.ts';
import { foldWord } from '../numbers/fold.ts';

/**
 * Placeholders in a new draft for what only the drafter knows: the generator writes no others, and the checks find them. The
 * circle is in JIS X 0208 and in the JPO's forms.
 */
export const PLACEHOLDER = {
  text: '○○',
  /** As many digits as a 発送番号 has. */
  dispatchNumber: '○○○○○○',
  date: '令和○年○月○日',
  feeYear: '第○年分',
  /** In the name of an item: 【第○類】. */
  goodsClass: '第○類',
} as const;

/** Words before a placeholder in a new draft, on its line or above. */
export const LABEL = { articles: '適用条文', reasons: '手続をすることができなかった理由' } as const;

/** Circles that are typed for one another. */
export const CIRCLE = '[○◯〇]';
const BLANK = CHARACTERS.blank.source;
/** Words around a placeholder. */
const AROUND =
  /特許庁審[査判](?:官|長)|[殿第号月日類\-－／/]|年分?|から|令和|平成|[特実意商]願|(?:特許|(?:実用新案|意匠|商標)?登録)第?/gu;
const BLANKS = new RegExp(BLANK, 'gu');
const CIRCLES = new RegExp(`^${CIRCLE}+$`, 'u');
/** Longest item content that can be a placeholder. */
const LONGEST = 60;

/** Whether the content of an item says nothing yet: ○○, 第○年分から第○年分, 特許庁審査官　○○　殿. */
export function isPlaceholder(content: string): boolean {
  if (content.length > LONGEST || !HAS_CIRCLE.test(content)) return false;
  return CIRCLES.test(content.replace(AROUND, '').replace(BLANKS, ''));
}

export const HAS_CIRCLE = new RegExp(CIRCLE, 'u');
/** A kanji zero can be a digit: 二〇二号, 一〇〇号室. */
const HOLE = /[○◯]|(?<![〇一二三四五六七八九十百千])〇{2}(?![〇一二三四五六七八九十百千])/u;

/** Whether a name, address or payment period is incomplete: 株式会社○○, 第６年分から第○年分. */
export function isPartlyFilled(content: string): boolean {
  return HOLE.test(content);
}

/** 令和８年○月○日, 令和　年　月　日, ６年４月２４日: folded, without blanks. */
const DAY = /^(明治|大正|昭和|平成|令和|[MTSHR])?([0-9○◯〇]{0,4}|元)年([0-9○◯〇]{0,2})月([0-9○◯〇]{0,2})日/u;

/** Whether a content begins with a date that lacks its era or another part. */
export function isPartOfDay(content: string): boolean {
  const [, era, ...parts] = DAY.exec(foldWord(content.slice(0, LONGEST))) ?? [];
  if (parts.length === 0) return false;
  return parts.some((part) => !/^(?:[0-9]+|元)$/u.test(part)) || (era === undefined && parts[0]?.length !== 4);
}

const PART = `(?:${BLANK})*(?:${CIRCLE}|[0-9０-９元]){1,2}(?:${BLANK})*`;
/** The date of a new draft, possibly filled in part. */
const DATE = `令和(?=[^日]{0,20}${CIRCLE})${PART}年${PART}月${PART}日`;
/** Lines of a new draft to fill in: 「１．○○」「適用条文　○○」「出願　　令和○年○月○日」. */
const LINE = new RegExp(
  `^(?:${BLANK}){0,40}(?:[0-9０-９]{1,2}．(?:${BLANK}){0,40}(${CIRCLE}{2,20})(?:${BLANK})*$|${LABEL.articles}[^「」『』。]{1,60}?(${CIRCLE}{1,20}))|^[^「」『』。、]{0,40}(?:${BLANK})(${DATE})(?:${BLANK})*$`,
  'du',
);
const ALONE = new RegExp(`^(?:${BLANK}){0,40}(${CIRCLE}{2,20})(?:${BLANK})*$`, 'du');
const HEADING = new RegExp(
  `^(?:${BLANK}){0,40}(?:[0-9０-９]{1,2}．|（[0-9０-９]{1,2}）|${LABEL.reasons}).{0,80}(?<!。)$`,
  'u',
);

/** The written line before a line in its item (undefined for the first), and whether the line is the only one. */
export interface Around {
  readonly before: string | undefined;
  readonly isOnly: boolean;
}

/**
 * The range to fill in on a line of running text, if any; not in prose (○○装置), tables of marks (○, ○○, ×) and separating
 * lines (○○○○). Circles alone count where two of them follow a heading or begin the item, or nothing else is written.
 * `around` is only called for those.
 */
export function placeholderIn(line: string, around: () => Around): readonly [start: number, end: number] | undefined {
  if (line.length > 2 * LONGEST) return undefined;
  const indices = LINE.exec(line)?.indices;
  if (indices) return indices[1] ?? indices[2] ?? indices[3];
  const alone = ALONE.exec(line)?.indices?.[1];
  if (!alone) return undefined;
  const { before, isOnly } = around();
  const isOfDraft = alone[1] - alone[0] === PLACEHOLDER.text.length && (before === undefined || HEADING.test(before));
  return isOnly || isOfDraft ? alone : undefined;
}
