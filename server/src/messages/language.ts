export type Language = 'ja' | 'en';

/** The language for a locale such as `ja`, `en-US`, `en_US.UTF-8`: English where it asks for that, else Japanese. */
export function languageOf(locale: string | undefined): Language {
  return locale !== undefined && /^en\b/iu.test(locale.replace('_', '-')) ? 'en' : 'ja';
}

/**
 * The locale that a terminal asks for. Windows has no such variables, and says by itself in which language it is; elsewhere
 * a terminal without them, such as that of cron, says nothing.
 */
export function localeOf(
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
  ofSystem = () => Intl.DateTimeFormat().resolvedOptions().locale,
): string | undefined {
  const named = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']];
  return named.find((value) => value !== undefined && value !== '') ?? (platform === 'win32' ? ofSystem() : undefined);
}
