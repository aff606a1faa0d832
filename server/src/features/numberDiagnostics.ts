import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Messages } from '../messages/messages.ts';
import type { Drafts } from './drafts.ts';

/** What is wrong with the numbers of a draft, seen from the numbers alone. Never asks. */
export function numberDiagnostics(document: TextDocument, drafts: Drafts, messages: Messages): Diagnostic[] {
  return drafts.numbers(document).flatMap(({ start, end, problem }) => {
    if (!problem) return [];
    return {
      range: { start: document.positionAt(start), end: document.positionAt(end) },
      severity: problem.severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
      source: 'jpo-drafting',
      code: problem.code,
      message: messages.problem(problem.code, problem.detail),
    };
  });
}
