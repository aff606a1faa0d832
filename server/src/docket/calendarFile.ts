import ical, { ICalAlarmRelatesTo, ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import type { CalendarDate } from '../base/calendarDate.ts';
import { addDays } from '../cases/periods/arithmetic.ts';

/** A deadline for a calendar, in plain text. */
export interface CalendarEvent {
  readonly uid: string;
  readonly date: CalendarDate;
  readonly summary: string;
  readonly description: string;
  /** Without a reminder. */
  readonly isOver: boolean;
}

export interface CalendarFileOptions {
  readonly name: string;
  /** The instant of the export, ms since the epoch. */
  readonly now: number;
  /** Days from the reminder, at nine in the morning, to the deadline. */
  readonly alarmDays: number;
}

/** Start of the sequences. */
const BEGIN = Date.UTC(2020, 0, 1);
const MINUTE = 60_000;
const DAY_SECONDS = 86_400;
const NINE_SECONDS = 9 * 3_600;

/**
 * All-day events as iCalendar (RFC 5545), lines folded at 75 octets. SEQUENCE (minutes since 2020) and DTSTAMP grow
 * with time, so that a calendar takes a later export as the newer state of the same events.
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
    // Nine o'clock of the day itself is after its start; by default the library counts that from the end.
    const trigger = alarmDays * DAY_SECONDS - NINE_SECONDS;
    const alarm = event.createAlarm({ type: ICalAlarmType.display, description: summary, trigger });
    if (trigger < 0) alarm.relatesTo(ICalAlarmRelatesTo.start);
  }
  return `${calendar.toString()}\r\n`; // every line ends in CR LF, even the last
}
