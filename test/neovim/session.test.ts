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
`;

interface Offer {
  readonly label: string;
  readonly text: string;
}

interface Result {
  readonly errors: readonly string[];
  readonly filetype: string;
  readonly diagnostics: readonly { readonly code: string; readonly line: number; readonly message: string }[];
  readonly hover: string;
  readonly again: string;
  readonly codes: readonly Offer[];
  readonly items: readonly Offer[];
  readonly actions: readonly string[];
  readonly edited: string;
  readonly outline: readonly string[];
  readonly references: readonly number[];
  readonly symbols: readonly string[];
  readonly oldFiletype: string;
  readonly oldEncoding: string;
  readonly oldLine: string;
}

describe('Neovim, with the configuration of docs/editors.md', () => {
  let place: EditorPlace;
  let result: Result;

  before(async function () {
    const nvim = toolOrSkip(this, 'nvim', 'neovim');
    place = await EditorPlace.create();
    const init = place.write('init.lua', configurationOf('lua'));
    const draft = place.write('drafts/draft.jpo.txt', DRAFT);
    const session = `luafile ${fileOf('test/neovim/session.lua')}`;
    result = await place.run(nvim, ['--headless', '-n', '-i', 'NONE', '-u', init, draft, '-c', session], {
      JPO_DRAFTING_SERVER: fileOf('dist/server.js'),
      JPO_TEST_OLD_DRAFT: place.write('drafts/old.txt', OLD_DRAFT),
    });
  });

  after(() => (place as EditorPlace | undefined)?.close());

  it('goes through the whole session', () => {
    assert.deepEqual(result.errors, []);
    assert.equal(result.filetype, 'jpo-procedure');
  });

  it('shows diagnostics at their place', () => {
    const [wrong] = result.diagnostics.filter(({ code }) => code === 'era-after-1999');
    assert.equal(wrong?.line, 7);
    assert.match(wrong.message, /\S/u);
  });

  it('shows the facts of a number in a hover: asked for once, then held', () => {
    assert.match(result.hover, /^### \S/mu);
    assert.match(result.hover, /特願2012-900006/u);
    assert.match(result.again, /^### \S/mu);
    assert.deepEqual(place.asked(), ['patent/case_number_reference', 'patent/app_progress']);
  });

  it('offers the codes of the applicants of the case, and the items that may stand there', () => {
    assert.ok(
      result.codes.some(({ text }) => text.startsWith('９９９００００１２')),
      JSON.stringify(result.codes),
    );
    assert.ok(
      result.items.some(({ text }) => text.includes('代理人')),
      JSON.stringify(result.items),
    );
  });

  it('applies a code action to the buffer', () => {
    assert.equal(result.edited, '特願2012-900006も同じである。', result.actions.join('\n'));
  });

  it('lists the outline of the draft, the mentions of a case and the cases of the folder', () => {
    assert.match(result.outline.join(' '), /意見書.*事件の表示.*出願番号/u);
    assert.deepEqual(result.references, [3, 7, 8]);
    assert.match(result.symbols.join(' '), /特願2012-900006 蓄電池用充電器/u);
  });

  it('knows a draft in Shift_JIS by its first line', () => {
    assert.equal(result.oldFiletype, 'jpo-procedure');
    assert.equal(result.oldEncoding, 'cp932');
    assert.equal(result.oldLine, '　【氏名又は名称】髙見本株式会社');
  });
});
