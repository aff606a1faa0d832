/** Elements whose marks are kept in the text: the filing software takes the same ones in the HTML of a draft. */
export const MARKED: ReadonlySet<string> = new Set(['u', 'sup', 'sub']);

/** The text without these marks. */
export function withoutMarks(text: string): string {
  return text.replace(/<\/?(?:u|sup|sub)>/gu, '');
}
