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

/** What a new draft is made of: held facts, the office's own data, the day. */
export interface Material {
  readonly type: DocumentType;
  /** As it was given: any number of the case. */
  readonly number: CaseNumber;
  readonly application: CaseNumber | undefined;
  readonly progress: Progress | undefined;
  readonly citations: Citations | undefined;
  readonly registration: Registration | undefined;
  /** The 拒絶理由通知書 to answer, with its text where it is held. */
  readonly notice: (Notice & { readonly body: Body | undefined }) | undefined;
  /** The last 拒絶査定, with its text where it is held. */
  readonly refusal: { readonly document: HistoryEntry; readonly body: Body | undefined } | undefined;
  readonly agents: readonly Agent[];
  readonly personOf: PersonOf;
  /** What the office's 整理番号 begin with; empty where the settings do not say. */
  readonly filePrefix: string;
  /** In Japan. */
  readonly today: CalendarDate;
  readonly pen: Pen;
  /** Says what could not be filled, and why. */
  readonly note: (note: Note) => void;
}

/** Makes the items of one name that belong into a draft; none where it needs none. `name`: the name they are to have. */
export type Filler = (material: Material, name: string) => readonly NewItem[];

/** Fillers by the name of their item. */
export type Fillers = Readonly<Record<string, Filler>>;

/** A tab stop where nothing has to stand; the item is left out of a plain text. */
export const OPTIONAL: readonly Piece[] = [{ blank: '' }];
/** A tab stop where something has to stand. */
export const REQUIRED: readonly Piece[] = [{ blank: PLACEHOLDER.text }];

/** A line of running text, begun with a full-width blank as paragraphs are. */
export function paragraph(...pieces: readonly Piece[]): readonly Piece[] {
  return ['\u3000', ...pieces];
}

/** A line of running text that is still to be written, behind what stands before it. */
export function openParagraph(before = ''): readonly Piece[] {
  return paragraph(...(before === '' ? [] : [before]), ...REQUIRED);
}

/** A date in running text: without the blanks that pad it in an item. */
export function dateInText(date: CalendarDate, pen: Pen): string {
  return pen.date(date).replace(/\s/gu, '');
}

/** A blank with a proposal in it need not be filled. */
function isOpenPiece(piece: Piece): boolean {
  return typeof piece !== 'string' && (piece.blank === '' || isPlaceholder(piece.blank));
}

/** Names of the items with something left to fill, in order, each once. */
export function namesToFill(items: readonly NewItem[]): string[] {
  const names = items.flatMap(({ name, content = [], lines = [], members = [] }): string[] => {
    const isOpen = [content, ...lines].flat().some(isOpenPiece);
    return [...(isOpen ? [name] : []), ...namesToFill(members)];
  });
  return [...new Set(names)];
}
