import { daysBetween, jstDay } from '../../base/clock.ts';
import type { Confidence } from '../../docket/casesOfDocket.ts';
import type { DocketApart, DocketEntry } from '../../docket/docket.ts';
import type { Messages } from '../../messages/messages.ts';
import { actText, detailsText, statuteText } from '../shared/lastDayText.ts';
import { plain } from '../shared/markdown.ts';
import { caseTexts, type CaseTexts } from './gather.ts';

/** A last day in words. */
export interface DayRow extends CaseTexts {
  readonly date: string;
  readonly act: string;
  /** What it is counted from, what to bear in mind, and from when the data are. */
  readonly basis: string;
  readonly article: string;
  readonly confidence: string;
  readonly isOver: boolean;
  /** Days from today; negative where it has passed. */
  readonly daysLeft: number;
}

/** The words of an entry. `now`: ms since the epoch. */
export function dayRow({ of, day, confidence }: DocketEntry, now: number, messages: Messages): DayRow {
  const texts = messages.docket;
  const today = jstDay(now);
  const cased = caseTexts(of);
  const basis = [detailsText(day, now, messages), ...(cased.asOf === '' ? [] : [texts.asOf(cased.asOf)])];
  return {
    ...cased,
    date: day.lastDay,
    act: actText(day, messages),
    basis: basis.join(messages.lastDay.separator),
    article: statuteText(day.statute, messages.lastDay),
    confidence: texts.confidence[confidence],
    isOver: day.lastDay < today,
    daysLeft: daysBetween(today, day.lastDay),
  };
}

/** A case that stands apart, in words. */
export interface ApartRow extends CaseTexts {
  readonly reason: string;
}

export function apartRow({ of, reason, notice }: DocketApart, messages: Messages): ApartRow {
  const texts = messages.docket;
  const named = notice
    ? `${texts.notice(messages.documentName(notice.code, plain(notice.description)), notice.date)} `
    : '';
  return { ...caseTexts(of), reason: `${named}${texts.reasons[reason]}` };
}

/** An element of `docket --json`; CONTRACTS of the project. */
export interface DocketJson {
  readonly date: string;
  readonly act: string;
  readonly law: string;
  readonly number: string;
  readonly reference?: string;
  readonly article?: string;
  readonly basis: string;
  readonly confidence: Confidence;
}

export function dayJson(entry: DocketEntry, now: number, messages: Messages): DocketJson {
  const { basis, article, reference } = dayRow(entry, now, messages);
  const { day, of, confidence } = entry;
  return {
    date: day.lastDay,
    act: day.act,
    law: of.number.law,
    number: of.number.number,
    ...(reference === '' ? {} : { reference }),
    article,
    basis,
    confidence,
  };
}
