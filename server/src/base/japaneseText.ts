/** Bytes as text: UTF-8, or what is none, which in Japan is Shift_JIS (CP932). Never throws. */
export function japaneseText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}
