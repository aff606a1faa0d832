import assert from 'node:assert/strict';
import { draftFindings } from '../../../server/src/checks/checks.ts';
import type { Edit, Finding } from '../../../server/src/checks/finding.ts';
import { structureOf } from '../../../server/src/drafts/structure.ts';
import { scan } from '../../../server/src/numbers/scan.ts';

/** What is found in a text from the text alone. */
export function findingsOf(text: string): Finding[] {
  return draftFindings({ text, documents: structureOf(text), numbers: scan(text, { year: 2026 }) });
}

/** Code and text of each finding. */
export function told(text: string): string[] {
  return findingsOf(text).map(({ code, start, end }) => `${code} ${text.slice(start, end)}`);
}

/** The text with the edits of a fix made. */
export function applied(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    assert.ok(edit.start >= at && edit.end >= edit.start && edit.end <= text.length, 'edits overlap');
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
