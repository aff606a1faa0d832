import { readFileSync } from 'node:fs';
import { kakuUniversity, sampleTrading } from '../../server/demo/cases/people.ts';
import type { CaseNumber } from '../../server/src/numbers/caseNumber.ts';
import { INTERACTIVE, type DeskOptions, type Desks } from '../unit/store/desks.ts';
import { EditorWindow } from './editorWindow.ts';
import type { Wish } from './leastRequests.ts';

const DRAFTS = ['01-ikensho.jpo.txt', '02-tetsuzuki-hoseisho.jpo.txt'];
/** The case of both drafts. */
const CASE: CaseNumber = { law: 'patent', kind: 'application', number: '2022900001' };
/** What was wanted in a session, and what of it was not shown. */
interface Session {
  readonly wishes: readonly Wish[];
  readonly notShown: readonly string[];
}

/**
 * A drafting session in a window of its own: an opinion and an amendment of one case are opened, all numbers hovered over
 * twice, two applicants looked up, the list of documents opened, the notice read.
 */
export async function draftingSession(desks: Desks, options: DeskOptions = {}): Promise<Session> {
  const wishes: Wish[] = [];
  const notShown: string[] = [];
  const desk = await desks.open(options);
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
  const { overview } = await (await cases.held(CASE)).facts();
  if (failure || !overview || overview.value.documents?.length === 0) notShown.push('documents');

  wishes.push({ kind: 'question', application: CASE, question: 'noticeBodies' });
  const { bundle } = await desks.drive(cases.documents(CASE, 'noticeBodies', INTERACTIVE));
  if (!bundle || bundle.documents.length === 0) notShown.push('notices');

  editor.close();
  await desk.close();
  return { wishes, notShown };
}
