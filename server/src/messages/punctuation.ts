/** Signs between and around what others said: names, numbers, dates. */
const ja = {
  list: (all: readonly string[]) => all.join('、'),
  /** `inner` in brackets behind a text. */
  bracketed: (text: string, inner: string) => `${text}（${inner}）`,
};

const en: typeof ja = {
  list: (all) => all.join(', '),
  bracketed: (text, inner) => `${text} (${inner})`,
};

export const punctuation = { ja, en };

/** `1 request`, `2 requests`: English nouns that take an s. */
export const counted = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
