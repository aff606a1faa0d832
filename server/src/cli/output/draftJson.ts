import type { Range } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Messages } from '../../messages/messages.ts';
import type { Kind, Law } from '../../numbers/caseNumber.ts';
import type { FoundNumber } from '../../numbers/scan.ts';
import { rangeOf } from '../../features/shared/readDocument.ts';
import { requiredFacts } from '../../checks/facts/requiredFacts.ts';
import { FINDING_SEVERITY, type Severity } from '../../checks/codes.ts';
import type { Finding } from '../../checks/finding.ts';
import type { Drafts } from '../../features/shared/drafts.ts';
import { draftSubjects, findingsFrom, heldOf } from '../../features/diagnostics/factDiagnostics.ts';
import { findingText } from '../../features/diagnostics/findingText.ts';
import type { Services } from '../../services/services.ts';
import type { Settings } from '../../settings/settings.ts';

/** A number in the JSON of `numbers` and `check` (a contract; positions as in the LSP: UTF-16, zero-based). */
export interface NumberJson {
  readonly file: string;
  readonly text: string;
  readonly range: Range;
  readonly law: Law;
  readonly kind: Kind;
  /** For the API; empty where the number is unreadable. */
  readonly number: string;
  readonly suffix?: string;
  readonly supported: boolean;
  readonly reason?: string;
  readonly problem?: { readonly code: string; readonly severity: 'error' | 'warning'; readonly message: string };
}

export function numberJson(document: TextDocument, found: FoundNumber, messages: Messages): NumberJson {
  const { text, start, end, law, kind, number, suffix, problem, unsupported } = found;
  const message = problem && messages.problem(problem);
  const reason = unsupported ? messages.unsupported[unsupported] : number === '' ? message : undefined;
  return {
    file: document.uri,
    text,
    range: rangeOf(document, start, end),
    law,
    kind,
    number,
    ...(suffix === undefined ? {} : { suffix }),
    supported: reason === undefined,
    ...(reason === undefined ? {} : { reason }),
    ...(problem && message !== undefined
      ? { problem: { code: problem.code, severity: problem.severity, message } }
      : {}),
  };
}

/** `file:line:column`, one-based, for terminals and editors. */
export function placeOf({ file, range }: Pick<NumberJson, 'file' | 'range'>): string {
  return `${file}:${range.start.line + 1}:${range.start.character + 1}`;
}

/** A problem of a draft in `check --json`. */
export interface FindingJson {
  readonly range: Range;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
}

/** Problems of a draft by saved data of its cases and persons. Sends no request. Throws a FailureError. */
export async function factFindingsOf(
  document: TextDocument,
  drafts: Drafts,
  services: Pick<Services, 'cases' | 'applicants' | 'directory'>,
  settings: Settings,
  now: number,
): Promise<Finding[]> {
  const subjects = draftSubjects(document, drafts);
  return findingsFrom(subjects, await heldOf(requiredFacts(subjects), services), settings, now);
}

export function findingJson(document: TextDocument, finding: Finding, messages: Messages): FindingJson {
  const { code, start, end } = finding;
  return {
    range: rangeOf(document, start, end),
    severity: FINDING_SEVERITY[code],
    code,
    message: findingText(finding, messages),
  };
}
