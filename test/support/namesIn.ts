import type { Finding, Fix } from '../../server/src/checks/finding.ts';

const OTHERS = ['code', 'start', 'end', 'more', 'fixes', 'kind', 'edits', 'certainty'];

/** What the sentence of a finding, or the title of a fix, names. */
export function namesIn(one: Finding | Fix): unknown[] {
  return Object.entries(one).flatMap(([name, value]: [string, unknown]) => (OTHERS.includes(name) ? [] : [value]));
}
