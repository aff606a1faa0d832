import { en } from './en.ts';
import { ja, type Messages } from './ja.ts';

export type { Messages } from './ja.ts';

/** The texts for a locale such as `ja`, `en-US`, `ja_JP.UTF-8`. English where it says so, Japanese everywhere else. */
export function messagesFor(locale: string | undefined): Messages {
  return locale !== undefined && /^en\b/iu.test(locale.replace('_', '-')) ? en : ja;
}
