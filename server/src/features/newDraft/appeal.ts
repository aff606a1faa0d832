import type { CalendarDate } from '../../base/calendarDate.ts';
import { history } from '../../cases/history.ts';
import { documentCode, effectOf } from '../../drafts/documentCodes.ts';
import type { Law } from '../../numbers/caseNumber.ts';
import type { Pen, Piece } from '../../drafts/writing.ts';
import { PLACEHOLDER } from '../../drafts/placeholders.ts';
import { openParagraph, REQUIRED, type Fillers, type Material } from './material.ts';
import { claims, classes, payment } from './fees.ts';
import { applicationNumber } from './head.ts';

/** 審判請求書 against a 拒絶査定, with the history of the case in the fixed layout. */
export const APPEAL: Fillers = {
  審判事件の表示: (material, name) => [
    { name, members: [applicationNumber(material), { name: '審判の種別', content: ['拒絶査定不服審判事件'] }] },
  ],
  請求項の数: (material, name) => (material.type.law === 'patent' ? claims(material, name) : []),
  商品及び役務の区分の数: (material, name) => (material.type.law === 'trademark' ? classes(material, name) : []),
  手数料の表示: payment,
  請求の趣旨: ({ type }, name) => [
    { name, content: [`原査定を取り消す、${GRANTED[type.law]}とする、との審決を求める。`] },
  ],
  請求の理由: (material, name) => [{ name, lines: [...proceedings(material), ...grounds(material)] }],
};

/** 請求取下書: the trial by its number, which no API gives. */
export const APPEAL_WITHDRAWAL: Fillers = {
  審判事件の表示: (material, name) => [
    { name, members: [{ name: '審判番号', content: REQUIRED }, applicationNumber(material)] },
  ],
};

/** What the trial is to say instead. */
const GRANTED: Readonly<Record<Law, string>> = {
  patent: '本願の発明は特許すべきもの',
  utilityModel: '本願の考案は登録すべきもの',
  design: '本願の意匠は登録すべきもの',
  trademark: '本願の商標は登録すべきもの',
};

/** What a document is in the 手続の経緯; undefined for those that do not belong there. */
function labelOf(code: string | undefined): string | undefined {
  const effect = effectOf(code);
  switch (effect?.does) {
    case 'file':
      return '出願';
    case 'refuse':
      return '同　謄本送達（送達日）';
    case 'notice':
      return effect.notice === 'refusal' ? '拒絶理由の通知（発送日）' : undefined;
    case 'answer':
      return effect.to.includes('refusal') ? `${documentCode(code)?.name ?? ''}の提出` : undefined;
    default:
      return undefined;
  }
}

/** Dates stand in this column: with them a line has 26 cells. */
const DATE_CELL = 15;

type Lines = readonly (readonly Piece[])[];

function proceedings(material: Material): Lines {
  const { progress, refusal, pen, note } = material;
  const refusedOn = refusal?.document.date;
  // What comes after the decision is not what the trial is about.
  const rows = history(progress?.documents).filter(({ date = '' }) => refusedOn === undefined || date <= refusedOn);
  const filed = rows.some(({ code }) => effectOf(code)?.does === 'file')
    ? []
    : [line('出願', progress?.filingDate, pen)];
  const lines = rows.flatMap((row) => {
    const label = labelOf(row.code);
    if (label === undefined) return [];
    const before = row === refusal?.document ? [line('拒絶査定（起案日）', refusal.body?.date, pen)] : [];
    if (row !== refusal?.document) return [...before, line(label, row.date, pen)];
    // What the data say is the 発送日; the 送達 on paper is on another day.
    if (row.date !== undefined) note({ code: 'dispatchForService' });
    return [...before, line(label, row.date, pen)];
  });
  const refused = refusal
    ? []
    : [line('拒絶査定（起案日）', undefined, pen), line('同　謄本送達（送達日）', undefined, pen)];
  return [[`${pen.chars(1)}．手続の経緯`], ...filed, ...lines, ...refused];
}

function line(label: string, date: CalendarDate | undefined, pen: Pen): readonly Piece[] {
  const head = `\u3000\u3000${label}`;
  const padded = head + '\u3000'.repeat(Math.max(1, DATE_CELL - head.length));
  return [padded, date === undefined ? { blank: PLACEHOLDER.date } : pen.date(date)];
}

function grounds({ type, pen }: Material): Lines {
  const headings = [
    '拒絶査定の要点',
    type.law === 'patent' ? '本願発明が特許されるべき理由' : '本願が登録されるべき理由',
    '結論',
  ];
  return headings.flatMap((heading, index) => [[`${pen.chars(index + 2)}．${heading}`], openParagraph()]);
}
