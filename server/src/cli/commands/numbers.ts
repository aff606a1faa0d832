import { jstYear } from '../../base/clock.ts';
import { oneLine } from '../../base/oneLine.ts';
import { scan } from '../../numbers/scan.ts';
import type { Terminal } from '../terminal.ts';
import { readInputs } from '../inputs.ts';
import { jsonText } from '../output/jsonText.ts';
import { numberJson, placeOf } from '../output/numberJson.ts';
import { table } from '../output/table.ts';

/**
 * `jpo-drafting numbers`: every number found, offline. Exit status 0, or 2 where something was no text or not wholly read.
 * Throws UnreadableFile.
 */
export async function numbers(files: readonly string[], isJson: boolean, terminal: Terminal): Promise<number> {
  const { messages, clock } = terminal;
  const found = [];
  const { inputs, isComplete } = await readInputs(files, terminal);
  let status = isComplete ? 0 : 2;
  for (const { document, unread } of inputs) {
    if (unread && unread.code !== 'empty') status = 2;
    const year = jstYear(clock.now());
    for (const number of scan(document.getText(), { year })) found.push(numberJson(document, number, messages));
  }
  if (isJson) {
    terminal.print(jsonText(found));
    return status;
  }
  const { columns } = messages.numbers;
  const rows = found.map((one) => [
    placeOf(one),
    oneLine(one.text),
    messages.law[one.law as keyof typeof messages.law],
    messages.kind[one.kind as keyof typeof messages.kind],
    `${one.number}${one.suffix ?? ''}`,
    one.problem?.message ?? one.reason ?? '',
  ]);
  terminal.print(rows.length === 0 ? messages.check.noNumbers : table(Object.values(columns), rows));
  return status;
}
