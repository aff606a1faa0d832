import { CompletionItemKind } from 'vscode-languageserver-types';
import type { CalendarDate } from '../../base/calendarDate.ts';
import { history, isInternal } from '../../cases/history.ts';
import { jstDay } from '../../base/clock.ts';
import { judging } from '../services.ts';
import { Pen } from '../../drafts/writing.ts';
import { plain } from '../shared/markdown.ts';
import { numberIn } from './numbers.ts';
import { contentItem, order, type ContentRequest, type Offers } from './request.ts';
import { noticesOf } from '../../cases/notices.ts';
import { inWidth } from '../../drafts/layout.ts';

/** Dates in the form that the JPO prints: with the era, in cells of two, 令和　６年　４月２４日. */

/** The last documents of the 経過 whose dates are offered. */
const MOST_DOCUMENTS = 12;

interface Dated {
  readonly date: CalendarDate;
  readonly what: string;
}

/** 【提出日】: today, deadlines to come, then dates in the 経過 of the case. */
export async function filingDates(request: ContentRequest): Promise<Offers> {
  const { services, held } = request;
  const { messages } = services;
  const { own } = await held();
  const today = jstDay(services.clock.now());
  const dates: Dated[] = [{ date: today, what: messages.completion.today }];
  for (const { file, progress } of own) {
    if (!progress) continue;
    for (const { lastDay, act } of file?.judged(judging(services))?.lastDays ?? []) {
      const what = messages.completion.lastDay(messages.lastDay.act[act]);
      if (lastDay >= today) dates.push({ date: lastDay, what });
    }
    const filed = history(progress.documents).filter((document) => !isInternal(document));
    for (const { date, code, description } of filed.slice(-MOST_DOCUMENTS).reverse()) {
      if (date !== undefined) dates.push({ date, what: messages.documentName(code, description) });
    }
  }
  return asOffers(request, dates);
}

/** 【出願日】: the day of the application that the block names, then that of the draft's case. */
export async function applicationDates(request: ContentRequest): Promise<Offers> {
  const { services, held } = request;
  const { messages } = services;
  const named = numberIn(request);
  const ofNamed = named && (await services.notes.file(named, services.cases))?.progress;
  const { own } = await held();
  const cases = ofNamed ? [ofNamed] : own.flatMap(({ progress }) => progress ?? []);
  const dates = cases.flatMap(({ filingDate, title = '' }): Dated[] =>
    filingDate === undefined ? [] : [{ date: filingDate, what: `${messages.hover.filed} ${title}`.trim() }],
  );
  const today: Dated = { date: jstDay(services.clock.now()), what: messages.completion.today };
  return asOffers(request, ofNamed ? dates : [...dates, today]);
}

function asOffers(request: ContentRequest, dates: readonly Dated[]): Offers {
  const pen = new Pen(request.layout.width);
  const seen = new Map<CalendarDate, string>();
  for (const { date, what } of dates) {
    const before = seen.get(date);
    seen.set(date, before === undefined ? what : request.services.messages.punctuation.list([before, what]));
  }
  const items = [...seen].map(([date, what], index) => {
    const [year = '', month = '', day = ''] = date.split('-').map((part) => String(Number(part)));
    return contentItem(request, pen.date(date), {
      kind: CompletionItemKind.Constant,
      detail: `${date} ${plain(what)}`,
      labelDetails: { description: plain(what) },
      sortText: order(index),
      also: `${date} ${year}年${month}月${day}日`,
    });
  });
  return { items };
}

/** 【発送番号】: of open notices, the newest first; then of answered ones. */
export async function dispatchNumbers(request: ContentRequest): Promise<Offers> {
  const { services, held, layout } = request;
  const { messages } = services;
  const { own } = await held();
  const notices = own.flatMap(({ file, progress }) => {
    if (!progress) return [];
    const days = file?.judged(judging(services))?.lastDays;
    const response = days?.find(({ act }) => act === 'response');
    return noticesOf(progress).map((notice) => ({
      ...notice,
      lastDay: response && response.start.date === notice.document.date ? response.lastDay : undefined,
    }));
  });
  const newestFirst = notices.sort(
    (a, b) =>
      Number(a.isAnswered) - Number(b.isAnswered) || (b.document.date ?? '').localeCompare(a.document.date ?? ''),
  );
  const items = newestFirst.flatMap(({ dispatchNumber, document, answer, lastDay }, index) => {
    if (dispatchNumber === undefined) return [];
    const texts = messages.completion;
    const name = messages.documentName(document.code, document.description);
    const parts = [name, texts.dispatched(document.date ?? ''), ...(lastDay ? [texts.until(lastDay)] : [])];
    const state = texts.answer[answer];
    const description = [...(lastDay ? [texts.untilShort(lastDay)] : []), state].join(' ');
    return [
      contentItem(request, inWidth(dispatchNumber, layout.width), {
        kind: CompletionItemKind.Value,
        detail: plain([...parts, state].join(' ')),
        labelDetails: { detail: ` ${plain(name)}`, description },
        sortText: order(index),
      }),
    ];
  });
  return { items };
}
