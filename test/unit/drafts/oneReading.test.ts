import assert from 'node:assert/strict';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Cases } from '../../../server/src/cases/cases.ts';
import { documentContext } from '../../../server/src/checks/documentContext.ts';
import { subjectsOf } from '../../../server/src/checks/facts/subject.ts';
import { completion } from '../../../server/src/features/completion/completion.ts';
import { answerNoticeOfDraft } from '../../../server/src/features/jpoDocuments/requests.ts';
import { caseAt } from '../../../server/src/features/shared/casePlace.ts';
import { Drafts } from '../../../server/src/features/shared/drafts.ts';
import { nameOfCode } from '../../../server/src/features/shared/namesOfCodes.ts';
import { ReadDocument } from '../../../server/src/features/shared/readDocument.ts';
import { messagesFor } from '../../../server/src/messages/messages.ts';
import type { CaseNumber } from '../../../server/src/numbers/caseNumber.ts';
import { formatNumber } from '../../../server/src/numbers/format.ts';
import { FakeClock } from '../../support/fakeClock.ts';
import { DRAFTS, type Draft } from './readDrafts.ts';

/** Every number that somebody wants to know something of, in order. Nothing is held. */
class Asked {
  readonly numbers: string[] = [];
  readonly cases: Cases;

  constructor() {
    const known = (number: CaseNumber) => {
      this.numbers.push(formatNumber(number));
      return Promise.reject(new Error('nothing is held'));
    };
    this.cases = { peek: known, estimate: known } as unknown as Cases;
  }
}

/** What each feature takes the case of the n-th document of a draft to be. */
async function readings({ text, at = 0 }: Draft) {
  const clock = new FakeClock();
  const drafts = new Drafts(clock);
  const messages = messagesFor('ja');
  const document = ReadDocument.create('file:///a.jpo.txt', 'jpo-procedure', 1, text);
  const structure = drafts.structure(document);
  const numbers = drafts.numbers(document);
  const here = structure[at];
  assert.ok(here, text);
  const until = structure[at + 1]?.start ?? text.length;
  const position = document.positionAt(here.start + 1);
  const [hover, notice, offers] = [new Asked(), new Asked(), new Asked()];
  const place = { textDocument: { uri: document.uri }, position, allow: 'ask' as const };
  const services = { clock, drafts, messages, document: (): TextDocument => document };
  await nameOfCode('999000011', document, here, { drafts, cases: hover.cases });
  await answerNoticeOfDraft(place, { ...services, cases: notice.cases } as never, { priority: 'interactive' });
  const reference = document.positionAt(text.indexOf('【整理番号】', here.start) + '【整理番号】'.length);
  const progress = (number: CaseNumber) => {
    offers.numbers.push(formatNumber(number));
    return Promise.resolve(undefined);
  };
  await completion(document, reference, { ...services, cases: offers.cases, notes: { progress } } as never);
  const newDraft = caseAt(place, services);
  const subject = subjectsOf(text, structure, numbers)[at];
  const context = documentContext(text, here, until, numbers);
  const distinct = (all: readonly string[]) => [...new Set(all)];
  const checked = distinct(
    (context?.caseNumbers ?? []).filter(({ number }) => number !== '').map((one) => formatNumber(one)),
  );
  return {
    checks: checked,
    completion: offers.numbers.slice(0, checked.length),
    facts: subject?.own && formatNumber(subject.own.number),
    hover: hover.numbers[0],
    notice: notice.numbers[0],
    newDraft: newDraft && formatNumber(newDraft),
  };
}

describe('one reading of a draft', () => {
  for (const draft of DRAFTS) {
    it(`${draft.title}: checks, facts, hover, completion, new drafts and notices are of the same case`, async () => {
      const { numbers, lookUp } = draft;
      assert.deepEqual(await readings(draft), {
        checks: numbers,
        completion: numbers,
        facts: lookUp,
        hover: lookUp,
        notice: lookUp,
        newDraft: lookUp,
      });
    });
  }
});
