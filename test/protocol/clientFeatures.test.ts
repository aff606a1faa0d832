import assert from 'node:assert/strict';
import { UNUSED_FEATURES } from '../../slimming.mjs';
import { Workplace } from './workplace.ts';

describe('features of the client that are left out of its bundle', () => {
  let place: Workplace;

  beforeEach(async () => {
    place = await Workplace.create();
  });
  afterEach(() => place.close());

  it('are none that the server declares', async () => {
    const { initialized } = await place.server();
    for (const path of Object.values(UNUSED_FEATURES)) {
      const declared = path
        .split('.')
        .reduce<unknown>(
          (value, name) => (value as Readonly<Record<string, unknown>> | undefined)?.[name],
          initialized.capabilities,
        );
      assert.equal(declared, undefined, `${path}: take it from the list in slimming.mjs`);
    }
  });
});
