import type { Cases } from '../../cases/cases.ts';
import type { HistoryEntry } from '../../apis/answers/progress.ts';
import type { CaseDocument } from '../../documents/document.ts';
import type { Messages } from '../../messages/messages.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import type { DocumentResult, CompareResult } from '../../protocol.ts';
import { printable } from '../shared/markdown.ts';
import { amendedState, type AmendedState } from '../../documents/amendedText.ts';
import { amendmentsIn, type Amendment } from '../../documents/amendments.ts';
import { keyOf, type ReadBundle, isAmendment, notAnswered, findDocument, type DocumentServices } from './bundles.ts';
import { type AmendedPart, type AmendedView, documentUri, type CaseDocumentId } from '../../documents/uri.ts';
import type { AskOptions } from '../../jpo/client.ts';

interface ViewServices {
  readonly cases: Cases;
  readonly messages: Messages;
  readonly application: CaseNumber;
  /** The document's row in the saved 経過. */
  readonly row: HistoryEntry | undefined;
}

/**
 * A part of the application before or after an amendment, from all amendments in the bundle. The JPO gives no text as
 * filed: before the first amendment of a part a sentence says so.
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
function viewTitle(view: AmendedView, name: string, date: string | undefined, { documents }: Messages): string {
  return [name, date, documents[view.side]].filter((part) => part !== undefined).join(' ');
}

/** The part's name as printed in the amendment. */
function partName(part: AmendedPart, own: readonly Amendment[], { documents }: Messages): string {
  return own.find((one) => one.part === part)?.document ?? documents.part[part];
}

/** The 手続補正書 of a bundle, oldest first: by the dates of the 経過, else by number, which ascends. */
async function inOrder(
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

/** The changes by amendments before this one. */
function before(document: CaseDocument, ordered: readonly CaseDocument[]): Amendment[] {
  const index = ordered.findIndex((one) => keyOf(one) === keyOf(document));
  return ordered.slice(0, Math.max(0, index)).flatMap(({ text }) => amendmentsIn(text));
}

function viewText(state: AmendedState | undefined, { documents }: Messages): string {
  if (!state) return `${documents.asFiled}\n`;
  return `${state.isWhole ? '' : `${documents.itemsOnly}\n\n`}${state.text}\n`;
}

/** The parts changed by a 手続補正書, before and after. Costs the same as opening it. */
export async function compareAmendment(
  id: CaseDocumentId,
  services: DocumentServices,
  asking?: AskOptions,
): Promise<CompareResult> {
  const { cases, messages } = services;
  const found = await findDocument(id, services, asking);
  if ('ok' in found) return found;
  const { document, read } = found;
  const own = amendmentsIn(document.text);
  const changed = [...new Set(own.map(({ part }) => part))];
  if (changed.length === 0) return notAnswered(messages.documents.nothingAmended);
  const earlier = before(document, await inOrder(read.bundle?.documents ?? [], id.application, cases));
  const rows = (await cases.held(id.application)).progress?.documents;
  const date = rows?.find(({ number }) => number === id.key)?.date ?? document.date;
  return {
    ok: true,
    parts: changed.map((part: AmendedPart) => {
      const name = partName(part, own, messages);
      const side = (which: 'before' | 'after') => {
        const view = { part, side: which };
        return documentUri({ ...id, view }, viewTitle(view, name, date, messages));
      };
      return {
        name,
        title: messages.documents.comparison(name, date ?? ''),
        before: side('before'),
        after: side('after'),
        note: earlier.some((one) => one.part === part) ? '' : messages.documents.asFiled,
      };
    }),
  };
}
