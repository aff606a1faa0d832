import type { AskOptions } from '../../jpo/client.ts';
import type { CompareResult } from '../../protocol.ts';
import { amendmentsIn } from '../../documents/amendments.ts';
import { before, inOrder, partName, viewTitle } from './amendedView.ts';
import { notAnswered } from './notAnswered.ts';
import { findDocument } from './open.ts';
import type { DocumentServices } from './bundles.ts';
import { documentUri, type AmendedPart, type CaseDocumentId } from '../../documents/uri.ts';

/** The parts that a 手続補正書 changes, each before and after it. Asks as opening it would. */
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
