import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readHtm } from '../../../server/src/documents/htm.ts';

describe('HTM documents', () => {
  it('keep the lines of PRE and the marks of underline', () => {
    assert.equal(
      readHtm('<HTML><PRE>\n　一行目\n\n  <U>下線</U>と<FONT SIZE="6">大</FONT>\n</PRE></HTML>'),
      '　一行目\n\n  <u>下線</u>と大\n',
    );
    assert.equal(
      readHtm('<PRE>Ｈ<SUB>２</SUB>Ｏ <SUP>３</SUP><U>　　</U></PRE>'),
      'Ｈ<sub>２</sub>Ｏ <sup>３</sup>　　\n',
    );
  });

  it('leave out page breaks and page marks, and nothing that looks like one elsewhere', () => {
    const page = (mark: string): string => `<HR Align="left">\n${' '.repeat(60)}${mark}\n`;
    assert.equal(
      readHtm(`<PRE>\n${' '.repeat(60)}1/ \n一\n 1/2\n${page('2/ ')}二\n${page('３／Ｅ')}三\n</PRE>`),
      '一\n 1/2\n二\n三\n',
    );
    assert.equal(readHtm('<PRE>一\n\f   2/E\n二</PRE>'), '一\n二\n');
    assert.equal(readHtm('<PRE>一<HR>二は頁の印ではない 2/3</PRE>'), '一\n二は頁の印ではない 2/3\n');
  });

  it('lay out HTML without PRE by its blocks', () => {
    const page =
      '<html><head><title>題</title><style>p{}</style></head><body><h1>見出し</h1><p>一\n 二<br>三&nbsp;四</p><ul><li>項</ul>';
    assert.equal(readHtm(page), '見出し\n一 二\n三 四\n項\n');
  });

  it('show tables as lines of cells and images by their file', () => {
    const table =
      '<table><tr><th>項目</th><td>値</td></tr>\n<tr><td>温度</td><td>４５</td></tr></table><img src="..\\a/b.jpg">';
    assert.equal(readHtm(table), '項目│値\n温度│４５\n［画像：a/b.jpg］\n');
  });

  it('keep as text what is no element', () => {
    assert.equal(
      readHtm('<PRE>３<５、a<b and c>d、<見本>、<foo@example.jp></PRE>'),
      '３<５、a<b and c>d、<見本>、<foo@example.jp>\n',
    );
    assert.equal(readHtm('<PRE>途中で<fo'), '途中で\n<fo\n');
  });

  it('lose no character of a text, whatever it is marked up with', () => {
    const word = fc.constantFrom('あ', 'Ａ', ' ', '　', '\n', '<', '>', '&', '"', '3/5', '<b>', '&lt;', '】');
    const tag = fc.constantFrom('FONT', 'B', 'SPAN', 'CENTER', 'A');
    const run = fc.tuple(fc.option(tag), fc.array(word, { maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(run, { maxLength: 20 }), (runs) => {
        const said = runs.map(([, words]) => words.join(''));
        const html = runs.map(([name], index) => {
          const escaped = (said[index] ?? '').replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
          return name === null ? escaped : `<${name}>${escaped}</${name}>`;
        });
        const squeeze = (text: string): string => text.replace(/\s+/gu, '');
        assert.equal(squeeze(readHtm(`<HTML><PRE>始${html.join('')}</PRE></HTML>`)), squeeze(`始${said.join('')}`));
      }),
      { numRuns: 500 },
    );
  });
});
