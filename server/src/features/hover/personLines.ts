import type { TextDocument } from 'vscode-languageserver-textdocument';
import { applicantCodeIn } from '../../drafts/reading.ts';
import type { Place } from '../shared/draftPlaces.ts';
import { escaped } from '../shared/markdown.ts';
import { nameOfCode } from '../shared/namesOfCodes.ts';
import type { CodeHoverServices } from './codeHoverServices.ts';

/** Whose a 識別番号 is, and from where that is known. */
export async function personLines(
  document: TextDocument,
  place: Place,
  services: CodeHoverServices,
): Promise<string[]> {
  const { codes } = services.messages;
  const code = applicantCodeIn(place.blocks.at(-1)?.item.content);
  if (code === undefined) return [codes.notACode];
  const found = await nameOfCode(code, document, place.document, services);
  if (!found) return [codes.code(code), codes.unknownCode];
  return [`${codes.code(code)} — ${escaped(found.name)}`, `*${codes.codeFrom[found.from]}*`];
}
