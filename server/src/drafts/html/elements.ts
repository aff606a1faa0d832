/** Elements that begin and end a line. */
const BLOCKS = set(
  'html head body p div pre h1 h2 h3 h4 h5 h6 center blockquote address hr',
  'table caption colgroup thead tbody tfoot tr th td ul ol li dl dt dd form fieldset',
  'article aside section nav main header footer figure figcaption details summary',
);

/** Their contents are not shown. */
export const UNSEEN = set('title style script xml template noframes');

/**
 * Pictures, and raised and lowered characters: kept as they are written, since a text without them says something else
 * (10<SUP>6</SUP> is not 106).
 */
export const KEPT = set('img sup sub');

/** Read as what they are: the elements above, and those that leave the text as it is. */
const KNOWN = set(
  'html head body p div pre h1 h2 h3 h4 h5 h6 center blockquote address hr title style meta link base br wbr ! o:p',
  'img sup sub u span font b strong i em a big small tt code abbr cite q nobr xml section article main header footer',
);

export function isBlock(name: string): boolean {
  return BLOCKS.has(name);
}

export function isKnown(name: string): boolean {
  return KNOWN.has(name);
}

function set(...names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((line) => line.split(' ')));
}
