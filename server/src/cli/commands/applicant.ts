import { plain } from '../../features/shared/markdown.ts';
import { failureText } from '../output/failureText.ts';
import { Budget } from '../../jpo/budget.ts';
import { asking } from '../asking.ts';
import { cliServices } from '../cliServices.ts';
import { jsonText } from '../output/jsonText.ts';
import { table } from '../output/table.ts';
import type { Terminal } from '../terminal.ts';

/**
 * `jpo-drafting applicant`: the name of a code of nine digits, or the codes of a name. Exit status 0, or 2 where nothing
 * was found. Throws EndpointError, FailureError.
 */
export async function applicant(text: string, isJson: boolean, terminal: Terminal): Promise<number> {
  const { messages, print, note } = terminal;
  const services = await cliServices(terminal, false);
  try {
    const options = asking(terminal, new Budget(1));
    const isCode = /^[0-9]{9}$/u.test(text);
    const { applicants, failure } = await (isCode
      ? services.applicants.byCode(text, options)
      : services.applicants.byName(text, options));
    if (failure) note(failureText(failure, messages));
    else if (applicants.length === 0) note(messages.case.notFoundApplicant);
    if (isJson) print(jsonText(applicants));
    else if (applicants.length > 0) {
      print(
        table(
          Object.values(messages.case.applicantColumns),
          applicants.map(({ code, name }) => [plain(code), plain(name)]),
        ),
      );
    }
    return applicants.length > 0 ? 0 : 2;
  } finally {
    await services.close();
  }
}
