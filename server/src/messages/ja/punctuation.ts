/** Signs between and around what others said: names, numbers, dates. */
export const punctuation = {
  list: (all: readonly string[]) => all.join('、'),
  /** `inner` in brackets behind a text. */
  bracketed: (text: string, inner: string) => `${text}（${inner}）`,
};
