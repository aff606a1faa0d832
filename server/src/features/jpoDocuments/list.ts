import { budgetOf, offered, spentBy } from '../../jpo/estimate.ts';
import type { CaseFile } from '../../cases/caseFile.ts';
import { isWholeHistory } from '../../cases/whole.ts';
import type { Cases } from '../../cases/cases.ts';
import type { Messages } from '../../messages/messages.ts';
import type { AskOptions } from '../../jpo/client.ts';
import type { CaseDocument } from '../../documents/document.ts';
import { docdbOf, type DocdbNumber } from '../../jpo/opd/docdb.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { formatNumber } from '../../numbers/format.ts';
import type { DocumentsResult, ListedDocument } from '../../protocol.ts';
import {
  heldBundle,
  keyOf,
  costText,
  BUNDLES,
  isAmendment,
  QUESTION_OF,
  rowId,
  rowTitle,
  type DocumentServices,
} from './bundles.ts';
import { failureText } from '../shared/reasons.ts';
import { documentTitle } from './open.ts';
import { opdDocuments } from './opd.ts';
import { documentUri, type BundleName, type CaseDocumentId } from '../../documents/uri.ts';

type Listed = Extract<DocumentsResult, { ok: true }>;

/**
 * The documents of a case whose bodies the JPO offers: from the 経過, and others in saved bundles. With `asking` requests
 * the 経過 unless one of today is saved. Throws a FailureError of the store.
 */
export async function listDocuments(
  number: CaseNumber,
  services: DocumentServices,
  asking?: AskOptions,
): Promise<Listed> {
  const { cases, messages } = services;
  const before = await cases.held(number);
  const budget = budgetOf(await before.estimate(['documents']));
  const resolution = asking && (await cases.resolve(number, { budget, ...asking }));
  const file = asking ? await cases.held(number) : before;
  const { application, progress } = file;
  const documents = await documentsOf(file, services);
  const estimate = await file.estimate(['documents']);
  const failure = resolution?.failure ?? spentBy(estimate);
  const { none, listNotSaid, listNotHeld } = messages.documents;
  const nothing = progress ? (isWholeHistory(progress) ? none : listNotSaid) : listNotHeld;
  return {
    ok: true,
    number: formatNumber(number),
    documents,
    requests: offered(estimate),
    note: failure ? failureText(failure, messages) : documents.length === 0 ? nothing : '',
    hasDossier: application !== undefined && docdbOf(application) !== undefined,
  };
}

/** The office's documents of an application in the OPD. Sends one request at most. */
export async function listDossier(
  number: CaseNumber,
  services: DocumentServices,
  asking?: AskOptions,
): Promise<Listed> {
  const { cases, dossiers, messages } = services;
  const own = await dossierNumber(number, cases);
  const listed = { ok: true, number: formatNumber(number), hasDossier: own !== undefined } as const;
  if (!own) return { ...listed, documents: [], requests: 0, note: messages.documents.noDossier };
  const estimate = await dossiers.estimate(own, 'list');
  const { value, failure = asking ? undefined : spentBy(estimate) } = await (asking
    ? dossiers.documentList(own, { budget: budgetOf(estimate), ...asking })
    : dossiers.peekDocumentList(own));
  const documents = value ? await opdDocuments(own, value, services) : [];
  const requests = value || asking ? 0 : offered(estimate);
  // A list without documents does not mean that there is no dossier: for that the answer is 107.
  const none = value ? messages.case.notSaid : messages.documents.noDossier;
  const nothing = value || asking ? none : messages.documents.listNotHeld;
  return {
    ...listed,
    documents,
    requests,
    note: failure ? failureText(failure, messages) : documents.length === 0 ? nothing : '',
  };
}

async function dossierNumber(number: CaseNumber, cases: Cases): Promise<DocdbNumber | undefined> {
  const { application } = await cases.held(number);
  return application && docdbOf(application);
}

/** A row of the 経過, or a document. */
type Dated = Readonly<Partial<Record<'date' | 'code', string | undefined>>>;

async function documentsOf(file: CaseFile, { messages }: DocumentServices): Promise<ListedDocument[]> {
  const { application, progress } = file;
  if (!application || application.law === 'utilityModel') return [];
  const { law, number } = application;
  const own: CaseDocumentId['application'] = { law, kind: 'application', number };
  const bundles = await Promise.all(BUNDLES.map((name) => describedBundle(file, name, messages)));
  const dated: { readonly date: string; readonly listed: ListedDocument }[] = [];
  const seen = new Set<string>();
  const add = (id: CaseDocumentId, title: string, { date = '', code }: Dated, dispatch?: string, cost?: string) => {
    const description = dispatch ? `${messages.case.dispatchNumber} ${dispatch}` : '';
    const held = { isHeld: cost === undefined, cost: cost ?? messages.documents.held };
    const uri = documentUri(id, title);
    dated.push({ date, listed: { title, description, uri, ...held, isAmendment: isAmendment(code) } });
    seen.add(id.key);
  };
  for (const row of progress?.documents ?? []) {
    const id = rowId(application, row);
    const bundle = bundles.find(({ name }) => name === id?.bundle);
    if (!id || !bundle || seen.has(id.key)) continue;
    const isHeld = bundle.documents.some((one) => keyOf(one) === id.key);
    const dispatch = id.key.startsWith('06') ? id.key.slice(-6) : undefined;
    add(id, rowTitle(row, messages), row, dispatch, isHeld ? undefined : bundle.cost);
  }
  for (const { name, documents } of bundles) {
    for (const document of documents) {
      const id = { kind: 'case', application: own, bundle: name, key: keyOf(document) } as const;
      if (!seen.has(id.key)) add(id, documentTitle(document, messages), document, document.dispatchNumber);
    }
  }
  return dated.toSorted((a, b) => b.date.localeCompare(a.date)).map(({ listed }) => listed);
}

interface DescribedBundle {
  readonly name: BundleName;
  readonly documents: readonly CaseDocument[];
  /** Cost of opening a document that is not in it. */
  readonly cost: string;
}

async function describedBundle(file: CaseFile, name: BundleName, messages: Messages): Promise<DescribedBundle> {
  const { bundle } = await heldBundle(file, name);
  const estimate = await file.estimate([QUESTION_OF[name]]);
  return { name, documents: bundle?.documents ?? [], cost: costText(estimate, messages) };
}
