import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escaped, plain, markupFor } from '../../../server/src/features/shared/markdown.ts';

const HOVER = [
  '**特開2013-490006** — 特許 公開番号（2013年） — [J-PlatPatで開く](https://www.j-platpat.inpit.go.jp/c1801/PU/JP-2013-490006/11/ja)',
  '### 蓄電池用充電器',
  '| | |\n|:--|:--|\n| 出願人 | 見本工業株式会社 `999000012` |\n| 状態 | **消滅** |',
  '*patent/app\\_progress・2026-11-24 04:00 取得（日本時間） · 本日の残り 799回*',
].join('\n\n');

describe('Markdown for an editor', () => {
  it('is left as it is unless the editor says that it shows plain text only', () => {
    for (const formats of [undefined, ['markdown'], ['plaintext', 'markdown']] as const) {
      assert.deepEqual(markupFor(HOVER, formats), { kind: 'markdown', value: HOVER });
    }
  });

  it('becomes lines that are read without marks', () => {
    assert.deepEqual(markupFor(HOVER, ['plaintext']), {
      kind: 'plaintext',
      value: [
        '特開2013-490006 — 特許 公開番号（2013年） — J-PlatPatで開く https://www.j-platpat.inpit.go.jp/c1801/PU/JP-2013-490006/11/ja',
        '蓄電池用充電器',
        '出願人: 見本工業株式会社 999000012',
        '状態: 消滅',
        'patent/app_progress・2026-11-24 04:00 取得（日本時間） · 本日の残り 799回',
      ].join('\n'),
    });
  });

  it('has text from outside as it came, alone, in a heading and in a table', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(plain(text) !== '');
        const shown = (markdown: string) => markupFor(markdown, ['plaintext']).value;
        assert.equal(shown(escaped(text)), plain(text));
        assert.equal(shown(`### ${escaped(text)}`), plain(text));
        assert.equal(shown(`| 名称 | ${escaped(text)} |`), `名称: ${plain(text)}`);
      }),
    );
  });
});
