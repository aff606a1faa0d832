import type { CalendarDate } from '../../base/calendarDate.ts';
import { history } from '../../cases/history.ts';
import { documentCode, effectOf } from '../../drafts/documentCodes.ts';
import type { Law } from '../../numbers/caseNumber.ts';
import type { Pen, Piece } from '../../drafts/writing.ts';
import { PLACEHOLDER } from '../../drafts/placeholders.ts';
import { openParagraph, REQUIRED, type Fillers, type Material } from './material.ts';
import { claims, classes, payment } from './fees.ts';
import { applicationNumber } from './head.ts';

/** 審判請求書 against a 拒絶査定, with the history of the case in the usual layout. */
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

/** 請求取下書: it names the trial by its number, which no API provides. */
export const APPEAL_WITHDRAWAL: Fillers = {
  審判事件の表示: (material, name) => [
    { name, members: [{ name: '審判番号', content: REQUIRED }, applicationNumber(material)] },
  ],
};

/** The decision that the trial should make. */
const GRANTED: Readonly<Record<Law, string>> = {
  patent: '本願の発明は特許すべきもの',
  utilityModel: '本願の考案は登録すべきもの',
  design: '本願の意匠は登録すべきもの',
  trademark: '本願の商標は登録すべきもの',
};

const DRAFTED = '拒絶査定（起案日）';
const SERVED = '同　謄本送達（送達日）';

/** The label of a document in the 手続の経緯; undefined for one that does not belong there. */
function labelOf(code: string | undefined): string | undefined {
  const effect = effectOf(code);
  if (effect?.does === 'file') return '出願';
  if (effect?.does === 'refuse') return SERVED;
  if (effect?.does === 'notice') return effect.notice === 'refusal' ? '拒絶理由の通知（発送日）' : undefined;
  const isAnswer = effect?.does === 'answer' && effect.to.includes('refusal');
  return isAnswer ? `${documentCode(code)?.name ?? ''}の提出` : undefined;
}

/** The column of dates: with them a line has 26 cells. */
const DATE_CELL = 15;

type Lines = readonly (readonly Piece[])[];

function proceedings(material: Material): Lines {
  const { progress, refusal, pen, note } = material;
  const refusedOn = refusal?.document.date;
  // The trial is not about anything after the decision.
  const rows = history(progress?.documents).filter(({ date = '' }) => refusedOn === undefined || date <= refusedOn);
  const filed = rows.some(({ code }) => effectOf(code)?.does === 'file')
    ? []
    : [line('出願', progress?.filingDate, pen)];
  const lines = rows.flatMap((row) => {
    const label = labelOf(row.code);
    if (label === undefined) return [];
    if (row !== refusal?.document) return [line(label, row.date, pen)];
    // The data has the 発送日; the 送達 on paper is on another day.
    if (row.date !== undefined) note({ code: 'dispatchForService' });
    return [line(DRAFTED, refusal.body?.date, pen), line(label, row.date, pen)];
  });
  const refused = refusal ? [] : [DRAFTED, SERVED].map((label) => line(label, undefined, pen));
  return [[`${pen.chars(1)}．手続の経緯`], ...filed, ...lines, ...refused];
}

function line(label: string, date: CalendarDate | undefined, pen: Pen): readonly Piece[] {
  const head = `\u3000\u3000${label}`;
  const padded = head + '\u3000'.repeat(Math.max(1, DATE_CELL - head.length));
  return [padded, date === undefined ? { blank: PLACEHOLDER.date } : pen.date(date)];
}

function grounds({ type, pen }: Material): Lines {
  const why = type.law === 'patent' ? '本願発明が特許されるべき理由' : '本願が登録されるべき理由';
  return ['拒絶査定の要点', why, '結論'].flatMap((heading, index) => [
    [`${pen.chars(index + 2)}．${heading}`],
    openParagraph(),
  ]);
}
