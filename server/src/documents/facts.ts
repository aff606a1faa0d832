import type { CalendarDate } from '../base/calendarDate.ts';
import type { CaseNumber } from '../numbers/caseNumber.ts';
import { dayIn } from '../drafts/dates.ts';
import { dispatchNumberIn } from '../drafts/reading.ts';
import type { ReadOptions } from '../numbers/read.ts';
import { scan } from '../numbers/scan.ts';
import { codeOfMailed } from './codes.ts';
import { withoutMarks } from './sheet.ts';

/** What a document states about itself. */
export interface Facts {
  readonly name?: string;
  /** 中間書類コード as the API writes it (`A53`, `A131`). */
  readonly code?: string;
  readonly date?: CalendarDate;
  /** drafted: 起案日 (not the 発送日); submitted: 提出日. */
  readonly dateKind?: 'drafted' | 'submitted';
  /** The 発送番号 that a filed document answers, 6 digits. */
  readonly dispatchNumber?: string;
  /** 適用条文, as printed. */
  readonly articles: readonly string[];
  readonly examiner?: string;
  /** あて先 of a filed document; addressees of a mailed one, without 様. */
  readonly addressees: readonly string[];
  readonly applicationNumber?: CaseNumber;
}

/** The value as a property; none for undefined and ''. */
export function optional<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined || value === '' ? {} : ({ [key]: value } as Partial<Record<K, T>>);
}

/** Longest head of a document, lines. */
const HEAD_LINES = 80;
/** Longest line of a head, UTF-16 units. */
const LONGEST_LINE = 200;

/** A line of the head: label, blanks, value. */
const LABELLED = /^[ \u3000]*(?<label>[^ \u3000【】]{2,20})[ \u3000]{1,40}(?<value>[^ \u3000].*)$/u;
const ITEM = /^[ \u3000]*【(?<label>[^】]{1,20})】(?<value>.*)$/u;
const ADDRESSEE = /(?:出願人|代理人|権者|請求人|申立人)$/u;

interface Line {
  readonly label: string;
  readonly value: string;
  /** Index of the line. */
  readonly at: number;
}

/**
 * The facts in the text of a design or trademark document: from the items of a filed one (【提出日】 …), or the printed head of a
 * notice (起案日, 特許庁審査官, 適用条文 …).
 */
export function factsOfText(text: string, options: ReadOptions): Facts {
  const head = firstLines(text);
  const items = head.flatMap((line, at) => lineOf(ITEM, line, at));
  const item = (label: string): string => items.find((one) => one.label === label)?.value.trim() ?? '';
  const name = item('書類名');
  if (name !== '') {
    const date = dayIn(item('提出日'));
    const dispatchNumber = dispatchNumberIn(item('発送番号'));
    const addressee = item('あて先');
    return {
      ...optional('name', withoutBlanks(name)),
      ...(date === undefined ? {} : { date, dateKind: 'submitted' }),
      ...(dispatchNumber === undefined ? {} : { dispatchNumber }),
      ...applicationIn(item('出願番号'), options),
      articles: [],
      addressees: addressee === '' ? [] : [addressee],
    };
  }
  return factsOfNotice(head, options);
}

function factsOfNotice(head: readonly string[], options: ReadOptions): Facts {
  const lines = head.flatMap((line, at) => lineOf(LABELLED, line, at));
  const line = (pattern: RegExp): Line | undefined => lines.find(({ label }) => pattern.test(label));
  const title = withoutBlanks(head.find((one) => one.trim() !== '') ?? '');
  const name = title.length <= 30 ? title : '';
  const date = dayIn(line(/^起案日$/u)?.value ?? '');
  const articles = line(/^適用条文$/u);
  // The body follows the head; its lines may look alike.
  const upTo = articles?.at ?? line(/審査官$/u)?.at ?? 0;
  return {
    ...optional('name', name),
    ...optional('code', codeOfMailed(name)),
    ...(date === undefined ? {} : { date, dateKind: 'drafted' }),
    ...optional('examiner', firstColumn(line(/審査官$/u)?.value ?? '')),
    ...applicationIn(line(/出願の番号$|^出願番号$/u)?.value ?? '', options),
    articles: articles === undefined ? [] : splitArticles(continued(head, articles)),
    addressees: lines
      .filter(({ label, at }) => ADDRESSEE.test(label) && at <= upTo + 4)
      .map(({ value }) => nameOf(value))
      .filter((one) => one !== ''),
  };
}

function firstLines(text: string): string[] {
  const lines = text.slice(0, HEAD_LINES * LONGEST_LINE).split('\n', HEAD_LINES);
  return lines.map((line) => withoutMarks(line.slice(0, LONGEST_LINE)));
}

function lineOf(pattern: RegExp, line: string, at: number): Line[] {
  const groups = pattern.exec(line)?.groups;
  return groups === undefined ? [] : [{ label: groups['label'] ?? '', value: groups['value'] ?? '', at }];
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** 飯田　亜紀　　　　　　　　４２６５: columns are separated by two or more blanks. */
function firstColumn(value: string): string {
  return value.split(/[ \u3000]{2}/u, 1)[0]?.trim() ?? '';
}

/** Without 様 or 殿, and without （外１名）. */
function nameOf(value: string): string {
  const alone = value.replace(/[（(](?:外|ほか|他)[^）)]{0,10}[）)]/u, '').trim();
  return firstColumn(alone.replace(/[様殿]$/u, '').trim());
}

/** The value with its continuation lines, which begin with blanks. */
function continued(head: readonly string[], { at, value }: Line): string {
  let whole = value;
  for (const next of head.slice(at + 1)) {
    if (!/^[ \u3000]{4}/u.test(next) || next.trim() === '') break;
    whole += next.trim();
  }
  return withoutBlanks(whole);
}

/** 第３条第１項第３号及び第４条第１項第１６号、第３条第１項第６号: split at 、 outside brackets. */
function splitArticles(text: string): string[] {
  return text.split(/、(?![^（）]{0,60}）)/u).filter((article) => article !== '');
}

function applicationIn(value: string, options: ReadOptions): { applicationNumber?: CaseNumber } {
  const found = scan(value, options).find(({ kind, number }) => kind === 'application' && number !== '');
  return found === undefined ? {} : { applicationNumber: { law: found.law, kind: found.kind, number: found.number } };
}
