import { isValue } from '../../server/src/drafts/itemNames.ts';
import { itemsOf } from '../../server/src/drafts/items.ts';

/** The draft with each value on the line below its item, where the office reads it as well. */
export function contentBelow(text: string, lineBreak = '\n　　　'): string {
  let moved = '';
  let at = 0;
  for (const { name, content, end, contentStart } of itemsOf(text)) {
    if (content === '' || !isValue(name)) continue;
    moved += text.slice(at, end) + lineBreak;
    at = contentStart;
  }
  return moved + text.slice(at);
}
