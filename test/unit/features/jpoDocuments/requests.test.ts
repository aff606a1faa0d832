import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Intercept } from '../../../support/demoApi.ts';
import { toShiftJis } from '../../../../server/demo/papers/archive.ts';
import { zipOf, type ZipFile } from '../../../../server/demo/papers/archive.ts';
import { Drafts } from '../../../../server/src/features/shared/drafts.ts';
import {
  answerAttachment,
  answerCompare,
  answerDocument,
  answerDocuments,
  answerNoticeOfDraft,
} from '../../../../server/src/features/jpoDocuments/requests.ts';
import { documentUri } from '../../../../server/src/documents/uri.ts';
import { messagesFor } from '../../../../server/src/messages/messages.ts';
import type { Allow, DocumentsResult } from '../../../../server/src/protocol.ts';
import { demoServices, type DemoServices } from '../../../support/demoServices.ts';

const ASKING = { priority: 'interactive' } as const;
const ja = messagesFor('ja');
const NOTICES = ['patent/app_doc_cont_refusal_reason', 'patent/app_doc_cont_refusal_reason_decision'];
const RESPONSES = 'patent/app_doc_cont_opinion_amendment';
const DAY = 86_400_000;

/** A notice that waits for a response. */
const UNANSWERED = '特願2022-900001';
/** 意見書, 手続補正書, 査定. */
const GRANTED = '特願2020-900005';
/** Two 手続補正書. */
const AMENDED_TWICE = '特願2022-900011';

type Listed = Extract<DocumentsResult, { ok: true }>;

describe('documents of cases', () => {
  let services: DemoServices;
  let intercept: Intercept;
  let draft: TextDocument | undefined;
  let place: Parameters<typeof answerDocuments>[1];

  beforeEach(async () => {
    intercept = () => undefined;
    draft = undefined;
    services = await demoServices({ intercept: (request) => intercept(request) });
    const { cases, dossiers, clock } = services;
    const drafts = new Drafts(clock);
    const document = () => draft;
    place = { cases, dossiers, clock, drafts, messages: ja, document };
  });
  afterEach(() => services.close());

  const now = (): Parameters<typeof answerDocuments>[1] => place;

  function goOffline() {
    services.configure({ mode: 'offline' });
  }

  async function list(number: string, allow: Allow = 'held', source: 'case' | 'opd' = 'case'): Promise<Listed> {
    const result = await answerDocuments({ number, allow, source }, now(), ASKING);
    assert.ok(result.ok, result.ok ? '' : result.message);
    return result;
  }

  async function find(number: string, title: RegExp) {
    const { documents } = await list(number);
    const found = documents.find((one) => title.test(one.title));
    assert.ok(found, documents.map((one) => one.title).join());
    return found;
  }

  const open = (uri: string, allow: Allow = 'held') => answerDocument({ uri, allow }, now(), ASKING);

  it('the list is held or costs one request, and says what each document costs', async () => {
    const empty = await list(UNANSWERED);
    assert.deepEqual([empty.documents, empty.requests, empty.note], [[], 1, ja.documents.listNotHeld]);
    assert.deepEqual(services.asked(), []);
    const { documents, requests, note, number, hasDossier } = await list(UNANSWERED, 'ask');
    assert.deepEqual([number, requests, note, hasDossier], [UNANSWERED, 0, '', true]);
    assert.deepEqual(services.asked(), ['patent/app_progress']);
    const [notice] = documents;
    assert.equal(documents.length, 1, 'only what the JPO gives the body of');
    assert.deepEqual(
      [notice?.title, notice?.description, notice?.isHeld, notice?.cost],
      ['拒絶理由通知書 2026-10-20', '発送番号 412301', false, '照会1回（本日の残り 100回）'],
    );
    assert.ok(decodeURIComponent(notice?.uri ?? '').endsWith('/拒絶理由通知書 2026-10-20.jpo.txt'));
  });

  it('opening asks once for the bundle, then never again: not for another of it, not offline, not a year later', async () => {
    await list(GRANTED, 'ask');
    const notice = await find(GRANTED, /拒絶理由通知書/u);
    const refused = await open(notice.uri);
    assert.deepEqual(refused, { ok: false, message: ja.documents.notHeld, requests: 1 });
    assert.equal(services.asked().length, 1);

    const opened = await open(notice.uri, 'ask');
    assert.ok(opened.ok);
    assert.equal(services.asked().length, 2);
    assert.ok(NOTICES.includes(services.asked()[1] ?? ''));
    assert.equal(opened.title, notice.title);
    assert.match(opened.text, /拒絶の理由|第２９条/u);
    assert.match(opened.note, /^発送日 [-0-9]{10}\n起案日 2024-01-30\n発送番号 352301\npatent\/app_doc_cont_/u);

    const decision = await open((await find(GRANTED, /特許査定/u)).uri, 'ask');
    assert.ok(decision.ok, 'in the same answer');
    assert.equal(services.asked().length, 2);

    await services.clock.advance(365 * DAY);
    assert.ok((await open(notice.uri, 'ask')).ok, 'a document does not change');
    goOffline();
    assert.ok((await open(notice.uri, 'ask')).ok);
    assert.ok((await open(notice.uri)).ok);
    assert.equal(services.asked().length, 2);
  });

  it('offline says so and lists what is held', async () => {
    await list(GRANTED, 'ask');
    await open((await find(GRANTED, /意見書/u)).uri, 'ask');
    goOffline();
    const { documents, requests } = await list(GRANTED, 'ask');
    assert.equal(requests, 0);
    const costs = documents.map(({ title, cost }) => `${title.split(' ')[0] ?? ''}: ${cost}`);
    assert.deepEqual(costs, [
      `特許査定: ${ja.documents.notHeldOffline}`,
      `意見書: ${ja.documents.held}`,
      `手続補正書（自発・内容）: ${ja.documents.held}`,
      `拒絶理由通知書: ${ja.documents.notHeldOffline}`,
    ]);
    const result = await open(documents[0]?.uri ?? '', 'ask');
    assert.deepEqual(result, { ok: false, message: ja.failure.offline, requests: 0 });
  });

  it('a number that is known to the list only by another one is found by it', async () => {
    await list(GRANTED, 'ask');
    assert.equal((await list('特開2021-490005')).documents.length, 4);
    assert.equal((await list('特許第8400001号')).documents.length, 4);
    assert.equal(services.asked().length, 1);
  });

  it('without the 経過 the documents of held bundles are listed', async () => {
    const application = { law: 'patent', kind: 'application', number: '2020900005' } as const;
    await services.cases.documents(application, 'responseBodies', ASKING);
    const { documents } = await list(GRANTED);
    assert.deepEqual(
      documents.map(({ title, isHeld, isAmendment }) => [title, isHeld, isAmendment]),
      [
        ['意見書', true, false],
        ['手続補正書', true, true],
      ],
    );
    for (const { uri } of documents) assert.ok((await open(uri)).ok);
  });

  it('an address that names no document, no held case or nothing at all is answered in words', async () => {
    const uris = [
      'jpo:/patent/2022900001/notices/06126999999/x.jpo.txt',
      'jpo:/patent/2022900001/notices/entry-Li4vLi4v/x.jpo.txt',
      'jpo:/patent/2099999999/notices/06126412301/x.jpo.txt',
      'jpo:/../../etc/passwd',
      'file:///etc/passwd',
    ];
    for (const uri of uris) {
      for (const allow of ['held', 'ask'] as const) {
        const result = await open(uri, allow);
        assert.ok(!result.ok && result.message.endsWith('。'), uri);
      }
    }
    assert.ok(services.asked().length <= 2, 'one a case');
  });

  it('what is wrong with the answer is said: a failure with the time, an archive that is none', async () => {
    await list(UNANSWERED, 'ask');
    const { uri } = await find(UNANSWERED, /拒絶理由/u);
    intercept = ({ api }) => (NOTICES.includes(api) ? archive(Buffer.from('<html>')) : undefined);
    const result = await open(uri, 'ask');
    assert.ok(!result.ok && result.message.length > 5);
    assert.equal(result.requests, 0);
  });

  describe('from a hostile archive', () => {
    const XML = `<?xml version="1.0" encoding="Shift_JIS"?><jp:pat-rspns xmlns:jp="http://www.jpo.go.jp"><jp:response-a53 jp:kind-of-law="patent"><jp:document-code>A153</jp:document-code><jp:opinion-contents-article><p>見本</p></jp:opinion-contents-article></jp:response-a53></jp:pat-rspns>`;
    const FOLDER = 'A53_52400350005';
    const FILES: ZipFile[] = [
      { name: `${FOLDER}/JPOXMLDOC01-jpbibl.xml`, bytes: toShiftJis(XML) },
      { name: `${FOLDER}/../../../etc/evil\u202egpj.exe`, bytes: Buffer.from('架空') },
      { name: `${FOLDER}/000001.tif`, bytes: Buffer.from([0x49, 0x49, 0x2a, 0, 1, 2, 3]) },
      { name: '..\\..\\no number.xml', bytes: toShiftJis(XML) },
    ];

    beforeEach(async () => {
      intercept = ({ api }) => (api === RESPONSES ? archive(zipOf(FILES)) : undefined);
      const application = { law: 'patent', kind: 'application', number: '2020900005' } as const;
      await services.cases.documents(application, 'responseBodies', ASKING);
    });

    it('names lead nowhere, and each document opens', async () => {
      const { documents } = await list(GRANTED);
      assert.equal(documents.length, 2);
      for (const { uri } of documents) {
        assert.doesNotMatch(decodeURIComponent(uri), /\.\.|\\|\u202e/u);
        const opened = await open(uri);
        assert.ok(opened.ok);
        assert.match(opened.text, /見本/u);
      }
    });

    it('attachments have safe names and their own bytes', async () => {
      const [first] = (await list(GRANTED)).documents.filter(({ uri }) => uri.includes('52400350005'));
      assert.ok(first);
      const opened = await open(first.uri);
      assert.ok(opened.ok);
      assert.match(opened.note, /添付ファイル 2件/u);
      const drawing = opened.attachments.find(({ mediaType }) => mediaType === 'image/tiff');
      const evil = opened.attachments.find((one) => one !== drawing);
      assert.ok(drawing && evil);
      assert.deepEqual([drawing.fileName, drawing.bytes], ['000001.tif', 7]);
      assert.match(evil.fileName, /^evil_?gpj\.exe$/u);
      const saved = await answerAttachment({ uri: first.uri, name: drawing.name }, now());
      assert.deepEqual(saved, { ok: true, base64: Buffer.from([0x49, 0x49, 0x2a, 0, 1, 2, 3]).toString('base64') });
      const none = await answerAttachment({ uri: first.uri, name: '../../../../etc/passwd' }, now());
      assert.deepEqual(none, { ok: false, message: ja.documents.noAttachment });
      assert.equal(services.asked().length, 1);
    });
  });

  describe('amendments compared', () => {
    const compare = (uri: string, allow: Allow = 'held') => answerCompare({ uri, allow }, now(), ASKING);
    async function text(uri: string) {
      const opened = await open(uri);
      assert.ok(opened.ok);
      return opened.text;
    }

    it('each part before and after, from one answer', async () => {
      await list(AMENDED_TWICE, 'ask');
      const second = await find(AMENDED_TWICE, /手続補正書.* 2026-04-03/u);
      assert.ok(second.isAmendment);
      assert.deepEqual(await compare(second.uri), { ok: false, message: ja.documents.notHeld, requests: 1 });
      const compared = await compare(second.uri, 'ask');
      assert.ok(compared.ok);
      assert.deepEqual(services.asked(), ['patent/app_progress', RESPONSES]);
      const [claims, description, ...others] = compared.parts;
      assert.ok(claims && description && others.length === 0);
      assert.deepEqual([claims.name, description.name], ['特許請求の範囲', '明細書']);
      assert.equal(claims.title, '特許請求の範囲：2026-04-03 の補正前 ↔ 補正後');
      assert.match(decodeURIComponent(claims.before), /\/特許請求の範囲 2026-04-03 補正前\.jpo\.txt$/u);
      assert.match(await text(claims.before), /【請求項３】/u);
      const after = await text(claims.after);
      assert.match(after, /【請求項１】\n\u3000架空の構成（１）と、前記架空の構成（１）に組み合わされた/u);
      assert.doesNotMatch(after, /【請求項３】|<u>/u);
      assert.match(await text(description.before), /^（全文は取得できません。/u);
      assert.equal(services.asked().length, 2);
    });

    it('before the first amendment there is a sentence, and the comparison says so', async () => {
      await list(GRANTED, 'ask');
      const { uri } = await find(GRANTED, /手続補正書/u);
      const compared = await compare(uri, 'ask');
      assert.ok(compared.ok);
      const [claims] = compared.parts;
      assert.ok(claims);
      assert.equal(claims.note, ja.documents.asFiled);
      assert.equal(await text(claims.before), `${ja.documents.asFiled}\n`);
      assert.match(await text(claims.after), /【請求項１】/u);
    });

    it('what amends nothing is not compared', async () => {
      await list(GRANTED, 'ask');
      const result = await compare((await find(GRANTED, /意見書/u)).uri, 'ask');
      assert.deepEqual(result, { ok: false, message: ja.documents.nothingAmended, requests: 0 });
    });

    it('designs and trademarks too: the items of their 願書', async () => {
      for (const number of ['意願2021-900104', '商願2020-900203']) {
        const { documents } = await list(number, 'ask');
        const amendment = documents.find(({ isAmendment }) => isAmendment);
        if (!amendment) continue;
        const compared = await compare(amendment.uri, 'ask');
        assert.ok(compared.ok);
        assert.match(await text(compared.parts[0]?.after ?? ''), /【(?:意匠に係る物品の説明|指定商品)/u);
        return;
      }
      assert.fail('no demo case of a design or trademark has an amendment');
    });
  });

  describe('the notice beside a draft', () => {
    const opinion = (number: string, dispatch = '') =>
      TextDocument.create(
        'file:///d.jpo.txt',
        'jpo-procedure',
        1,
        `【書類名】　意見書\n【事件の表示】\n　【出願番号】　${number}\n${dispatch}【意見の内容】\n`,
      );
    const ask = (allow: Allow) =>
      answerNoticeOfDraft({ textDocument: { uri: 'file:///d.jpo.txt' }, allow }, now(), ASKING);

    it('is the latest of the case, for one request, and none when it is held', async () => {
      draft = opinion('特願２０２２－９００００１');
      assert.deepEqual(await ask('held'), { ok: false, message: ja.documents.notHeld, requests: 1 });
      const found = await ask('ask');
      assert.ok(found.ok);
      assert.equal(found.title, '拒絶理由通知書 発送番号412301', 'the date in it is not that of dispatch');
      assert.ok((await open(found.uri)).ok);
      assert.deepEqual(await ask('held'), found);
      assert.equal(services.asked().length, 1);
    });

    it('is the one of its 発送番号, in any width', async () => {
      draft = opinion('特願２０２０－９００００５', '【発送番号】　３５２３０１\n');
      const found = await ask('ask');
      assert.ok(found.ok);
      assert.match(found.uri, /\/06124352301\//u);
      draft = opinion('特願２０２０－９００００５', '【発送番号】　９９９９９９\n');
      const none = await ask('ask');
      assert.deepEqual(none, { ok: false, message: ja.documents.noNotice('999999'), requests: 0 });
      assert.equal(services.asked().length, 1);
    });

    it('is not there for a draft that names no case', async () => {
      draft = TextDocument.create('file:///d.jpo.txt', 'jpo-procedure', 1, '見本');
      assert.deepEqual(await ask('ask'), { ok: false, message: ja.documents.noCase, requests: 0 });
      assert.deepEqual(services.asked(), []);
    });
  });

  describe('from the One Portal Dossier', () => {
    it('the list and each body cost one request; the file can be saved as it came', async () => {
      await list(GRANTED, 'ask');
      const before = await list(GRANTED, 'held', 'opd');
      assert.deepEqual([before.documents.length, before.requests], [0, 1]);
      const { documents } = await list(GRANTED, 'ask', 'opd');
      assert.ok(documents.length > 0, 'the demo has a dossier');
      const first = documents.find(({ title }) => title.startsWith('拒絶理由通知書'));
      assert.ok(first, documents.map(({ title }) => title).join());
      assert.match(first.cost, /^照会1回/u);
      const opened = await open(first.uri, 'ask');
      assert.ok(opened.ok, opened.ok ? '' : opened.message);
      assert.deepEqual(services.asked().slice(1), ['opd/global_doc_list', 'opd/jp_doc_cont']);
      const [file] = opened.attachments;
      assert.ok(file);
      const saved = await answerAttachment({ uri: first.uri, name: file.name }, now());
      assert.ok(saved.ok);
      const bytes = Buffer.from(saved.base64, 'base64');
      assert.equal(bytes.length, file.bytes);
      assert.ok(
        bytes.subarray(0, 2).toString() === 'PK' ? file.fileName.endsWith('.zip') : file.fileName.endsWith('.pdf'),
      );
      assert.deepEqual(await open(first.uri), opened);
      assert.equal(services.asked().length, 3);
    });
  });

  it('an address that was built for another title opens the same document', async () => {
    await list(UNANSWERED, 'ask');
    const { uri } = await find(UNANSWERED, /拒絶理由/u);
    const opened = await open(uri, 'ask');
    const application = { law: 'patent', kind: 'application', number: '2022900001' } as const;
    const other = documentUri({ kind: 'case', application, bundle: 'notices', key: '06126412301' }, '../別の名前');
    assert.deepEqual(await open(other), opened);
  });
});

/** The answer of a bundle, with another body. */
function archive(bytes: Uint8Array): ReturnType<Intercept> {
  return { kind: 'bytes', edit: () => bytes };
}
