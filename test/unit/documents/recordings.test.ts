import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readBundle } from '../../../server/src/documents/bundle.ts';
import { readLines } from '../../../server/src/base/bytes.ts';
import { bodiesOf } from './fixtures.ts';
import { assertLossless, strippedBody } from './lossless.ts';

/** Recorded answers of the API; not part of the project, so they may be absent. */
const RECORDINGS = new URL('../../../../shared/jpo-api/recordings/', import.meta.url);
const PAGE_MARK = /^ {60,}[0-9]+\/[ E]$/gmu;

describe('recorded document bodies', () => {
  const archives = existsSync(RECORDINGS) ? readdirSync(RECORDINGS).filter((file) => file.endsWith('.zip')) : [];

  before(function () {
    if (archives.length > 0) return;
    console.log('    skipped: the recorded bodies (../shared/jpo-api/recordings) are not here');
    this.skip();
  });

  it('are there', () => {
    assert.ok(archives.length >= 4);
  });

  for (const archive of archives) {
    it(`${archive}: every document is text without the loss of a character`, async () => {
      const bytes = readFileSync(new URL(archive, RECORDINGS));
      const { documents, problems, others } = await readBundle(bytes, { year: 2026 });
      assert.deepEqual([problems, others], [[], []]);
      const bodies = await bodiesOf(bytes);
      assert.deepEqual(
        documents.map(({ label }) => label),
        [...bodies.keys()],
      );
      for (const { label, text, undecodable } of documents) {
        const body = readLines(bodies.get(label) ?? new Uint8Array()).text;
        assert.equal(undecodable, 0);
        assert.ok(strippedBody(body).length > 300, 'there is something to compare');
        if (label.endsWith('.xml')) assertLossless(body, text);
        else assert.equal(text.replace(/<\/?u>|\s+/gu, ''), strippedBody(body.replace(PAGE_MARK, '')));
      }
    });

    it(`${archive}: every document says what it is`, async () => {
      const { documents } = await readBundle(readFileSync(new URL(archive, RECORDINGS)), { year: 2026 });
      const application = /[0-9]{10}(?=\.zip$)/u.exec(archive)?.[0];
      for (const document of documents) {
        assert.equal(document.applicationNumber?.number, application);
        assert.match(document.name, /^(?:意見書|手続補正書|拒絶理由通知書|特許査定)$/u);
        assert.match(document.code ?? '', /^A[0-9]+$/u);
        assert.match(document.documentNumber ?? '', /^[0-9]{11}$/u);
        assert.match(document.dispatchNumber ?? '', /^[0-9]{6}$/u);
        assert.ok(document.addressees.length > 0);
        const isNotice = document.documentNumber?.startsWith('06');
        assert.equal(document.dateKind, isNotice === true ? 'drafted' : undefined);
        assert.equal(document.examiner === undefined, isNotice !== true);
        assert.equal(document.articles.length > 0, document.code === 'A131');
        assert.ok(document.citations.every(({ problem }) => problem === undefined));
      }
    });
  }
});
