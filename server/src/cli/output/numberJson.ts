import type { Range } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Messages } from '../../messages/messages.ts';
import type { FoundNumber } from '../../numbers/scan.ts';
import { rangeOf } from '../../features/shared/readDocument.ts';

/** One number in the JSON of `numbers` and `check` (a contract; positions as in the LSP, UTF-16, zero-based). */
export interface NumberJson {
  readonly file: string;
  readonly text: string;
  readonly range: Range;
  readonly law: string;
  readonly kind: string;
  /** What the API takes; empty where the number is malformed beyond reading. */
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

/** `file:line:column`, one-based, as terminals and editors understand it. */
export function placeOf({ file, range }: Pick<NumberJson, 'file' | 'range'>): string {
  return `${file}:${range.start.line + 1}:${range.start.character + 1}`;
}
