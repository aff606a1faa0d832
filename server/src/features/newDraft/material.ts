import type { CalendarDate } from '../../base/calendarDate.ts';
import type { Notice } from '../../cases/notices.ts';
import type { DocumentType } from '../../drafts/documentTypes.ts';
import type { NewItem, Pen, Piece } from '../../drafts/writing.ts';
import type { Citations } from '../../apis/answers/citations.ts';
import type { HistoryEntry, Progress } from '../../apis/answers/progress.ts';
import type { Registration } from '../../apis/answers/registration.ts';
import type { CaseDocument as Body } from '../../documents/document.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import type { Agent, PersonOf } from './agents.ts';
import type { Note } from '../../messages/newDraft.ts';
import { isPlaceholder, PLACEHOLDER } from '../../drafts/placeholders.ts';

/** The input of a new draft: saved facts, the office's own data, the day. */
export interface Material {
  readonly type: DocumentType;
  /** As given: any number of the case. */
  readonly number: CaseNumber;
  readonly application: CaseNumber | undefined;
  readonly progress: Progress | undefined;
  readonly citations: Citations | undefined;
  readonly registration: Registration | undefined;
  /** The 拒絶理由通知書 to answer, with its saved text. */
  readonly notice: (Notice & { readonly body: Body | undefined }) | undefined;
  /** The last 拒絶査定, with its saved text. */
  readonly refusal: { readonly document: HistoryEntry; readonly body: Body | undefined } | undefined;
  readonly agents: readonly Agent[];
  readonly personOf: PersonOf;
  /** Prefix of the office's 整理番号; empty if not set. */
  readonly filePrefix: string;
  /** In Japan. */
  readonly today: CalendarDate;
  readonly pen: Pen;
  /** Reports what could not be filled, and why. */
  readonly note: (note: Note) => void;
}

/** Makes the items for one name; none if the draft needs none. */
export type Filler = (material: Material, name: string) => readonly NewItem[];

/** By the name of the item. */
export type Fillers = Readonly<Record<string, Filler>>;

/** An optional tab stop; plain text omits the item. */
export const OPTIONAL: readonly Piece[] = [{ blank: '' }];
/** A tab stop that must be filled. */
export const REQUIRED: readonly Piece[] = [{ blank: PLACEHOLDER.text }];

/** A line of running text, which begins with a full-width blank. */
export function paragraph(...pieces: readonly Piece[]): readonly Piece[] {
  return ['\u3000', ...pieces];
}

/** A line of running text to be written, behind `before`. */
export function openParagraph(before = ''): readonly Piece[] {
  return paragraph(...(before === '' ? [] : [before]), ...REQUIRED);
}

/** A date in running text, without padding. */
export function dateInText(date: CalendarDate, pen: Pen): string {
  return pen.date(date).replace(/\s/gu, '');
}

/** A blank with a proposal need not be filled. */
function isOpenPiece(piece: Piece): boolean {
  return typeof piece !== 'string' && (piece.blank === '' || isPlaceholder(piece.blank));
}

/** Distinct names of items with something left to fill, in order. */
export function namesToFill(items: readonly NewItem[]): string[] {
  const names = items.flatMap(({ name, content = [], lines = [], members = [] }): string[] => {
    const isOpen = [content, ...lines].flat().some(isOpenPiece);
    return [...(isOpen ? [name] : []), ...namesToFill(members)];
  });
  return [...new Set(names)];
}
