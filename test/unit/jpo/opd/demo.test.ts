import assert from 'node:assert/strict';
import { startDemoApi, type DemoApi, type DemoApiOptions } from '../../../support/demoApi.ts';
import type { Envelope as DemoEnvelope } from '../../../../server/demo/envelope.ts';
import type { Fault } from '../../../support/demoApi.ts';
import { pdfOf } from '../../../../server/demo/opd/answers.ts';
import { toShiftJis } from '../../../../server/demo/papers/archive.ts';
import { readBundle } from '../../../../server/src/documents/bundle.ts';
import type { Envelope } from '../../../../server/src/jpo/envelope.ts';
import { readCiteClass } from '../../../../server/src/jpo/opd/citeClass.ts';
import { readFamily, readFamilyList } from '../../../../server/src/jpo/opd/family.ts';
import { readGlobalDocList } from '../../../../server/src/jpo/opd/globalDocList.ts';
import { readOpdEnvelope } from '../../../../server/src/jpo/opd/xml.ts';
import type { HttpResponse } from '../../../../server/src/network/transport.ts';
import { FakeClock } from '../../../support/fakeClock.ts';

const OPD = { username: 'opd', password: 'opd' };
const DOMESTIC = { username: 'demo', password: 'demo' };
const running = new Set<DemoApi>();

interface Client {
  readonly api: DemoApi;
  readonly clock: FakeClock;
  /** Signs in and gives the access token, or the refusal. */
  readonly token: (form: Readonly<Record<string, string>>) => Promise<Readonly<Record<string, unknown>>>;
  /** Asks below `/opdapi/patent/v1/`, with the token of the OPD account unless another one is given. */
  readonly ask: (path: string, token?: string) => Promise<HttpResponse>;
  readonly read: (path: string, token?: string) => Promise<Envelope>;
}

async function start(options: Partial<DemoApiOptions> = {}): Promise<Client> {
  const clock = new FakeClock();
  const api = await startDemoApi({ clock, ...options });
  running.add(api);
  let own = '';
  const client: Client = {
    api,
    clock,
    async token(form) {
      const body = new URLSearchParams({ grant_type: 'password', ...form });
      const response = await fetch(`${api.url}/auth/token`, { method: 'POST', body });
      return (await response.json()) as Record<string, unknown>;
    },
    async ask(path, token) {
      own ||= String((await client.token(options.opdAccount ? { ...options.opdAccount } : OPD))['access_token']);
      const headers = { authorization: `Bearer ${token ?? own}` };
      const response = await fetch(`${api.url}/opdapi/patent/v1/${path}`, { headers });
      const mediaType = response.headers.get('content-type') ?? '';
      return { status: response.status, mediaType, body: new Uint8Array(await response.arrayBuffer()) };
    },
    read: async (path, token) => readOpdEnvelope(await client.ask(path, token)),
  };
  return client;
}

const many = { minuteLimit: { opd: 1_000 } };

describe('demo OPD-API', () => {
  afterEach(async () => {
    await Promise.all([...running].map((api) => api.close()));
    running.clear();
  });

  it('answers family and family_list by application, publication and registration', async () => {
    const { read } = await start(many);
    const asked = ['application/JP.2021599901.A', 'publication/JP.2023599901.A', 'publication/JP.8400003.B2'];
    for (const parameter of [...asked, 'application/US.201999990001.A', 'publication/EP.9990001.A1']) {
      const family = readFamily((await read(`family/${parameter}`)).data);
      assert.deepEqual(
        family.map(({ country, application }) => [country, application?.raw, application?.date]),
        [
          ['JP', 'JP.2021599901.A', '2020-06-10'],
          ['US', 'US.201999990001.A', '2019-06-14'],
          ['EP', 'EP.20999001.A', '2020-06-10'],
        ],
        parameter,
      );
    }
    const { data, remaining } = await read('family_list/application/JP.2021599901.A');
    const [japanese, american] = readFamilyList(data);
    assert.equal(remaining, 599);
    assert.deepEqual(japanese?.publications[0]?.number?.kind, 'nationalPublication');
    assert.deepEqual(
      [american?.registrations[0]?.raw, american?.registrations[0]?.date],
      ['US.99990001.B2', '2023-03-07'],
    );
  });

  it('puts divisionals in the family, and a case without members in a family of its own', async () => {
    const { read } = await start(many);
    const numbers = async (parameter: string) =>
      readFamily((await read(`family/${parameter}`)).data).map(({ application }) => application?.raw);
    const panel = ['JP.2018900010.A', 'JP.2022900011.A', 'CN.201999990010.A'];
    assert.deepEqual(await numbers('application/JP.2022900011.A'), panel);
    assert.deepEqual(await numbers('application/JP.2020900005.A'), ['JP.2020900005.A']);
    const groups = readFamily((await read('family/application/JP.2022900011.A')).data).map(({ group }) => group);
    assert.deepEqual(groups, ['1', '1', '2']);
  });

  it('lists documents of Japanese and foreign applications', async () => {
    const { read } = await start(many);
    const japanese = readGlobalDocList((await read('global_doc_list/JP.2021599901.A')).data);
    assert.equal(japanese.original.title, '血中成分の非侵襲測定装置');
    assert.match(japanese.translated.title ?? '', /MEASUREMENT/u);
    const documents = japanese.groups.flatMap((group) => group.documents);
    assert.deepEqual(
      documents
        .filter(({ original }) => original?.description === '意見書')
        .map(({ original, date }) => [original?.id, date]),
      [['Written_Opinion_52400390006_JP', '2024-11-05']],
    );
    const chinese = readGlobalDocList((await read('global_doc_list/CN.201999990010.A')).data);
    assert.equal(chinese.groups[0]?.documents[0]?.translated?.description, 'First Office Action');
  });

  it('gives numbers, classes and citations', async () => {
    const { read } = await start(many);
    const american = readCiteClass((await read('global_cite_class/US.201999990001.A')).data);
    assert.equal(american.registration?.raw, 'US.99990001.B2');
    assert.match(american.literature[0]?.text ?? '', /"An invented article on light & blood"/u);
    const japanese = readCiteClass((await read('global_cite_class/JP.2022900001.A')).data);
    assert.deepEqual(
      japanese.patents.map(({ publication, citedIn }) => [publication.raw, publication.number?.number, citedIn]),
      [
        ['JP.H11490014.A', undefined, 'Notification of Reasons for Refusal'],
        ['JP.2013490006.A', '2013490006', 'Notification of Reasons for Refusal'],
        ['JP.2021490005.A', '2021490005', 'Notification of Reasons for Refusal'],
        ['JP.2020490008.A', '2020490008', 'Search Report'],
      ],
    );
  });

  it('gives any listed document as a PDF', async () => {
    const { ask, read } = await start(many);
    const application = 'US.201999990001.A';
    const { groups } = readGlobalDocList((await read(`global_doc_list/${application}`)).data);
    for (const { original } of groups.flatMap(({ documents }) => documents)) {
      const { status, mediaType, body } = await ask(`global_doc_cont/${application}/${original?.id ?? ''}`);
      assert.deepEqual([status, mediaType], [200, 'application/pdf']);
      assert.match(Buffer.from(body).toString('latin1'), /^%PDF-1\.4\n.*%%EOF\n$/su);
    }
    const { statusCode, remaining } = await read(`global_doc_cont/${application}/Abstract_1_US`);
    assert.deepEqual([statusCode, remaining], ['108', 196]);
  });

  it('gives notices and opinions of the JPO as a ZIP', async () => {
    const { ask, read, api } = await start(many);
    const ids = ['Notification_of_Reasons_for_Refusal_06124390004_JP', 'Written_Opinion_52400390006_JP'];
    const found = [];
    for (const id of ids) {
      const { mediaType, body } = await ask(`jp_doc_cont/JP.2021599901.A/${id}`);
      assert.equal(mediaType, 'application/zip');
      const { documents, problems } = await readBundle(body, { year: 2026 });
      assert.deepEqual(problems, []);
      found.push(
        ...documents.map(({ code, dispatchNumber, applicationNumber }) => [
          code,
          dispatchNumber,
          applicationNumber?.number,
        ]),
      );
    }
    assert.deepEqual(found, [
      ['A131', '390004', '2021599901'],
      ['A53', '390004', '2021599901'],
    ]);
    assert.equal(api.requests.at(-1)?.statusCode, '100');
    const other = await ask('jp_doc_cont/JP.2021599901.A/Written_Amendment_52400390007_JP');
    assert.equal(other.mediaType, 'application/json');
    assert.equal(readOpdEnvelope(other).statusCode, '108');
    assert.equal((await read('jp_doc_cont/US.201999990001.A/Abstract_1_US')).statusCode, '204');
  });

  it('has nothing of cases that are unpublished, too old or not there, and refuses other forms', async () => {
    const { read } = await start(many);
    const expected = {
      'family/application/JP.2026900002.A': '107',
      'family/application/JP.1998900014.A': '107',
      'family/publication/JP.2021599901.A': '107',
      'family/application/JP.2020999999.A': '107',
      'global_doc_list/JP.2020999999.A': '107',
      'global_doc_cont/JP.2020999999.A/x': '107',
      'family/registration/JP.8400003.B2': '204',
      'family/application/JP2021599901': '204',
      'family/application/2021599901': '204',
      'global_doc_list/2021599901': '204',
      'global_doc_list/JP.2021599901.A%3B': '208',
      'family/JP.2021599901.A': '301',
      'global_doc_cont/JP.2021599901.A': '301',
    };
    for (const [path, code] of Object.entries(expected)) assert.equal((await read(path)).statusCode, code, path);
  });

  it('has an account of its own: neither token opens the other APIs', async () => {
    const { read, token, api } = await start();
    const domestic = String((await token(DOMESTIC))['access_token']);
    const opd = String((await token(OPD))['access_token']);
    assert.equal((await read('family/application/JP.2021599901.A', opd)).statusCode, '100');
    assert.equal((await read('family/application/JP.2021599901.A', domestic)).statusCode, '210');
    const progress = `${api.url}/api/patent/v1/app_progress/2022900001`;
    const status = async (bearer: string) =>
      (await fetch(progress, { headers: { authorization: `Bearer ${bearer}` } })).status;
    assert.deepEqual([await status(opd), await status(domestic)], [401, 200]);
    assert.deepEqual(api.violations, { minute: 0, daily: 0 });
  });

  it('refuses a mixture of both accounts, takes others, and refreshes for the same APIs', async () => {
    const opdAccount = { username: '見本 opd', password: '&+%=? /あいことば' };
    const { token, read, clock } = await start({ opdAccount, tokenLifeSeconds: 60 });
    assert.equal((await token({ username: 'demo', password: opdAccount.password }))['error'], 'invalid_grant');
    assert.equal((await token(OPD))['error'], 'invalid_grant');
    const { refresh_token: refresh } = await token({ ...opdAccount });
    await clock.advance(61_000);
    const renewed = await token({ grant_type: 'refresh_token', refresh_token: String(refresh) });
    const parameter = 'family/application/JP.2021599901.A';
    assert.equal((await read(parameter, String(renewed['access_token']))).statusCode, '100');
    assert.equal((await read(parameter, 'x')).statusCode, '210');
  });

  it('lets five requests pass in 60 seconds, and counts each API by itself', async () => {
    const { ask, read, clock, api } = await start();
    const parameter = 'application/JP.2021599901.A';
    for (let i = 0; i < 4; i++) assert.equal((await read(`family/${parameter}`)).remaining, 199 - i);
    assert.equal((await read(`family_list/${parameter}`)).remaining, 599);
    const sixth = await ask(`family/${parameter}`);
    assert.deepEqual(
      [sixth.status, sixth.mediaType, readOpdEnvelope(sixth).statusCode],
      [429, 'application/xml', '303'],
    );
    assert.deepEqual(api.violations, { minute: 1, daily: 0 });
    await clock.advance(60_000);
    assert.equal((await read(`family/${parameter}`)).remaining, 195);
  });

  it('meets faults in its own form', async () => {
    const edit = ({ result }: DemoEnvelope) => ({ result: { ...result, remainAccessCount: '', later: 1 } });
    const faults: Fault[] = [
      { kind: 'status', code: '999' },
      { kind: 'edit', edit },
      { kind: 'truncate', bytes: 200 },
    ];
    const { read, ask } = await start({
      intercept: ({ api }) => (api === 'opd/family' ? faults.shift() : undefined),
    });
    const parameter = 'family/application/JP.2021599901.A';
    assert.equal((await read(parameter)).statusCode, '999');
    const edited = await read(parameter);
    assert.deepEqual([edited.remaining, readFamily(edited.data).length], [undefined, 3]);
    await assert.rejects(ask(parameter));
    assert.equal((await read(parameter)).remaining, 197);
  });
});

describe('demo OPD-API: files', () => {
  it('a PDF has its objects where its table says', () => {
    const file = Buffer.from(pdfOf(['a (b) \\ c'])).toString('latin1');
    const start = Number(/startxref\n(\d+)\n/u.exec(file)?.[1]);
    assert.ok(file.startsWith('xref\n0 6\n', start));
    const offsets = [...file.slice(start).matchAll(/(\d{10}) 00000 n \n/gu)].map((match) => Number(match[1]));
    assert.equal(offsets.length, 5);
    for (const [index, offset] of offsets.entries()) assert.ok(file.startsWith(`${index + 1} 0 obj\n`, offset));
    const [, length, stream] = /\/Length (\d+) >>\nstream\n(.*)\nendstream/su.exec(file) ?? [];
    assert.equal(stream?.length, Number(length));
    assert.ok(stream.includes('(a \\(b\\) \\\\ c) Tj'));
  });

  it('Shift_JIS is what the decoder reads, and a reference where it has no character', () => {
    const text = '見本　太郎　殿－ｱ\\~①髙\r\n';
    assert.equal(new TextDecoder('shift_jis').decode(toShiftJis(text)), text);
    assert.equal(new TextDecoder('shift_jis').decode(toShiftJis('𠮷é')), '&#134071;&#233;');
    assert.deepEqual([...toShiftJis('－')], [0x81, 0x7c]);
  });
});
