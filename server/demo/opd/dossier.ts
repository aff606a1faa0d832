import type { Paper } from '../papers/papers.ts';

/** A number in DOCDB form and its date, YYYYMMDD. */
export interface Dated {
  readonly number: string;
  readonly on: string;
}

/** Title and applicants in one language. */
export interface Names {
  readonly title: string;
  readonly applicants: readonly string[];
}

interface Version {
  readonly id: string;
  readonly description: string;
}

export interface DossierDocument {
  readonly group: string;
  readonly on: string;
  readonly original: Version;
  readonly translated?: Version;
  /** The body as the JPO gives it; Japanese documents only. */
  readonly paper?: Paper;
}

interface Cited {
  /** YYYYMMDD */
  readonly drafted: string;
  readonly in: string;
}

/** An office's classification and search results. */
export interface Search {
  readonly ipcs: readonly string[];
  readonly officeClasses: readonly { readonly scheme: string; readonly symbol: string }[];
  readonly patents: readonly (Cited & { readonly number: string })[];
  readonly literature: readonly (Cited & { readonly text: string })[];
}

/** One office's data of one application. */
export interface Dossier extends Search {
  readonly application: Dated;
  readonly publications: readonly Dated[];
  readonly registrations: readonly Dated[];
  readonly original: Names;
  readonly translated?: Names;
  readonly documents: readonly DossierDocument[];
}
