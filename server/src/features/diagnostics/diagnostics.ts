import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { FINDING_SEVERITY, type FindingCode, type Severity } from '../../checks/codes.ts';
import type { Finding } from '../../checks/finding.ts';
import { findingText } from './findingText.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Settings } from '../../settings/settings.ts';
import { isDraft } from '../../drafts/reading.ts';
import type { Drafts, DraftVersion } from '../shared/drafts.ts';
import { doubtsOf, rangeOf } from '../shared/readDocument.ts';

export interface DiagnosticOptions {
  /** Keeps what is shown, for the fixes (`DraftVersion.shown`). */
  readonly drafts: Drafts;
  readonly messages: Messages;
  readonly settings: Settings['diagnostics'];
  /** URL of the page that explains the codes, if available. */
  readonly page: string | undefined;
}

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Findings from the text alone, computed once per version. Sends no request. */
export function offlineFindings(document: TextDocument, drafts: Drafts): readonly Finding[] {
  const known = drafts.version(document);
  return (known.findings ??= findingsOf(document, known));
}

function findingsOf(document: TextDocument, { text, parts, scanned, kept }: DraftVersion): readonly Finding[] {
  const isDraftNow = isDraft(text);
  // Notes in Markdown quote items of drafts; they are drafts only if they begin with 【書類名】.
  const isNote = document.languageId === 'markdown' && !isDraftNow;
  const ofText = kept.checks.findings({ text, parts: isNote ? [] : parts.parts, ...scanned });
  const doubts = isDraftNow ? doubtFindings(document, text.length) : [];
  return doubts.length === 0 ? ofText : [...ofText, ...doubts].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Places where it is unclear what the filing software reads in HTML. */
function doubtFindings(document: TextDocument, length: number): Finding[] {
  return doubtsOf(document).map(({ at, what }): Finding => {
    const place = { start: at, end: Math.min(at + 1, length) };
    if (what !== undefined) return { code: 'html-not-read', ...place, what };
    const edits = [{ start: at - 1, end: at, text: '\n' }];
    // The fix changes what the filing software reads.
    return {
      code: 'html-line-break',
      ...place,
      fixes: [{ kind: 'replace', to: '<BR>', edits, certainty: 'likely' }],
    };
  });
}

/** The severity by the settings. */
export function severityOf(code: FindingCode, { enable, severity }: Settings['diagnostics']): Severity | 'off' {
  return enable ? (severity[code] ?? FINDING_SEVERITY[code]) : 'off';
}

/**
 * Limit per document, with the one that counts the rest: VS Code shows no more of one source and file
 * (maxDiagnosticsPerFile in its extHostDiagnostics.ts). Each code has up to MOST_OF_A_CODE.
 */
export const MOST_DIAGNOSTICS = 1_000;

interface Shown {
  readonly finding: Finding;
  readonly severity: DiagnosticSeverity;
}

/**
 * Findings as diagnostics. `facts`: from saved JPO data. Above MOST_DIAGNOSTICS only the most severe, of these the
 * first in the document, and one more that counts the rest.
 */
export function diagnosticsOf(
  document: TextDocument,
  offline: readonly Finding[],
  facts: readonly Finding[],
  { drafts, messages, settings, page }: DiagnosticOptions,
): Diagnostic[] {
  const all: Shown[] = [];
  for (const list of [offline, facts]) {
    for (const finding of list) {
      const severity = severityOf(finding.code, settings);
      if (severity !== 'off') all.push({ finding, severity: SEVERITY[severity] });
    }
  }
  const findings = all.map(({ finding }) => finding).sort((a, b) => a.start - b.start);
  drafts.version(document).shown = findings;
  const kept = all.length <= MOST_DIAGNOSTICS ? all : gravest(all);
  const diagnostics = kept.map(({ finding, severity }): Diagnostic => ({
    range: rangeOf(document, finding.start, finding.end),
    severity,
    source: 'jpo-drafting',
    code: finding.code,
    ...(page === undefined ? {} : { codeDescription: { href: `${page}#${finding.code}` } }),
    message: findingText(finding, messages),
  }));
  if (kept.length === all.length) return diagnostics;
  const isKept = new Set(kept.map(({ finding }) => finding));
  const leftOut = findings.filter((finding) => !isKept.has(finding));
  const [next] = leftOut;
  const more: Diagnostic[] = next
    ? [
        {
          // At the first of the others, where users look for them.
          range: rangeOf(document, next.start, next.end),
          severity: DiagnosticSeverity.Information,
          source: 'jpo-drafting',
          message: messages.findings.notShown(leftOut.reduce((sum, { more = 0 }) => sum + 1 + more, 0)),
        },
      ]
    : [];
  return [...diagnostics, ...more];
}

/** Errors before warnings, in document order; one less than MOST_DIAGNOSTICS. */
function gravest(all: readonly Shown[]): Shown[] {
  const { Error, Warning, Information, Hint } = DiagnosticSeverity;
  const inOrder = all.toSorted((a, b) => a.finding.start - b.finding.start);
  return [Error, Warning, Information, Hint]
    .flatMap((wanted) => inOrder.filter(({ severity }) => severity === wanted))
    .slice(0, MOST_DIAGNOSTICS - 1);
}
