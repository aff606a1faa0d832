import type { Range } from 'vscode-languageserver-textdocument';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { requiredFacts } from '../../checks/facts/requiredFacts.ts';
import { FINDING_SEVERITY, type Severity } from '../../checks/codes.ts';
import type { Finding } from '../../checks/finding.ts';
import type { Drafts } from '../../features/shared/drafts.ts';
import { draftSubjects, findingsFrom, heldOf } from '../../features/diagnostics/factDiagnostics.ts';
import { findingText } from '../../features/diagnostics/findingText.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Services } from '../../services/services.ts';
import type { Settings } from '../../settings/settings.ts';
import { rangeOf } from '../../features/shared/readDocument.ts';

/** What is wrong with a draft, as `check --json` prints it. */
export interface FindingJson {
  readonly range: Range;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
}

/** What is wrong by what is held of the cases and persons of a draft. Asks nothing. Throws a FailureError. */
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
