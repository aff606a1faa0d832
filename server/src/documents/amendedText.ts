import { itemsOf } from '../drafts/items.ts';
import type { Amendment } from './amendments.ts';
import type { AmendedPart } from './uri.ts';

/** A part of an application after amendments. */
export interface AmendedState {
  /** Filed as a whole (全文) once, so completely known; otherwise only the amended items are. */
  readonly isWhole: boolean;
  readonly text: string;
}

/** A part's unit of amendment: a claim, paragraph or item. */
interface Segment {
  /** 請求項1, 0012, 発明の名称; empty before the first item. */
  readonly key: string;
  readonly text: string;
}

interface State {
  readonly isWhole: boolean;
  readonly segments: readonly Segment[];
}

const WHOLE = new Set(['全文', '全図']);

/** Items inside a paragraph: 【化１】, 【数２】, 【表３】, 【図４】 and the like. */
const INSIDE = /^(?:[化数表図]|特許文献|非特許文献)[0-9]+$/u;

/** The part after these amendments, in order; undefined where none is about it. */
export function amendedState(part: AmendedPart, amendments: readonly Amendment[]): AmendedState | undefined {
  let state: State | undefined;
  for (const one of amendments) if (one.part === part) state = amended(state ?? { isWhole: false, segments: [] }, one);
  return state && { isWhole: state.isWhole, text: state.segments.map(({ text }) => text).join('\n') };
}

function amended(state: State, { part, item, way, content }: Amendment): State {
  const filed = segmentsOf(part, item, content);
  if (WHOLE.has(item)) return { isWhole: true, segments: way === 'delete' ? [] : filed };
  const gone = new Set(way === 'add' ? [] : namedItems(item));
  for (const { key } of filed) gone.delete(key);
  let segments = state.segments.filter(({ key }) => !gone.has(key));
  if (way !== 'delete') for (const segment of filed) segments = placed(segments, segment);
  return { ...state, segments };
}

function segmentsOf(part: AmendedPart, item: string, content: string): Segment[] {
  if (content.trim() === '') return [];
  // Items of a 願書 contain items: 【第９類】 in the goods.
  if (part === 'request' && !WHOLE.has(item)) return [{ key: item, text: content }];
  const starts = itemsOf(content)
    .filter(({ name }) => (part === 'claims' ? /^請求項[0-9]+$/u.test(name) : !INSIDE.test(name)))
    .map(({ name, start }) => ({ name, start: content.lastIndexOf('\n', start) + 1 }));
  const [first] = starts;
  if (!first) return [{ key: WHOLE.has(item) ? '' : item, text: content }];
  const before = content.slice(0, first.start).trimEnd();
  const count = new Map<string, number>();
  const segments = starts.map(({ name, start }, index) => {
    const times = (count.get(name) ?? 0) + 1;
    count.set(name, times);
    const text = content.slice(start, starts[index + 1]?.start).trimEnd();
    return { key: times === 1 ? name : `${name} ${times}`, text };
  });
  return before === '' ? segments : [{ key: '', text: before }, ...segments];
}

/** Replaces the segment of the same name; else inserts by number, else appends. */
function placed(segments: readonly Segment[], segment: Segment): Segment[] {
  const same = segments.findIndex(({ key }) => key === segment.key);
  if (same >= 0) return segments.with(same, segment);
  const number = numberOf(segment.key);
  if (number === undefined) return [...segments, segment];
  const before = segments.findLastIndex(({ key }) => (numberOf(key) ?? Infinity) < number);
  const after = segments.findIndex(({ key }) => (numberOf(key) ?? -1) > number);
  if (before >= 0) return segments.toSpliced(before + 1, 0, segment);
  return after >= 0 ? segments.toSpliced(after, 0, segment) : [...segments, segment];
}

function numberOf(key: string): number | undefined {
  const digits = /^(?:請求項)?(?<digits>[0-9]{1,5})$/u.exec(key)?.groups?.['digits'];
  return digits === undefined ? undefined : Number(digits);
}

/** Limit of a range in one amendment; more is no list of claims or paragraphs. */
const MOST_NAMED = 2_000;

/** The items in a 補正対象項目名: `請求項2、請求項5`, `請求項3から5`, `0012～0015`. */
function namedItems(item: string): string[] {
  return item.split(/[、,]|及び|並びに/u).flatMap((name) => {
    const range =
      /^(?<prefix>請求項)?(?<first>[0-9]{1,5})(?:から|乃至|ないし|[~-])(?:請求項)?(?<last>[0-9]{1,5})(?:まで)?$/u.exec(
        name,
      )?.groups;
    if (!range) return [name];
    const { prefix = '', first = '', last = '' } = range;
    const count = Math.min(Number(last) - Number(first) + 1, MOST_NAMED);
    return Array.from({ length: Math.max(0, count) }, (_, index) => {
      const number = String(Number(first) + index);
      return `${prefix}${prefix === '' ? number.padStart(first.length, '0') : number}`;
    });
  });
}
