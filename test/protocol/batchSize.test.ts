import assert from 'node:assert/strict';
import { asClient, BATCH_PLAN } from '../../server/src/protocol.ts';
import type { LspClient } from '../support/lspClient.ts';
import { Workplace } from './workplace.ts';

/** Applications that nobody has asked about: one request each. */
const numbers = (count: number) => Array.from({ length: count }, (_, n) => `特願2019-1${String(n).padStart(5, '0')}`);

describe('the plan of a batch', () => {
  let place: Workplace;
  let server: LspClient;
  beforeEach(async () => {
    place = await Workplace.create();
    server = await place.server();
  });
  afterEach(() => place.close());

  async function sizeOf(draft: readonly string[]) {
    const { uri } = await server.open(draft.join('\n'));
    const plan = await asClient.send(server.connection, BATCH_PLAN, { scope: { kind: 'draft', uri } });
    assert.ok(plan.ok);
    return [plan.requests, plan.isLarge];
  }

  it('is large, so that it is agreed to first, above ten requests', async () => {
    assert.deepEqual(await sizeOf(numbers(10)), [10, false]);
    assert.deepEqual(await sizeOf(numbers(11)), [11, true]);
    assert.deepEqual(place.asked(), []);
  });
});
