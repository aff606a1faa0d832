import { fold } from '../../../server/src/numbers/fold.ts';
import { scan } from '../../../server/src/numbers/scan.ts';

/** Goes wrong only behind a chain of branches of the server's code: a number of a law and kind, with an era. */
export function fuzz(input: Uint8Array): void {
  const text = new TextDecoder().decode(input);
  for (const { law, kind, number } of scan(text, { year: 2026 })) {
    if (law === 'design' && kind === 'registration' && number !== '') throw new Error(`found ${fold(text)}`);
  }
}
