import type { Api } from '../../src/apis/apis.ts';
import type { StatusCode } from '../envelope.ts';
import type { Dossier, DossierDocument } from './dossier.ts';
import type { Dossiers } from './dossiers.ts';
import { citeClass, documentList, families, familyLists } from './elements.ts';
import { pdfOf } from './pdf.ts';
import { toShiftJis } from '../papers/shiftJis.ts';
import type { Element } from './xml.ts';
import { zipOf } from '../papers/zip.ts';

/** What is sent in place of an envelope. */
interface Body {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

interface OpdOutcome {
  readonly code: StatusCode;
  readonly data?: Element;
  readonly document?: Body;
}

const NOT_FOUND: OpdOutcome = { code: '107' };
const NO_DOCUMENT: OpdOutcome = { code: '108' };

const DOCDB = /^[A-Za-z]{2}\.[0-9]{1,94}\.[A-Za-z0-9*]{1,2}$/u;

/** Whether these parameters are of the kind that this API takes. */
export function isOpdShape({ name, parameter }: Api, [first = '', second = '']: readonly string[]): boolean {
  if (parameter === 'docdbKindAndNumber') return /^(?:application|publication)$/u.test(first) && DOCDB.test(second);
  return DOCDB.test(first) && (name !== 'jp_doc_cont' || first.startsWith('JP.'));
}

/** Answers a request to an OPD-API whose parameters have been found good. */
export function answerOpd(dossiers: Dossiers, { name }: Api, [first = '', second = '']: readonly string[]): OpdOutcome {
  if (name === 'family' || name === 'family_list') {
    const members = dossiers.family(first, second);
    if (members.length === 0) return NOT_FOUND;
    return { code: '100', data: name === 'family' ? families(members) : familyLists(members) };
  }
  const dossier = dossiers.byApplication(first);
  if (!dossier) return NOT_FOUND;
  switch (name) {
    case 'global_doc_list':
      return { code: '100', data: documentList(dossier) };
    case 'global_cite_class':
      return { code: '100', data: citeClass(dossier) };
    case 'global_doc_cont':
      return asPdf(dossier, second);
    case 'jp_doc_cont':
      return asZip(dossier, second);
    default:
      return NOT_FOUND;
  }
}

function asPdf({ documents, application }: Dossier, id: string): OpdOutcome {
  const found = documents.find(({ original, translated }) => original.id === id || translated?.id === id);
  if (!found) return NO_DOCUMENT;
  const title = id === found.original.id && isAscii(found.original.description) ? found.original : found.translated;
  const lines = [title?.description ?? id, application.number, id, '', 'An invented document of the demo API.'];
  return { code: '100', document: { contentType: 'application/pdf', bytes: pdfOf(lines) } };
}

function isAscii(text: string): boolean {
  return /^[ !-~]*$/u.test(text);
}

function asZip({ documents }: Dossier, id: string): OpdOutcome {
  const paper = documents.find(({ original }: DossierDocument) => original.id === id)?.paper;
  if (!paper) return NO_DOCUMENT;
  const bytes = zipOf([{ name: paper.name, bytes: toShiftJis(paper.text) }]);
  return { code: '100', document: { contentType: 'application/zip', bytes } };
}
