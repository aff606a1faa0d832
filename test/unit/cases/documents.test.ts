import assert from 'node:assert/strict';
import type { BodyQuestion } from '../../../server/src/cases/questions.ts';
import { archiveOf } from '../../../server/demo/bodies.ts';
import { DEMO_CASES } from '../../../server/demo/cases/cases.ts';
import type { Intercept } from '../../support/demoApi.ts';
import { readBundle } from '../../../server/src/documents/bundle.ts';
import { BundleError } from '../../../server/src/documents/bundleError.ts';
import type { CaseDocument } from '../../../server/src/documents/document.ts';
import type { CaseNumber } from '../../../server/src/numbers/caseNumber.ts';
import { formatNumber } from '../../../server/src/numbers/format.ts';
import { BROKEN_BUNDLE } from '../../support/brokenBundle.ts';
import { demoServices, type DemoServices } from '../../support/demoServices.ts';

const NOW = { priority: 'interactive' } as const;
const HOUR = 3_600_000;
const NOTICES = 'patent/app_doc_cont_refusal_reason';
const DECISIONS = 'patent/app_doc_cont_refusal_reason_decision';
const RESPONSES = 'patent/app_doc_cont_opinion_amendment';

const application = (number: string, law: CaseNumber['law'] = 'patent'): CaseNumber => ({
  law,
  kind: 'application',
  number,
});
/** A notice that waits for a response. */
const UNANSWERED = application('2022900001');
/** Notice, 意見書, 補正書, 特許査定. */
const GRANTED = application('2020900005');
const FILED_ONLY = application('2026900002');

describe('bodies of the documents of a case', () => {
  let services: DemoServices;
  let intercept: Intercept;
  beforeEach(async () => {
    intercept = () => undefined;
    services = await demoServices({ intercept: (request) => intercept(request) });
  });
  afterEach(() => services.close());

  async function read(number: CaseNumber, question: BodyQuestion): Promise<readonly CaseDocument[]> {
    const { bundle, failure } = await services.cases.documents(number, question, NOW);
    assert.deepEqual([bundle?.problems, failure], [[], undefined]);
    return bundle?.documents ?? [];
  }

  const codes = (documents: readonly CaseDocument[]) => documents.map(({ code }) => code);

  it('a notice says what it is: 適用条文, 審査官, 起案日, and as 発送番号 the last six digits of its number', async () => {
    const [notice, ...others] = await read(UNANSWERED, 'noticeBodies');
    assert.ok(notice && others.length === 0);
    const { name, code, articles, examiner, addressees, date, dateKind, applicationNumber } = notice;
    assert.deepEqual([name, code], ['拒絶理由通知書', 'A131']);
    assert.deepEqual([articles, examiner, addressees], [['第２９条第２項（進歩性）'], '例示　次郎', ['見本　太郎']]);
    assert.deepEqual([date, dateKind, applicationNumber], ['2026-10-13', 'drafted', UNANSWERED]);

    await services.cases.learn(UNANSWERED, ['documents'], NOW);
    const { overview } = await (await services.cases.held(UNANSWERED)).facts();
    const row = overview?.value.documents?.find((one) => one.code === 'A131');
    assert.ok(row);
    assert.equal(row.number, notice.documentNumber);
    assert.deepEqual([notice.dispatchNumber, row.number?.slice(-6)], ['412301', '412301']);
  });

  it('its text has the lines of the office, and names the cited documents', async () => {
    const [notice] = await read(UNANSWERED, 'noticeBodies');
    const lines = notice?.text.split('\n') ?? [];
    for (const line of [
      '　　　　　　　　　　　　　　拒絶理由通知書',
      '特許出願の番号　　　　　　　特願２０２２－９００００１',
      '起案日　　　　　　　　　　　令和　８年１０月１３日',
      '適用条文　　　　　　　　　　第２９条第２項（進歩性）',
      '・引用文献等　１、２',
      '１．特開平１１－４９００１４号公報',
      '３．特開２０２１－４９０００５号公報（周知技術を示す文献）',
    ]) {
      assert.ok(lines.includes(line), `${line} in\n${lines.join('\n')}`);
    }
    await services.cases.learn(UNANSWERED, ['citations'], NOW);
    const { citations } = await (await services.cases.held(UNANSWERED)).facts();
    assert.deepEqual(
      notice?.citations.map((one) => formatNumber(one)),
      citations?.value.patents.map(({ number }) => number && formatNumber(number)),
    );
  });

  it('意見書 and 手続補正書 have their items 【…】, and the 発送番号 of the notice that they answer', async () => {
    const documents = await read(GRANTED, 'responseBodies');
    assert.deepEqual(
      documents.map(({ code, dispatchNumber }) => [code, dispatchNumber]),
      [
        ['A53', '352301'],
        ['A523', '352301'],
      ],
    );
    const [opinion, amendment] = documents;
    for (const item of [
      '【書類名】　　　　　　意見書',
      '【あて先】　　　　　　特許庁審査官　例示　次郎　殿',
      '　　【出願番号】　　　特願２０２０－９００００５',
      '　　【氏名又は名称】　見本　太郎',
      '【発送番号】　　　　　３５２３０１',
    ]) {
      assert.ok(opinion?.text.includes(`${item}\n`), `${item} in\n${opinion?.text ?? ''}`);
    }
    assert.match(amendment?.text ?? '', /【補正方法】\u3000{4}変更\n/u);
    assert.match(amendment?.text ?? '', /<u>前記架空の構成（１）に組み合わされた見本の構成（２）<\/u>/u);
    assert.deepEqual(services.asked(), [RESPONSES]);
  });

  it('a second reading asks nothing, and says where the bodies came from', async () => {
    const first = await services.cases.documents(UNANSWERED, 'noticeBodies', NOW);
    const at = services.clock.now();
    await services.clock.advance(HOUR);
    const second = await services.cases.documents(UNANSWERED, 'noticeBodies', NOW);
    assert.deepEqual(second, first);
    assert.equal(services.asked().length, 1);
    assert.deepEqual(second.source, { api: services.asked()[0], fetchedAt: at });
  });

  it('a notice is read from a held answer of the API that gives decisions too', async () => {
    const decisions = await read(GRANTED, 'decisionBodies');
    assert.deepEqual(codes(decisions), ['A131', 'A01']);
    assert.deepEqual(await read(GRANTED, 'noticeBodies'), decisions);
    assert.deepEqual(services.asked(), [DECISIONS]);
  });

  it('and where nothing is held, that API is asked for notices, since it teaches more', async () => {
    await read(GRANTED, 'noticeBodies');
    await read(GRANTED, 'decisionBodies');
    assert.deepEqual(services.asked(), [DECISIONS]);
  });

  it('when that API is spent, the other one gives the notices', async () => {
    services.demo.setRemain(DECISIONS, 0);
    assert.deepEqual(codes(await read(GRANTED, 'noticeBodies')), ['A131']);
    assert.deepEqual(services.asked(), [DECISIONS, NOTICES]);
    const { bundle, failure } = await services.cases.documents(UNANSWERED, 'decisionBodies', NOW);
    assert.deepEqual([bundle, failure?.code, failure?.api], [undefined, 'dailyLimit', DECISIONS]);
    assert.equal(services.asked().length, 2);
  });

  it('where there is none (108), nothing comes, and it is asked for once a day', async () => {
    for (let turn = 0; turn < 3; turn++) {
      assert.deepEqual(await services.cases.documents(FILED_ONLY, 'responseBodies', NOW), {});
    }
    assert.deepEqual(services.asked(), [RESPONSES]);
    assert.deepEqual(
      [services.demo.requests.at(-1)?.statusCode, services.demo.requests.at(-1)?.httpStatus],
      ['108', 200],
    );
    await services.clock.advance(15 * HOUR);
    await services.cases.documents(FILED_ONLY, 'responseBodies', NOW);
    await services.cases.documents(FILED_ONLY, 'responseBodies', NOW);
    assert.deepEqual(services.asked(), [RESPONSES, RESPONSES]);
  });

  it('bodies of yesterday are shown when they cannot be brought up to date, with the reason', async () => {
    const held = await read(UNANSWERED, 'noticeBodies');
    await services.clock.advance(24 * HOUR);
    services.configure({ mode: 'offline' });
    const { bundle, failure } = await services.cases.documents(UNANSWERED, 'noticeBodies', NOW);
    assert.equal(failure?.code, 'offline');
    assert.deepEqual(bundle?.documents, held);
  });

  it('designs and trademarks have HTM', async () => {
    const [, design] = await read(application('2024001950', 'design'), 'noticeBodies');
    assert.deepEqual([design?.label, design?.dispatchNumber], ['06326513724P.HTM', '513724']);
    assert.deepEqual([design?.articles, design?.examiner], [['第３条第２項'], '例示　四郎']);
    assert.ok(design?.text.includes('\n意匠登録出願の番号　　　　　意願２０２４－００１９５０\n'), design?.text);

    const [mark] = await read(application('2026900201', 'trademark'), 'noticeBodies');
    assert.deepEqual([mark?.articles, mark?.examiner], [['第４条第１項第１１号'], '例示　三郎']);
    assert.deepEqual(
      mark?.citations.map((one) => formatNumber(one)),
      ['商標登録第7490001号'],
    );

    const [amendment] = await read(application('2021900104', 'design'), 'responseBodies');
    assert.equal(amendment?.label, 'A523_52200540003/JPOSGMLDOC1P.HTM');
    assert.match(amendment.text, /^【発送番号】\u3000{5}５４０００２$/mu);
  });

  it('bodies above 10 MB are fetched from their address, without another request', async () => {
    const documents = await read(application('2020900013'), 'responseBodies');
    assert.deepEqual(codes(documents), ['A53', 'A523']);
    assert.deepEqual(services.asked(), [RESPONSES]);
    assert.equal(services.demo.requests.at(-1)?.api, 'download');
  });

  it('an archive that cannot be read is an error of its own, and is not asked for again that day', async () => {
    intercept = ({ api }) => (api === DECISIONS ? BROKEN_BUNDLE : undefined);
    for (let turn = 0; turn < 2; turn++) {
      await assert.rejects(services.cases.documents(UNANSWERED, 'noticeBodies', NOW), BundleError);
    }
    assert.equal(services.asked().length, 1);
  });
});

describe('bodies of the demo', () => {
  const APIS = [
    'app_doc_cont_opinion_amendment',
    'app_doc_cont_refusal_reason',
    'app_doc_cont_refusal_reason_decision',
  ] as const;

  for (const one of DEMO_CASES.cases) {
    const number = application(one.progress.applicationNumber, one.law);
    it(`of ${formatNumber(number)} are those of its list, and can be read`, async () => {
      const rows = one.progress.bibliographyInformation[0]?.documentList ?? [];
      for (const [index, wanted] of [/^A(?:53|523)$/u, /^A131$/u, /^A(?:131|01|02)$/u].entries()) {
        const api = APIS[index] ?? APIS[0];
        const listed = rows.filter((row) => wanted.test(row.documentCode));
        const expected = listed.filter(({ availabilityFlag }) => availabilityFlag === '1');
        const archive = archiveOf(one, api);
        assert.equal(archive === undefined, expected.length === 0);
        if (!archive) continue;
        const { documents, problems, others } = await readBundle(archive.bytes, { year: 2026 });
        assert.deepEqual([problems, others], [[], []]);
        assert.deepEqual(
          documents.map(({ code, documentNumber }) => [code, documentNumber]),
          expected.map(({ documentCode, documentNumber }) => [documentCode, documentNumber]),
        );
        for (const { applicationNumber, undecodable, text, examiner, documentNumber, citations } of documents) {
          assert.deepEqual([applicationNumber, undecodable], [number, 0]);
          assert.match(text, /架空/u);
          assert.equal(examiner === undefined, !documentNumber?.startsWith('06'));
          assert.ok(citations.every(({ problem }) => problem === undefined));
        }
      }
    });
  }
});
