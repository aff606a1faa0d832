import { en } from './en.ts';
import { ja, type Messages } from './ja.ts';
import { isEnglish } from './language.ts';

export type { Messages } from './ja.ts';

/** The texts for a locale such as `ja`, `en-US`, `ja_JP.UTF-8`. */
export function messagesFor(locale: string | undefined): Messages {
  return isEnglish(locale) ? en : ja;
}
