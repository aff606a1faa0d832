import type { Law } from '../numbers/caseNumber.ts';
import { readDate } from '../base/calendarDate.ts';
import { documentName } from '../drafts/documentNames.ts';
import { lawOfCode, withoutLawDigit } from './codes.ts';
import { optional, type Facts } from './facts.ts';
import { writeFiled } from './filed.ts';
import { writeNotice } from './notice.ts';
import { lawOfElement, referredNumber } from './references.ts';
import { Sheet, type Piece } from './sheet.ts';
import { descendants, elementsOf, find, parseXml, textOf, type XmlElement } from '../base/xml.ts';
import { BundleError } from './bundleError.ts';

/** An XML document of the JPO: its readable text, in pieces with their sources, and its facts. */
export interface ReadXml {
  readonly pieces: readonly Piece[];
  readonly facts: Facts;
}

/** The code at the end of an element's name: `notice-of-rejection-a131-rn`, `amendment-a523`. */
const CODE_IN_NAME = /-(?<code>[a-z][0-9]{1,6})(?:-rn)?$/u;

/**
 * The JPO's XML as text: filed documents (意見書, 手続補正書 …) as items 【…】, notices and decisions as printed. Throws
 * BundleError where the XML is hostile or empty.
 */
export function readPatentXml(source: string): ReadXml {
  const tree = leniently(source);
  const document = documentElement(tree);
  const law = lawOf(document);
  const code = CODE_IN_NAME.exec(document.name)?.groups?.['code']?.toUpperCase();
  const sheet = new Sheet();
  const head = find(document, 'bibliog-in-ntc-pat-exam-rn', 'bibliog-in-ntc-pat-exam');
  const isMailed = head !== undefined || elementsOf(tree)[0]?.name.startsWith('notice-') === true;
  if (isMailed) writeNotice(sheet, tree, law);
  else writeFiled(sheet, tree, law, code ?? '');
  sheet.newLine();
  const facts = isMailed ? factsOfMailed(document, head ?? document, law) : factsOfFiled(document, law);
  return { pieces: sheet.pieces, facts: { ...optional('code', code), ...facts } };
}

/** Limits far beyond any document of the JPO, which nests 12 deep and has some thousand elements. */
const DEEPEST = 200;
const MOST_ELEMENTS = 200_000;
const MOST_ATTRIBUTES = 64;

/** The tree of a document, tolerating missing tags. Skips a DTD. Throws BundleError for entities and for excessive depth or size. */
function leniently(source: string): XmlElement {
  let elements = 0;
  const tree = parseXml(source, {
    declaration(name, data) {
      if (name.startsWith('!') && /!ENTITY/iu.test(data)) throw new BundleError({ code: 'entities' });
    },
    element(_name, depth) {
      if (depth >= DEEPEST) throw new BundleError({ code: 'tooDeep' });
      if (++elements > MOST_ELEMENTS) throw new BundleError({ code: 'tooLarge', detail: 'elements' });
    },
    attribute(count) {
      if (count > MOST_ATTRIBUTES) throw new BundleError({ code: 'tooLarge', detail: 'attributes' });
    },
  });
  if (elements === 0) throw new BundleError({ code: 'empty' });
  return tree;
}

/** The element of the document itself, inside a wrapper (`jp:pat-rspns`). */
function documentElement(tree: XmlElement): XmlElement {
  const [root = tree] = elementsOf(tree);
  return elementsOf(root).find(({ name }) => CODE_IN_NAME.test(name)) ?? root;
}

function lawOf(document: XmlElement): Law {
  return lawOfElement(document) ?? lawOfCode(textOf(find(document, 'document-code'))) ?? 'patent';
}

function factsOfFiled(document: XmlElement, law: Law): Facts {
  const filingCode = textOf(find(document, 'document-code'));
  const code = withoutLawDigit(filingCode);
  const date = readDate(textOf(find(document, 'submission-date')));
  const dispatch = textOf(find(document, 'dispatch-number'));
  const addressee = textOf(find(document, 'addressed-to-person'));
  return {
    ...optional('name', code === '' ? textOf(find(document, 'document-name')) : documentName(code, law)),
    ...optional('code', code),
    ...(date === undefined ? {} : { date, dateKind: 'submitted' }),
    ...(/^[0-9]{6}$/u.test(dispatch) ? { dispatchNumber: dispatch } : {}),
    ...numberIn(document, law),
    articles: [],
    addressees: addressee === '' ? [] : [addressee],
  };
}

function factsOfMailed(document: XmlElement, head: XmlElement, law: Law): Facts {
  const drafted = find(head, 'drafting-date');
  const date = drafted === undefined ? undefined : readDate(textOf(drafted));
  const drafter = find(head, 'draft-person-group');
  const groups = [...descendants(head, 'addressed-to-person-group')];
  return {
    ...optional('name', textOf(find(document, 'document-name'))),
    ...(date === undefined ? {} : { date, dateKind: 'drafted' }),
    ...optional('examiner', drafter === undefined ? undefined : textOf(find(drafter, 'name'))),
    ...numberIn(head, law),
    articles: [...descendants(head, 'article')].map(textOf).filter((article) => article !== ''),
    addressees: groups.map((group) => textOf(find(group, 'name'))).filter((name) => name !== ''),
  };
}

function numberIn(element: XmlElement, law: Law): Pick<Facts, 'applicationNumber'> {
  for (const reference of descendants(element, 'application-reference')) {
    const { number } = referredNumber(reference, law);
    if (number?.kind === 'application') return { applicationNumber: number };
  }
  return {};
}
