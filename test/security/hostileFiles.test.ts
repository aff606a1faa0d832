import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applicantLists } from '../../server/src/applicants/listFiles.ts';
import { readList } from '../../server/src/applicants/listFile.ts';
import type { ListProblem } from '../../server/src/applicants/listed.ts';
import { offlineFindings } from '../../server/src/features/diagnostics/diagnostics.ts';
import { Drafts } from '../../server/src/features/shared/drafts.ts';
import { foldingRanges, outline } from '../../server/src/features/outline.ts';
import { WatchFile } from '../../server/src/watch/watchFile.ts';
import { FakeClock } from '../support/fakeClock.ts';

/** What a draft of a normal kind takes a hundredth of. Wide, since the machine of a test may be slow. */
const LONGEST_MS = 20_000;

describe('hostile drafts', () => {
  const MANY = 1_000_000;
  const drafts: Readonly<Record<string, string>> = {
    'ten megabytes in one line': `【書類名】意見書 ${'特願2022-900001、'.repeat(10)}${'あ'.repeat(10_000_000)}`,
    'a million opening brackets': '【'.repeat(MANY),
    'a million items': '【a】\n'.repeat(MANY / 4),
    'items named as what every object has':
      '【書類名】意見書\n【__proto__】a\n【constructor】b\n【toString】【hasOwnProperty】\n'.repeat(100),
    'nested HTML': `【書類名】意見書\n${'<div>'.repeat(MANY / 4)}${'</div>'.repeat(MANY / 4)}`,
    'a million beginnings of numbers': '特願'.repeat(MANY / 2),
    'a million digits': `特願2022-${'9'.repeat(MANY)}`,
    'control characters and half surrogates': `【書類名】意見書\n${'\u0000\u001b[31m\u202e\ud800'.repeat(10_000)}`,
    'nothing but line breaks': '\r\n\u2028\u2029'.repeat(MANY / 4),
  };
  for (const [name, text] of Object.entries(drafts)) {
    it(`${name}: read in time, without an error`, () => {
      const start = performance.now();
      const document = TextDocument.create('file:///a.jpo.txt', 'jpo-procedure', 1, text);
      const read = new Drafts(new FakeClock());
      const numbers = read.numbers(document);
      offlineFindings(document, read);
      outline(document, read);
      foldingRanges(document, read);
      assert.ok(numbers.every(({ start: from, end }) => from >= 0 && end <= text.length && from < end));
      const took = performance.now() - start;
      assert.ok(took < LONGEST_MS, `${Math.round(took)} ms`);
    });
  }
});

describe('hostile lists of applicants', () => {
  const lists: Readonly<Record<string, string>> = {
    'a quotation that never ends': `code,name\n999000011,"${'架空'.repeat(500_000)}`,
    'a hundred thousand columns': `code,name${',x'.repeat(100_000)}\n999000011,架空電機株式会社${',y'.repeat(100_000)}\n`,
    'deep JSON': '['.repeat(100_000),
    'JSON with keys that every object has': '[{"__proto__":{"code":"999000011","name":"x"},"constructor":"y"}]',
    'bytes of no text': '\u0000\ufffd'.repeat(100_000),
    'a million quotations': `code,name\n${'""",'.repeat(250_000)}`,
  };
  for (const [name, text] of Object.entries(lists)) {
    it(`${name}: read in time, without an error`, () => {
      const start = performance.now();
      const steps = readList('a.csv', Buffer.from(text));
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done !== true) continue;
        for (const one of step.value.listed) assert.ok(one.name.length <= 1_001, 'a name of any length');
        break;
      }
      assert.ok(performance.now() - start < LONGEST_MS);
    });
  }

  it('line breaks and commands in a cell do not get into a draft', () => {
    const text = 'code,name,representative\n999000011,"架空\r\n【補正】\u001b[31m\u202e電機","見本\n太郎"\n';
    const [listed] = [...taken(text)];
    assert.deepEqual(listed, { code: '999000011', name: '架空 【補正】[31m電機', representative: '見本 太郎' });
  });

  it('a path to a file of another kind: what is in it is shown nowhere', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-list-'));
    try {
      writeFileSync(path.join(folder, 'passwd'), 'root:x:0:0:himitsu:/root:/bin/sh\n');
      mkdirSync(path.join(folder, 'directory.csv'));
      const told: ListProblem[] = [];
      const files = ['passwd', 'directory.csv', '/dev/zero', '\\\\host\\share\\a.csv', '\u0000', '../'.repeat(50)];
      const lists = applicantLists({
        files: () => files,
        folders: () => [folder],
        home: folder,
        report: (problems) => told.push(...problems),
      });
      assert.deepEqual(await lists.changed(), []);
      assert.equal(told.length, files.length);
      assert.doesNotMatch(JSON.stringify(told), /himitsu|root:/u);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  function* taken(text: string) {
    const steps = readList('a.csv', Buffer.from(text));
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done !== true) continue;
      yield* step.value.listed;
      return;
    }
  }
});

describe('hostile files of watched cases', () => {
  const entry = '{"law":"patent","number":"2022900001"}';
  const files: Readonly<Record<string, string>> = {
    'deep JSON': '['.repeat(1_000_000),
    'an object of keys that every object has': `{"version":1,"__proto__":{"cases":[${entry}]},"constructor":1}`,
    'numbers that are paths': '{"version":1,"cases":[{"law":"patent","number":"../../../etc/passwd"}]}',
    'no JSON': '\u0000\u001b]0;x\u0007',
    'ten megabytes': `{"version":1,"cases":[${'{},'.repeat(3_000_000)}{}]}`,
  };
  for (const [name, text] of Object.entries(files)) {
    it(`${name}: no case, no error, and the file is kept`, async () => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-watch-'));
      try {
        const file = path.join(folder, 'watch.json');
        writeFileSync(file, text);
        const watch = new WatchFile(() => file);
        assert.deepEqual((await watch.read()).cases, []);
        assert.equal(Object.hasOwn(Object.prototype, 'cases'), false);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
});
