type Texts = Readonly<Record<string, string>>;

/** A text as long as this is longer than any surface may show (rules.ts). */
const LONGER_THAN_ALL = 70_000;

/** Texts as a hostile or broken server, or a party with a strange name, could put them into any field. All invented. */
export const HOSTILE_TEXTS: Texts = {
  'a Markdown link to a command': '仮想[x](command:workbench.action.quit)商会',
  'a Markdown link to a page': '仮想[x](https://evil.example/a?b=c "d")商会<https://evil.example>',
  'bare addresses': '仮想 https://evil.example www.evil.example mihon@evil.example ftp://evil.example 商会',
  'a Markdown image': '仮想![x](https://evil.example/a.png)商会',
  'a reference link': '仮想[x][y]\n\n[y]: command:workbench.action.quit\n\n商会',
  HTML: '仮想<img src=x onerror=alert(1)><script>alert(1)</script><a href="command:x">&lt;b&gt;商会',
  'emphasis, code and headings': '仮想\n# **b** _i_ `c` ~~s~~\n```\n---\n> q\n* l\n1. l\n商会',
  'table cells': '仮想 | a | b |\n|---|---|\n| c |商会',
  icons: '仮想$(bug)$(zap~spin)商会',
  'snippet syntax': '仮想$1 ${2:x} ${TM_FILENAME} $CLIPBOARD ${3|a,b|} }\\$商会',
  'terminal commands': '仮想\u001b[31m\u001b]8;;https://evil.example\u0007x\u001b]0;t\u0007\u009b2J\u0000\b\r商会',
  'marks of direction': '仮想\u202egpj.exe\u202c\u2066a\u2069\u200f\u061c\u200bb\ufeff商会',
  'line breaks of all kinds': '仮想\r\n【補正】\n\u2028【識別番号】\u2029x\u0085\u000b\f商会',
  'items of a draft': '仮想】\n【代理人】\n　　【識別番号】　　９９９９９９９９９\n【商会',
  'a quotation, a backslash, a path': `仮想"'\\..\\..\\etc/../../passwd%2e%2e%2f商会`,
  'tags and separators': '仮想\u{e0041}\u{e007f}\ufff9a\ufffb\u00ad商会',
  'half a surrogate': '仮想\ud83d商会\udc00',
  'a long text': `仮想${'会'.repeat(LONGER_THAN_ALL)}`,
  'a long text of nothing visible': `仮想${'\u200b'.repeat(LONGER_THAN_ALL)}商会`,
  'a name of every object': '__proto__',
  'another name of every object': 'constructor',
};

/** Held answers of this size are read from the store for seconds in all. */
export const HUGE_TEXTS: Texts = {
  'a megabyte': `仮想${'会'.repeat(1_000_000)}`,
  'a megabyte of nothing visible': `仮想${'\u200b'.repeat(1_000_000)}商会`,
};
