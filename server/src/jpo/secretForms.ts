/** What stands where a secret stood. */
const HIDDEN = '[***]';

/** What looks like a secret whoever it belongs to: tokens (RFC 6750, 7519), headers and fields that hold one. */
const LOOKS_SECRET = [
  /\bbearer\s{1,9}[\w.~+/=%-]{4,}/giu,
  /\beyJ[\w.-]{8,}/gu,
  /\bauthorization["']?\s{0,9}[:=]\s{0,9}["']?(?:basic\s{1,9})?[^\s"'<>&,;]+/giu,
  /\b(?:access_token|refresh_token|id_token|username|password)["']?\s{0,9}[:=]\s{0,9}["']?[^\s"'<>&,;]+/giu,
] as const;

/** A text from outside without these secrets, in whatever form they are written, and without what looks like one. */
export function withoutSecrets(text: string, secrets: Iterable<string>): string {
  const forms = [...new Set([...secrets].flatMap(formsOf))].filter((form) => form !== '');
  // The longest first: a password may begin with the ID.
  const known = forms.sort((a, b) => b.length - a.length).map(escaped);
  const hidden = known.length === 0 ? text : text.replace(new RegExp(known.join('|'), 'giu'), HIDDEN);
  return LOOKS_SECRET.reduce((left, pattern) => left.replace(pattern, HIDDEN), hidden);
}

/** As it is, in an address, in a form, in JSON, in HTML, in Base64. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  // Whole groups of three bytes, so that nothing depends on what follows; fewer are no secret.
  const groups = bytes.subarray(0, bytes.length - (bytes.length % 3));
  const html = secret.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
  return [
    secret,
    encodeURIComponent(secret.toWellFormed()),
    new URLSearchParams({ _: secret }).toString().slice(2),
    JSON.stringify(secret).slice(1, -1),
    html,
    html.replace(/"/gu, '&quot;'),
    html.replace(/"/gu, '&quot;').replace(/'/gu, '&#39;'),
    ...(groups.length < 6 ? [] : [groups.toString('base64'), groups.toString('base64url')]),
  ];
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
