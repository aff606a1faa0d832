import assert from 'node:assert/strict';
import { HtmlText, isHtml } from '../../../../server/src/drafts/html/htmlText.ts';
import { itemsOf } from '../../../../server/src/drafts/items.ts';
import { scan } from '../../../../server/src/numbers/scan.ts';

const CASE = '特願２０２２－９００００１';
/** As Word writes 「Webページ（フィルター後）」. */
const WORD = (body: string) => `<html>

<head>
<meta http-equiv=Content-Type content="text/html; charset=shift_jis">
<meta name=Generator content="Microsoft Word 15 (filtered)">
<title>【書類名】　　　　　意見書</title>
<style>
<!--
 /* Font Definitions */
 @font-face
\t{font-family:"ＭＳ 明朝";
\tpanose-1:2 2 6 9 4 2 5 8 3 4;}
p.MsoNormal, li.MsoNormal
\t{margin:0mm;}
-->
</style>

</head>

<body lang=JA style='text-justify-trim:punctuation'>

<div class=WordSection1 style='layout-grid:18.0pt'>

${body}

</div>

</body>

</html>
`;

/**
 * What is written, what is read of it (lines by ⏎), and, marked with ⟦ ⟧ in what is written, the place of the number or the
 * item that stands first in it.
 */
// prettier-ignore
const FORMS: readonly (readonly [what: string, written: string, read: string])[] = [
  // Lines that <BR> ends
  ['<BR>, CRLF', `【書類名】意見書<BR>\r\n⟦${CASE}⟧<BR>\r\n`, `【書類名】意見書⏎${CASE}⏎`],
  ['<br>, LF', `【書類名】意見書<br>\n⟦${CASE}⟧<br>\n`, `【書類名】意見書⏎${CASE}⏎`],
  ['<br/>', `【書類名】意見書<br/>⟦${CASE}⟧<br/>`, `【書類名】意見書⏎${CASE}⏎`],
  ['<br />', `【書類名】意見書<br />\r\n⟦${CASE}⟧<br />`, `【書類名】意見書⏎${CASE}⏎`],
  ['<BR CLEAR=ALL>', `【書類名】意見書<BR CLEAR=ALL>\n⟦${CASE}⟧<BR CLEAR=ALL>`, `【書類名】意見書⏎${CASE}⏎`],
  ['the form that was filed', `<HTML>\r\n<HEAD>\r\n<META http-equiv="Content-Type" content="text/html; charset=Shift_JIS">\r\n</HEAD>\r\n<BODY>\r\n【書類名】意見書<BR>\r\n⟦${CASE}⟧<BR>\r\n</BODY>\r\n</HTML>\r\n`, `【書類名】意見書⏎${CASE}⏎`],
  ['with a document type', `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">\n<html><body>【書類名】意見書<br>⟦${CASE}⟧</body></html>`, `【書類名】意見書⏎${CASE}`],
  ['an empty line', `【書類名】意見書<BR>\n<BR>\n⟦${CASE}⟧<BR>`, `【書類名】意見書⏎⏎${CASE}⏎`],
  ['indentation of full-width blanks', `【書類名】意見書<BR>\n　　⟦${CASE}⟧<BR>`, `【書類名】意見書⏎　　${CASE}⏎`],
  ['indentation of half-width blanks', `【書類名】意見書<BR>\n  ⟦${CASE}⟧<BR>`, `【書類名】意見書⏎  ${CASE}⏎`],
  ['entities as indentation', `【書類名】意見書<BR>\n&nbsp;&nbsp;⟦${CASE}⟧<BR>`, `【書類名】意見書⏎  ${CASE}⏎`],
  ['entities without a semicolon', `【書類名】意見書<BR>&nbsp&#12288&#x3000⟦${CASE}⟧&lt<BR>`, `【書類名】意見書⏎ 　　${CASE}<⏎`],
  ['a mark of the order of bytes first', `\ufeff<HTML><BODY>【書類名】意見書<BR>⟦${CASE}⟧`, `【書類名】意見書⏎${CASE}`],
  ['a comment first', `<!-- 草案 --><html>【書類名】意見書<br>⟦${CASE}⟧`, `【書類名】意見書⏎${CASE}`],
  ['XHTML', `<?xml version="1.0" encoding="Shift_JIS"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body>【書類名】意見書<br />⟦${CASE}⟧</body></html>`, `【書類名】意見書⏎${CASE}`],
  // Paragraphs
  ['<p>', `<p>【書類名】意見書</p>\n<p>⟦${CASE}⟧</p>\n`, `【書類名】意見書⏎${CASE}`],
  ['<P> without an end', `<P>【書類名】意見書\n<P>⟦${CASE}⟧\n`, `【書類名】意見書⏎${CASE}`],
  ['<p> in one line', `<html><body><p>【書類名】意見書</p><p>⟦${CASE}⟧</p></body></html>`, `【書類名】意見書⏎${CASE}`],
  ['<p>, indented as source', `<html>\n  <body>\n    <p>【書類名】意見書</p>\n    <p>⟦${CASE}⟧</p>\n  </body>\n</html>`, `【書類名】意見書⏎${CASE}`],
  ['<p> with attributes', `<p style="margin:0" class='a>b'>【書類名】意見書</p><p style="margin:0">⟦${CASE}⟧</p>`, `【書類名】意見書⏎${CASE}`],
  ['a blank paragraph', `<p>【書類名】意見書</p><p>&nbsp;</p><p>⟦${CASE}⟧</p>`, `【書類名】意見書⏎ ⏎${CASE}`],
  ['<br> in a paragraph', `<p>【書類名】意見書<br>⟦${CASE}⟧<br></p>`, `【書類名】意見書⏎${CASE}⏎`],
  ['<div>', `<div>【書類名】意見書</div><div>⟦${CASE}⟧</div>`, `【書類名】意見書⏎${CASE}`],
  ['<div> in <div>', `<div>【書類名】意見書<div>⟦${CASE}⟧</div></div>`, `【書類名】意見書⏎${CASE}`],
  ['<pre>', `<html><pre>\n【書類名】意見書\n  ⟦${CASE}⟧\n</pre></html>`, `⏎【書類名】意見書⏎  ${CASE}⏎`],
  ['a table, in lines', `<html><table><tr><td>【書類名】意見書<td>⟦${CASE}⟧</table>`, `【書類名】意見書⏎${CASE}`],
  ['a table first', `<table><tr><td>【書類名】意見書</td><td>⟦${CASE}⟧</td></tr></table>`, `【書類名】意見書⏎${CASE}`],
  ['a list first', `<ul><li>【書類名】意見書</li><li>⟦${CASE}⟧</li></ul>`, `【書類名】意見書⏎${CASE}`],
  ['a section first', `<section><p>【書類名】意見書</p><p>⟦${CASE}⟧</p></section>`, `【書類名】意見書⏎${CASE}`],
  ['a style first', `<style>p {}</style><p>【書類名】意見書</p><p>⟦${CASE}⟧</p>`, `【書類名】意見書⏎${CASE}`],
  // Word
  ['Word', WORD(`<p class=MsoNormal>【書類名】意見書</p>\n\n<p class=MsoNormal>⟦${CASE}⟧</p>`), `【書類名】意見書⏎${CASE}`],
  ['Word: Latin letters and digits apart', WORD(`<p class=MsoNormal>【書類名】意見書</p>\n\n<p class=MsoNormal>⟦特願<span\nlang=EN-US>2022-900001⟧</span>は</p>`), '【書類名】意見書⏎特願2022-900001は'],
  ['Word: blank paragraph', WORD(`<p class=MsoNormal>【書類名】意見書</p>\n\n<p class=MsoNormal><span lang=EN-US>&nbsp;</span></p>\n\n<p class=MsoNormal>⟦${CASE}⟧</p>`), `【書類名】意見書⏎ ⏎${CASE}`],
  ['Word: bold name of an item', WORD(`<p class=MsoNormal><b>⟦【書類名】⟧</b>意見書</p>`), '【書類名】意見書'],
  ['Word: Shift+Enter', WORD(`<p class=MsoNormal>【書類名】意見書<span lang=EN-US><br>\n</span>⟦${CASE}⟧</p>`), `【書類名】意見書⏎${CASE}`],
  ['Word: page break', WORD(`<p class=MsoNormal>【書類名】意見書</p>\n\n<span lang=EN-US style='font-size:10.5pt'><br clear=all style='page-break-before:always'>\n</span>\n\n<p class=MsoNormal>⟦${CASE}⟧</p>`), `【書類名】意見書⏎⏎${CASE}`],
  ['Word: lines folded in the source', WORD(`<p class=MsoNormal>【書類名】意見書</p>\n\n<p class=MsoNormal>本願は、\n⟦${CASE}⟧である</p>`), `【書類名】意見書⏎本願は、${CASE}である`],
  ['Word: <o:p>', `<html><p class=MsoNormal>【書類名】意見書<o:p></o:p></p><p>⟦${CASE}⟧<o:p>&nbsp;</o:p></p>`, `【書類名】意見書⏎${CASE} `],
  ['Word: conditional comments', `<html><body><!--[if gte mso 9]><xml>x</xml><![endif]--><p>【書類名】意見書</p><![if !supportLists]><p>⟦${CASE}⟧</p><![endif]>`, `【書類名】意見書⏎${CASE}`],
  // Entities
  ['a number with entities', '【書類名】意見書<BR>⟦特願2022&#8209;900001⟧<BR>', '【書類名】意見書⏎特願2022\u2011900001⏎'],
  ['the same in hexadecimal', '【書類名】意見書<BR>⟦特願2022&#x2011;900001⟧<BR>', '【書類名】意見書⏎特願2022\u2011900001⏎'],
  ['&minus;', '【書類名】意見書<BR>⟦特願2022&minus;900001⟧<BR>', '【書類名】意見書⏎特願2022\u2212900001⏎'],
  ['kanji as entities', '<html>&#12304;&#26360;&#39006;&#21517;&#12305;意見書<br>⟦&#29305;&#39000;2022-900001⟧', '【書類名】意見書⏎特願2022-900001'],
  ['brackets as entities first', `&#12304;書類名&#12305;意見書<br>⟦${CASE}⟧`, `【書類名】意見書⏎${CASE}`],
  ['the same in hexadecimal, nothing else', `&#x3010;書類名&#x3011;意見書\n⟦${CASE}⟧`, `【書類名】意見書${CASE}`],
  ['names of entities in capitals', `【書類名】意見書<BR>Ａ&AMP;Ｂ&LT;br&GT;&QUOT;⟦${CASE}⟧`, `【書類名】意見書⏎Ａ&Ｂ<br>"${CASE}`],
  ['&amp; &lt; &gt; &quot; &apos;', `【書類名】意見書<BR>Ａ&amp;Ｂ&lt;br&gt;&quot;&apos;⟦${CASE}⟧`, `【書類名】意見書⏎Ａ&Ｂ<br>"'${CASE}`],
  ['a sign beyond U+FFFF', `【書類名】意見書<BR>&#x20bb7;⟦${CASE}⟧`, `【書類名】意見書⏎𠮷${CASE}`],
  ['codes of Windows-1252', `【書類名】意見書<BR>a&#150;b⟦${CASE}⟧`, `【書類名】意見書⏎a–b${CASE}`],
  ['an ampersand of the text', `【書類名】意見書<BR>R&D ⟦${CASE}⟧`, `【書類名】意見書⏎R&D ${CASE}`],
  // Marks
  ['<U>', '【書類名】意見書<BR>⟦特願２０２２－<U>９００００１⟧</U>', '【書類名】意見書⏎特願２０２２－９００００１'],
  ['<U> around an item', '<HTML><U>⟦【書類名】⟧意見書</U><BR>', '【書類名】意見書⏎'],
  ['<SUP>, <SUB>', `【書類名】意見書<BR>10<SUP>6</SUP>、H<SUB>2</SUB>O、⟦${CASE}⟧<SUP>1)</SUP>`, `【書類名】意見書⏎10<SUP>6</SUP>、H<SUB>2</SUB>O、${CASE}<SUP>1)</SUP>`],
  ['a picture', `【書類名】意見書<BR>【図１】<BR><IMG SRC="a.png"\n><BR>⟦${CASE}⟧`, `【書類名】意見書⏎【図１】⏎<IMG SRC="a.png" >⏎${CASE}`],
  ['<wbr>', '【書類名】意見書<BR>⟦特願2022-<wbr>900001⟧', '【書類名】意見書⏎特願2022-900001'],
  // Line ends of the source, which are no lines
  ['between kanji', `<p>【書類名】意\n見書</p><p>⟦${CASE}⟧`, `【書類名】意見書⏎${CASE}`],
  ['between letters', `<p>【書類名】意見書</p><p>prior\nart ⟦${CASE}⟧`, `【書類名】意見書⏎prior art ${CASE}`],
  ['between digits: not one number', '<p>【書類名】意見書</p><p>特願２０２２－９０\n０００１', '【書類名】意見書⏎特願２０２２－９０ ０００１'],
  ['before an item', `<p>【書類名】意見書\n　⟦【整理番号】⟧A1`, '【書類名】意見書⏎　【整理番号】A1'],
];

const doubtsOf = (source: string) => new HtmlText(source).doubts.map(({ what }) => what);

describe('HTML', () => {
  for (const [what, marked, read] of FORMS) {
    it(`${what}: is read, and its places are those of the file`, () => {
      const source = marked.replace(/[⟦⟧]/gu, '');
      assert.equal(isHtml(source), true);
      const html = new HtmlText(source);
      const text = read.replaceAll('⏎', '\n');
      assert.equal(html.text, text);
      for (let at = 0; at <= text.length; at++) {
        const place = html.sourceOf(at);
        // A sign of two units is one entity.
        if (!/[\udc00-\udfff]/u.test(text.charAt(at))) assert.equal(html.offsetOf(place), at, `${at} of ${text}`);
        assert.equal(html.isMarkup(place), false, `${at} of ${text}`);
      }
      const from = marked.indexOf('⟦');
      if (from < 0) return;
      const to = marked.indexOf('⟧') - 1;
      const [number] = scan(text, { year: 2026 });
      const [found] = marked[from + 1] === '【' ? itemsOf(text).slice(-1) : [number];
      assert.ok(found, 'nothing is found');
      if (number) assert.equal(number.number, '2022900001');
      assert.deepEqual([html.sourceOf(found.start), html.sourceEndOf(found.end)], [from, to]);
    });
  }

  it('is known by what a text contains, not by its name', () => {
    const plain = [
      '',
      '【書類名】意見書\n【意見の内容】\n<BR> と &nbsp; は HTML のものです。\n',
      '【書類名】意見書\n<p>a</p>',
      '  【書類名】　　意見書\n【整理番号】<br>',
      '<p>のタグについて</p>\n特願2022-900001',
      '<p align="center"><img src="a.png"></p>\n\n# README\n\n【書類名】は',
      '<script>1</script>',
      '【書類名】特許請求の範囲 <br>\n【請求項１】\n',
      '【書類名】特許請求の範囲<br>\n【請求項１】\n<u>装置</u>&nbsp;\n',
      '【書類名】特許請求の範囲<br>  \r\n【請求項１】\r\n　<p>要素を<br>で終える装置。\r\n',
      '<table><tr><td>特願2022-900001</td></tr></table>',
      '<ul><li>a</li></ul>\n【書類名】意見書',
      '&#12304;特許文献&#12305;',
      '特願2022&#8209;900001',
      'a < b',
      '<u>【書類名】</u>意見書\n【整理番号】A1',
    ];
    for (const text of plain) assert.equal(isHtml(text), false, text);
  });

  it('keeps what is no markup', () => {
    const source = '<html>a < b <= c, 1<2, &foo; & &#0; &#xD800; <% %> <ミ>';
    assert.equal(new HtmlText(source).text, 'a < b <= c, 1<2, &foo; & &#0; &#xD800; <% %> <ミ>');
  });

  it('says what it cannot read, each once', () => {
    assert.deepEqual(doubtsOf('<html><p>a<table><tr><td>b</table><table></table>'), ['<table>', '<tr>', '<td>']);
    assert.deepEqual(doubtsOf('<html>a&foo;b&foo;&#0;'), ['&foo;', '&#0;']);
    assert.deepEqual(doubtsOf('<html>a<b c="d'), ['<']);
    assert.deepEqual(doubtsOf('<html><style>p {} 【書類名】意見書'), ['<style>']);
    assert.deepEqual(doubtsOf('<html><u>a</u> <!-- b --> <font>c</font> <img src=a><o:p>&nbsp;</o:p>'), []);
    assert.deepEqual(doubtsOf('<html>【書類名】意見書\n【整理番号】A1'), [undefined]);
  });

  it('takes a time that grows as the text does, whatever is left open', () => {
    const pieces = [
      '<',
      '<a',
      '<a b="',
      "<a b='",
      '<!--',
      '<style>',
      '&a',
      '\n ',
      '<p>',
      '<br>',
      '<pre>',
      '<a "',
      '【',
      '本願の発明は、\n',
      'a\n',
      '<b>本</b>\n',
    ];
    for (const piece of pieces) {
      const time = (count: number) => {
        const source = `<html>${piece.repeat(count)}`;
        const before = process.cpuUsage().user;
        assert.ok(new HtmlText(source).text.length <= source.length);
        return process.cpuUsage().user - before;
      };
      time(10_000);
      // In microseconds: a tenth of it today; a square would take minutes.
      assert.ok(time(200_000) < 2_000_000, piece);
    }
  });

  describe('edits', () => {
    const made = (source: string, right: string, put: string) => {
      const html = new HtmlText(source);
      const start = html.text.indexOf(right);
      assert.ok(start >= 0);
      const edits = html.sourceEdits([{ start, end: start + right.length, text: put }]);
      return edits?.reduceRight((text, { from, to, text: one }) => text.slice(0, from) + one + text.slice(to), source);
    };

    // prettier-ignore
    const EDITS: readonly (readonly [source: string, right: string, put: string, result: string | undefined])[] = [
      ['【書類名】意見書<BR>\r\n①<BR>', '①', '（１）', '【書類名】意見書<BR>\r\n（１）<BR>'],
      ['【書類名】意見書<BR>\r\na<BR>', 'a', '<&>', '【書類名】意見書<BR>\r\n&lt;&amp;&gt;<BR>'],
      ['【書類名】意見書<BR>\r\na<BR>', '意見書', '意見書\n【整理番号】', '【書類名】意見書<BR>\r\n【整理番号】<BR>\r\na<BR>'],
      ['<p>【書類名】意見書</p>\n<p>a</p>', '意見書', '意見書\n【整理番号】', '<p>【書類名】意見書</p>\n<p>【整理番号】</p>\n<p>a</p>'],
      ['<p>【書類名】意見書</p>\n<p>a</p>', 'a', '【整理番号】\na', '<p>【書類名】意見書</p>\n<p>【整理番号】</p>\n<p>a</p>'],
      ['<p>【書類名】<b>意見書</b></p>\n<p>a</p>', '意見書', '意見書\n【整理番号】', '<p>【書類名】<b>意見書<BR>\n【整理番号】</b></p>\n<p>a</p>'],
      ['<p>【書類名】意見書</p>\n<p>a</p>\n<p>b</p>', 'a\n', '', '<p>【書類名】意見書</p>\n<p>b</p>'],
      ['<p>【書類名】意見書</p>\n<p><span>a</span></p>\n<p><span>b</span></p>', 'a\n', '', '<p>【書類名】意見書</p>\n<p><span>b</span></p>'],
      ['<p>【書類名】意見書</p>\n<p>a</p>\n<p><span>b</span></p>', 'a\n', '', undefined],
      ['【書類名】意見書<BR>特願<b>2022</b>-900001', '特願2022-900001', '特願2022-900002', undefined],
      ['【書類名】意見書<BR>特願2022&#8209;900001', '特願2022\u2011900001', '特願2022-900001', '【書類名】意見書<BR>特願2022-900001'],
      ['【書類名】意見書<BR>a&shy;b', '\u00ad', '', '【書類名】意見書<BR>ab'],
      ['【書類名】意見書<BR>a<SUP>2</SUP>', 'a<SUP>2</SUP>', 'b', '【書類名】意見書<BR>b'],
      ['【書類名】意見書<BR>a<BR>b', 'b', '<SUP>2</SUP>', undefined],
      ['<p x="$&">【書類名】意見書</p>\n<p x="$&">a</p>', 'a', 'a\n①', '<p x="$&">【書類名】意見書</p>\n<p x="$&">a</p>\n<p x="$&">①</p>'],
      // What would be read as an entity, and a blank that HTML would leave out
      ['【書類名】意見書<BR>&a;', 'a', 'amp', undefined],
      ['【書類名】意見書<BR>a<BR>\nb', 'a', '\ta', '【書類名】意見書<BR>\ta<BR>\nb'],
    ];
    for (const [source, right, put, result] of EDITS) {
      it(`${JSON.stringify(right)} → ${JSON.stringify(put)} in ${JSON.stringify(source)}`, () => {
        assert.equal(made(source, right, put), result);
      });
    }

    it('not in half of a sign that is one entity', () => {
      const html = new HtmlText('【書類名】意見書<BR>&#x20bb7;');
      const end = html.text.length;
      assert.equal(html.sourceEdits([{ start: end - 1, end, text: '' }]), undefined);
    });
  });
});
