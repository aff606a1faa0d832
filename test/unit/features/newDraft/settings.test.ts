import assert from 'node:assert/strict';
import { readSettings } from '../../../../server/src/settings/settings.ts';

describe('settings of new drafts', () => {
  it('agents are codes or objects; codes of full width count, what is no code is left out', () => {
    const phone = '03-0000-0000';
    const agents = [
      '９９９０１０００１',
      { code: '999010002', profession: '弁護士', phone },
      '12',
      { name: '見本' },
      3,
      null,
    ];
    const { newDraft } = readSettings({ newDraft: { agents } });
    assert.deepEqual(
      newDraft.agents.map(({ code, profession, phone: number }) => [code, profession, number]),
      [
        ['999010001', undefined, undefined],
        ['999010002', '弁護士', phone],
      ],
    );
  });

  it('what is wrong takes its default and nothing else with it', () => {
    const expected = { width: 'full', agents: [], filePrefix: '' };
    assert.deepEqual(readSettings(undefined).newDraft, expected);
    assert.deepEqual(readSettings({ newDraft: 1 }).newDraft, expected);
    assert.deepEqual(readSettings({ newDraft: { width: 'wide', agents: 'x', filePrefix: 7 } }).newDraft, expected);
    assert.equal(readSettings({ newDraft: { width: 'half', agents: 1 } }).newDraft.width, 'half');
  });
});
