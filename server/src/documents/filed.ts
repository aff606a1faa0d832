import { documentCode } from '../drafts/documentCodes.ts';
import type { Law } from '../numbers/caseNumber.ts';
import { formatNumber, toFullWidth } from '../numbers/format.ts';
import { readDate } from '../base/calendarDate.ts';
import {
  ACCOUNTS,
  AGENTS,
  ENCLOSURE,
  ITEMS,
  NOTICE_CONTENTS,
  PARENTS,
  PARTIES,
  WHOLE_DOCUMENTS,
  type Item,
} from './filedItems.ts';
import { CONVERT, shownDate } from './codes.ts';
import { lookup } from '../base/lookup.ts';
import { MARKED, type Sheet } from './sheet.ts';
import { isRunningText, writeNumberOfParagraph, writeText } from './paragraph.ts';
import { referredNumber } from './references.ts';
import { elementsOf, find, isElement, textOf, textsOf, type XmlElement, type XmlNode } from '../base/xml.ts';

const APPLICANTS: Readonly<Record<Law, string>> = {
  patent: '特許出願人',
  utilityModel: '実用新案登録出願人',
  design: '意匠登録出願人',
  trademark: '商標登録出願人',
};

interface Place {
  readonly law: Law;
  /** Code of the document without a law digit: `A53`. */
  readonly code: string;
  /** Full-width cells before 【. */
  readonly indent: number;
  /** An enclosing element that changes the item's name: list-group, inventor. */
  readonly within: string;
  /** 補正対象項目名 is 全文 or 全図. */
  readonly isWhole: boolean;
}

/** Column of the contents, in full-width cells, as the filing software prints them. */
const CONTENT_CELL = 11;

/** Begins a line with 【label】. `indent`: full-width cells. */
function writeItemLabel(sheet: Sheet, label: string, indent: number): void {
  sheet.newLine();
  sheet.add(`${'\u3000'.repeat(indent)}【${label}】`);
}

/** Blanks between the label and the contents; at least one. */
function padToContent(sheet: Sheet, label: string, indent: number): void {
  sheet.add('\u3000'.repeat(Math.max(1, CONTENT_CELL - indent - label.length - 2)));
}

/** Writes a filed document as items 【…】, in its order except for the members of a person. */
export function writeFiled(sheet: Sheet, document: XmlElement, law: Law, code: string): void {
  writeChildren(sheet, document, { law, code, indent: 0, within: '', isWhole: false });
}

function writeChildren(sheet: Sheet, parent: XmlElement, place: Place): void {
  for (const child of parent.children) writeNode(sheet, child, place);
}

function writeNode(sheet: Sheet, node: XmlNode, place: Place): void {
  if (isElement(node)) {
    const write = lookup(SPECIAL, node.name);
    const item = (place.within === 'list-group' ? lookup(ENCLOSURE, node.name) : undefined) ?? lookup(ITEMS, node.name);
    if (write !== undefined) write(sheet, node, place);
    else if (item !== undefined) writeItem(sheet, node, item, place);
    else writeOther(sheet, node, place);
  } else if (node.text.trim() !== '') {
    sheet.newLine();
    sheet.keep(node, node.text.trim());
  }
}

/** An element without an item: running text, or its children. */
function writeOther(sheet: Sheet, element: XmlElement, place: Place): void {
  if (!isRunningText(element)) {
    writeChildren(sheet, element, place);
    return;
  }
  sheet.newLine();
  writeText(sheet, element);
  sheet.newLine();
}

/** The label, padding, and the contents; blocks begin on the next line. */
function writeItem(sheet: Sheet, element: XmlElement, { label, show }: Item, place: Place): void {
  const named = element.name === 'notice-contents-group' ? (lookup(NOTICE_CONTENTS, place.code) ?? label) : label;
  writeItemLabel(sheet, named, place.indent);
  const convert = CONVERT[show];
  if (convert !== undefined) {
    writeValue(sheet, element, named, place, (text) => convert(text, place.law));
  } else if (elementsOf(element).some(({ name }) => !MARKED.has(name) && name !== 'text')) {
    sheet.newLine();
    const isParent = PARENTS.has(element.name);
    if (isRunningText(element)) writeText(sheet, element);
    else writeChildren(sheet, element, isParent ? { ...place, indent: place.indent + 2 } : place);
  } else if (textOf(element) !== '') {
    padToContent(sheet, named, place.indent);
    writeText(sheet, element);
  }
  sheet.newLine();
}

/** Contents shown in other words: converts each text of the element. */
function writeValue(
  sheet: Sheet,
  element: XmlElement,
  label: string,
  place: Place,
  convert: (text: string) => string,
): void {
  padToContent(sheet, label, place.indent);
  for (const node of textsOf(element)) {
    const text = node.text.trim();
    if (text !== '') sheet.keep(node, convert(text));
  }
}

type Write = (sheet: Sheet, element: XmlElement, place: Place) => void;

/** Elements that do not simply stand for one item. */
const SPECIAL: Readonly<Record<string, Write>> = {
  applicant: (sheet, element, place) => {
    writePerson(sheet, element, lookup(PARTIES, place.code) ?? APPLICANTS[place.law], place);
  },
  agent: (sheet, element, place) => {
    writePerson(sheet, element, lookup(AGENTS, element.attributes.get('kind-of-agent') ?? '') ?? '代理人', place);
  },
  inventor: (sheet, element, place) => {
    writePerson(sheet, element, '発明者', { ...place, within: 'inventor' });
  },
  name: (sheet, element, place) => {
    const label = place.within === 'inventor' ? '氏名' : '氏名又は名称';
    writeItem(sheet, element, { label, show: 'plain' }, place);
  },
  'application-reference': writeReference,
  'appeal-reference': writeReference,
  'amendment-group': writeAmendment,
  'list-group': writeEnclosure,
  account: (sheet, element, place) => {
    const label = lookup(ACCOUNTS, element.attributes.get('account-type') ?? '') ?? '納付書番号';
    writeAttribute(sheet, element, label, 'number', place);
  },
  fee: (sheet, element, place) => {
    writeAttribute(sheet, element, '納付金額', 'amount', place);
  },
  heading: (sheet, element) => {
    sheet.newLine();
    sheet.add('【');
    writeText(sheet, element);
    sheet.add('】');
    sheet.newLine();
  },
  claims: writeWhole,
  description: writeWhole,
  abstract: writeWhole,
  drawings: writeWhole,
  claim: writeNumbered,
  figure: writeNumbered,
  p: (sheet, element) => {
    sheet.newLine();
    writeNumberOfParagraph(sheet, element);
    writeText(sheet, element);
    sheet.newLine();
  },
};

/** The usual order of a person's members, unlike that of the XML: 識別番号, 住所, 弁理士, 氏名, the rest. */
const MEMBERS = [
  ['registered-number'],
  ['address', 'original-language-of-address'],
  ['attorney', 'lawyer'],
  ['name', 'original-language-of-name', 'kana'],
];

function writePerson(sheet: Sheet, person: XmlElement, label: string, place: Place): void {
  writeItemLabel(sheet, label, place.indent);
  sheet.newLine();
  const rank = (node: XmlNode): number => {
    const index = isElement(node) ? MEMBERS.findIndex((names) => names.includes(node.name)) : -1;
    return index === -1 ? MEMBERS.length : index;
  };
  const members = person.children.flatMap((node) =>
    isElement(node) && node.name === 'addressbook' ? node.children : [node],
  );
  const sorted = members.toSorted((a, b) => rank(a) - rank(b));
  for (const member of sorted) writeNode(sheet, member, { ...place, indent: place.indent + 2 });
}

/** 【出願番号】 and the like, formatted where the number is complete; 【出願日】 for a date beside it. */
function writeReference(sheet: Sheet, reference: XmlElement, place: Place): void {
  const { label, number } = referredNumber(reference, place.law);
  for (const node of textsOf(reference)) {
    const text = node.text.trim();
    if (text === '') continue;
    const date = /^[0-9]{8}$/u.test(text) ? readDate(text) : undefined;
    const named = date === undefined ? label : '出願日';
    writeItemLabel(sheet, named, place.indent);
    padToContent(sheet, named, place.indent);
    const formatted = number?.number === text ? formatNumber(number, { width: 'full' }) : toFullWidth(text);
    sheet.keep(node, date === undefined ? formatted : shownDate(text));
    sheet.newLine();
  }
}

function writeAmendment(sheet: Sheet, group: XmlElement, place: Place): void {
  const isTranslation = documentCode(place.code)?.name === '誤訳訂正書';
  const serial = group.attributes.get('serial-number') ?? '';
  writeItemLabel(sheet, `${isTranslation ? '誤訳訂正' : '手続補正'}${toFullWidth(serial)}`, place.indent);
  const item = textOf(find(group, 'item-of-amendment'));
  const inner: Place = { ...place, indent: place.indent + 1, isWhole: item === '全文' || item === '全図' };
  for (const child of group.children) {
    if (!isElement(child)) {
      writeNode(sheet, child, inner);
    } else if (child.name === 'document-code') {
      writeItem(sheet, child, { label: `${isTranslation ? '訂正' : '補正'}対象書類名`, show: 'documentCode' }, inner);
    } else if (child.name === 'contents-of-amendment') {
      writeItemLabel(sheet, isTranslation ? '訂正の内容' : '補正の内容', inner.indent);
      writeOther(sheet, child, { ...inner, indent: inner.indent + 1 });
      sheet.newLine();
    } else {
      const named = lookup(ITEMS, child.name);
      const label = isTranslation ? named?.label.replace('補正', '訂正') : named?.label;
      if (named === undefined || label === undefined) writeNode(sheet, child, inner);
      else writeItem(sheet, child, { ...named, label }, inner);
    }
  }
}

/** 【物件名】　明細書　１: the number of copies follows the name. */
function writeEnclosure(sheet: Sheet, group: XmlElement, place: Place): void {
  for (const child of group.children) {
    if (isElement(child) && child.name === 'document-name') {
      writeItemLabel(sheet, '物件名', place.indent);
      padToContent(sheet, '物件名', place.indent);
      writeText(sheet, child);
    } else if (isElement(child) && child.name === 'number-of-object') {
      for (const node of textsOf(child)) sheet.keep(node, `\u3000${toFullWidth(node.text.trim())}`);
    } else writeNode(sheet, child, { ...place, within: 'list-group' });
  }
  sheet.newLine();
}

/** A document amended as a whole begins with its 【書類名】. */
function writeWhole(sheet: Sheet, element: XmlElement, place: Place): void {
  const name =
    element.name === 'claims' && place.law === 'utilityModel'
      ? '実用新案登録請求の範囲'
      : WHOLE_DOCUMENTS[element.name];
  if (place.isWhole && name !== undefined) {
    writeItemLabel(sheet, '書類名', place.indent);
    padToContent(sheet, '書類名', place.indent);
    sheet.add(name);
  }
  writeOther(sheet, element, { ...place, isWhole: false });
}

/** 【請求項１】, 【図１】 and what they hold. */
function writeNumbered(sheet: Sheet, element: XmlElement, place: Place): void {
  const number = toFullWidth(element.attributes.get('num') ?? '');
  writeItemLabel(sheet, `${element.name === 'claim' ? '請求項' : '図'}${number}`, Math.max(place.indent, 2));
  sheet.newLine();
  writeText(sheet, element);
  sheet.newLine();
}

/** An item whose contents are in an attribute; the element is empty. */
function writeAttribute(sheet: Sheet, element: XmlElement, label: string, attribute: string, place: Place): void {
  writeItemLabel(sheet, label, place.indent);
  padToContent(sheet, label, place.indent);
  sheet.add(toFullWidth(element.attributes.get(attribute) ?? ''));
  sheet.newLine();
  writeOther(sheet, element, place);
}
