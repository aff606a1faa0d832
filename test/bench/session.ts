/**
 * What a drafting session costs: an opinion and an amendment of one case are opened, all numbers hovered over twice, two
 * applicants looked up, the list of documents opened, the notice read; and all of it again an hour later in a second
 * window. Over the demo API, on a clock that stands still. Run with `npm run bench:session`; exit status 1 where more was
 * asked than anybody would have to ask.
 */
import { readFileSync } from 'node:fs';
import { DEMO_CASES } from '../../server/src/demo/cases.ts';
import { kakuUniversity, sampleTrading } from '../../server/src/demo/people.ts';
import { apiById } from '../../server/src/jpo/apis.ts';
import type { CaseNumber } from '../../server/src/numbers/caseNumber.ts';
import { EditorWindow } from '../support/editorWindow.ts';
import { leastRequests, purposeOf, requestsWithoutStore, type Requests, type Wish } from '../support/leastRequests.ts';
import { Desks, HOUR, INTERACTIVE } from '../unit/jpo/desks.ts';

const DRAFTS = ['01-ikensho.jpo.txt', '02-tetsuzuki-hoseisho.jpo.txt'];
/** The case of both drafts. */
const CASE: CaseNumber = { law: 'patent', kind: 'application', number: '2022900001' };
const PURPOSES: Readonly<Record<keyof Requests, string>> = {
  number: 'application of a number',
  facts: 'facts of a case',
  bodies: 'texts of documents',
  applicants: 'applicants',
};

const desks = await Desks.start();
const wishes: Wish[] = [];
const notShown: string[] = [];

/** The session in a window of its own. */
async function session(): Promise<void> {
  const desk = await desks.open();
  const { cases, applicants } = desk;
  const editor = new EditorWindow(desk, desks.clock);
  const drafts = DRAFTS.map((name) => {
    const uri = new URL(`../../media/demo-drafts/${name}`, import.meta.url);
    return { uri: uri.href, numbers: editor.open(uri.href, readFileSync(uri, 'utf8')) };
  });
  for (const { uri, numbers } of [...drafts, ...drafts]) {
    for (const number of numbers) {
      wishes.push({ kind: 'number', number });
      const text = await desks.drive(editor.hover(uri, number));
      if (!/^### \S/mu.test(text)) notShown.push(number.text);
    }
  }

  for (const text of [kakuUniversity.code, sampleTrading.name]) {
    wishes.push({ kind: 'applicant', text });
    const find =
      text === kakuUniversity.code ? applicants.byCode(text, INTERACTIVE) : applicants.byName(text, INTERACTIVE);
    if ((await desks.drive(find)).applicants.length === 0) notShown.push(text);
  }

  wishes.push({ kind: 'question', application: CASE, question: 'documents' });
  const failure = await desks.drive(cases.learn(CASE, ['documents'], INTERACTIVE));
  const { overview } = await cases.peekFacts(CASE);
  if (failure || !overview || overview.value.documents.length === 0) notShown.push('documents');

  wishes.push({ kind: 'question', application: CASE, question: 'noticeBodies' });
  const { bundle } = await desks.drive(cases.documents(CASE, 'noticeBodies', INTERACTIVE));
  if (!bundle || bundle.documents.length === 0) notShown.push('notices');

  editor.close();
  await desk.close();
}

await session();
await desks.clock.advance(HOUR);
await session();

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

const { minute, daily } = desks.demo.violations;
await desks.close();
if (notShown.length > 0) console.error(`not shown: ${[...new Set(notShown)].join(', ')}`);
if (minute + daily > 0) console.error(`violations: ${minute} of the minute, ${daily} of the day`);
if (total(sent) !== total(least)) console.error(`${total(sent)} requests where ${total(least)} would do`);
if (notShown.length > 0 || minute + daily > 0 || total(sent) !== total(least)) process.exitCode = 1;
