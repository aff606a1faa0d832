import { formatNumber } from '../../src/numbers/format.ts';
import type { DesignCase } from '../cases/designCase.ts';
import type { TrademarkCase } from '../cases/trademarkCase.ts';
import { escaped } from './officeXml.ts';

/** Cases whose documents are HTM. */
export type HtmCase = DesignCase | TrademarkCase;

/** 意匠登録出願, 商標登録出願: what begins the words of each law. */
export const APPLICATION_WORD = { design: '意匠登録出願', trademark: '商標登録出願' } as const;

/** A document of the JPO for designs and trademarks: text in PRE. The lines are HTML already. */
export function htmPage(lines: readonly string[]): string {
  return `<HTML>
<HEAD>
<META http-equiv="Content-Type" content="text/html; charset=Shift_JIS">
</HEAD>
<BODY STYLE="font-size:12pt">
<PRE>
${lines.join('\n')}
</PRE>
</BODY>
</HTML>
`;
}

/** Full-width cells of a line of a notice. */
const LINE_CELLS = 36;

/** Text of full-width characters broken at the end of the line, as the JPO prints it. */
export function printed(text: string): string[] {
  const count = Math.ceil(text.length / LINE_CELLS);
  return Array.from({ length: count }, (_, line) => escaped(text.slice(line * LINE_CELLS, (line + 1) * LINE_CELLS)));
}

/** Label and contents of a line, the contents in this cell. */
export function inCell(cell: number, label: string, text: string): string {
  return `${label}${'　'.repeat(Math.max(1, cell - label.length))}${escaped(text)}`;
}

/** The application number in full width, its leading zeros printed as blanks where the filing software does so. */
export function ownNumber({ law, progress }: HtmCase, zero: '０' | '　'): string {
  const text = formatNumber({ law, kind: 'application', number: progress.applicationNumber }, { width: 'full' });
  return text.replace(/－０+/u, (zeros) => zeros.replaceAll('０', zero));
}
