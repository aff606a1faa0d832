import { CHARACTERS } from '../base/characters.ts';

/**
 * What a new draft holds where only the one who drafts can fill: the generator writes these and nothing else, and the
 * checks find them until they are gone. The circle is in JIS X 0208, and what the forms of the office show.
 */
export const PLACEHOLDER = {
  text: '○○',
  /** As many as a 発送番号 has digits. */
  dispatchNumber: '○○○○○○',
  date: '令和○年○月○日',
  feeYear: '第○年分',
  /** In the name of an item: 【第○類】. */
  goodsClass: '第○類',
} as const;

/** What stands before a placeholder on its line in a new draft. */
export const LABEL = { articles: '適用条文' } as const;

/** The circles that are typed for one another. */
const CIRCLE = '[○◯〇]';
const BLANK = CHARACTERS.blank.source;
/** Words around what is to be filled in. */
const AROUND =
  /特許庁審[査判](?:官|長)|[殿第号月日類\-－／/]|年分?|から|令和|平成|[特実意商]願|(?:特許|(?:実用新案|意匠|商標)?登録)第?/gu;
const BLANKS = new RegExp(BLANK, 'gu');
const CIRCLES = new RegExp(`^${CIRCLE}+$`, 'u');
/** Contents of items are not longer where they are to be filled in. */
const LONGEST = 60;

/** True for the content of an item that says nothing yet: ○○, 第○年分から第○年分, 特許庁審査官　○○　殿. */
export function isPlaceholder(content: string): boolean {
  if (content.length > LONGEST || !HAS_CIRCLE.test(content)) return false;
  return CIRCLES.test(content.replace(AROUND, '').replace(BLANKS, ''));
}

const HAS_CIRCLE = new RegExp(CIRCLE, 'u');
const DATE = PLACEHOLDER.date.replace(/○/gu, CIRCLE);
/** A line that is to be filled in, as a new draft has it: 「１．○○」「適用条文　○○」「出願　　令和○年○月○日」, or circles alone. */
const LINE = new RegExp(
  `^(?:${BLANK}|[0-9０-９]{1,2}．|${LABEL.articles}${BLANK}){0,40}(${CIRCLE}{2,20})(?:${BLANK})*$|^[^「」『』。、]{0,40}(?:${BLANK})(${DATE})(?:${BLANK})*$`,
  'du',
);

/** Where a line of running text is to be filled in, as offsets in it; undefined where it is not, as in prose (○○装置). */
export function placeholderIn(line: string): readonly [start: number, end: number] | undefined {
  if (line.length > 2 * LONGEST) return undefined;
  const indices = LINE.exec(line)?.indices;
  return indices?.[1] ?? indices?.[2];
}
