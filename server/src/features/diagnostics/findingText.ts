import { oneLine } from '../../base/oneLine.ts';
import type { FactFindingCode, TextFindingCode } from '../../checks/codes.ts';
import type { Finding, FindingTexts, Told } from '../../checks/finding.ts';
import type { Messages } from '../../messages/messages.ts';
import { PROBLEM_SEVERITY, type ProblemCode } from '../../numbers/problems.ts';

type DraftCode = TextFindingCode | FactFindingCode;

/** The sentence of a finding, as one line. */
export function findingText(finding: Finding, { findings, problem }: Messages): string {
  const named = shortened(finding);
  const sentence = oneLine(isOfDraft(named) ? sentenceOf(named, findings.text) : problem(named));
  return finding.more === undefined ? sentence : sentence + findings.more(finding.more);
}

function isOfDraft(named: Told<DraftCode | ProblemCode>): named is Told<DraftCode> {
  return !Object.hasOwn(PROBLEM_SEVERITY, named.code);
}

function sentenceOf<C extends DraftCode>(named: Told<C>, texts: FindingTexts<DraftCode>): string {
  return texts[named.code](named);
}

/** Shortens names and titles from outside, which are part of the sentence. */
function shortened(finding: Finding): Finding {
  const values = Object.entries(finding).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' ? oneLine(value, 300) : value,
  ]);
  return Object.fromEntries(values) as Finding;
}
