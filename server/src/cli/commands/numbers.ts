import { jstYear } from '../../base/clock.ts';
import { oneLine } from '../../base/oneLine.ts';
import { scan } from '../../numbers/scan.ts';
import type { Terminal } from '../terminal.ts';
import { readInputs } from '../inputs.ts';
import { jsonText, tableOf } from '../output/printed.ts';
import { numberJson, placeOf, type NumberJson } from '../output/draftJson.ts';

/** `jpo-drafting numbers`: every number found, offline. Exit status 2 for unreadable input. Throws UnreadableFile. */
export async function numbers(files: readonly string[], isJson: boolean, terminal: Terminal): Promise<number> {
  const { messages, clock } = terminal;
  const found: NumberJson[] = [];
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
  const rows = found.map(({ text, law, kind, number, suffix = '', problem, reason = '', ...place }) => ({
    place: placeOf(place),
    text: oneLine(text),
    law: messages.law[law],
    kind: messages.kind[kind],
    number: number + suffix,
    note: problem?.message ?? reason,
  }));
  const keys = ['place', 'text', 'law', 'kind', 'number', 'note'] as const;
  terminal.print(rows.length === 0 ? messages.check.noNumbers : tableOf(keys, messages.numbers.columns, rows));
  return status;
}
