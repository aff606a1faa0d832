import { firstWhere } from '../../base/lookup.ts';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { jstYear, type Clock } from '../../base/clock.ts';
import { DraftChecks } from '../../checks/checks.ts';
import type { DraftUnderCheck } from '../../checks/facts/draftUnderCheck.ts';
import type { Finding } from '../../checks/finding.ts';
import { partsAfter, partsOf, PlacedDocuments, renewed, type Part, type Parts } from '../../drafts/parts.ts';
import { isDraft } from '../../drafts/reading.ts';
import type { DraftDocument } from '../../drafts/structure.ts';
import { changeBetween, type Change, type Sliceable } from '../../numbers/change.ts';
import type { ReadOptions } from '../../numbers/read.ts';
import { rescan, type Scanned } from '../../numbers/rescan.ts';
import { scan, type FoundNumber } from '../../numbers/scan.ts';
import { LONGEST_OTHER_TEXT } from './largeText.ts';
import { ReadDocument } from './readDocument.ts';

/** What is read around one place of a longer text; no number reaches so far. */
const AROUND = 512;

/** All that is known of one version of a document: read once, the rest worked out when it is first asked for. */
export interface DraftVersion {
  readonly version: number;
  /** What is read: of HTML the text that it shows. */
  readonly text: Sliceable;
  readonly scanned: Scanned;
  readonly parts: Parts;
  /** What goes from version to version, since most of a draft stays as it was. */
  readonly kept: {
    readonly checks: DraftChecks;
    readonly placed: PlacedDocuments;
    readonly subjects: WeakMap<Part, DraftUnderCheck>;
  };
  structure?: readonly DraftDocument[];
  /** See `offlineFindings`. */
  findings?: readonly Finding[];
  /** See `draftSubjects`. */
  subjects?: readonly DraftUnderCheck[];
  /** What the editor was last sent of it, in order of position: fixes are offered for these. */
  shown?: readonly Finding[];
}

/**
 * What is known of open documents, each version in one place (`version`): read from the version before, dropped with the
 * document.
 */
export class Drafts {
  readonly #clock: Clock;
  readonly #known = new WeakMap<TextDocument, DraftVersion>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** False for a text that is no draft and longer than LONGEST_OTHER_TEXT: of it only `numberAt` knows anything. */
  isRead(document: TextDocument): boolean {
    if (document instanceof ReadDocument && document.isLarge) return false;
    const text = textOf(document);
    return document.languageId === 'jpo-procedure' || text.length <= LONGEST_OTHER_TEXT || isDraft(text);
  }

  /** What is known of the document as it is now; of one that is not read, that there is nothing. */
  version(document: TextDocument): DraftVersion {
    const before = this.#known.get(document);
    if (before?.version === document.version) return before;
    const isRead = this.isRead(document);
    const known = this.#read(document.version, isRead ? textOf(document) : '', before && changeOf(document, before));
    if (isRead) this.#known.set(document, known);
    else this.#known.delete(document);
    return known;
  }

  #read(version: number, text: Sliceable, since: Since | undefined): DraftVersion {
    const scanned = rescan(text, this.#options(), since && { before: since.before.scanned, change: since.change });
    if (!since) {
      const kept = {
        checks: new DraftChecks(),
        placed: new PlacedDocuments(),
        subjects: new WeakMap<Part, DraftUnderCheck>(),
      };
      return { version, text, scanned, parts: partsOf(text.slice(0, text.length)), kept };
    }
    const { before, change } = since;
    // The numbers of a part can be others though its text is the same.
    const parts = renewed(partsAfter(text, before.parts, change), scanned.read);
    return { version, text, scanned, parts, kept: before.kept };
  }

  /** The numbers of the document, in order. */
  numbers(document: TextDocument): readonly FoundNumber[] {
    return this.version(document).scanned.numbers;
  }

  /** The numbers that a range touches, its ends included, in order. Takes no longer where there are many others. */
  numbersIn(document: TextDocument, from: number, to: number): readonly FoundNumber[] {
    const numbers = this.numbers(document);
    return numbers.slice(
      firstWhere(numbers, ({ end }) => end >= from),
      firstWhere(numbers, ({ start }) => start > to),
    );
  }

  /** The documents of the draft with their blocks. */
  structure(document: TextDocument): readonly DraftDocument[] {
    const known = this.version(document);
    return (known.structure ??= known.kept.placed.of(known.parts));
  }

  /** The number at an offset; one that ends there counts too. */
  numberAt(document: TextDocument, offset: number): FoundNumber | undefined {
    return this.isRead(document)
      ? this.numbersIn(document, offset, offset).at(-1)
      : this.#numbersAround(document, offset).findLast(({ start, end }) => start <= offset && offset <= end);
  }

  #numbersAround(document: TextDocument, offset: number): readonly FoundNumber[] {
    const from = Math.max(0, offset - AROUND);
    const around = document.getText({ start: document.positionAt(from), end: document.positionAt(offset + AROUND) });
    return scan(around, this.#options()).map((number) => ({
      ...number,
      start: number.start + from,
      end: number.end + from,
    }));
  }

  #options(): ReadOptions {
    return { year: jstYear(this.#clock.now()) };
  }
}

function textOf(document: TextDocument): Sliceable {
  return document instanceof ReadDocument ? document.text : document.getText();
}

/** A version before, and what changed since. */
interface Since {
  readonly before: DraftVersion;
  readonly change: Change;
}

/** Undefined where neither the document nor the two texts say what changed: then all is read. */
function changeOf(document: TextDocument, before: DraftVersion): Since | undefined {
  const known = document instanceof ReadDocument ? document.changeSince(before.version) : undefined;
  const [was, text] = [before.text, textOf(document)];
  const areStrings = typeof was === 'string' && typeof text === 'string';
  const change = known ?? (areStrings ? changeBetween(was, text) : undefined);
  return change && { before, change };
}
