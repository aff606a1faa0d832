import { cleanLabel } from './entryName.ts';
import { lookup } from '../base/lookup.ts';
import { MARKED, type Sheet } from './sheet.ts';
import { toFullWidth } from '../numbers/format.ts';
import { isElement, textOf, type XmlElement, type XmlText } from '../base/xml.ts';

/** Numbered elements in the text, with the item before each. */
const NUMBERED: Readonly<Record<string, string>> = {
  chemistry: '化',
  maths: '数',
  tables: '表',
  figure: '図',
  figref: '図',
  patcit: '特許文献',
  nplcit: '非特許文献',
  claim: '請求項',
};

/** Elements whose content begins on its own line. */
const ON_ITS_OWN_LINE = new Set(['chemistry', 'maths', 'tables', 'figure', 'claim']);

const ROWS = new Set(['tr', 'row']);
const CELLS = new Set(['td', 'th', 'entry']);
const BLOCKS = new Set(['p', 'claim-text', 'table', 'doc-page']);

/** Whether an element is part of running text, so that blanks and order matter. */
export function isRunningText(element: XmlElement): boolean {
  return element.children.some((child) =>
    isElement(child) ? MARKED.has(child.name) || child.name === 'br' || child.name === 'img' : child.text.trim() !== '',
  );
}

/**
 * Writes running text: `<br/>` as line breaks, underline and raised or lowered text with marks, tables as lines of cells
 * separated by │, numbered elements with their item (【化１】), images as file names. Keeps the text of unknown elements.
 */
export function writeText(sheet: Sheet, parent: XmlElement, inCell = false): void {
  for (const child of parent.children) {
    if (isElement(child)) writeElement(sheet, child, inCell);
    else writeCharacters(sheet, child, inCell);
  }
}

/** Writes character data without a line break at the start of a line, which is only the layout of the XML. */
function writeCharacters(sheet: Sheet, node: XmlText, inCell: boolean): void {
  const text = node.text.replace(/\u00a0/gu, ' ');
  if (inCell) sheet.keep(node, text.replace(/\n/gu, ' '));
  else sheet.keep(node, sheet.atLineStart && text.startsWith('\n') ? text.slice(1) : text);
}

function writeElement(sheet: Sheet, element: XmlElement, inCell: boolean): void {
  const { name } = element;
  const startLine = (): void => {
    if (!inCell) sheet.newLine();
  };
  if (name === 'br') {
    sheet.add(inCell ? ' ' : '\n');
    writeText(sheet, element, inCell);
  } else if (MARKED.has(name)) {
    writeMarked(sheet, element, inCell);
  } else if (name === 'img') {
    sheet.add(`［画像：${cleanLabel(element.attributes.get('file') ?? '')}］`);
    writeText(sheet, element, inCell);
  } else if (ROWS.has(name)) {
    startLine();
    writeRow(sheet, element);
    startLine();
  } else if (BLOCKS.has(name)) {
    startLine();
    writeNumberOfParagraph(sheet, element);
    writeText(sheet, element, inCell);
    startLine();
  } else {
    writeNumbered(sheet, element, startLine);
    writeText(sheet, element, inCell);
    if (ON_ITS_OWN_LINE.has(name)) startLine();
  }
}

/** Underlined blanks are the ruling of a form, not emphasis. */
function writeMarked(sheet: Sheet, element: XmlElement, inCell: boolean): void {
  const isBlank = textOf(element) === '';
  if (!isBlank) sheet.add(`<${element.name}>`);
  writeText(sheet, element, inCell);
  if (!isBlank) sheet.add(`</${element.name}>`);
}

function writeRow(sheet: Sheet, row: XmlElement): void {
  let cells = 0;
  for (const child of row.children) {
    if (isElement(child)) {
      if (CELLS.has(child.name) && cells++ > 0) sheet.add('│');
      writeText(sheet, child, true);
    } else if (child.text.trim() !== '') {
      writeCharacters(sheet, child, true);
    }
  }
}

/** 【００１７】 on its own line, for a numbered paragraph. */
export function writeNumberOfParagraph(sheet: Sheet, { name, attributes }: XmlElement): void {
  const number = name === 'p' ? attributes.get('num') : undefined;
  if (number !== undefined && /^[0-9]+$/u.test(number)) sheet.add(`　　【${toFullWidth(number)}】\n`);
}

function writeNumbered(sheet: Sheet, { name, attributes }: XmlElement, startLine: () => void): void {
  const item = lookup(NUMBERED, name);
  const number = attributes.get('num');
  if (item === undefined || number === undefined || number === '') return;
  startLine();
  sheet.add(`　　【${item}${toFullWidth(number)}】${ON_ITS_OWN_LINE.has(name) ? '\n' : ''}`);
}
