import type { NoText, ReadBytes } from '../../base/bytes.ts';
import type { Messages } from '../../messages/messages.ts';

/** Why bytes were not, or not wholly, read as a text: no such text is clean. */
export interface Unread {
  readonly code: NoText | 'partly' | 'uncertain';
  readonly message: string;
}

/** Undefined where all of a text was read for certain. */
export function unreadOf(
  { noText, encoding, unreadable, isUncertain }: ReadBytes,
  { reading }: Messages,
): Unread | undefined {
  if (noText !== undefined) return { code: noText, message: reading.noText[noText] };
  const name = reading.encoding(encoding);
  if (unreadable > 0) return { code: 'partly', message: reading.partly(name, unreadable) };
  return isUncertain ? { code: 'uncertain', message: reading.uncertain(name) } : undefined;
}
