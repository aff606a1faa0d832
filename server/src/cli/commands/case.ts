import { docdbOf, readDocdb } from '../../jpo/opd/docdb.ts';
import { Report, type CaseOptions } from './caseReport.ts';
import { NotANumber, numberIn } from '../caseArgument.ts';
import { cliServices } from '../cliServices.ts';
import type { Terminal } from '../terminal.ts';

export type { CaseOptions };

/**
 * `jpo-drafting case`: what the JPO knows of one case, as asked for. Exit status 0, or 2 where something could not be
 * looked up or is not there. Throws NotANumber, SeveralNumbers, EndpointError, FailureError.
 */
export async function showCase(text: string, options: CaseOptions, terminal: Terminal): Promise<number> {
  const number = numberIn(text, terminal);
  if (!number && !readDocdb(text)) throw new NotANumber(text);
  const services = await cliServices(terminal, options.offline);
  try {
    const report = new Report(terminal, options.json);
    if (number) await report.ofCase(services, number, options);
    if (options.family || options.dossier || options.document !== undefined) {
      // Dossiers are found by applications alone.
      const application = number && (await services.cases.held(number)).application;
      const docdb = readDocdb(text) ?? (number && docdbOf(application ?? number));
      await report.ofDossier(services, docdb, options);
    }
    return report.print();
  } finally {
    await services.close();
  }
}
