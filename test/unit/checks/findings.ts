import assert from 'node:assert/strict';
import { draftFindings } from '../../../server/src/checks/checks.ts';
import type { Edit, Finding, Fix } from '../../../server/src/checks/finding.ts';
import { structureOf } from '../../../server/src/drafts/structure.ts';
import { offlineFindings } from '../../../server/src/features/diagnostics/diagnostics.ts';
import { Drafts } from '../../../server/src/features/shared/drafts.ts';
import { ReadDocument } from '../../../server/src/features/shared/readDocument.ts';
import { scan } from '../../../server/src/numbers/scan.ts';
import { FakeClock } from '../../support/fakeClock.ts';

/** What is found in a text from the text alone, with the offsets of the file where that is HTML. */
export function findingsOf(text: string): Finding[] {
  const document = ReadDocument.create('file:///a.jpo.txt', 'jpo-procedure', 1, text);
  const { html } = document;
  if (!html) return draftFindings({ text, documents: structureOf(text), numbers: scan(text, { year: 2026 }) });
  return offlineFindings(document, new Drafts(new FakeClock())).map((finding) => ({
    ...finding,
    start: html.sourceOf(finding.start),
    end: html.sourceEndOf(finding.end),
    fixes: (finding.fixes ?? []).flatMap((fix): Fix[] => {
      const edits = html.sourceEdits(fix.edits);
      return edits
        ? [{ ...fix, edits: edits.map(({ from, to, text: put }) => ({ start: from, end: to, text: put })) }]
        : [];
    }),
  }));
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
