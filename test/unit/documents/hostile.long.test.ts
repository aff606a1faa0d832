import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readBundle } from '../../../server/src/documents/bundle.ts';
import { BundleError } from '../../../server/src/documents/bundleError.ts';
import { readDocument } from '../../../server/src/documents/document.ts';
import { readFixture } from './fixtures.ts';
import { HOSTILE, type HostileInput } from './hostileInputs.ts';

const READER = fileURLToPath(new URL('readHostile.ts', import.meta.url));
/** A hostile body may take this much for a moment, and no more. */
const MOST_MEGABYTES = 200;

describe('hostile bodies', () => {
  for (const [index, input] of HOSTILE.entries()) {
    const outcome = input.code === undefined ? 'is read' : `is refused as ${input.code}`;
    if (input.isHeavy !== true) {
      it(`${input.what} ${outcome}`, async () => {
        assert.equal(await codeOf(input), input.code);
      });
      continue;
    }
    it(`${input.what} ${outcome} within ${MOST_MEGABYTES} MB`, async () => {
      const { stdout } = await promisify(execFile)(process.execPath, [READER, String(index)]);
      const { code, megabytes } = JSON.parse(stdout) as { code: string | null; megabytes: number };
      assert.equal(code, input.code ?? null);
      assert.ok(megabytes < MOST_MEGABYTES, `${megabytes} MB`);
    });
  }

  it('do not take the other documents of the archive down', async () => {
    const cases = {
      'brokenCrc.zip': 'broken',
      'encrypted.zip': 'encrypted',
      'picture.zip': 'ratio',
      'entities.zip': 'entities',
    };
    for (const [file, code] of Object.entries(cases)) {
      const { documents, problems } = await readFixture(file);
      assert.equal(documents.length, 1, file);
      assert.deepEqual(
        problems.map((problem) => problem.code),
        [code],
        file,
      );
      assert.ok(problems[0]?.label);
    }
  });

  it('cannot reach a file through the name of an entry', async () => {
    const { documents } = await readFixture('names.zip');
    assert.deepEqual(
      documents.map(({ label }) => label),
      [
        'etc/passwd.xml',
        'absolute/a.xml',
        'C：/windows/system32/b.xml',
        '図面/表.xml',
        '図面/表.xml (2)',
        'a_[31m_b.xml',
        '_gnp.xml',
        'x/same.xml',
        'x/same.xml (2)',
      ],
    );
  });

  it('are not fetched from: an external DTD is skipped', () => {
    const body = Buffer.from('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a><p>本文</p></a>');
    assert.equal(readDocument('a.xml', body, { year: 2026 }).text, '本文\n');
  });

  it('lose nothing of an XML document that ends inside a tag', () => {
    const body = Buffer.from('<a><p>本文</p><b 途中');
    assert.equal(readDocument('a.xml', body, { year: 2026 }).text, '本文\n<b 途中\n');
  });

  it('keep a reference to an entity that nobody declared', () => {
    const body = Buffer.from('<a><p>あ&x;い</p></a>');
    assert.equal(readDocument('a.xml', body, { year: 2026 }).text, 'あ&x;い\n');
  });
});

async function codeOf({ label, make }: HostileInput): Promise<string | undefined> {
  try {
    if (label === undefined) await readBundle(make(), { year: 2026 });
    else readDocument(label, make(), { year: 2026 });
    return undefined;
  } catch (error) {
    assert.ok(error instanceof BundleError);
    return error.failure.code;
  }
}
