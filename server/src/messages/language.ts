/** Whether a locale such as `en-US` or `en_US.UTF-8` asks for English; everywhere else texts are Japanese. */
export function isEnglish(locale: string | undefined): boolean {
  return locale !== undefined && /^en\b/iu.test(locale.replace('_', '-'));
}

/** The locale that a terminal asks for. */
export function localeOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string | undefined {
  return [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '');
}
