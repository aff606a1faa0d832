import { jstYear } from '../../base/clock.ts';
import { oneLine } from '../../base/oneLine.ts';
import { scan } from '../../numbers/scan.ts';
import type { Terminal } from '../terminal.ts';
import { readDraft } from '../inputs.ts';
import { jsonText } from '../output/jsonText.ts';
import { numberJson, placeOf } from '../output/numberJson.ts';
import { table } from '../output/table.ts';

/** `jpo-drafting numbers`: every number found, offline. Throws UnreadableFile. */
export async function numbers(files: readonly string[], isJson: boolean, terminal: Terminal): Promise<number> {
  const { messages, clock } = terminal;
  const found = [];
  for (const file of files) {
    const document = await readDraft(file);
    const year = jstYear(clock.now());
    for (const number of scan(document.getText(), { year })) found.push(numberJson(document, number, messages));
  }
  if (isJson) {
    terminal.print(jsonText(found));
    return 0;
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
  return 0;
}
