import ical, { ICalAlarmRelatesTo, ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import type { CalendarDate } from '../base/calendarDate.ts';
import { addDays } from '../cases/periods/arithmetic.ts';

/** A last day as a calendar shows it. Texts are plain. */
export interface CalendarEvent {
  readonly uid: string;
  readonly date: CalendarDate;
  readonly summary: string;
  /** Lines. */
  readonly description: string;
  /** Nobody is reminded of a day that has passed. */
  readonly isOver: boolean;
}

export interface CalendarFileOptions {
  /** What the calendar is called. */
  readonly name: string;
  /** The instant of the export, ms since the epoch. */
  readonly now: number;
  /** Reminds at nine in the morning so many days before; 0: on the day itself. */
  readonly alarmDays: number;
}

/** 2020-01-01T00:00Z: sequences begin there. */
const BEGIN = Date.UTC(2020, 0, 1);
const MINUTE = 60_000;
const DAY_SECONDS = 86_400;
const NINE_SECONDS = 9 * 3_600;

/**
 * All-day events as iCalendar (RFC 5545), lines folded at 75 octets. An export knows nothing of the one before, so each has
 * a later SEQUENCE (minutes since 2020) and DTSTAMP: a calendar takes it for the newer state of the same events.
 */
export function writeCalendar(events: readonly CalendarEvent[], { name, now, alarmDays }: CalendarFileOptions): string {
  const calendar = ical({ name, prodId: { company: 'jpo-drafting', product: 'docket', language: 'JA' } });
  const sequence = Math.max(0, Math.floor((now - BEGIN) / MINUTE));
  for (const { uid, date, summary, description, isOver } of events) {
    const event = calendar.createEvent({
      id: uid,
      sequence,
      stamp: new Date(now),
      allDay: true,
      start: new Date(`${date}T00:00:00Z`),
      end: new Date(`${addDays(date, 1)}T00:00:00Z`),
      summary,
      description,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    if (isOver) continue;
    // Nine of the day itself is behind its beginning, and the library counts that from the end unless it is told.
    const trigger = alarmDays * DAY_SECONDS - NINE_SECONDS;
    const alarm = event.createAlarm({ type: ICalAlarmType.display, description: summary, trigger });
    if (trigger < 0) alarm.relatesTo(ICalAlarmRelatesTo.start);
  }
  return `${calendar.toString()}\r\n`; // every line ends in CR LF, the last one too
}
