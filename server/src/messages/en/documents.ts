import type { documents as ja } from '../ja/documents.ts';

/** Documents of cases in the editor. */
export const documents: typeof ja = {
  held: 'held',
  cost: (requests, remaining) => `${requests} ${requests === 1 ? 'request' : 'requests'} (${remaining} left today)`,
  spent: "not held (today's limit is reached)",
  notHeldOffline: 'not held (offline)',
  noBodyShort: 'no text available',
  notHeld: 'The text of this document has not been fetched yet.',
  noBody: 'The APIs do not give the text of this document.',
  noSuchDocument: 'There is no document at this address.',
  none: 'No document of this case has a text (given are notices of reasons for refusal, decisions, opinions and amendments).',
  listNotSaid:
    "Something of the history is missing in the JPO's data or cannot be read: which documents have a text is not known.",
  listNotHeld: 'The list of documents has not been fetched yet.',
  noDossier: 'The One Portal Dossier has no documents.',
  noCase: 'The draft names no case.',
  noNotice: (dispatchNumber) =>
    dispatchNumber === undefined
      ? 'No notice of reasons for refusal was found for this case.'
      : `No notice of reasons for refusal with dispatch number ${dispatchNumber} was found.`,
  noAttachment: 'The attachment cannot be read.',
  sent: (date) => `dispatched ${date}`,
  filed: (date) => `filed ${date}`,
  drafted: (date) => `drafted ${date}`,
  attachments: (n) => `${n} ${n === 1 ? 'attachment' : 'attachments'}`,
  isPdf: (bytes) => `(A PDF of ${bytes} bytes. Save it with “JPO: Save Attachments…” to read it.)`,
  before: 'before amendment',
  after: 'after amendment',
  part: { claims: 'Claims', description: 'Description', abstract: 'Abstract', request: 'Request' },
  comparison: (name, date) => `${name}: before ↔ after amendment${date === '' ? '' : ` of ${date}`}`,
  asFiled:
    '(The text before this amendment is not available: no earlier amendment is known, and the APIs do not give the text as filed.)',
  itemsOnly: '(The whole text is not available. Only the items that were amended are shown.)',
  nothingAmended:
    'This document has no amendments that can be compared (claims, description, abstract, request of the application).',
};
