import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FailureError, type FailureCode } from '../../../../server/src/base/failure.ts';
import { readOpdEnvelope } from '../../../../server/src/jpo/opd/xml.ts';
import { attributeOf, elementsAt, textAt, type XmlNode } from '../../../../server/src/jpo/opd/xmlNode.ts';
import type { HttpResponse } from '../../../../server/src/network/transport.ts';
import { apiData, FAMILY, response } from './fixtures.ts';

const MEBI = 1024 * 1024;

function codeOf(given: HttpResponse): FailureCode | undefined {
  try {
    readOpdEnvelope(given);
    return undefined;
  } catch (error) {
    assert.ok(error instanceof FailureError, String(error));
    return error.failure.code;
  }
}

function inside(data: string): XmlNode {
  return readOpdEnvelope(response(apiData(data))).data as XmlNode;
}

describe('OPD envelope', () => {
  it('gives status code, message, remaining count and data', () => {
    const given = apiData('<family-data><x a="1">あ</x></family-data>', { remaining: '99' });
    assert.deepEqual(readOpdEnvelope(response(given)), {
      statusCode: '100',
      errorMessage: '',
      remaining: 99,
      data: {
        name: 'api-data',
        attributes: {},
        text: '',
        children: [
          {
            name: 'family-data',
            attributes: {},
            text: '',
            children: [{ name: 'x', attributes: { a: '1' }, text: 'あ', children: [] }],
          },
        ],
      },
    });
  });

  it('has a tree that is the same after a stay in the store', () => {
    const { data } = readOpdEnvelope(response(apiData(FAMILY)));
    assert.deepEqual(JSON.parse(JSON.stringify(data)), data);
  });

  it('goes by the status code inside, never by the HTTP status', () => {
    const none = apiData('', { code: '107', message: '該当するデータがありません。', remaining: '42' });
    for (const status of [200, 401, 429, 500, 503]) {
      const { statusCode, errorMessage, remaining } = readOpdEnvelope(response(none, status));
      assert.deepEqual([statusCode, errorMessage, remaining], ['107', '該当するデータがありません。', 42]);
    }
    assert.equal(readOpdEnvelope(response(none, 200, 'text/html')).statusCode, '107');
  });

  it('reads an error without count, in one line, with a prefix, a byte order mark or another namespace', () => {
    const bodies = [
      '<api-data xmlns="https://www.jpo.go.jp"><statusCode>203</statusCode><errorMessage /><remainAccessCount></remainAccessCount></api-data>',
      '\uFEFF<api-data><statusCode>203</statusCode></api-data>',
      '<j:api-data xmlns:j="https://www.jpo.go.jp"><j:statusCode> 203\n</j:statusCode></j:api-data>',
      '<!-- x --><api-data xmlns="http://example.invalid"><statusCode><![CDATA[203]]></statusCode></api-data>\n',
    ];
    for (const body of bodies) {
      const { data, ...rest } = readOpdEnvelope(response(body));
      assert.deepEqual(rest, { statusCode: '203', errorMessage: '', remaining: undefined });
      assert.deepEqual(data, { name: 'api-data', attributes: {}, text: '', children: [] });
    }
  });

  it('reads remainAccessCount as digits; whatever else it says nothing', () => {
    const read = (remaining: string) => readOpdEnvelope(response(apiData('', { remaining }))).remaining;
    assert.deepEqual(['0', ' 12 ', '300'].map(read), [0, 12, 300]);
    for (const other of ['', '-1', '1.5', '１００', '1e3', '9'.repeat(20), 'many', '<x/>']) {
      assert.equal(read(other), undefined, other);
    }
  });

  it('reads JSON as the domestic APIs send it', () => {
    const body = {
      result: { statusCode: '210', errorMessage: '無効なトークンです。', remainAccessCount: '', data: {} },
    };
    const expected = { statusCode: '210', errorMessage: '無効なトークンです。', remaining: undefined, data: {} };
    assert.deepEqual(readOpdEnvelope(response(JSON.stringify(body), 401, 'application/json')), expected);
    assert.deepEqual(readOpdEnvelope(response(`\n ${JSON.stringify(body)}`, 401)), expected);
  });

  it('keeps what nobody knows', () => {
    const data = inside('<later n="1">x</later><family-data/><later>y</later>');
    assert.deepEqual(
      data.children.map(({ name, text }) => [name, text]),
      [
        ['later', 'x'],
        ['family-data', ''],
        ['later', 'y'],
      ],
    );
  });

  it('reads text with markup in it, and none where elements alone stand', () => {
    const data = inside('<a> H<sub>2</sub>O <![CDATA[& <b>]]>\n</a><list>\n<b>x</b>\n<b>y</b>\n</list>');
    assert.equal(textAt(data, 'a'), 'H2O & <b>');
    assert.equal(textAt(data, 'list'), undefined);
    assert.deepEqual([textAt(data, 'list', 'b'), elementsAt(data, 'list', 'b').length], ['x', 2]);
  });

  const page = '<!DOCTYPE html><html><body>メンテナンス中</body></html>';
  const unreadable: readonly (readonly [string, HttpResponse, FailureCode])[] = [
    ['an HTML page with 200', response(page, 200, 'text/html'), 'maintenance'],
    ['an HTML page called XML', response(page), 'maintenance'],
    ['XHTML', response('<?xml version="1.0"?>\n<html xmlns="x"><body/></html>'), 'maintenance'],
    ['503 without a page', response('', 503, ''), 'maintenance'],
    ['500 without an envelope', response('Internal Server Error', 500, 'text/plain'), 'server'],
    ['502 with XML of a gateway', response('<Error><Code>x</Code></Error>', 502), 'server'],
    ['429 of a gateway', response('<Error/>', 429), 'busy'],
    ['429 of a gateway, in JSON', response('{"message":"Too Many Requests"}', 429, 'application/json'), 'busy'],
    ['a body that ends early', response(apiData(FAMILY).slice(0, 900)), 'badAnswer'],
    ['a body that ends in its last tag', response(apiData(FAMILY).slice(0, -1)), 'badAnswer'],
    ['JSON that ends early', response('{"result":{"statusCode":"100"'), 'badAnswer'],
    ['elements closed in another order', response(apiData('<a><b></a></b>')), 'badAnswer'],
    ['two roots', response(apiData() + apiData().replace(/^.*\n/u, '')), 'badAnswer'],
    ['an empty body', response(''), 'badAnswer'],
    ['text', response('hello'), 'badAnswer'],
    ['a PDF', response('%PDF-1.4 << /Type /Catalog >>', 200, 'application/pdf'), 'badAnswer'],
    ['another root', response('<result><statusCode>100</statusCode></result>'), 'badAnswer'],
    ['no status code', response('<api-data><statusCode/></api-data>'), 'badAnswer'],
    ['a redirect', response('', 302, ''), 'badAnswer'],
  ];
  for (const [name, given, code] of unreadable) {
    it(`${name}: \`${code}\``, () => {
      assert.equal(codeOf(given), code);
    });
  }

  it('never shows the body in an error', () => {
    for (const body of ['<html>secret</html>', '<secret>', '<!DOCTYPE secret>', '{"secret"']) {
      assert.throws(
        () => readOpdEnvelope(response(body)),
        (error: Error) => !`${error.message}${error.stack}`.includes('secret'),
      );
    }
  });
});

describe('hostile XML', () => {
  const hostile: Readonly<Record<string, string>> = {
    'an external DTD': `<!DOCTYPE api-data SYSTEM "file:///etc/passwd">${apiData().replace(/^.*\n/u, '')}`,
    'an external entity': `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><api-data><statusCode>&x;</statusCode></api-data>`,
    'entities that multiply': `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><api-data><statusCode>&c;</statusCode></api-data>`,
    'a parameter entity': `<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1:1/"> %x;]><api-data><statusCode>100</statusCode></api-data>`,
    'a DTD inside': apiData('<!DOCTYPE x [<!ENTITY y "z">]>'),
    'great depth': apiData('<a>'.repeat(100_000)),
    'depth that is closed again': apiData('<a>'.repeat(65) + '</a>'.repeat(65)),
    'too many elements': apiData('<a/>'.repeat((5 * MEBI) / 4)),
    'too many attributes': apiData(`<a ${'b="" '.repeat(MEBI)}/>`),
    '5 MB of opening brackets': apiData('<'.repeat(5 * MEBI)),
    '5 MB of a name': apiData(`<${'a'.repeat(5 * MEBI)}`),
    '5 MB of closing tags': apiData('<a>' + '</b>'.repeat((5 * MEBI) / 4)),
    '5 MB of an open comment': apiData(`<!--${'-'.repeat(5 * MEBI)}`),
    '5 MB of an open CDATA': apiData(`<![CDATA[${']'.repeat(5 * MEBI)}`),
    '5 MB of references': apiData(`<a>${'&amp;'.repeat(MEBI)}</a>`),
    '5 MB of an open quote': apiData(`<a b="${'&amp;'.repeat(MEBI)}`),
  };
  for (const [name, body] of Object.entries(hostile)) {
    it(`${name}: \`badAnswer\``, function () {
      this.timeout(10_000);
      assert.equal(codeOf(response(body)), 'badAnswer');
    });
  }

  it('expands references to characters, and no other', () => {
    const data = inside('<a>&#x3042;&#12354;&amp;&lt;&gt;&quot;&apos;&nbsp;&eacute;&x;&amp;amp;</a>');
    assert.equal(textAt(data, 'a'), 'ああ&<>"\'&nbsp;&eacute;&x;&amp;');
  });

  it('reads megabytes of text, and as many references as no answer has', function () {
    this.timeout(10_000);
    assert.equal(textAt(inside(`<a>${'あ'.repeat(MEBI)}</a>`), 'a')?.length, MEBI);
    assert.equal(textAt(inside(`<a>${'&amp;'.repeat(100_000)}</a>`), 'a')?.length, 100_000);
  });

  it('takes names of prototypes for names', () => {
    const data = inside('<__proto__ __proto__="p" constructor="c"><toString>t</toString></__proto__>');
    const [element] = elementsAt(data, '__proto__');
    assert.equal(attributeOf(element, '__proto__'), 'p');
    assert.equal(attributeOf(element, 'constructor'), 'c');
    assert.equal(attributeOf(element, 'toString'), undefined);
    assert.equal(textAt(element, 'toString'), 't');
    assert.equal(Object.getPrototypeOf(data.children[0]?.attributes), Object.prototype);
  });

  it('throws nothing but its own error, whatever the body', () => {
    const piece = fc.constantFrom(
      ...['<', '>', '/', '<a>', '</a>', '<a/>', '<api-data>', '</api-data>', '<statusCode>', '100', '</statusCode>'],
      ...[
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<?xml?>',
        '<?',
        '?>',
        '<!DOCTYPE a>',
        '<!ENTITY',
        '&',
        '&#0;',
        '&#xD800;',
      ],
      ...['="', "='", '"', ' b=c', 'xmlns:p="u"', '<p:a', ':', '{', '\u0000', '\ud800', 'あ', '<html>', '&#x110000;'],
    );
    const bodies = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
      fc.array(piece, { maxLength: 20 }).map((pieces) => apiData(pieces.join(''))),
      fc.nat(900).map((length) => apiData(FAMILY).slice(0, length)),
    );
    const statuses = fc.constantFrom(200, 204, 302, 401, 429, 500, 503, 504);
    const types = fc.constantFrom('', 'application/xml', 'application/json', 'text/html', 'application/pdf');
    fc.assert(
      fc.property(bodies, statuses, types, (body, status, mediaType) => {
        const code = codeOf(response(body, status, mediaType));
        assert.ok(code === undefined || ['maintenance', 'badAnswer', 'server', 'busy'].includes(code));
      }),
      { numRuns: 2_000 },
    );
  });
});
