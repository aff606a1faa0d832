import { addressed } from '../../drafts/addressee.ts';
import type { Piece } from '../../drafts/writing.ts';
import { CITED_IN_NOTICE, type Citations } from '../../apis/answers/citations.ts';
import type { CalendarDate } from '../../base/calendarDate.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import type { FoundNumber } from '../../numbers/scan.ts';
import { citedAs } from '../../numbers/format.ts';
import { LABEL } from '../../drafts/placeholders.ts';
import { dateInText, openParagraph, paragraph, type Fillers, type Material } from './material.ts';
import { dispatchNumber } from './head.ts';

/** 意見書 to the examiner, with the reasons and cited documents of the notice. */
export const OPINION: Fillers = {
  あて先: ({ notice }, name) => [{ name, content: [addressed('特許庁審査官', notice?.body?.examiner)] }],
  発送番号: dispatchNumber,
  意見の内容: (material, name) => [{ name, lines: [...reasons(material), ...argument(material)] }],
};

type Lines = readonly (readonly Piece[])[];

function reasons(material: Material): Lines {
  const { notice, pen } = material;
  const { body } = notice ?? {};
  const mailed = notice?.document.date;
  const named = body?.date === undefined ? '拒絶理由通知書' : `${dateInText(body.date, pen)}起案の拒絶理由通知書`;
  const sentOn = mailed === undefined ? '' : `（発送日　${dateInText(mailed, pen)}）`;
  const articles = body?.articles ?? [];
  return [
    [`${pen.chars(1)}．拒絶理由の概要`],
    paragraph(`${named}${sentOn}において示された拒絶理由は、次のとおりです。`),
    articles.length === 0
      ? openParagraph(`${LABEL.articles}\u3000`)
      : paragraph(`${LABEL.articles}\u3000${pen.chars(articles.join('、'))}`),
    ...citations(material),
  ];
}

function argument({ type, pen }: Material): Lines {
  const result = type.law === 'patent' ? '特許されるべき' : '登録されるべき';
  return [
    [`${pen.chars(2)}．意見`],
    openParagraph(),
    [`${pen.chars(3)}．結論`],
    paragraph(`上記のとおり拒絶理由は解消しており、本願は${result}ものと考えます。`),
  ];
}

/** The cited documents, numbered as in the notice. */
function citations(material: Material): Lines {
  const listed = citedDocuments(material);
  if (listed.length === 0) return [];
  const heading = material.type.law === 'patent' ? '引用文献' : '引用された登録等';
  return [paragraph(heading), ...listed.map((text, index) => paragraph(`${material.pen.chars(index + 1)}．${text}`))];
}

function citedDocuments(material: Material): string[] {
  const { citations, notice, pen, note, type } = material;
  if (!notice) return [];
  const ofNotice = citations && isInOrder(citations) ? citedIn(citations, notice) : undefined;
  if (citations && !ofNotice) note({ code: 'citationsNotWhole' });
  if (ofNotice && ofNotice.length > 0)
    return ofNotice.map(({ number, raw }) => (number ? published(number, material) : pen.chars(raw)));
  const { body } = notice;
  const named = (body?.citations ?? []).filter((found) => found.number !== '' && isDocument(found));
  if (type.law === 'patent' && !citations) note({ code: 'citationsNotHeld' });
  if (named.length > 0) note({ code: 'citationsFromText' });
  return named.map((found) => published(found, material));
}

/** Each entry names its document, date and type: the list of a notice has no gap, and no number of another notice. */
function isInOrder({ patents, others, isWhole }: Citations): boolean {
  return (
    isWhole &&
    patents.every(({ type, draftDate, order }) => isType(type) && draftDate !== undefined && order !== undefined) &&
    others.every(({ type, draftDate }) => isType(type) && draftDate !== undefined)
  );
}

/** 引用種別 has two digits (recordings). */
function isType(type: string | undefined): boolean {
  return type !== undefined && /^[0-9]{2}$/u.test(type);
}

interface Cited {
  readonly number: CaseNumber | undefined;
  readonly raw: string;
}

/** Patents in order, then other literature, with the 起案日 of the notice or the last one before its 発送日. */
function citedIn({ patents, others }: Citations, notice: NonNullable<Material['notice']>): Cited[] {
  const mailed = notice.document.date;
  const dates = [...patents, ...others]
    .flatMap(({ type, draftDate }) => (type === CITED_IN_NOTICE ? (draftDate ?? []) : []))
    .filter((date) => mailed === undefined || date <= mailed);
  const drafted = notice.body?.date ?? dates.sort().at(-1);
  const isOfNotice = (one: { readonly type: string | undefined; readonly draftDate: CalendarDate | undefined }) =>
    one.type === CITED_IN_NOTICE && one.draftDate === drafted;
  const inOrder = patents.filter(isOfNotice).sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity));
  return [
    ...inOrder.map(({ number, raw }) => ({ number, raw })),
    ...others.filter(isOfNotice).map(({ text }) => ({ number: undefined, raw: text })),
  ];
}

/** Published or registered; not the parent or the basic application. */
function isDocument({ kind }: FoundNumber): boolean {
  return kind !== 'application' && kind !== 'trial' && kind !== 'internationalApplication';
}

function published(number: CaseNumber, { pen }: Material): string {
  return pen.chars(citedAs(number));
}
