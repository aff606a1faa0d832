import type { Api } from '../../src/apis/apis.ts';
import type { DemoCases } from '../cases/cases.ts';
import type { StatusCode } from '../envelope.ts';
import { toShiftJis, zipOf } from '../papers/archive.ts';
import type { Dossier, DossierDocument } from './dossier.ts';
import { citeClass, documentList, families, familyLists } from './elements.ts';
import { FAMILIES, FOREIGN } from './foreign.ts';
import { japaneseDossier } from './japanese.ts';
import type { Element } from './xml.ts';

/** Finds data of the five offices, by numbers in DOCDB form. */
export interface Dossiers {
  byApplication(number: string): Dossier | undefined;
  /** The family of this application or publication, itself included; empty where there is no such number. */
  family(kind: string, number: string): readonly Dossier[];
}

/** The dossiers of these cases, and of the foreign members of their families. */
export function createDossiers({ cases }: DemoCases): Dossiers {
  const japanese = cases.flatMap((one) => (one.law === 'patent' ? (japaneseDossier(one) ?? []) : []));
  const known = new Map(japanese.map((dossier) => [dossier.application.number, dossier]));
  const families = FAMILIES.filter((family) => family.some((number) => known.has(number)));
  const foreign = FOREIGN.filter(({ application }) => families.some((family) => family.includes(application.number)));
  const all = [...japanese, ...foreign];
  const byApplication = new Map(all.map((dossier) => [dossier.application.number, dossier]));

  function find(kind: string, number: string): Dossier | undefined {
    if (kind === 'application') return byApplication.get(number);
    const has = ({ publications, registrations }: Dossier) =>
      [...publications, ...registrations].some((one) => one.number === number);
    return all.find(has);
  }

  return {
    byApplication: (number) => byApplication.get(number),
    family(kind, number) {
      const found = find(kind, number);
      if (!found) return [];
      const family = families.find((members) => members.includes(found.application.number));
      return family?.flatMap((member) => byApplication.get(member) ?? []) ?? [found];
    },
  };
}

/** Sent in place of an envelope. */
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

/** A PDF of one page with these lines of ASCII text, as small as a valid one can be. */
export function pdfOf(lines: readonly string[]): Uint8Array {
  const shown = lines.map((line) => `(${line.replace(/[()\\]/gu, '\\$&')}) Tj T*`).join('\n');
  const content = `BT /F1 12 Tf 16 TL 56 780 Td\n${shown}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const size = objects.length + 1;
  // Each line of the table has 20 bytes.
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\n`;
  return Buffer.from(`${file}startxref\n${start}\n%%EOF\n`, 'latin1');
}
