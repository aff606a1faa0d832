import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FoundNumber } from '../../numbers/scan.ts';
import type { ReadingServices } from '../services.ts';
import type { Edit } from '../../checks/finding.ts';
import { rangeOf } from '../shared/readDocument.ts';

export interface ActionRequest {
  readonly document: TextDocument;
  /** The cursor or the selection, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** Those that the editor shows there. */
  readonly diagnostics: readonly Diagnostic[];
  /** Numbers that the cursor or the selection touches. */
  readonly numbers: readonly FoundNumber[];
  /** The number there; undefined if there is none, or several. */
  readonly only: FoundNumber | undefined;
  /** True for a kind that the editor requests, directly, by a kind above it, or without any restriction. */
  readonly wants: (kind: string) => boolean;
  /** The user has opened a menu; false where the editor only looks for a light bulb. */
  readonly isInvoked: boolean;
}

export interface ActionServices extends ReadingServices {
  readonly editor: EditorAbilities;
}

/** One topic of code actions. Sends no request. */
export type ActionProvider = (
  request: ActionRequest,
  services: ActionServices,
) => readonly CodeAction[] | Promise<readonly CodeAction[]>;

/** What the editor can do with an action. */
export interface EditorAbilities {
  /** It requests the edit of an action once that is chosen. */
  readonly resolvesEdits: boolean;
  /** It opens web pages outside itself. */
  readonly opensPages: boolean;
  /** Its own commands that actions may name: `jpoDrafting.copyCitations` … */
  readonly commands: readonly string[];
}

/** An editor that states no abilities. */
export const PLAIN_EDITOR: EditorAbilities = { resolvesEdits: false, opensPages: false, commands: [] };

/** The diagnostics of a code exactly at a place. */
export function diagnosticsAt(
  document: TextDocument,
  diagnostics: readonly Diagnostic[],
  wanted: string | undefined,
  { start, end }: Pick<Edit, 'start' | 'end'>,
): Diagnostic[] {
  return diagnostics.filter(
    ({ code, range }) =>
      code === wanted && document.offsetAt(range.start) === start && document.offsetAt(range.end) === end,
  );
}

/** Edits of one document. */
export function editOf(document: TextDocument, edits: readonly Edit[]): WorkspaceEdit {
  const changes = edits.map(({ start, end, text }) => ({ range: rangeOf(document, start, end), newText: text }));
  return { changes: { [document.uri]: changes } };
}
