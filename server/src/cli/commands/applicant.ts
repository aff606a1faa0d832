import { plain } from '../../features/shared/markdown.ts';
import { failureText, jsonText, tableOf } from '../output/printed.ts';
import { Budget } from '../../jpo/budget.ts';
import { asking, type Terminal } from '../terminal.ts';
import { withServices } from '../cliServices.ts';

/** `jpo-drafting applicant`: the name of a nine-digit code, or the codes of a name. Exit status 2 without a match. */
export async function applicant(text: string, isJson: boolean, terminal: Terminal): Promise<number> {
  const { messages, print, note } = terminal;
  return withServices(terminal, false, async (services) => {
    const options = asking(terminal, new Budget(1));
    const isCode = /^[0-9]{9}$/u.test(text);
    const { applicants, failure } = await (isCode
      ? services.applicants.byCode(text, options)
      : services.applicants.byName(text, options));
    if (failure) note(failureText(failure, messages));
    else if (applicants.length === 0) note(messages.case.notFoundApplicant);
    if (isJson) print(jsonText(applicants));
    else if (applicants.length > 0) {
      const rows = applicants.map(({ code, name }) => ({ code: plain(code), name: plain(name) }));
      print(tableOf(['code', 'name'], messages.case.applicantColumns, rows));
    }
    return applicants.length > 0 ? 0 : 2;
  });
}

/** Matches printed at most. */
const LIMIT = 50;

/** `jpo-drafting applicant --search`: matches in the local directory, best first. Exit status 2 without a match. */
export async function searchApplicants(text: string, isJson: boolean, terminal: Terminal): Promise<number> {
  const { messages, print, note } = terminal;
  const { columns, agent, source, none } = messages.applicants;
  return withServices(terminal, true, async (services) => {
    await services.directory.settled();
    const found = services.directory.search(text, LIMIT);
    if (isJson) print(jsonText(found));
    else if (found.length > 0) {
      const rows = found.map(({ code, name, alias = '', isAgent, source: from }) => {
        const role = isAgent === true ? agent : '';
        return { code, name: plain(name), alias: plain(alias), role, source: source[from] };
      });
      print(tableOf(['code', 'name', 'alias', 'role', 'source'], columns, rows));
    } else note(none);
    return found.length > 0 ? 0 : 2;
  });
}
