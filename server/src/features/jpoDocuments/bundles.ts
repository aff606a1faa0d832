import { budgetOf } from '../../jpo/estimate.ts';
import type { Cases, Documents } from '../../cases/cases.ts';
import type { Source } from '../../cases/facts.ts';
import type { AskOptions } from '../../jpo/client.ts';
import type { Bundle } from '../../jpo/bundles/bundle.ts';
import { BundleError } from '../../jpo/bundles/bundleError.ts';
import type { CaseDocument } from '../../jpo/bundles/document.ts';
import type { Failure } from '../../base/failure.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { QUESTION_OF } from './kinds.ts';
import type { BundleName } from './uri.ts';

/** A bundle of a case as far as it is there. */
export interface ReadBundle {
  readonly bundle?: Bundle;
  readonly source?: Source;
  readonly failure?: Failure;
  /** An answer is held, but cannot be read. */
  readonly isUnreadable?: true;
}

/** A bundle as it is held; with `asking`, asked for with one request where it is not or is of an earlier day. */
export async function bundleOf(
  cases: Cases,
  application: CaseNumber,
  name: BundleName,
  asking?: AskOptions,
): Promise<ReadBundle> {
  const question = QUESTION_OF[name];
  try {
    const read: Documents = asking
      ? await cases.documents(application, question, {
          budget: budgetOf(await cases.estimate(application, [question])),
          ...asking,
        })
      : await cases.peekDocuments(application, question);
    return read;
  } catch (error) {
    if (error instanceof BundleError) return { isUnreadable: true };
    throw error;
  }
}

/** What a document of a bundle is called by: its 書類番号, or its name in the archive. */
export function keyOf({ documentNumber, label }: CaseDocument): string {
  return documentNumber ?? label;
}
