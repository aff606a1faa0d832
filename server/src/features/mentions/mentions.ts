import { DocumentHighlightKind, type DocumentHighlight, type Location, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Cases } from '../../cases/cases.ts';
import { mentionKey } from '../../cases/mentionKey.ts';
import type { Drafts } from '../shared/drafts.ts';
import { locationsIn, type FolderDraft } from './workspaceDrafts.ts';

export interface MentionServices {
  readonly drafts: Drafts;
  /** Undefined where nothing is held: then only equal numbers are the same case. */
  readonly cases: Cases | undefined;
}

/** Every place of the draft that names the same case, in whatever number and notation. Never asks. */
export async function highlights(
  document: TextDocument,
  position: Position,
  services: MentionServices,
): Promise<DocumentHighlight[]> {
  const found = await mentions([document], document, position, services);
  return found.map(({ range }) => ({ range, kind: DocumentHighlightKind.Text }));
}

/**
 * The same over several drafts. `folder`: those that are not open. The numbers of the case are looked up once, so that
 * the time does not grow with what else the drafts name.
 */
export async function mentions(
  documents: readonly TextDocument[],
  document: TextDocument,
  position: Position,
  { drafts, cases }: MentionServices,
  folder: readonly FolderDraft[] = [],
): Promise<Location[]> {
  const number = drafts.numberAt(document, document.offsetAt(position));
  if (!number || number.number === '') return [];
  const held = await cases?.heldMentions(number).catch(() => undefined);
  const wanted = held ?? new Set([mentionKey(number)]);
  const locations = documents.flatMap((one) =>
    drafts
      .numbers(one)
      .filter((other) => other.number !== '' && wanted.has(mentionKey(other)))
      .map(({ start, end }) => ({
        uri: one.uri,
        range: { start: one.positionAt(start), end: one.positionAt(end) },
      })),
  );
  return [...locations, ...folder.flatMap((draft) => locationsIn(draft, wanted))];
}
