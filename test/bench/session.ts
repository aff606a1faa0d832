/**
 * What a drafting session costs: an opinion and an amendment of one case are opened, all numbers hovered over twice, two
 * applicants looked up, the list of documents opened, the notice read; and all of it again an hour later in a second
 * window. Over the demo API, on a clock that stands still. Run with `npm run bench -- session`; exit status 1 where more was
 * asked than anybody would have to ask.
 */
import { DEMO_CASES } from '../../server/demo/cases/cases.ts';
import { apiById } from '../../server/src/apis/apis.ts';
import { draftingSession } from '../support/draftingSession.ts';
import { leastRequests, purposeOf, requestsWithoutStore, type Requests, type Wish } from '../support/leastRequests.ts';
import { writeResult } from './measuring.ts';
import { Desks, HOUR } from '../unit/store/desks.ts';

const PURPOSES: Readonly<Record<keyof Requests, string>> = {
  number: 'application of a number',
  facts: 'facts of a case',
  bodies: 'texts of documents',
  applicants: 'applicants',
};

const desks = await Desks.start();
const wishes: Wish[] = [];
const notShown: string[] = [];

for (const pause of [HOUR, 0]) {
  const one = await draftingSession(desks);
  wishes.push(...one.wishes);
  notShown.push(...one.notShown);
  await desks.clock.advance(pause);
}

const asked = desks.asked();
const sent: Requests = { number: 0, facts: 0, bodies: 0, applicants: 0 };
for (const id of asked) sent[purposeOf(apiById(id).name)]++;
const least = leastRequests(wishes, DEMO_CASES.cases);
const without = requestsWithoutStore(wishes);
const purposes = Object.keys(PURPOSES) as (keyof Requests)[];
const total = (requests: Requests) => purposes.reduce((sum, purpose) => sum + requests[purpose], 0);

const row = (name: string, of: (requests: Requests) => number) => ({
  'requests for': name,
  'on the wire': of(sent),
  'theoretical minimum': of(least),
  'without store and planner': of(without),
});
console.table([
  ...purposes.map((purpose) => row(PURPOSES[purpose], (requests) => requests[purpose])),
  row('all', total),
]);
const byApi = Map.groupBy(asked, (id) => id);
console.table([...byApi].map(([api, requests]) => ({ API: api, 'on the wire': requests.length })));
console.log(`${wishes.length} wishes, ${desks.logins} logins, which no limit counts`);

writeResult({
  wishes: wishes.length,
  sent: total(sent),
  least: total(least),
  without: total(without),
  rows: purposes.map((purpose) => ({
    purpose,
    sent: sent[purpose],
    least: least[purpose],
    without: without[purpose],
  })),
});

const { minute, daily } = desks.demo.violations;
await desks.close();
if (notShown.length > 0) console.error(`not shown: ${[...new Set(notShown)].join(', ')}`);
if (minute + daily > 0) console.error(`violations: ${minute} of the minute, ${daily} of the day`);
if (total(sent) !== total(least)) console.error(`${total(sent)} requests where ${total(least)} would do`);
if (notShown.length > 0 || minute + daily > 0 || total(sent) !== total(least)) process.exitCode = 1;
