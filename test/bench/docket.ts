/**
 * How long the docket of 10,000 held cases takes, with its rows, beside nothing but reading the answers that are held of them:
 * the invented cases of the demo API and of the histories over and over, under numbers of their own. Run with
 * `npm run bench -- docket`. Exit status 1 where a case is missing in it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DEMO_CASES } from '../../server/demo/cases/cases.ts';
import { findApi, type Api } from '../../server/src/apis/apis.ts';
import { systemClock } from '../../server/src/base/clock.ts';
import { Cases } from '../../server/src/cases/cases.ts';
import { docketOf, MOST_CASES, type DocketSource } from '../../server/src/docket/docket.ts';
import { docketTree } from '../../server/src/features/docket/tree.ts';
import { ja } from '../../server/src/messages/messages.ts';
import { readSettings } from '../../server/src/settings/settings.ts';
import { SqliteStore } from '../../server/src/store/sqlite/sqliteStore.ts';
import { heldClient } from '../support/heldStore.ts';
import { histories } from '../support/histories.ts';
import { counted, quantile, rounded, took, writeResult } from './measuring.ts';

const ROUNDS = counted('rounds', 7);
/** A day on which last days of these cases lie ahead, and others behind. */
const NOW = Date.parse('2026-11-23T10:00:00+09:00');

const folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-bench-'));
const store = new SqliteStore({ folder, clock: systemClock, id: () => '' });
const models = [...DEMO_CASES.cases, ...histories];
const sources: DocketSource[] = [];
const held: { readonly api: Api; readonly parameter: string }[] = [];
for (let n = 0; n < MOST_CASES; n++) {
  const model = models[n % models.length];
  if (!model) throw new Error('no case');
  const { law, progress, registration } = model;
  const parameter = `2024${String(n).padStart(6, '0')}`;
  const answers = {
    app_progress: { ...(progress as object), applicationNumber: parameter },
    registration_info: registration,
  };
  for (const [name, data] of Object.entries(answers)) {
    const api = findApi(law, name as keyof typeof answers);
    if (!api || !data) continue;
    const answer = { api: api.id, parameter, statusCode: '100', data, fetchedAt: NOW, staleAt: NOW + 86_400_000 };
    await store.keep({ answer });
    held.push({ api, parameter });
  }
  sources.push({ number: { law, kind: 'application', number: parameter }, from: 'list' });
}

const services = { clock: { ...systemClock, now: () => NOW }, messages: ja, settings: readSettings(undefined) };
const cases = new Cases({ client: heldClient(store, systemClock), store, now: services.clock.now });
const times = { reading: [] as number[], docket: [] as number[] };
let days = 0;
for (let round = 0; round < ROUNDS; round++) {
  const reading = await took(async () => {
    for (const { api, parameter } of held) await store.answer(api, parameter);
  });
  const made = await took(async () => {
    const docket = await docketOf(sources, { cases, now: NOW, residentAbroad: false });
    docketTree({ docket, listProblems: [], notes: [] }, { groupBy: 'date' }, { ...services, watched: new Set() });
    days = docket.entries.length;
    const found = new Set(
      [...docket.entries, ...docket.apart].map(({ of: { number } }) => `${number.law}${number.number}`),
    );
    if (found.size !== MOST_CASES) process.exitCode = 1;
  });
  times.reading.push(reading);
  times.docket.push(made);
}
await store.close();
rmSync(folder, { recursive: true, force: true });

const [first, p50] = [times.docket[0] ?? NaN, quantile(times.docket, 0.5)];
const row = {
  cases: MOST_CASES,
  answers: held.length,
  days,
  first: rounded(first),
  p50: rounded(p50),
  toReading: rounded(p50 / quantile(times.reading, 0.5)),
};
console.table([row]);
writeResult(row);
