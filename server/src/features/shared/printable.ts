/** Characters that a terminal takes for commands, and those that change the direction of what follows. */
const COMMANDS =
  // eslint-disable-next-line no-control-regex -- these are the characters to replace
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;

/** Text from outside with its lines and tabs, and \ufffd for what must not reach a terminal or deceives a reader. */
export function printable(text: string): string {
  return text.replace(COMMANDS, '\ufffd');
}
