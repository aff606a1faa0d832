/** A headed section of a mailed document. Offsets are UTF-16 units. */
export interface Section {
  readonly name: string;
  readonly start: number;
  readonly headEnd: number;
  /** Without trailing blank lines. */
  readonly end: number;
  readonly members: readonly Section[];
}

/**
 * Headings of 拒絶理由通知書 and 査定, outermost first: centered title, 理由 and 参考情報, and 記; ●理由１について, ■第３条,
 * ＜引用文献等一覧＞, 【後掲１】; numbered reasons; ・請求項 １－４. Source: recorded documents.
 */
const LEVELS: readonly RegExp[] = [
  /^(?:\u3000{8,}[^\s。、：]{1,20}(?:\s[^\s。、：]{1,4}){0,3}|\u3000{3,}記(?:\s.{0,60})?)$/u,
  /^(?:[●■◆◎].{1,80}|＜[^＜＞]{1,60}＞|【[^【】]{1,40}】)$/u,
  /^(?:[０-９0-9]{1,2}[．.]|（[０-９]{1,2}）).+/u,
  /^・請求項.{0,80}$/u,
];

/** No headings inside a paragraph: the head continues in the middle of lines, and print breaks at （１）. */
const AFTER_BLANK = /^(?:\u3000{8}|（)/u;

/** Longest displayed name, characters. */
const LONGEST = 40;

interface Open {
  readonly level: number;
  readonly name: string;
  readonly start: number;
  readonly headEnd: number;
  readonly members: Section[];
}

/** The sections of a mailed document by its headings, in order. Linear in the length of the text. */
export function sectionsOf(text: string): Section[] {
  const top: Section[] = [];
  const open: Open[] = [];
  const close = (level: number, until: number) => {
    for (let last = open.at(-1); last && last.level >= level; last = open.at(-1)) {
      open.pop();
      const { name, start, headEnd, members } = last;
      const end = Math.max(headEnd, start + text.slice(start, until).trimEnd().length);
      (open.at(-1)?.members ?? top).push({ name, start, headEnd, end, members });
    }
  };
  let start = 0;
  let mayBegin = true;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, Math.min(end, start + 400)).trimEnd();
    const isHeading: boolean = line !== '' && (mayBegin || !AFTER_BLANK.test(line));
    const level: number = isHeading ? LEVELS.findIndex((pattern) => pattern.test(line)) : -1;
    mayBegin = line === '' || level >= 0;
    if (level >= 0) {
      close(level, start);
      const name = line.trim();
      const short = name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
      open.push({ level, name: short, start, headEnd: start + line.length, members: [] });
    }
    start = end + 1;
  }
  close(0, text.length);
  return top;
}
