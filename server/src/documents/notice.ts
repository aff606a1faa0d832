import type { Law } from '../numbers/caseNumber.ts';
import { formatNumber, toFullWidth } from '../numbers/format.ts';
import { shownDate } from './codes.ts';
import { AGENTS } from './filedItems.ts';
import { lookup } from '../base/lookup.ts';
import { isRunningText, writeText } from './paragraph.ts';
import { referredNumber } from './references.ts';
import type { Sheet } from './sheet.ts';
import { find, isElement, textOf, textsOf, type XmlElement, type XmlText } from '../base/xml.ts';

/** Column of the contents of the head, in full-width cells, as printed. */
const CONTENT_CELL = 14;
/** Cells per line of a notice. */
const LINE_CELLS = 36;

const LAW_WORDS: Readonly<Record<Law, string>> = {
  patent: '特許',
  utilityModel: '実用新案登録',
  design: '意匠登録',
  trademark: '商標登録',
};

type Write = (sheet: Sheet, element: XmlElement, law: Law) => void;

/** Writes a notice or decision line by line as the JPO prints it, in document order. */
export function writeNotice(sheet: Sheet, document: XmlElement, law: Law): void {
  for (const child of document.children) {
    if (!isElement(child)) {
      if (child.text.trim() !== '') writeLine(sheet, '', [child], (text) => text.trim());
      continue;
    }
    const write = lookup(SPECIAL, withoutRenewal(child.name));
    if (write !== undefined) write(sheet, child, law);
    else if (isRunningText(child)) writeParagraphs(sheet, child);
    else writeNotice(sheet, child, law);
  }
}

/** Elements of the form used since 2019 end in `-rn` (renewal). */
function withoutRenewal(name: string): string {
  return name.replace(/-rn$/u, '');
}

function writeLabel(sheet: Sheet, label: string): void {
  sheet.newLine();
  if (label !== '') sheet.add(label + '\u3000'.repeat(Math.max(1, CONTENT_CELL - label.length)));
}

/** A line: the label, then the texts, separated by two blanks. Omits blank texts, which only pad a form. */
function writeLine(
  sheet: Sheet,
  label: string,
  texts: Iterable<XmlText>,
  convert: (text: string) => string = plain,
): void {
  writeLabel(sheet, label);
  let count = 0;
  for (const node of texts) {
    if (node.text.trim() === '') continue;
    if (count++ > 0) sheet.add('\u3000\u3000');
    sheet.keep(node, convert(node.text));
  }
  sheet.newLine();
}

function plain(text: string): string {
  return text.replace(/\u00a0/gu, ' ').trim();
}

function wide(text: string): string {
  return toFullWidth(plain(text));
}

function writeParagraphs(sheet: Sheet, element: XmlElement): void {
  sheet.newLine();
  writeText(sheet, element);
  sheet.newLine();
}

/** A section after an empty line; nothing without text. */
function section(sheet: Sheet, element: XmlElement, law: Law): void {
  if (textOf(element) === '') return;
  sheet.emptyLine();
  if (isRunningText(element)) writeParagraphs(sheet, element);
  else writeNotice(sheet, element, law);
}

/** A line of the head: the label, then running text, or the texts of its parts in columns. */
function labelled(label: string, convert?: (text: string) => string): Write {
  return (sheet, element) => {
    if (convert !== undefined || !isRunningText(element)) {
      writeLine(sheet, label, textsOf(element), convert);
      return;
    }
    writeLabel(sheet, label);
    writeText(sheet, element);
    sheet.newLine();
  };
}

/** A heading over lines, such as 参考特許文献; nothing without text. */
function listed(heading: string): Write {
  return (sheet, element, law) => {
    if (textOf(element) === '') return;
    sheet.emptyLine();
    sheet.add(`${heading}\n`);
    writeNotice(sheet, element, law);
  };
}

/** 有 or 無 from an attribute. */
function flag(label: string): Write {
  return (sheet, element) => {
    const value = element.attributes.get('true-or-false');
    if (value !== undefined) {
      writeLabel(sheet, label);
      sheet.add(value === 'true' ? '有' : '無');
      sheet.newLine();
    }
    writeParagraphs(sheet, element);
  };
}

const SPECIAL: Readonly<Record<string, Write>> = {
  'document-name': (sheet, element) => {
    sheet.emptyLine();
    sheet.add('\u3000'.repeat(Math.max(0, Math.floor((LINE_CELLS - textOf(element).length) / 2))));
    for (const node of textsOf(element)) sheet.keep(node, plain(node.text));
    sheet.emptyLine();
  },
  'application-reference': (sheet, element, law) => {
    const { number } = referredNumber(element, law);
    const label = number === undefined || number.kind === 'application' ? `${LAW_WORDS[law]}出願の番号` : '番号';
    writeLine(sheet, label, textsOf(element), (text) =>
      number?.number === text.trim() ? formatNumber(number, { width: 'full' }) : wide(text),
    );
  },
  'drafting-date': labelled('起案日', shownDate),
  'draft-person-group': labelled('特許庁審査官', wide),
  'invention-title': labelled('発明の名称'),
  'number-of-claim': labelled('請求項の数', wide),
  'addressed-to-person-group': writeAddressee,
  'article-group': (sheet, group) => {
    let label = '適用条文';
    for (const node of textsOf(group)) {
      if (node.text.trim() === '') continue;
      writeLine(sheet, label, [node]);
      label = '\u3000'.repeat(CONTENT_CELL - 1);
    }
  },
  'reconsideration-before-appeal': (sheet, element) => {
    sheet.newLine();
    if (element.attributes.get('true-or-false') === 'true') sheet.add('（前置審査）\n');
    writeParagraphs(sheet, element);
  },
  'conclusion-part-article': section,
  'drafting-body': section,
  'footer-article': section,
  'final-decision-group': (sheet, element, law) => {
    sheet.emptyLine();
    writeNotice(sheet, element, law);
  },
  'final-decision-memo': section,
  p: writeParagraphs,
  // The stamps at the foot: 官職, name and staff code, each on one line.
  ...Object.fromEntries(
    ['staff1-group', 'staff2-group', 'staff3-group', 'staff4-group', 'devider'].map((name) => [
      name,
      labelled('', wide),
    ]),
  ),
  'kind-of-application': labelled('・出願種別'),
  'exist-of-reference-doc': flag('・参考文献'),
  'patent-law-section30': flag('・特許法第３０条適用'),
  'change-flag-invention-title': flag('・発明の名称の変更'),
  'deposit-article': listed('・菌寄託'),
  'ipc-article': listed('・国際特許分類（ＩＰＣ）'),
  'fi-article': listed('ＦＩ'),
  'field-of-search-article': listed('調査した分野（ＩＰＣ，ＤＢ名）'),
  'patent-reference-article': listed('参考特許文献'),
  'reference-books-article': listed('参考図書雑誌'),
  ipc: labelled('', wide),
  fi: labelled(''),
  'patent-reference-group': labelled(''),
};

/** 特許出願人代理人　例示…（ほか１名）　様: the addressee. */
function writeAddressee(sheet: Sheet, group: XmlElement, law: Law): void {
  const agent = lookup(AGENTS, group.attributes.get('kind-of-agent') ?? '') ?? '';
  const isAgent = group.attributes.get('kind-of-person') === 'attorney';
  writeLabel(sheet, isAgent ? agent || '代理人' : `${LAW_WORDS[law]}出願人${agent}`);
  const others = find(group, 'number-of-other-persons');
  const counted = new Set(others === undefined ? [] : textsOf(others));
  for (const node of textsOf(group)) {
    if (node.text.trim() === '') continue;
    if (counted.has(node)) {
      sheet.add('（ほか');
      sheet.keep(node, wide(node.text));
      sheet.add('名）');
    } else sheet.keep(node, plain(node.text));
  }
  sheet.newLine();
}
