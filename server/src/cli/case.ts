import { jstYear } from '../base/clock.ts';
import { docdbOf, readDocdb } from '../jpo/opd/docdb.ts';
import type { CaseNumber } from '../numbers/caseNumber.ts';
import { scan } from '../numbers/scan.ts';
import { Report, type CaseOptions } from './caseReport.ts';
import { cliServices } from './cliServices.ts';
import type { Terminal } from './terminal.ts';

export type { CaseOptions };

/** Not a number of a case; `message` is what was given. */
export class NotANumber extends Error {}

/**
 * `jpo-drafting case`: what the JPO knows of one case, as asked for. Exit status 0, or 2 where something could not be
 * looked up or is not there. Throws NotANumber, EndpointError, FailureError.
 */
export async function showCase(text: string, options: CaseOptions, terminal: Terminal): Promise<number> {
  const number = numberIn(text, terminal);
  const services = await cliServices(terminal, options.offline);
  try {
    const report = new Report(terminal, options.json);
    if (number) await report.ofCase(services, number, options);
    if (options.family || options.dossier || options.document !== undefined) {
      // Dossiers are found by applications alone.
      const application = number && (await services.cases.heldApplication(number));
      const docdb = readDocdb(text) ?? (number && docdbOf(application ?? number));
      await report.ofDossier(services, docdb, options);
    }
    return report.print();
  } finally {
    await services.close();
  }
}

function numberIn(text: string, { clock }: Terminal): CaseNumber | undefined {
  const [first] = scan(text, { year: jstYear(clock.now()) });
  if (first && first.number !== '') return first;
  if (readDocdb(text)) return undefined;
  throw new NotANumber(text);
}
