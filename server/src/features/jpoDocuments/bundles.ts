import { budgetOf } from '../../jpo/estimate.ts';
import type { CaseFile } from '../../cases/caseFile.ts';
import type { Cases, Documents } from '../../cases/cases.ts';
import type { Source } from '../../cases/facts.ts';
import type { AskOptions } from '../../jpo/client.ts';
import type { Bundle } from '../../documents/bundle.ts';
import { BundleError } from '../../documents/bundleError.ts';
import type { CaseDocument } from '../../documents/document.ts';
import type { Failure } from '../../base/failure.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import type { FeatureServices } from '../services.ts';
import { QUESTION_OF } from './kinds.ts';
import type { BundleName } from '../../documents/uri.ts';

/** What the documents of cases are read and listed with. */
export type DocumentServices = Pick<FeatureServices, 'cases' | 'dossiers' | 'messages' | 'clock'>;

/** A bundle of a case as far as it is there. */
export interface ReadBundle {
  readonly bundle?: Bundle;
  readonly source?: Source;
  readonly failure?: Failure;
  /** An answer is held, but cannot be read. */
  readonly isUnreadable?: true;
}

/** A bundle as it is held. */
export function heldBundle(file: CaseFile, name: BundleName): Promise<ReadBundle> {
  return readable(file.documents(QUESTION_OF[name]));
}

/** A bundle, asked for with one request where it is not held or is of an earlier day. */
export async function askedBundle(
  cases: Cases,
  application: CaseNumber,
  name: BundleName,
  asking: AskOptions,
): Promise<ReadBundle> {
  const question = QUESTION_OF[name];
  const budget = budgetOf(await (await cases.held(application)).estimate([question]));
  return readable(cases.documents(application, question, { budget, ...asking }));
}

async function readable(read: Promise<Documents>): Promise<ReadBundle> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof BundleError) return { isUnreadable: true };
    throw error;
  }
}

/** What a document of a bundle is called by: its 書類番号, or its name in the archive. */
export function keyOf({ documentNumber, label }: CaseDocument): string {
  return documentNumber ?? label;
}
