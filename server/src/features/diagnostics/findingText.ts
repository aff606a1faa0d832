import { TEXT_FINDINGS, type FactFindingCode, type FindingCode, type TextFindingCode } from '../../checks/codes.ts';
import type { Finding } from '../../checks/finding.ts';
import { PROBLEM_SEVERITY, type ProblemCode } from '../../numbers/problems.ts';
import { oneLine } from '../../base/oneLine.ts';
import type { Messages } from '../../messages/messages.ts';

/** The sentence of a finding. */
export function findingText({ code, detail = [], more = 0 }: Finding, messages: Messages): string {
  const sentence = oneLine(sentenceOf(code, detail.map(short), messages));
  return more > 0 ? sentence + messages.findings.more(more) : sentence;
}

/** Names and titles from outside are part of a sentence that somebody reads. */
function short(detail: string): string {
  return oneLine(detail, 300);
}

function sentenceOf(code: FindingCode, detail: readonly string[], messages: Messages): string {
  if (isProblem(code)) return messages.problem({ code, ...(detail[0] === undefined ? {} : { detail: detail[0] }) });
  return isOfText(code) ? messages.findings.text[code](...detail) : messages.facts.text[code](...detail);
}

function isProblem(code: FindingCode): code is ProblemCode {
  return Object.hasOwn(PROBLEM_SEVERITY, code);
}

function isOfText(code: TextFindingCode | FactFindingCode): code is TextFindingCode {
  return Object.hasOwn(TEXT_FINDINGS, code);
}
