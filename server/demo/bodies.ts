import { randomUUID } from 'node:crypto';
import type { Clock } from '../src/base/clock.ts';
import type { ApiName } from '../src/apis/apis.ts';
import type { DemoCase } from './cases/cases.ts';
import { toShiftJis, zipOf, type ZipFile } from './papers/archive.ts';
import { paperOf, type PaperCode } from './papers/papers.ts';
import { rowsWithBody } from './papers/proceedings.ts';

/** The answer of an API that gives bodies of documents. */
export interface Archive {
  /** As the JPO names it, `docContRefusalReason_2022900001.zip`. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** The JPO would give an address in its place, since it is above 10 MB. Here it is as small as the others. */
  readonly isLarge: boolean;
}

interface Contents {
  readonly word: string;
  readonly codes: readonly PaperCode[];
}

const CONTENTS: Readonly<Partial<Record<ApiName, Contents>>> = {
  app_doc_cont_opinion_amendment: { word: 'OpinionAmendment', codes: ['A53', 'A523'] },
  app_doc_cont_refusal_reason: { word: 'RefusalReason', codes: ['A131'] },
  app_doc_cont_refusal_reason_decision: { word: 'RefusalReasonDecision', codes: ['A131', 'A01', 'A02'] },
};

/** The documents of a case that this API gives; undefined where it has none of them. */
export function archiveOf(one: DemoCase, api: ApiName): Archive | undefined {
  const contents = CONTENTS[api];
  if (!contents) return undefined;
  const files = rowsWithBody(one).flatMap((row) => {
    const code = contents.codes.find((one) => one === row.documentCode);
    return code ? filesOf(paperOf(one, code, row)) : [];
  });
  if (files.length === 0) return undefined;
  return {
    fileName: `docCont${contents.word}_${one.progress.applicationNumber}.zip`,
    bytes: zipOf(files),
    isLarge: api === 'app_doc_cont_opinion_amendment' && one.law === 'patent' && one.largeResponses,
  };
}

/** Folders have entries of their own. */
function filesOf({ name, text }: { readonly name: string; readonly text: string }): ZipFile[] {
  const folder = name.slice(0, name.indexOf('/') + 1);
  return [...(folder === '' ? [] : [{ name: folder, bytes: new Uint8Array() }]), { name, bytes: toShiftJis(text) }];
}

/** Begins the path of a download. */
const DOWNLOADS = '/download/';

/** Life of an address (handbook). */
const LIFE_MS = 5 * 60_000;

interface DownloadOptions {
  readonly clock: Clock;
  /** Makes the unguessable part of an address; never the same twice. */
  readonly random?: () => string;
}

/** Archives that are fetched from an address of their own, without a token and without being counted. */
export interface Downloads {
  /** The path of a new address, which holds for five minutes. */
  offer(archive: Archive): string;
  /** The archive currently at this path. */
  find(path: string): Archive | undefined;
}

/** Whether a path is that of a download. */
export function isDownload(path: string): boolean {
  return path.startsWith(DOWNLOADS);
}

/** Addresses as the JPO makes them for what is above 10 MB. */
export function createDownloads({ clock, random = randomUUID }: DownloadOptions): Downloads {
  const offered = new Map<string, { readonly archive: Archive; readonly until: number }>();
  return {
    offer(archive) {
      for (const [path, { until }] of offered) if (until <= clock.now()) offered.delete(path);
      const path = `${DOWNLOADS}${encodeURIComponent(random())}/${archive.fileName}`;
      offered.set(path, { archive, until: clock.now() + LIFE_MS });
      return path;
    },
    find(path) {
      const found = offered.get(path);
      return found && clock.now() < found.until ? found.archive : undefined;
    },
  };
}
