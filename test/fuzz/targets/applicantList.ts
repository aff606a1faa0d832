import assert from 'node:assert/strict';
import { readList } from '../../../server/src/applicants/listFile.ts';

/** A list of applicants, CSV or JSON in any encoding: good lines have a code and a name, bad ones are told of by line. */
export function fuzz(input: Uint8Array): void {
  const steps = readList('list', input);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const { listed, problems } = step.value;
  for (const { code, name } of listed) {
    assert.match(code, /^[0-9]{9}$/u);
    assert.notEqual(name, '');
  }
  for (const { line = 1 } of problems) assert.ok(line >= 1);
}
