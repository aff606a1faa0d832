import { percentile } from './record.ts';
import type { Soaked } from './simulate.ts';

const WIDTH = 960;
const LEFT = 56;
const RIGHT = 16;
/** The upper field shows what was asked, the lower one how long it took. */
const BARS = { top: 64, bottom: 300 };
const WAITS = { top: 352, bottom: 440 };
const HEIGHT = 480;
const COLOURS = {
  held: '#4f9d8f',
  asked: '#e08b3e',
  night: '#9aa5b1',
  none: '#c0392b',
  wait: '#34495e',
  grid: '#e3e6ea',
};

interface Day {
  readonly date: string;
  readonly held: number;
  readonly asked: number;
  readonly night: number;
  readonly none: number;
  /** s */
  readonly p95: number;
  readonly p99: number;
}

/** docs/soak.svg: for each day the questions by how they were answered, and the waits of people whose question was asked. */
export function plot(soaked: Soaked): string {
  const days = daysOf(soaked);
  const step = (WIDTH - LEFT - RIGHT) / days.length;
  const most = roundUp(Math.max(...days.map(({ held, asked, night, none }) => held + asked + night + none)));
  const longest = roundUp(Math.max(...days.map(({ p99 }) => p99)));
  const x = (index: number) => LEFT + step * index;
  const bars = days.flatMap((day, index) => {
    let base = 0;
    return (['held', 'asked', 'night', 'none'] as const).map((kind) => {
      const height = (day[kind] / most) * (BARS.bottom - BARS.top);
      base += height;
      return rectangle(x(index) + step * 0.12, BARS.bottom - base, step * 0.76, height, COLOURS[kind]);
    });
  });
  const y = (seconds: number) => WAITS.bottom - (seconds / longest) * (WAITS.bottom - WAITS.top);
  const line = (of: 'p95' | 'p99', dash: string) => {
    const points = days.flatMap((day, index) =>
      day.held + day.asked > 0 ? [`${fixed(x(index) + step / 2)},${fixed(y(day[of]))}`] : [],
    );
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${COLOURS.wait}" stroke-width="1.5"${dash}/>`;
  };
  const dates = days.map(({ date }, index) =>
    text(x(index) + step / 2, BARS.bottom + 16, String(Number(date.slice(8))), 'middle'),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    text(LEFT, 22, `問いの数 / questions a day, ${soaked.month}`, 'start', 15),
    legend(LEFT, 44, [
      ['held', '手元から / held'],
      ['asked', '照会 / asked'],
      ['night', '夜間 / at night'],
      ['none', '答えなし / unanswered'],
    ]),
    ...[0, 0.5, 1].map((part) => grid(BARS.bottom - part * (BARS.bottom - BARS.top), String(part * most))),
    ...bars,
    ...dates,
    text(
      LEFT,
      WAITS.top - 12,
      '照会した問いの待ち p95（実線）・p99（破線） / wait of those asked, p95 and p99 (dashed), s',
      'start',
    ),
    ...[0, 0.5, 1].map((part) => grid(y(part * longest), String(part * longest))),
    line('p99', ' stroke-dasharray="5 4"'),
    line('p95', ''),
    '</svg>',
    '',
  ].join('\n');
}

function daysOf({ calendar, record: { wishes } }: Soaked): Day[] {
  return calendar.map(({ date }) => {
    const all = wishes.filter(({ day }) => day === date);
    const people = all.filter(({ kind }) => kind !== 'watch');
    const answered = people.filter(({ failure }) => failure === undefined);
    const asked = people.filter(({ waited }) => waited > 0).map(({ waited }) => waited / 1000);
    const held = answered.filter(({ waited }) => waited === 0).length;
    return {
      date,
      held,
      asked: answered.length - held,
      night: all.length - people.length,
      none: people.length - answered.length,
      p95: percentile(asked, 0.95),
      p99: percentile(asked, 0.99),
    };
  });
}

/** The next 1, 2 or 5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return ([1, 2, 4, 5, 10].find((one) => one * power >= value) ?? 10) * power;
}

function grid(y: number, label: string): string {
  const line = `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${fixed(y)}" y2="${fixed(y)}" stroke="${COLOURS.grid}"/>`;
  return line + text(LEFT - 8, y + 4, label, 'end');
}

function legend(x: number, y: number, entries: readonly (readonly [keyof typeof COLOURS, string])[]): string {
  return entries
    .map(([colour, label], index) => {
      const at = x + index * 190;
      return rectangle(at, y - 10, 12, 12, COLOURS[colour]) + text(at + 18, y, label, 'start');
    })
    .join('');
}

function rectangle(x: number, y: number, width: number, height: number, colour: string): string {
  return `<rect x="${fixed(x)}" y="${fixed(y)}" width="${fixed(width)}" height="${fixed(height)}" fill="${colour}"/>`;
}

function text(x: number, y: number, words: string, anchor: string, size = 12): string {
  return `<text x="${fixed(x)}" y="${fixed(y)}" text-anchor="${anchor}" font-size="${size}" fill="#333333">${words}</text>`;
}

function fixed(value: number): string {
  return value.toFixed(1);
}
