/** Text from outside for a label, where the editor takes `$(name)` for an icon: it stays text. */
export function plainLabel(text: string): string {
  return text.replace(/\$\(/gu, '＄(');
}
