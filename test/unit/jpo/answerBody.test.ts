import assert from 'node:assert/strict';
import type { Fault, Intercept } from '../../support/demoApi.ts';
import { pdfOf } from '../../../server/demo/opd/answers.ts';
import { zipOf } from '../../../server/demo/papers/archive.ts';
import { isDownloadAllowed, readAnswer, readDownload } from '../../../server/src/jpo/answerBody.ts';
import { apiById, APIS } from '../../../server/src/apis/apis.ts';
import { readBundle } from '../../../server/src/documents/bundle.ts';
import { FailureError } from '../../../server/src/base/failure.ts';
import type { HeldAnswer } from '../../../server/src/store/store.ts';
import { NetworkTransport, type HttpRequest, type HttpResponse } from '../../../server/src/network/transport.ts';
import { until } from '../../support/until.ts';
import { codeOf, Desks, HOUR, INTERACTIVE, question, type Desk } from '../store/desks.ts';

const ZIP_API = apiById('patent/app_doc_cont_refusal_reason');
const PDF_API = apiById('opd/global_doc_cont');
const ZIP = zipOf([{ name: 'mihon.xml', bytes: Buffer.from('<見本/>') }]);

const response = (body: string | Uint8Array, mediaType = 'application/json', status = 200): HttpResponse => ({
  status,
  mediaType,
  body: typeof body === 'string' ? Buffer.from(body) : body,
});

const envelope = (statusCode: string, data: unknown = {}, status = 200) =>
  response(
    JSON.stringify({ result: { statusCode, errorMessage: '見本', remainAccessCount: '7', data } }),
    undefined,
    status,
  );

describe('a PDF', () => {
  it('that is cut off is `badAnswer`, wherever', () => {
    const whole = pdfOf(['見本']);
    assert.equal(readAnswer(PDF_API, response(whole, 'application/pdf')).statusCode, '100');
    for (const length of [8, Math.floor(whole.length / 2), whole.length - 10])
      assert.equal(
        failureOf(() => readAnswer(PDF_API, response(whole.subarray(0, length), 'application/pdf'))),
        'badAnswer',
      );
  });
});

describe('what remains of a day', () => {
  const remainingOf = (id: string, remainAccessCount: unknown) => {
    const body = JSON.stringify({ result: { statusCode: '100', remainAccessCount, data: {} } });
    return readAnswer(apiById(id), response(body)).remaining;
  };

  it('is believed up to ten times the handbook’s limit, of every API', () => {
    for (const api of APIS) {
      if (api.answer !== 'json') continue;
      const most = api.dailyLimit * 10;
      assert.deepEqual(
        [0, api.dailyLimit, most, most + 1, 999_999_999].map((count) => remainingOf(api.id, String(count))),
        [0, api.dailyLimit, most, undefined, undefined],
        api.id,
      );
    }
  });

  it('of the OPD-API too', () => {
    const opd = APIS.find(({ answer }) => answer === 'xml');
    assert.ok(opd);
    const xml = (count: number) =>
      `<api-data><statusCode>100</statusCode><remainAccessCount>${count}</remainAccessCount></api-data>`;
    const read = (count: number) => readAnswer(opd, response(xml(count), 'application/xml')).remaining;
    assert.deepEqual([7, opd.dailyLimit * 10 + 1].map(read), [7, undefined]);
  });
});

const failureOf = (read: () => unknown) => {
  try {
    read();
  } catch (error) {
    assert.ok(error instanceof FailureError, String(error));
    return error.failure.code;
  }
  return assert.fail('it should have failed');
};

describe('bodies of documents', () => {
  it('a ZIP or PDF is the answer, whatever the media type says', () => {
    for (const [api, bytes] of [
      [ZIP_API, ZIP],
      [PDF_API, pdfOf(['mihon'])],
    ] as const) {
      for (const type of ['application/zip', 'application/pdf', 'application/octet-stream', '']) {
        const { statusCode, body, remaining, download } = readAnswer(api, response(bytes, type));
        assert.deepEqual([statusCode, remaining, download], ['100', undefined, undefined]);
        assert.equal(body, bytes);
      }
    }
  });

  it('an envelope in its place is read as elsewhere', () => {
    for (const [code, status] of [
      ['107', 200],
      ['108', 200],
      ['203', 200],
      ['210', 401],
      ['303', 429],
      ['999', 500],
    ] as const) {
      const answered = readAnswer(ZIP_API, envelope(code, {}, status));
      assert.deepEqual([answered.statusCode, answered.remaining, answered.body], [code, 7, undefined]);
    }
    const xml =
      '<api-data xmlns="https://www.jpo.go.jp"><statusCode>108</statusCode><remainAccessCount>3</remainAccessCount></api-data>';
    assert.equal(readAnswer(PDF_API, response(xml, 'application/xml')).statusCode, '108');
    assert.equal(readAnswer(apiById('opd/jp_doc_cont'), envelope('108')).statusCode, '108');
  });

  it('an address in its place is the download', () => {
    const URL = 'https://ipapi-mihon.s3.amazonaws.com/docContRefusalReason_2022900001.zip?Expires=1';
    const { statusCode, download, body, remaining } = readAnswer(ZIP_API, envelope('100', { URL }));
    assert.deepEqual([statusCode, download, body, remaining], ['100', URL, undefined, 7]);
  });

  it('anything else is a failure', () => {
    const page = '<!DOCTYPE html><html><body>メンテナンス中</body></html>';
    for (const [given, code] of [
      [response(page, 'text/html'), 'maintenance'],
      [response(page, 'text/html', 503), 'maintenance'],
      [response(page, 'application/zip'), 'badAnswer'],
      [response(ZIP, 'application/zip', 500), 'server'],
      [response(pdfOf(['mihon']), 'application/pdf'), 'badAnswer'],
      [response(''), 'badAnswer'],
      [response('P'), 'badAnswer'],
      [envelope('100'), 'badAnswer'],
      [envelope('100', { URL: 'docContRefusalReason.zip' }), 'badAnswer'],
      [envelope('100', { URL: ['https://ip-data.jpo.go.jp/'] }), 'badAnswer'],
    ] as const) {
      assert.equal(
        failureOf(() => readAnswer(ZIP_API, given)),
        code,
      );
    }
  });

  it('what comes from the download address must be a ZIP', () => {
    assert.equal(readDownload(ZIP_API, response(ZIP, 'binary/octet-stream')), ZIP);
    for (const given of [
      response('<Error><Code>AccessDenied</Code></Error>', 'application/xml', 403),
      response('<html></html>', 'text/html'),
      response(ZIP, 'application/zip', 302),
      response(''),
    ]) {
      assert.equal(
        failureOf(() => readDownload(ZIP_API, given)),
        'badAnswer',
      );
    }
    assert.equal(
      failureOf(() => readDownload(PDF_API, response(pdfOf([])))),
      'badAnswer',
    );
  });
});

describe('download addresses', () => {
  const ORIGIN = 'https://ip-data.jpo.go.jp';

  // prettier-ignore
  for (const address of [
    'https://ip-data.jpo.go.jp/download/a.zip',
    'https://IP-DATA.JPO.GO.JP:443/download/a.zip',
    'https://www.jpo.go.jp/a.zip',
    'https://ipapi-mihon.s3.amazonaws.com/a.zip?AWSAccessKeyId=MIHON&Signature=a%2Bb%3D&Expires=1',
    'https://ipapi-mihon-10mb.s3.ap-northeast-1.amazonaws.com/a.zip',
  ]) {
    it(`${address} is taken`, () => {
      assert.ok(isDownloadAllowed(address, ORIGIN));
    });
  }

  // prettier-ignore
  for (const address of [
    // Look-alikes
    'https://ipapi-x.s3.amazonaws.com.evil.example/a.zip',
    'https://ipapi-x.s3.evil.example/a.zip',
    'https://ipapi-x.s3.a.b.amazonaws.com/a.zip',
    'https://ipapi-x.s3-amazonaws.com/a.zip',
    'https://evil.ipapi-x.s3.amazonaws.com/a.zip',
    'https://evil-ipapi-x.s3.amazonaws.com/a.zip',
    'https://s3.amazonaws.com/ipapi-x/a.zip',
    'https://ip-data.jpo.go.jp.evil.example/a.zip',
    'https://evil-jpo.go.jp/a.zip',
    'https://jpo.go.jp/a.zip',
    'https://ip-data.jpo.go.jp./a.zip',
    'https://evil.example/ip-data.jpo.go.jp/a.zip',
    'https://evil.example/?.jpo.go.jp',
    'https://evil.example#.jpo.go.jp',
    'https://evil.example\\.jpo.go.jp/a.zip',
    'https://127.0.0.1/a.zip',
    // Not https
    'http://ip-data.jpo.go.jp/a.zip',
    'http://ipapi-x.s3.amazonaws.com/a.zip',
    'ftp://ip-data.jpo.go.jp/a.zip',
    'file:///etc/hosts',
    'data:application/zip,PK',
    // Userinfo
    'https://mihon@ip-data.jpo.go.jp/a.zip',
    'https://mihon:aikotoba@ip-data.jpo.go.jp/a.zip',
    'https://:aikotoba@ip-data.jpo.go.jp/a.zip',
    'https://ip-data.jpo.go.jp@evil.example/a.zip',
    // Another port
    'https://ip-data.jpo.go.jp:8443/a.zip',
    'https://ipapi-x.s3.amazonaws.com:444/a.zip',
    // No address
    '//ip-data.jpo.go.jp/a.zip',
    '/download/a.zip',
    'https://',
    '',
  ]) {
    it(`${address === '' ? 'nothing' : address} is not`, () => {
      assert.ok(!isDownloadAllowed(address, ORIGIN));
    });
  }

  it('the origin of the API itself is taken whatever it is, and no other place beside it', () => {
    const demo = 'http://127.0.0.1:8080';
    assert.ok(isDownloadAllowed(`${demo}/download/a.zip`, demo));
    for (const other of [
      'http://127.0.0.1:8081',
      'https://127.0.0.1:8080',
      'http://localhost:8080',
      'http://127.0.0.1',
    ])
      assert.ok(!isDownloadAllowed(`${other}/download/a.zip`, demo), other);
    assert.ok(!isDownloadAllowed('http://mihon@127.0.0.1:8080/download/a.zip', demo));
  });
});

/** Its 意見書 and 補正書 come by a download address. */
const LARGE = question('2020900013', 'patent/app_doc_cont_opinion_amendment');

describe('client: downloads', () => {
  let desks: Desks;
  let desk: Desk;
  let intercept: Intercept;
  const sent: HttpRequest[] = [];
  const network = new NetworkTransport();

  beforeEach(async () => {
    intercept = () => undefined;
    sent.length = 0;
    desks = await Desks.start({ intercept: (request) => intercept(request) });
    desk = await desks.open({
      transport: {
        send: (request) => {
          sent.push(request);
          return network.send(request);
        },
      },
    });
  });
  afterEach(() => desks.close());
  after(() => network.close());

  const faulty = (api: string, fault: Fault): Intercept => {
    return (request) => (request.api === api ? fault : undefined);
  };
  /** A body is the same whatever array holds it. */
  const plain = ({ body, ...rest }: HeldAnswer) => ({ ...rest, body: Buffer.from(body ?? []).toString('base64') });
  const paths = () => sent.map(({ url }) => new URL(url).pathname.split('/')[1]);

  it('the body behind the address is the answer: counted once, and held', async () => {
    const outcome = await desk.client.ask(LARGE, INTERACTIVE);
    assert.ok(outcome.kind === 'answer' && outcome.answer.body);
    const { documents } = await readBundle(outcome.answer.body, { year: 2026 });
    assert.deepEqual(
      documents.map(({ code }) => code),
      ['A53', 'A523'],
    );
    assert.deepEqual(outcome.answer.data, {}, 'the address is not kept');
    const again = await desk.client.ask(LARGE, INTERACTIVE);
    assert.deepEqual(again.kind === 'answer' && plain(again.answer), plain(outcome.answer));
    assert.deepEqual(desks.asked(), [LARGE.api.id, 'download']);
    const usage = await desk.client.usage();
    assert.deepEqual(usage?.apis, [{ api: LARGE.api.id, used: 1, remaining: 199 }]);
    assert.equal(usage.windows.domestic.used, 1);
  });

  it('the token is not sent there', async () => {
    await desk.client.ask(LARGE, INTERACTIVE);
    assert.deepEqual(paths(), ['auth', 'api', 'download']);
    const [, api, download] = sent;
    assert.match(api?.headers['authorization'] ?? '', /^Bearer /u);
    assert.deepEqual([download?.headers, download?.body], [{}, undefined]);
    assert.ok(!desk.logged.join('\n').includes('download/'));
  });

  it('another host is not asked at all', async () => {
    const URL = 'https://ipapi-x.s3.amazonaws.com.evil.example/a.zip';
    intercept = faulty(LARGE.api.id, {
      kind: 'edit',
      edit: ({ result }) => ({ result: { ...result, data: { URL } } }),
    });
    const outcome = await desk.client.ask(LARGE, INTERACTIVE);
    assert.equal(codeOf(outcome), 'badAnswer');
    assert.deepEqual(paths(), ['auth', 'api']);
    assert.ok(!JSON.stringify(outcome).includes('evil.example'));
  });

  it('an address that has run out is a failure, and what was held stays', async () => {
    const first = await desk.client.ask(LARGE, INTERACTIVE);
    assert.ok(first.kind === 'answer');
    await desks.clock.advance(24 * HOUR);
    const { promise, resolve } = Promise.withResolvers<undefined>();
    intercept = faulty(LARGE.api.id, { kind: 'hold', until: promise });
    const asked = desk.client.ask(LARGE, INTERACTIVE);
    await until(() => desks.asked().length === 3);
    await desks.clock.advance(5 * 60_000);
    resolve(undefined);
    const outcome = await asked;
    assert.equal(codeOf(outcome), 'badAnswer');
    assert.ok(outcome.kind === 'failure' && outcome.held);
    assert.deepEqual(plain(outcome.held), plain(first.answer));
    assert.equal(desks.demo.requests.at(-1)?.httpStatus, 403);
    assert.deepEqual(desks.asked().slice(2), [LARGE.api.id, 'download'], 'not repeated');

    intercept = () => undefined;
    assert.equal(codeOf(await desk.client.ask(LARGE, INTERACTIVE)), '100');
    assert.deepEqual(desks.demo.violations, { minute: 0, daily: 0 });
  });

  it('a page or half a body in place of the download is a failure too', async () => {
    for (const fault of [
      { kind: 'answer', httpStatus: 200, body: '<html>見本</html>' },
      { kind: 'truncate', bytes: 500 },
    ] as const) {
      intercept = faulty('download', fault);
      const before = desks.asked().length;
      assert.equal(codeOf(await desk.client.ask(LARGE, INTERACTIVE)), 'badAnswer');
      assert.equal(desks.asked().length, before + 2, 'not repeated');
      assert.equal(await desk.client.peek(LARGE), undefined);
    }
    intercept = () => undefined;
    assert.equal(codeOf(await desk.client.ask(LARGE, INTERACTIVE)), '100');
  });

  it('an address takes no token, opens for five minutes, and for GET as often as one likes', async () => {
    await desk.client.ask(LARGE, INTERACTIVE);
    const address = sent.at(-1)?.url ?? '';
    const status = async (url: string) => (await fetch(url)).status;
    assert.deepEqual([await status(address), await status(address), await status(`${address}x`)], [200, 200, 403]);
    assert.equal(
      (await fetch(address)).headers.get('content-disposition'),
      'attachment;filename=docContOpinionAmendment_2020900013.zip',
    );
    await desks.clock.advance(5 * 60_000 - 1);
    assert.equal(await status(address), 200);
    await desks.clock.advance(1);
    assert.equal(await status(address), 403);
  });
});
