import { plain } from '../../features/shared/markdown.ts';
import { cliServices } from '../cliServices.ts';
import { jsonText } from '../output/jsonText.ts';
import { table } from '../output/table.ts';
import type { Terminal } from '../terminal.ts';

/** So many matches are printed at most. */
const LIMIT = 50;

/**
 * `jpo-drafting applicant --search`: who in the local directory matches, best first. Asks nothing. Exit status 0, or 2
 * where nobody does. Throws EndpointError, FailureError.
 */
export async function searchApplicants(text: string, isJson: boolean, terminal: Terminal): Promise<number> {
  const { messages, print, note } = terminal;
  const { columns, agent, source, none } = messages.applicants;
  const services = await cliServices(terminal, true);
  try {
    await services.directory.settled();
    const found = services.directory.search(text, LIMIT);
    if (isJson) print(jsonText(found));
    else if (found.length > 0) {
      const rows = found.map((one) => {
        const alias = one.alias === undefined ? '' : plain(one.alias);
        return [one.code, plain(one.name), alias, one.isAgent === true ? agent : '', source[one.source]];
      });
      print(table(Object.values(columns), rows));
    } else note(none);
    return found.length > 0 ? 0 : 2;
  } finally {
    await services.close();
  }
}
