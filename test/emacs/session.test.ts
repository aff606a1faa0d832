import assert from 'node:assert/strict';
import { configurationOf, EditorPlace, fileOf, OLD_DRAFT } from '../support/otherEditor.ts';
import { toolOrSkip } from '../support/tools.ts';

const DRAFT = `【書類名】意見書
【事件の表示】
　【出願番号】特願２０１２－９００００６
【特許出願人】
　【識別番号】
【意見の内容】
特開2013-490006号公報のとおりである。
特願平24-900006も同じである。
特願2022-900001は別の出願である。
`;

interface Result {
  readonly problem?: string;
  readonly errors: number;
  readonly mode: string;
  readonly diagnostics: readonly { readonly line: number; readonly text: string }[];
  readonly hoversAtRest: number;
  readonly hover: string;
  readonly references: number;
  readonly actions: readonly string[];
  readonly edited: string;
  readonly asking: readonly string[];
  readonly codes: readonly string[];
  readonly completed: string;
  readonly items: readonly string[];
  readonly item: string;
  readonly outline: string;
  readonly symbols: number;
  readonly oldMode: string;
  readonly oldCoding: string;
  readonly oldText: string;
}

describe('Emacs, with the configuration of docs/editors.md', () => {
  let place: EditorPlace;
  let result: Result;

  before(async function () {
    const emacs = toolOrSkip(this, 'emacs', 'emacs-nox elpa-eglot');
    place = await EditorPlace.create();
    const configuration = place.write('init.el', configurationOf('elisp'));
    result = await place.run(emacs, ['--batch', '-l', configuration, '-l', fileOf('test/emacs/session.el')], {
      JPO_TEST_DRAFT: place.write('drafts/draft.jpo.txt', DRAFT),
      JPO_TEST_OLD_DRAFT: place.write('drafts/old.txt', OLD_DRAFT),
    });
  });

  after(() => (place as EditorPlace | undefined)?.close());

  it('goes through the whole session without an error of either side', () => {
    assert.equal(result.problem, undefined);
    assert.equal(result.errors, 0);
    assert.equal(result.mode, 'jpo-procedure-mode');
  });

  it('shows diagnostics at their place', () => {
    const lines = result.diagnostics.filter(({ text }) => text.includes('[era-after-1999]')).map(({ line }) => line);
    assert.deepEqual(lines, [8]);
  });

  it('asks the JPO when the user asks for a hover, not where the cursor rests', () => {
    assert.equal(result.hoversAtRest, 0);
    assert.match(result.hover, /出願人: 見本工業株式会社 999000012/u);
    assert.deepEqual(place.asked().slice(0, 2), ['patent/case_number_reference', 'patent/app_progress']);
  });

  it('shows a hover without marks of Markdown', () => {
    assert.doesNotMatch(result.hover, /[*`\\]|^[|#]/mu);
  });

  it('finds the mentions of a case, its drafts and the outline', () => {
    assert.equal(result.references, 3);
    assert.equal(result.symbols, 1);
    assert.match(result.outline, /意見書.*事件の表示.*出願番号/u);
  });

  it('puts a completion in with the line it brings, as plain text', () => {
    assert.ok(result.codes.includes('９９９００００１２'), result.codes.join(' '));
    assert.equal(result.completed, '　【氏名又は名称】見本工業株式会社');
    assert.ok(result.items.includes('【代理人】'), result.items.join(' '));
    assert.equal(result.item, '【代理人】');
  });

  it('applies a code action to the buffer', () => {
    assert.equal(result.edited, '特願2012-900006も同じである。', result.actions.join('\n'));
  });

  it('asks once for a code action that says so', () => {
    assert.match(result.asking.join('\n'), /照会する（1回/u);
    assert.deepEqual(place.asked().slice(2), ['patent/app_progress']);
  });

  it('knows a draft in Shift_JIS by its first line', () => {
    assert.equal(result.oldMode, 'jpo-procedure-mode');
    assert.equal(result.oldCoding, 'japanese-cp932');
    assert.match(result.oldText, /髙見本株式会社/u);
  });
});
