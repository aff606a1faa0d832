import type { punctuation as ja } from '../ja/punctuation.ts';

/** Signs between and around what others said: names, numbers, dates. */
export const punctuation: typeof ja = {
  list: (all) => all.join(', '),
  bracketed: (text, inner) => `${text} (${inner})`,
};
