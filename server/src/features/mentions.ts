import { DocumentHighlightKind, type DocumentHighlight, type Location, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Cases } from '../cases/cases.ts';
import { caseKey } from '../numbers/caseNumber.ts';
import type { FoundNumber } from '../numbers/scan.ts';
import type { Drafts } from './drafts.ts';

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

/** The same over several drafts. */
export async function mentions(
  documents: readonly TextDocument[],
  document: TextDocument,
  position: Position,
  { drafts, cases }: MentionServices,
): Promise<Location[]> {
  const number = drafts.numberAt(document, document.offsetAt(position));
  if (!number || number.number === '') return [];
  const identify = identifier(cases);
  const wanted = await identify(number);
  const locations: Location[] = [];
  for (const one of documents) {
    for (const other of drafts.numbers(one)) {
      if ((await identify(other)) !== wanted) continue;
      const range = { start: one.positionAt(other.start), end: one.positionAt(other.end) };
      locations.push({ uri: one.uri, range });
    }
  }
  return locations;
}

/** One string a case: its application where that is held, the number itself otherwise. Each number is looked up once. */
function identifier(cases: Cases | undefined): (number: FoundNumber) => Promise<string | undefined> {
  const known = new Map<string, string>();
  return async (number) => {
    if (number.number === '') return undefined;
    const key = caseKey(number);
    const before = known.get(key);
    if (before !== undefined) return before;
    const application = await cases?.heldApplication(number).catch(() => undefined);
    const identity = application ? caseKey(application) : key;
    known.set(key, identity);
    return identity;
  };
}
