import type { Cases } from '../../cases/cases.ts';
import type { HistoryEntry } from '../../apis/answers/progress.ts';
import type { CaseDocument } from '../../documents/document.ts';
import type { Messages } from '../../messages/messages.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import type { DocumentResult } from '../../protocol.ts';
import { printable } from '../shared/markdown.ts';
import { amendedState, type AmendedState } from '../../documents/amendedText.ts';
import { amendmentsIn, type Amendment } from '../../documents/amendments.ts';
import { keyOf, type ReadBundle } from './bundles.ts';
import { isAmendment } from './kinds.ts';
import type { AmendedPart, AmendedView } from '../../documents/uri.ts';

interface ViewServices {
  readonly cases: Cases;
  readonly messages: Messages;
  readonly application: CaseNumber;
  /** The row of the document in the 経過, where it is held. */
  readonly row: HistoryEntry | undefined;
}

/**
 * A part of the application as it stood before or after an amendment, from all amendments that the bundle holds. What
 * was filed first is in no answer of the JPO: before the first amendment of a part there is a sentence in its place.
 */
export async function amendedView(
  view: AmendedView,
  document: CaseDocument,
  { bundle }: ReadBundle,
  { cases, messages, application, row }: ViewServices,
): Promise<DocumentResult> {
  const earlier = before(document, await inOrder(bundle?.documents ?? [], application, cases));
  const own = amendmentsIn(document.text);
  const state = amendedState(view.part, view.side === 'before' ? earlier : [...earlier, ...own]);
  return {
    ok: true,
    text: printable(viewText(state, messages)),
    title: viewTitle(view, partName(view.part, own, messages), row?.date ?? document.date, messages),
    languageId: 'jpo-procedure',
    attachments: [],
    note: '',
    isAmendment: false,
  };
}

/** `特許請求の範囲 2024-04-24 補正後` */
export function viewTitle(view: AmendedView, name: string, date: string | undefined, { documents }: Messages): string {
  return [name, date, documents[view.side]].filter((part) => part !== undefined).join(' ');
}

/** The name of a part as the amendment prints it. */
export function partName(part: AmendedPart, own: readonly Amendment[], { documents }: Messages): string {
  return own.find((one) => one.part === part)?.document ?? documents.part[part];
}

/** The 手続補正書 of a bundle, the oldest first: by the dates of the 経過, else by their numbers, which ascend. */
export async function inOrder(
  documents: readonly CaseDocument[],
  application: CaseNumber,
  cases: Cases,
): Promise<CaseDocument[]> {
  const rows = (await cases.held(application)).progress?.documents ?? [];
  const dateOf = (one: CaseDocument) => rows.find(({ number }) => number === keyOf(one))?.date ?? one.date;
  return documents
    .filter(({ code }) => isAmendment(code))
    .toSorted((a, b) => {
      const [dateA, dateB] = [dateOf(a), dateOf(b)];
      const byDate = dateA !== undefined && dateB !== undefined ? dateA.localeCompare(dateB) : 0;
      return byDate || keyOf(a).localeCompare(keyOf(b));
    });
}

/** What the amendments before this one changed. */
export function before(document: CaseDocument, ordered: readonly CaseDocument[]): Amendment[] {
  const index = ordered.findIndex((one) => keyOf(one) === keyOf(document));
  return ordered.slice(0, Math.max(0, index)).flatMap(({ text }) => amendmentsIn(text));
}

function viewText(state: AmendedState | undefined, { documents }: Messages): string {
  if (!state) return `${documents.asFiled}\n`;
  return `${state.isWhole ? '' : `${documents.itemsOnly}\n\n`}${state.text}\n`;
}
