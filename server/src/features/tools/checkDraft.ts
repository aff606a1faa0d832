import * as v from 'valibot';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { FINDING_SEVERITY } from '../../checks/codes.ts';
import { unverified } from '../../checks/facts/verification.ts';
import { requiredFacts } from '../../checks/facts/requiredFacts.ts';
import { findingText } from '../diagnostics/findingText.ts';
import { offlineFindings } from '../diagnostics/diagnostics.ts';
import { draftSubjects, findingsFrom, heldOf } from '../diagnostics/factDiagnostics.ts';
import { failureText } from '../shared/reasons.ts';
import { plain } from '../shared/markdown.ts';
import type { Tool, ToolServices } from './tool.ts';

/** Problems listed for one draft. */
const MOST = 200;

const schema = v.object({ uri: v.string() });

/** `{ uri }`: the problems of an open draft, from its text and saved data of its cases. Sends no request. */
export const checkDraft: Tool = {
  prepare: async (_input, { messages }) => ({ doing: messages.tools.checking, requests: 0 }),

  invoke: async (input, services) => {
    const { messages, document: open } = services;
    const parsed = v.safeParse(schema, input);
    const document = parsed.success ? open(parsed.output.uri) : undefined;
    if (!document) return messages.tools.noDraft;
    return (await lines(document, services)).join('\n');
  },
};

async function lines(document: TextDocument, services: ToolServices): Promise<string[]> {
  const { drafts, settings, messages, clock } = services;
  const { tools } = messages;
  const subjects = draftSubjects(document, drafts);
  const held = await heldOf(requiredFacts(subjects), services);
  const all = [...offlineFindings(document, drafts), ...findingsFrom(subjects, held, settings, clock.now())];
  const found = all
    .flatMap((finding) => {
      const severity = settings.diagnostics.severity[finding.code] ?? FINDING_SEVERITY[finding.code];
      return severity === 'off' ? [] : { finding, severity };
    })
    .sort((a, b) => a.finding.start - b.finding.start);
  const shown = found.slice(0, MOST).map(({ finding, severity }) => {
    const { line, character } = document.positionAt(finding.start);
    const words = plain(document.getText().slice(finding.start, finding.end));
    return `${line + 1}:${character + 1} ${severity} ${finding.code} 「${words}」 ${findingText(finding, messages)}`;
  });
  const more = found.length - shown.length;
  const { isLacking, requests, spent } = unverified(subjects, held);
  return [
    tools.findings(found.length),
    ...shown,
    ...(more > 0 ? [messages.hover.more(more)] : []),
    ...(isLacking ? [tools.notVerified(requests)] : []),
    ...(isLacking && spent ? [failureText(spent, messages)] : []),
  ];
}
