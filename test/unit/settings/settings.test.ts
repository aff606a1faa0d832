import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSettings } from '../../../server/src/settings/settings.ts';

const DEFAULTS = {
  mode: 'live',
  language: 'auto',
  hover: { waitMs: 3000 },
  residentAbroad: false,
  quota: { interactiveReserve: 20 },
  api: { baseUrl: '', tokenPath: '' },
};

describe('settings', () => {
  it('have defaults for all that is missing', () => {
    for (const section of [undefined, null, {}, [], 'x', 5])
      assert.partialDeepStrictEqual(readSettings(section), DEFAULTS);
  });

  it('are taken as they are where they are allowed', () => {
    const section = {
      mode: 'offline',
      language: 'en',
      hover: { waitMs: 0 },
      quota: { interactiveReserve: 100 },
      api: { baseUrl: 'https://example.com', tokenPath: '/token' },
    };
    assert.partialDeepStrictEqual(readSettings(section), section);
  });

  it('take the default one by one where they are not allowed', () => {
    const section = {
      mode: 'Live',
      language: 'fr',
      hover: { waitMs: -1 },
      quota: { interactiveReserve: '20' },
      api: { baseUrl: 5, tokenPath: 'token' },
    };
    assert.partialDeepStrictEqual(readSettings(section), { ...DEFAULTS, api: { baseUrl: '', tokenPath: 'token' } });
    assert.partialDeepStrictEqual(readSettings({ hover: { waitMs: NaN }, quota: null, api: [] }), DEFAULTS);
  });

  it('are always whole, whatever the editor sends', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record({ mode: fc.anything(), hover: fc.anything(), quota: fc.anything(), api: fc.anything() }),
    );
    fc.assert(
      fc.property(anything, (section) => {
        const { hover, quota, api } = readSettings(section);
        assert.ok(hover.waitMs >= 0 && hover.waitMs <= 30_000);
        assert.ok(quota.interactiveReserve >= 0 && quota.interactiveReserve <= 100);
        assert.equal(typeof api.baseUrl, 'string');
      }),
    );
  });
});
