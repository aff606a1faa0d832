import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { MOST_OF_A_CODE } from '../../../server/src/checks/shared/capped.ts';
import { readBundle } from '../../../server/src/documents/bundle.ts';
import { offlineFindings } from '../../../server/src/features/diagnostics/diagnostics.ts';
import { Drafts } from '../../../server/src/features/shared/drafts.ts';
import { FakeClock } from '../../support/fakeClock.ts';
import { applied, findingsOf, told } from './findings.ts';
import { GOOD } from './drafts.ts';
import { namesIn } from '../../support/namesIn.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const textsIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const);

describe('checks of drafts', () => {
  it('find nothing in the demo drafts but the one wrong number', () => {
    const found = textsIn(path.join(ROOT, 'media/demo-drafts')).flatMap(([name, text]) =>
      told(text).map((one) => `${name} ${one}`),
    );
    assert.deepEqual(found, ['02-tetsuzuki-hoseisho.jpo.txt era-after-1999 特願平２４－９００００６号']);
  });

  it('find nothing in the samples of real forms', function () {
    const folder = path.join(ROOT, '../shared/samples');
    if (!existsSync(folder)) {
      console.log('      (no samples beside this folder)');
      this.skip();
    }
    const texts = textsIn(folder);
    assert.ok(texts.length >= 9);
    for (const [name, text] of texts) assert.deepEqual(told(text), [], name);
  });

  it('find nothing in documents that were filed', async function () {
    const folder = path.join(ROOT, '../shared/jpo-api/recordings');
    const archives = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.zip')) : [];
    if (archives.length === 0) {
      console.log('      (no recordings beside this folder)');
      this.skip();
    }
    for (const archive of archives) {
      const { documents } = await readBundle(readFileSync(path.join(folder, archive)), { year: 2026 });
      for (const { label, text } of documents) assert.deepEqual(told(text), [], `${archive} ${label}`);
    }
  });

  it('look only at numbers where there is no 【書類名】', () => {
    assert.deepEqual(told('# 覚え書き ①\n特願2022-000000、令和元年4月1日、ｶﾅ'), ['serial-zero 特願2022-000000']);
    assert.deepEqual(told('【整理番号】ａ\n①'), []);
  });

  it('look at each document of a draft by itself', () => {
    const text = GOOD.opinion + GOOD.amendment.replace('【補正をする者】', '【特許出願人】') + GOOD.statement;
    assert.deepEqual(told(text), ['wrong-party-item 【特許出願人】']);
  });

  it('say everything that is wrong in a draft that was only begun, in the order of the text', () => {
    assert.deepEqual(told('【書類名】意見書\n【意見の内容】\n　①は、'), [
      'missing-item 【意見の内容】',
      'missing-item 【意見の内容】',
      'missing-item 【意見の内容】',
      'missing-item 【意見の内容】',
      'character-repertoire ①',
    ]);
  });

  it('tell one finding a run of characters, and how many are left out of very many', () => {
    assert.deepEqual(told(`${GOOD.statement}①②③、㈱ｱｲｳ`), [
      'character-repertoire ①②③',
      'character-repertoire ㈱',
      'half-width-kana ｱｲｳ',
    ]);
    const found = findingsOf(`${GOOD.statement}${'①、'.repeat(MOST_OF_A_CODE + 7)}`);
    assert.equal(found.length, MOST_OF_A_CODE);
    assert.deepEqual(
      found.flatMap(({ more }) => more ?? []),
      [7],
    );
  });

  it('accept the letters of JIS X 0201, and of characters that look alike the one that Windows knows', () => {
    assert.deepEqual(told(`${GOOD.statement}～∥－￠￡￢―—＼\\¥‾~!"#$%&'()*+,-./:;<=>?@[]^_\`{|}`), []);
    const text = `${GOOD.statement}〜‖、−¢£¬`;
    const found = findingsOf(text);
    assert.deepEqual(
      found.map((one) => [one.code, namesIn(one)]),
      [
        ['look-alike', ['〜', 'U+301C', '～', 'U+FF5E']],
        ['look-alike', ['−', 'U+2212', '－', 'U+FF0D']],
      ],
    );
    const edits = found.flatMap(({ fixes = [] }) => fixes.flatMap((fix) => fix.edits));
    assert.ok(applied(text, edits).endsWith('～∥、－￠￡￢'));
  });

  it('name what nobody sees by its code, and take it out or put in what it stands for', () => {
    for (const [unseen, codes, seen] of [
      ['\u200b', 'U+200B', ''],
      ['\ufeff\u200b\u200b', 'U+FEFF U+200B', ''],
      ['\u00ad', 'U+00AD', ''],
      ['\u{e0100}', 'U+E0100', ''],
      ['\u{e0041}', 'U+E0041', ''],
      ['\ufe00', 'U+FE00', ''],
      ['\u001a', 'U+001A', ''],
      ['\u0008', 'U+0008', ''],
      ['\u007f', 'U+007F', ''],
      ['\u3164', 'U+3164', ''],
      ['\u180b', 'U+180B', ''],
      ['\ufff9', 'U+FFF9', ''],
      ['\f\f', 'U+000C', '\n'],
      ['\f\f\f', 'U+000C', '\n'],
      ['\u00a0', 'U+00A0', ' '],
      ['\u2003', 'U+2003', '\u3000'],
      ['\v', 'U+000B', '\n'],
      ['\f', 'U+000C', '\n'],
      ['\r', 'U+000D', '\n'],
      ['\u0085', 'U+0085', '\n'],
      ['\u2028', 'U+2028', '\n'],
    ] as const) {
      const text = GOOD.statement.replace('お願い', `お${unseen}願い`);
      const [finding, ...others] = findingsOf(text).filter(({ code }) => code === 'character-repertoire');
      assert.deepEqual([finding && namesIn(finding), others], [[unseen, codes], []]);
      const [fix] = finding?.fixes ?? [];
      assert.deepEqual([fix?.certainty, applied(text, fix?.edits ?? [])], ['certain', text.replace(unseen, seen)]);
    }
    const crlf = GOOD.statement.replaceAll('\n', '\r\n');
    const [, fix] = [0, findingsOf(crlf.replace('お願い', 'お\v願い'))[0]?.fixes?.[0]];
    assert.equal(fix?.edits[0]?.text, '\r\n');
  });

  it('count the digits of a number, and nothing else', () => {
    const ofCode = (code: string) => findingsOf(GOOD.opinion.replace('９９９００００１１', () => code));
    for (const [code, digits, fixed] of [
      ['９９９００００１', [8, ''], '０９９９００００１'],
      ['999-000-011', [9, '--'], '999000011'],
      ['９９９０００Ｏ１１', [8, 'O'], '９９９００００１１'],
      ['9990000111', [10, ''], undefined],
    ] as const) {
      const [finding] = ofCode(code);
      assert.deepEqual([finding?.code, finding && namesIn(finding)], ['applicant-code-digits', digits]);
      assert.equal(finding?.fixes?.[0]?.edits[0]?.text, fixed);
    }
    // Nine digits are nine digits, whatever stands unseen among them.
    assert.deepEqual(
      ofCode('９９９０\u200b０００１１\ufe0f').map(({ code }) => code),
      ['character-repertoire', 'character-repertoire'],
    );
  });

  it('say that a page break before an item can go', () => {
    for (const text of [
      `\f${GOOD.statement}`,
      GOOD.statement.replace('\n', '\n\f'),
      GOOD.statement.replace('\n', '\f\n\f\f'),
    ]) {
      const found = findingsOf(text);
      assert.ok(
        found.length > 0 && found.every((one) => one.code === 'character-repertoire' && one.unseen === 'U+000C'),
      );
      const edits = found.flatMap(({ fixes = [] }) => fixes.flatMap((fix) => fix.edits));
      assert.equal(applied(text, edits), GOOD.statement);
    }
  });

  it('read a draft through what nobody sees, and by every line end', () => {
    for (const good of Object.values(GOOD)) {
      const draft = good.replaceAll('\r\n', '\n');
      for (const lineEnd of ['\r', '\r\n', '\v', '\u0085', '\u2028', '\u2029']) {
        const codes = findingsOf(draft.replaceAll('\n', lineEnd)).map(({ code }) => code);
        // One finding a run of odd line ends; nothing else, and nothing at all about CR.
        assert.deepEqual([...new Set(codes)], lineEnd.startsWith('\r') ? [] : ['character-repertoire']);
      }
      for (const unseen of ['\u200b', '\ufeff', '\u00ad', '\u2060', '\ufe0f', '\u{e0100}', '\u00a0', '\u2002']) {
        const lines = draft.split('\n').map((line) => (line.trimStart().startsWith('【') ? unseen + line : line));
        const codes = findingsOf(lines.join('\n')).map(({ code }) => code);
        assert.deepEqual([...new Set(codes)], ['character-repertoire'], unseen);
      }
    }
  });

  it('read the radicals of a PDF as the kanji they stand for, and put these in their place', () => {
    const text = GOOD.opinion
      .replace('【特許出願人】', '【特許出願⼈】')
      .replace('意見の内容', '意⾒の内容')
      .replace('１１月２３日', '１１⽉２３⽇')
      .replace('本願発明', '本願発明の⻑い⺠⻘');
    const found = findingsOf(text);
    assert.deepEqual([...new Set(found.map(({ code }) => code))], ['character-repertoire']);
    assert.ok(found.every(({ fixes = [] }) => fixes[0]?.certainty === 'certain'));
    const edits = found.flatMap(({ fixes = [] }) => fixes[0]?.edits ?? []);
    assert.equal(applied(text, edits), GOOD.opinion.replace('本願発明', '本願発明の長い民青'));
  });

  it('offer both forms of a name whose kanji cannot be filed', () => {
    const fixes = findingsOf(`${GOOD.statement}髙﨑`).flatMap(({ fixes = [] }) => fixes);
    assert.deepEqual(
      fixes.map((fix) => [namesIn(fix)[0], fix.certainty]),
      [
        ['高崎', 'likely'],
        ['▲高▼▲崎▼', 'likely'],
      ],
    );
  });

  it('never fail, keep to the text, and offer edits that can be made, for any draft', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...[
          '【書類名】意見書',
          '【書類名】特許願',
          '【書類名】手続補正書',
          '【書類名】明細書',
          '【事件の表示】',
          '\n',
          '\r\n',
        ],
        ...[
          '【特許出願人】',
          '【識別番号】',
          '【氏名又は名称】',
          '【代理人】',
          '【出願番号】特願2020-123456',
          '<BR>',
          '　',
        ],
        ...[
          '【手続補正１】',
          '【補正方法】',
          '【補正の内容】',
          '【請求項１】',
          '【０００２】',
          '【発送番号】12',
          '【整理番号】',
        ],
        ...[
          '令和元年',
          '平成３１年５月１日',
          '２月３０日',
          '①',
          'ｶﾞ',
          '▲',
          '▼',
          '■',
          '【',
          '】',
          '\u3099',
          '\ud83d',
          '髙',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
        (text) => {
          let before = 0;
          for (const { start, end, fixes = [] } of findingsOf(text)) {
            assert.ok(start >= before && end >= start && end <= text.length);
            before = start;
            for (const { edits } of fixes) assert.notEqual(applied(text, edits), text);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('find the same after an edit as in the text anew', () => {
    const drafts = [GOOD.opinion, GOOD.amendment, GOOD.patentApplication, GOOD.registrationFee, '覚え\n'];
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 0, max: 60 }),
      text: fc.constantFrom(
        '',
        '①',
        '【書類名】意見書\n',
        '【発送番号】12\n',
        '令和元年１月１日',
        '商願2020-1',
        '同2020-2',
      ),
    });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...drafts), { maxLength: 5 }),
        fc.array(edit, { maxLength: 8 }),
        (parts, edits) => {
          let text = parts.join('');
          const drafts = new Drafts(new FakeClock());
          const document = TextDocument.create('file:///a.jpo.txt', 'jpo-procedure', 1, text);
          for (const [index, { at, length, text: put }] of edits.entries()) {
            const start = Math.floor(at * text.length);
            text = text.slice(0, start) + put + text.slice(start + length);
            TextDocument.update(document, [{ text }], index + 2);
            assert.deepEqual(offlineFindings(document, drafts), findingsOf(text));
          }
        },
      ),
    );
  });

  it('end with a bounded list for hostile texts', () => {
    const head = '【書類名】意見書\n';
    for (const hostile of [
      '①あ',
      '【',
      '▲',
      '令和元年',
      '【代理人】\n',
      '【項】\n',
      '【手続補正】\n',
      '　',
      '【その他】',
      'か\u3099',
    ]) {
      assert.ok(findingsOf(head + hostile.repeat(10_000)).length <= 10 * MOST_OF_A_CODE, hostile);
    }
  });
});
