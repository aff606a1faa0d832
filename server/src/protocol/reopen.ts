/**
 * Server → client: a draft was opened in another encoding than its bytes on the disk have. The client shows `message` with
 * the button `action`, which opens the document again in that encoding. Sent only to a client that offers `reopen` in
 * `initializationOptions`; others get `message` alone, by window/showMessage.
 */
export const REOPEN = 'jpoDrafting/reopen';
export interface ReopenParams {
  readonly uri: string;
  /** As WHATWG calls it: `shift_jis`, `euc-jp`, `utf-16le`, `utf-16be`, `utf-8`. */
  readonly encoding: string;
  readonly message: string;
  readonly action: string;
}
