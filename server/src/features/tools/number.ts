import * as v from 'valibot';
import { jstYear } from '../../base/clock.ts';
import { scan, type FoundNumber } from '../../numbers/scan.ts';
import { plain } from '../shared/markdown.ts';
import type { ToolServices } from './services.ts';

/** Longest text that is searched for a number. */
const LONGEST = 200;

const schema = v.object({ number: v.string() });

/** The case number of an input; otherwise a sentence that says why there is none that can be looked up. */
export function numberOf(
  input: unknown,
  { messages, clock }: Pick<ToolServices, 'messages' | 'clock'>,
): FoundNumber | string {
  const parsed = v.safeParse(schema, input);
  const text = parsed.success ? parsed.output.number.slice(0, LONGEST) : '';
  const [found] = scan(text, { year: jstYear(clock.now()) });
  if (!found) return messages.newDraft.notANumber(plain(text));
  if (found.unsupported) return messages.unsupported[found.unsupported];
  const { problem } = found;
  return problem?.severity === 'error' ? messages.problem(problem) : found;
}
