import type { NoText, ReadBytes } from '../../base/bytes.ts';
import type { Messages } from '../../messages/messages.ts';

/** Why bytes were not, or not wholly, read as a text: no such text is clean. */
export interface Unread {
  readonly code: NoText | 'partly';
  readonly message: string;
}

/** Undefined where all of a text was read. */
export function unreadOf({ noText, encoding, unreadable }: ReadBytes, { reading }: Messages): Unread | undefined {
  if (noText !== undefined) return { code: noText, message: reading.noText[noText] };
  if (unreadable === 0) return undefined;
  return { code: 'partly', message: reading.partly(reading.encoding(encoding), unreadable) };
}
