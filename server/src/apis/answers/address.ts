import * as v from 'valibot';

const schema = v.object({ URL: v.string() });
const ORIGIN = 'https://www.j-platpat.inpit.go.jp';

/** The J-PlatPat page in `data` of jpp_fixed_address; undefined where it is missing or leads elsewhere. */
export function readFixedAddress(data: unknown): string | undefined {
  const parsed = v.safeParse(schema, data);
  if (!parsed.success || !URL.canParse(parsed.output.URL)) return undefined;
  const url = new URL(parsed.output.URL);
  return url.origin === ORIGIN && url.username === '' && url.password === '' ? url.href : undefined;
}
