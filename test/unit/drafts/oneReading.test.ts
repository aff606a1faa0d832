import assert from 'node:assert/strict';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Cases } from '../../../server/src/cases/cases.ts';
import { draftFindings } from '../../../server/src/checks/checks.ts';
import { documentContext } from '../../../server/src/checks/documentContext.ts';
import { draftUnderCheck } from '../../../server/src/checks/facts/draftUnderCheck.ts';
import { draftSubjects } from '../../../server/src/features/diagnostics/factDiagnostics.ts';
import { numbersOf, partsOf } from '../../../server/src/drafts/parts.ts';
import { usualAddressee } from '../../../server/src/drafts/addressee.ts';
import { typeOf } from '../../../server/src/drafts/lawOfDraft.ts';
import { applicantCodeIn, dispatchNumberIn } from '../../../server/src/drafts/reading.ts';
import { structureOf } from '../../../server/src/drafts/structure.ts';
import { completion } from '../../../server/src/features/completion/completion.ts';
import { itemHover } from '../../../server/src/features/hover/itemHover.ts';
import { answerNoticeOfDraft } from '../../../server/src/features/jpoDocuments/requests.ts';
import { caseAt, nameOfCode } from '../../../server/src/features/shared/places.ts';
import { Drafts } from '../../../server/src/features/shared/drafts.ts';
import { ReadDocument } from '../../../server/src/features/shared/readDocument.ts';
import { readSettings } from '../../../server/src/settings/settings.ts';
import { messagesFor } from '../../../server/src/messages/messages.ts';
import type { CaseNumber } from '../../../server/src/numbers/caseNumber.ts';
import { formatNumber, toFullWidth } from '../../../server/src/numbers/format.ts';
import { scan } from '../../../server/src/numbers/scan.ts';
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
    this.cases = { held: known } as unknown as Cases;
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
  const position = document.positionAt(here.start + 1);
  const [hover, notice, offers] = [new Asked(), new Asked(), new Asked()];
  const place = { textDocument: { uri: document.uri }, position, allow: 'ask' as const };
  const services = { clock, drafts, messages, document: (): TextDocument => document };
  await nameOfCode('999000011', document, here, { drafts, cases: hover.cases });
  await answerNoticeOfDraft(place, { ...services, cases: notice.cases } as never, { priority: 'interactive' });
  const reference = document.positionAt(text.indexOf('【整理番号】', here.start) + '【整理番号】'.length);
  const file = (number: CaseNumber) => {
    offers.numbers.push(formatNumber(number));
    return Promise.resolve(undefined);
  };
  await completion(document, reference, { ...services, cases: offers.cases, notes: { file } } as never);
  const newDraft = caseAt(place, services);
  const part = partsOf(text).parts[at];
  assert.ok(part);
  const subject = draftUnderCheck(part, numbers);
  const context = documentContext(part, { lineBreak: '\n', hasNewline: true }, numbersOf(part, numbers));
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
    types: distinct([context?.type, subject?.type, typeOf(here, numbers)].map((type) => `${type?.law} ${type?.id}`)),
  };
}

/** What the readers of a 意見書 with these contents take its 発送番号, the 識別番号 of its party and its 提出日 to be. */
async function details(dispatch: string, code: string, submitted = '') {
  const text = `【書類名】意見書\n【提出日】${submitted}\n【あて先】特許庁審査官　殿\n【事件の表示】\n【出願番号】特願２０２２－９００００１\n【特許出願人】\n【識別番号】${code}\n【氏名又は名称】架空電機株式会社\n【発送番号】${dispatch}\n【意見の内容】\n　架空\n`;
  const clock = new FakeClock();
  const drafts = new Drafts(clock);
  const document = ReadDocument.create('file:///a.jpo.txt', 'jpo-procedure', 1, text);
  const [here] = drafts.structure(document);
  const [subject] = draftSubjects(document, drafts);
  assert.ok(here && subject);
  const told = draftFindings({ text, documents: [here], numbers: drafts.numbers(document) }).map((one) => one.code);
  const texts = messagesFor('en');
  const noticed: (string | undefined)[] = [];
  const noNotice = (number: string | undefined) => String(noticed.push(number));
  const messages = { ...texts, documents: { ...texts.documents, noNotice } };
  const services = { drafts, clock, messages, cases: new Asked().cases, settings: readSettings(undefined) };
  const place = { textDocument: { uri: document.uri }, position: document.positionAt(1), allow: 'ask' as const };
  await answerNoticeOfDraft(place, { ...services, document: () => document } as never, { priority: 'interactive' });
  const hover = async (item: string) => {
    const position = document.positionAt(text.indexOf(item) + item.length + 1);
    const shown = await itemHover(document, position, services);
    return /number [0-9]{6}\b|code [0-9]{9}\b/u.exec(JSON.stringify(shown?.contents ?? ''))?.[0].slice(-9);
  };
  return {
    dispatch: [
      subject.dispatch?.number,
      noticed[0],
      (await hover('【発送番号】'))?.slice(-6),
      told.includes('dispatch-number-digits') ? undefined : dispatchNumberIn(dispatch),
    ],
    code: [
      subject.persons[0]?.digits,
      await hover('【識別番号】'),
      told.includes('applicant-code-digits') ? undefined : applicantCodeIn(code),
    ],
    submitted: subject.submitted?.date,
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
        types: [draft.type],
      });
    });
  }

  it('is of drafts of every kind', () => {
    assert.ok(DRAFTS.length >= 25);
  });

  for (const blank of ['', ' ', '\u3000']) {
    it(`a 発送番号 and a 識別番号 in any width, with 「${blank}」 among the digits`, async () => {
      for (const width of [(text: string) => text, toFullWidth]) {
        const { dispatch, code } = await details(width(`412${blank}301`), width(`9990${blank}00011`));
        assert.deepEqual(dispatch, ['412301', '412301', '412301', '412301']);
        assert.deepEqual(code, ['999000011', '999000011', '999000011']);
      }
    });
  }

  it('what is no 発送番号 and no 識別番号 is none for every reader', async () => {
    for (const [dispatch, code] of [
      ['○○○○○○', '○○○○○○○○○'],
      ['４１２３０', '９９９００００１'],
      ['４１２３０１２', '９９９００００１１２'],
    ] as const) {
      const found = await details(dispatch, code);
      assert.deepEqual(found.dispatch, [undefined, undefined, undefined, undefined], dispatch);
      assert.deepEqual(found.code, [undefined, undefined, undefined], code);
    }
  });

  it('a 提出日 in every notation that the hover reads', async () => {
    for (const written of [
      '令和　６年　４月２４日',
      '令6年4月24日',
      'Ｒ６年４月２４日',
      '2024年4月24日',
      '２０２４年　４月２４日',
    ]) {
      assert.equal((await details('', '', written)).submitted, '2024-04-24', written);
    }
    assert.equal((await details('', '', '令和６年１３月１日')).submitted, undefined);
    assert.equal((await details('', '', '令和６年４月')).submitted, undefined);
  });

  it('whom a document is addressed to: what completion offers first and a check puts in is what no check doubts', () => {
    for (const { text, at = 0 } of DRAFTS) {
      const documents = structureOf(text);
      const numbers = scan(text, { year: 2026 });
      const here = documents[at];
      assert.ok(here);
      const type = typeOf(here, numbers);
      if (!type || type.isPart) continue;
      const addressee = usualAddressee(type, here);
      const own = text.slice(here.start).replace('【整理番号】', `【整理番号】\n【あて先】${addressee}`);
      const added = text.slice(0, here.start) + own;
      const found = draftFindings({ text: added, documents: structureOf(added), numbers: scan(added, { year: 2026 }) });
      assert.ok(!found.some(({ code }) => code === 'addressee'), added);
    }
  });
});
