import assert from 'node:assert/strict';
import { DEMO_CASES } from '../../../../server/demo/cases/cases.ts';
import { DOCUMENT_TYPES, documentType } from '../../../../server/src/drafts/documentTypes.ts';
import { blocksOf, personsOf } from '../../../../server/src/drafts/reading.ts';
import type { DraftDocument } from '../../../../server/src/drafts/structure.ts';
import type { FeatureServices } from '../../../../server/src/features/services.ts';
import { readSettings } from '../../../../server/src/settings/settings.ts';
import type { PersonOf } from '../../../../server/src/features/newDraft/agents.ts';
import { newDraft, type NewDraft } from '../../../../server/src/features/newDraft/newDraft.ts';
import { NEW_TYPE_IDS, newTypes } from '../../../../server/src/features/newDraft/types.ts';
import { messagesFor } from '../../../../server/src/messages/messages.ts';
import type { CaseNumber, Law } from '../../../../server/src/numbers/caseNumber.ts';
import { demoServices, type DemoServices } from '../../../support/demoServices.ts';
import { assertStructure } from './structure.ts';
import { noteText } from '../../../../server/src/messages/newDraft.ts';

const ASKING = { priority: 'interactive' } as const;
const application = (law: Law, number: string): CaseNumber => ({ law, kind: 'application', number });

/** Waits for an answer; two agents on record. */
const PATENT = application('patent', '2022900001');
/** Refused. */
const REFUSED_MARK = application('trademark', '2024900206');

/** The demo services with settings and a directory of the test's own. */
function draftServices({ cases, clock }: DemoServices, office: object = {}, personOf: PersonOf = () => undefined) {
  const directory = { byCode: personOf } as unknown as FeatureServices['directory'];
  return { cases, clock, directory, settings: readSettings({ newDraft: office }) };
}

describe('new drafts of demo cases', () => {
  let services: DemoServices;

  before(async () => {
    services = await demoServices();
  });
  after(() => services.close());

  async function make(
    number: CaseNumber,
    type: string,
    options: {
      personOf?: PersonOf;
      office?: object;
      agents?: string[];
      held?: true;
    } = {},
  ): Promise<NewDraft> {
    const asking = options.held ? undefined : ASKING;
    const made = await newDraft(
      { number, type, agents: options.agents, asking },
      draftServices(services, options.office, options.personOf),
    );
    assert.ok(made, `${type} of ${number.number}`);
    // So the minute window is never full.
    if (made.requests > 0) await services.clock.advance(30_000);
    return made;
  }

  const laws = ['patent', 'design', 'trademark'] as const;

  it('there are eighteen kinds of documents, and each fits some law', () => {
    assert.equal(NEW_TYPE_IDS.length, 18);
    assert.deepEqual(
      laws.map((law) => newTypes(law).length),
      [18, 17, 17],
    );
  });

  for (const law of laws) {
    for (const { id, type } of newTypes(law)) {
      it(`${type.name} (${law}) has the structure of its type for every case, held or not, in both widths`, async () => {
        for (const one of DEMO_CASES.cases.filter((other) => other.law === law)) {
          const number = application(law, one.progress.applicationNumber);
          for (const options of [{ held: true }, {}, { office: { width: 'half' } }] as const) {
            const { text, snippet } = await make(number, id, options);
            assertStructure(text, type);
            assertNothingLeft(text);
            assert.equal(withoutStops(snippet), text);
          }
        }
      });
    }
  }

  it('nothing is asked for what is held, and nothing at all without being allowed', async () => {
    const before = services.asked().length;
    for (const { id, type } of newTypes('patent')) {
      const { requests, text } = await make(application('patent', '2025499999'), id, { held: true });
      assert.equal(requests, 0);
      assertStructure(text, type);
    }
    for (const id of NEW_TYPE_IDS) await make(PATENT, id, { held: true });
    assert.equal(services.asked().length, before);
  });

  it('the party and the case stand under the items of the type and law', async () => {
    for (const law of laws) {
      for (const one of DEMO_CASES.cases.filter((other) => other.law === law)) {
        const number = application(law, one.progress.applicationNumber);
        for (const { id, type, isForOthers } of newTypes(law)) {
          const document = assertStructure((await make(number, id)).text, type);
          const [party = ''] = type.partyItems;
          const person = personsOf(document).find(({ block }) => block.item.name === party);
          assert.ok(person, `${id} ${party}`);
          if (isForOthers === true || id === 'registrationFee') continue;
          const [applicant] = one.progress.applicantAttorney;
          assert.equal(person.name?.content, applicant?.name);
        }
      }
    }
  });

  it('every type of the offer is in the table of document types', () => {
    for (const id of NEW_TYPE_IDS) assert.ok(DOCUMENT_TYPES.some((type) => type.id === id));
    assert.equal(documentType('意匠登録料納付書', 'design')?.id, 'registrationFee');
  });

  describe('意見書', () => {
    it('says what the notice says: number, examiner, articles, citations in their order', async () => {
      const { text, notes } = await make(PATENT, 'opinion');
      const document = assertStructure(text, opinion());
      assert.equal(contentOf(document, '発送番号'), '４１２３０１');
      assert.equal(contentOf(document, 'あて先'), '特許庁審査官　例示　次郎　殿');
      assert.match(text, /適用条文\u3000第２９条第２項（進歩性）/u);
      assert.match(text, /令和８年１０月１３日起案の拒絶理由通知書（発送日\u3000令和８年１０月２０日）/u);
      const cited = text.match(/^\u3000[０-９]．.*公報$/gmu);
      assert.deepEqual(cited, [
        '　１．特開平１１－４９００１４号公報',
        '　２．特開２０１３－４９０００６号公報',
        '　３．特開２０２１－４９０００５号公報',
      ]);
      assert.deepEqual(
        notes.map(({ code }) => code),
        ['severalAgents', 'toFill'],
      );
    });

    it('takes the last notice where all are answered, and says so', async () => {
      const { text, notes } = await make(REFUSED_MARK, 'opinion');
      assert.match(text, /【発送番号】\u3000\u3000\u3000\u3000６６０００２/u);
      assert.ok(notes.some((note) => note.code === 'noticeAnswered' && note.dispatchNumber === '660002'));
    });

    it('without a notice the number is left to fill', async () => {
      const { text, snippet, notes } = await make(application('patent', '2024900003'), 'opinion');
      assert.match(text, /【発送番号】\u3000\u3000\u3000\u3000○○○○○○/u);
      assert.match(snippet, /【発送番号】\u3000\u3000\u3000\u3000\$\{[0-9]+:○○○○○○\}/u);
      assert.ok(notes.some(({ code }) => code === 'noNotice'));
    });

    it('of a mark lists the numbers of the notice', async () => {
      const { text, notes } = await make(application('trademark', '2026900201'), 'opinion');
      assert.match(text, /１．商標登録第７４９０００１号$/mu);
      assert.ok(notes.some(({ code }) => code === 'citationsFromText'));
    });
  });

  it('審判請求書 tells the history in cells: dates begin in the sixteenth', async () => {
    const { text } = await make(REFUSED_MARK, 'appeal');
    const lines = text.split('\n');
    const from = lines.indexOf('１．手続の経緯') + 1;
    const history = lines.slice(from, lines.indexOf('２．拒絶査定の要点'));
    assert.deepEqual(
      history.map((line) => [line.slice(0, 15).trim(), line.slice(15)]),
      [
        ['出願', '令和　６年　６月１７日'],
        ['拒絶理由の通知（発送日）', '令和　７年　２月１０日'],
        ['意見書の提出', '令和　７年　３月１８日'],
        ['拒絶査定（起案日）', '令和　７年　９月　２日'],
        ['同　謄本送達（送達日）', '令和　７年　９月　９日'],
      ],
    );
    assert.ok(history.every((line) => line.length === 26));
  });

  describe('納付書', () => {
    const fee = async (number: CaseNumber) =>
      assertStructure((await make(number, 'registrationFee')).text, feeOf(number.law));
    const feeOf = (law: Law) => typeOf('registrationFee', law);

    it('of a right: its number, the holder, and the year after the last one paid', async () => {
      const document = await fee(application('design', '2021900103'));
      assert.equal(contentOf(document, '意匠登録番号'), '意匠登録第１９９０００１号');
      assert.equal(contentOf(document, '納付年分'), '第６年分');
      assert.ok(document.blocks.some(({ item }) => item.name === '意匠権者'));
    });

    it('of a registration to come: the application, the applicant, the first years', async () => {
      const document = await fee(application('patent', '2020900013'));
      assert.equal(contentOf(document, '出願番号'), '特願２０２０－９０００１３');
      assert.equal(contentOf(document, '納付年分'), '第１年分から第３年分');
      assert.ok(document.blocks.some(({ item }) => item.name === '特許出願人'));
    });

    it('of a mark: its classes, and no years', async () => {
      const document = await fee(application('trademark', '2022900203'));
      assert.equal(contentOf(document, '商品及び役務の区分の数'), '３');
      assert.equal(contentOf(document, '納付年分'), undefined);
    });

    it('is found by the number of the right too', async () => {
      const right: CaseNumber = { law: 'design', kind: 'registration', number: '1990001' };
      assert.equal((await make(right, 'registrationFee')).requests, 0);
      assert.equal(contentOf(await fee(right), '意匠登録番号'), '意匠登録第１９９０００１号');
    });
  });

  describe('agents', () => {
    const named = (text: string) =>
      personsOf(assertStructure(text, opinion()))
        .filter(({ block }) => block.item.name === '代理人')
        .map(({ code, name, block }) => [code?.content, name?.content, block.members.map(({ item }) => item.name)]);

    it('without a choice all on record stand there', async () => {
      const { text, agents } = await make(PATENT, 'opinion');
      assert.equal(named(text).length, 2);
      assert.equal(agents.length, 2);
    });

    it('those of the office, where they are on record', async () => {
      const office = { agents: [{ code: '999010002', phone: '03-0000-0000' }, { code: '999010009' }] };
      const { text } = await make(PATENT, 'opinion', { office });
      assert.deepEqual(named(text), [
        ['９９９０１０００２', '例示　太郎', ['識別番号', '弁理士', '氏名又は名称', '電話番号']],
      ]);
      assert.match(text, /【電話番号】\u3000\u3000０３－００００－００００/u);
    });

    it('chosen ones as they are chosen, on record or not', async () => {
      const office = { agents: [{ code: '999010009', name: '架空　四郎', profession: '弁護士' as const }] };
      const { text } = await make(PATENT, 'opinion', { office, agents: ['999010009', '999010001'] });
      assert.deepEqual(
        named(text).map(([, name, items]) => [name, (items as string[])[1]]),
        [
          ['架空　四郎', '弁護士'],
          ['見本　太郎', '弁理士'],
        ],
      );
    });

    it('a corporation has no 弁理士', async () => {
      const { text } = await make(application('trademark', '2025900208'), 'opinion');
      assert.match(text, /【氏名又は名称】弁理士法人/u);
      assert.doesNotMatch(text, /【弁理士】/u);
    });

    it('an unknown code is said to be unknown', async () => {
      const { text, notes } = await make(PATENT, 'opinion', { agents: ['999019999'] });
      assert.match(
        text,
        /【識別番号】\u3000\u3000９９９０１９９９９\n\u3000\u3000【弁理士】\n\u3000\u3000【氏名又は名称】○○/u,
      );
      assert.ok(notes.some((note) => note.code === 'nameOfAgentUnknown' && note.agentCode === '999019999'));
    });

    it('nobody is named as an agent whose power has ended where several are on record and none is chosen', async () => {
      const { text, notes } = await make(PATENT, 'agentTermination');
      assert.match(text, /【代理権の消滅した代理人】\n\u3000\u3000【弁理士】\n\u3000\u3000【氏名又は名称】○○/u);
      assert.ok(notes.some(({ code }) => code === 'whoseAgencyEnded'));
      assert.ok(!notes.some(({ code }) => code === 'severalAgents'));
      const chosen = await make(PATENT, 'agentTermination', { agents: ['999010002'] });
      assert.match(chosen.text, /【代理権の消滅した代理人】\n\u3000\u3000【識別番号】\u3000*９９９０１０００２/u);
      assert.ok(!chosen.notes.some(({ code }) => code === 'whoseAgencyEnded'));
    });

    it('those on record do not act for a successor or a third party', async () => {
      for (const type of ['applicantChange', 'publicationsSubmission'])
        assert.doesNotMatch((await make(PATENT, type)).text, /見本\u3000太郎/u);
    });
  });

  it('整理番号 begins as the settings say', async () => {
    const { text, snippet } = await make(PATENT, 'statement', { office: { filePrefix: 'KH-' } });
    assert.match(text, /^【整理番号】\u3000\u3000\u3000\u3000ＫＨ－$/mu);
    assert.match(snippet, /^【整理番号】\u3000\u3000\u3000\u3000ＫＨ－\$\{1\}$/mu);
  });

  it('the directory gives 代表者 where nobody acts, the prefix of the client, names and telephones of agents', async () => {
    const people: Record<string, ReturnType<PersonOf>> = {
      '999000018': { name: '架空　花子', representative: '架空　代表', filePrefix: 'HN' },
      '999010009': { name: '弁理士法人見本', representative: '見本　代表', phone: '03-0000-0009' },
    };
    const personOf = (code: string) => people[code];
    const alone = await make(REFUSED_MARK, 'opinion', { personOf });
    assert.match(alone.text, /【整理番号】\u3000{4}ＨＮ\n/u);
    assert.match(alone.text, /【代表者】\u3000{3}架空\u3000代表\n/u);
    const { text } = await make(REFUSED_MARK, 'opinion', { personOf, agents: ['999010009'] });
    assert.doesNotMatch(text, /架空\u3000代表/u);
    const agent = personsOf(assertStructure(text, opinion('trademark'))).at(-1);
    assert.deepEqual(
      agent?.block.members.map(({ item }) => [item.name, item.content]),
      [
        ['識別番号', '９９９０１０００９'],
        ['氏名又は名称', '弁理士法人見本'],
        ['代表者', '見本　代表'],
        ['電話番号', '０３－００００－０００９'],
      ],
    );
  });

  it('every note has its sentence in both languages', async () => {
    for (const law of laws) {
      for (const one of DEMO_CASES.cases.filter((other) => other.law === law)) {
        for (const { id } of newTypes(law)) {
          const { notes } = await make(application(law, one.progress.applicationNumber), id);
          for (const note of notes)
            for (const locale of ['ja', 'en'])
              assert.match(noteText(note, messagesFor(locale).newDraft.notes), /.{10}/u);
        }
      }
    }
  });

  const typeOf = (id: string, law: Law) => {
    const found = newTypes(law).find((one) => one.id === id);
    assert.ok(found);
    return found.type;
  };
  const opinion = (law: Law = 'patent') => typeOf('opinion', law);
});

describe('requests for a new draft', () => {
  let services: DemoServices;

  beforeEach(async () => {
    services = await demoServices();
  });
  afterEach(() => services.close());

  const CASES: readonly (readonly [type: string, number: CaseNumber, asked: readonly RegExp[]])[] = [
    ['opinion', PATENT, [/app_progress/u, /app_doc_cont/u, /cite_doc_info/u]],
    ['extensionRequest', PATENT, [/app_progress/u, /app_doc_cont/u]],
    ['amendment', PATENT, [/app_progress/u]],
    ['appeal', REFUSED_MARK, [/app_progress/u, /refusal_reason_decision/u]],
    // Nothing of these is there, so it is not asked for.
    ['opinion', application('patent', '2024900003'), [/app_progress/u]],
    ['appeal', PATENT, [/app_progress/u]],
    ['registrationFee', PATENT, [/app_progress/u]],
    ['registrationFee', application('design', '2021900103'), [/app_progress/u, /registration_info/u]],
    [
      'opinion',
      { law: 'patent', kind: 'publication', number: '2021490013' },
      [/case_number_reference/u, /app_progress/u, /app_doc_cont/u, /cite_doc_info/u],
    ],
    ['opinion', application('patent', '2025499999'), [/app_progress/u]],
  ];

  for (const [type, number, asked] of CASES) {
    it(`${type} of ${number.kind} ${number.number}: ${asked.length}, and none the second time`, async () => {
      const made = () => newDraft({ number, type, asking: ASKING }, draftServices(services));
      assert.equal((await made())?.requests, asked.length);
      assert.equal(services.asked().length, asked.length, services.asked().join(' '));
      for (const api of asked)
        assert.ok(
          services.asked().some((one) => api.test(one)),
          String(api),
        );
      assert.equal((await made())?.requests, 0);
      assert.equal(services.asked().length, asked.length);
    });
  }
});

function contentOf(document: DraftDocument, name: string): string | undefined {
  return [...blocksOf(document.blocks)].find(({ item }) => item.name === name)?.item.content;
}

function assertNothingLeft(text: string): void {
  assert.doesNotMatch(text, /undefined|null|\[object|NaN|\$\{/u);
}

/** What a snippet is without its stops: a text with its blanks, and without the items that are empty. */
function withoutStops(snippet: string): string {
  return snippet
    .replace(/^.*】\u3000*\$\{[0-9]+\}\n/gmu, '')
    .replace(/\$\{[0-9]+(?::((?:[^\\}]|\\.)*))?\}/gu, (_, blank: string | undefined) => blank ?? '')
    .replace(/\\(.)/gu, '$1');
}
