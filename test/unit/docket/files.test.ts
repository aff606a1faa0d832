import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { docketOf, type Docket, type DocketSource } from '../../../server/src/docket/docket.ts';
import { calendarText, csvText } from '../../../server/src/features/docket/files.ts';
import { messagesFor } from '../../../server/src/messages/messages.ts';
import { application, heldCases, TODAY, type HeldCase } from './held.ts';

/** 2026-11-23 09:00 in Japan. */
const NOW = Date.UTC(2026, 10, 23);
const DAY = 86_400_000;
const ja = messagesFor('ja');

const NOTICE: HeldCase = {
  title: '二次電池の残量推定装置、及び,カンマ;セミコロン\\と𠮷野家の髙い塔を含む名称'.repeat(3),
  rows: [
    ['20240110', 'A63'],
    ['20250110', 'A621'],
    ['20261020', 'A131', '06126412301'],
  ],
};
const EXTENDED: HeldCase = { ...NOTICE, rows: [...(NOTICE.rows ?? []), ['20261120', 'A601']] };
const OVER: HeldCase = {
  rows: [
    ['20200110', 'A63'],
    ['20260801', 'A02'],
  ],
};
const SOURCES: readonly DocketSource[] = [
  { number: application('2024000001'), from: 'draft', reference: 'KD22-001' },
  { number: application('2024000001'), from: 'list', client: '架空電機株式会社', person: '見本' },
  { number: application('2024000002'), from: 'list' },
  { number: application('2024000009'), from: 'watch' },
];

const docket = (notice = NOTICE, sources = SOURCES) =>
  docketOf(sources, {
    cases: heldCases({ 2024000001: notice, 2024000002: OVER }),
    now: TODAY,
    residentAbroad: false,
  });
const calendar = (found: Docket, now = NOW, alarmDays = 7) => calendarText(found, { now, messages: ja, alarmDays });

/** The events as another library of iCalendar reads them; it throws for what is none. */
function eventsIn(text: string) {
  const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
  assert.equal(component.name, 'vcalendar');
  return component.getAllSubcomponents('vevent').map((one) => ({ event: new ICAL.Event(one), component: one }));
}

describe('the docket as a calendar', () => {
  it('is read by another library: all-day events that take no time, with basis, article and reminder', async () => {
    const events = eventsIn(await calendar(await docket()));
    assert.deepEqual(
      events.map(({ event }) => [event.uid, event.startDate.toString(), event.endDate.toString()]),
      [
        ['patent-2024000002-appeal-2026-08-01@jpo-drafting', '2026-11-02', '2026-11-03'],
        ['patent-2024000001-response-412301@jpo-drafting', '2026-12-21', '2026-12-22'],
      ],
    );
    for (const { event, component } of events) {
      assert.ok(event.startDate.isDate && event.endDate.isDate);
      assert.equal(component.getFirstPropertyValue('transp'), 'TRANSPARENT');
      assert.match(String(component.getFirstPropertyValue('dtstamp')), /^2026-11-23T00:00:00Z$/u);
    }
    const response = events[1];
    assert.equal(response?.event.summary, '意見書・手続補正書　KD22-001（特願2024-000001）');
    const lines = response.event.description.split('\n');
    assert.equal(lines[0], `特願2024-000001 ${NOTICE.title ?? ''}`);
    for (const line of [
      '整理番号：KD22-001',
      '依頼者：架空電機株式会社',
      '担当者：見本',
      '起算・注意：発送日 2026-10-20 から60日・2026-12-21 までに請求すれば 2027-02-19 まで延長・発送日起算・要確認・2026-11-20 取得の内容',
      '条文：特許法50条',
      '確度：計算',
    ])
      assert.ok(lines.includes(line), line);
  });

  it('reminds at nine in the morning some days before; not of a day that has passed', async () => {
    const alarms = async (alarmDays: number) =>
      eventsIn(await calendar(await docket(), NOW, alarmDays)).map(({ component }) =>
        component.getAllSubcomponents('valarm').map((alarm) => {
          assert.equal(alarm.getFirstPropertyValue('action'), 'DISPLAY');
          assert.notEqual(
            alarm.getFirstProperty('trigger')?.getFirstParameter('related'),
            'END',
            'the end is the next day',
          );
          return String(alarm.getFirstPropertyValue('trigger'));
        }),
      );
    assert.deepEqual(await alarms(7), [[], ['-P6DT15H']]);
    assert.deepEqual(await alarms(1), [[], ['-PT15H']]);
    assert.deepEqual(await alarms(0), [[], ['PT9H']]);
  });

  it('no line is longer than 75 octets, and no character is broken', async () => {
    const text = await calendar(await docket());
    assert.match(text, /\r\nEND:VCALENDAR\r\n$/u);
    const lines = text.trimEnd().split('\r\n');
    assert.ok(
      lines.some((line) => /^ .*[\u3041-\u9fff]/u.test(line)),
      'Japanese is folded',
    );
    for (const line of lines) {
      const octets = Buffer.from(line);
      assert.ok(octets.length <= 75, line);
      assert.equal(octets.toString(), line);
      assert.doesNotMatch(line, /[\n\r\ufffd]/u);
    }
    // Properties stand before alarms: RFC 5545, 3.6.1.
    for (const event of text.match(/BEGIN:VEVENT[\s\S]*?END:VEVENT/gu) ?? [])
      assert.match(event, /^(?:(?!BEGIN:VALARM)[\s\S])*(?:BEGIN:VALARM[\s\S]*?END:VALARM\r\n)?END:VEVENT$/u);
  });

  it('a second export, and one after the day has moved, is of the same events, and later ones', async () => {
    const read = async (found: Docket, now: number) =>
      eventsIn(await calendar(found, now)).map(({ event }) => ({
        uid: event.uid,
        day: event.startDate.toString(),
        sequence: event.sequence,
      }));
    const first = await read(await docket(), NOW);
    const second = await read(await docket(), NOW + DAY);
    const moved = await read(await docket(EXTENDED), NOW + 2 * DAY);
    const uids = (all: typeof first) => all.map(({ uid }) => uid).sort();
    assert.deepEqual(uids(second), uids(first));
    assert.deepEqual(uids(moved), uids(first));
    assert.deepEqual([first[1]?.day, second[1]?.day, moved[1]?.day], ['2026-12-21', '2026-12-21', '2027-02-19']);
    const sequences = [first, second, moved].map(([one]) => one?.sequence ?? 0);
    assert.deepEqual(
      sequences,
      sequences.toSorted((a, b) => a - b),
    );
    assert.equal(new Set(sequences).size, 3);
    assert.ok(sequences.every((one) => Number.isInteger(one) && one < 2 ** 31));
    assert.equal(await calendar(await docket()), await calendar(await docket()), 'the same at the same moment');
  });

  it('text from outside makes no property of its own', async () => {
    const evil = 'A\r\nATTACH:http://example.invalid/\nEND:VEVENT\u0000\u202e';
    const events = eventsIn(
      await calendar(
        await docket({ ...NOTICE, title: evil }, [{ number: application('2024000001'), from: 'list', client: evil }]),
      ),
    );
    const [{ event, component } = assert.fail(), ...others] = events;
    assert.equal(others.length, 0);
    assert.equal(component.getFirstProperty('attach'), null);
    for (const character of ['\u0000', '\u202e']) assert.ok(!event.description.includes(character));
  });

  it('is a calendar without events where there is no day', async () => {
    assert.deepEqual(eventsIn(await calendar(await docket(NOTICE, []))), []);
  });
});

describe('the docket as CSV', () => {
  const rowsOf = async (found: Docket) => {
    const text = await csvText(found, { now: NOW, messages: ja });
    assert.ok(text.startsWith('\ufeff') && text.endsWith('\r\n'));
    return Papa.parse<string[]>(text.slice(1).trimEnd()).data;
  };

  it('has the days, then the cases without a day, with the reason', async () => {
    const [head, over, response, unasked, ...others] = await rowsOf(await docket());
    assert.deepEqual(head, Object.values(ja.docket.columns));
    assert.deepEqual(over?.slice(0, 3), ['2026-11-02', '拒絶査定不服審判', '特願2024-000002']);
    assert.equal(over.at(-1), '期限経過');
    assert.deepEqual(response?.slice(0, 4), ['2026-12-21', '意見書・手続補正書', '特願2024-000001', 'KD22-001']);
    assert.deepEqual([unasked?.[0], unasked?.[2], unasked?.at(-1)], ['', '特願2024-000009', ja.docket.reasons.unasked]);
    assert.deepEqual(others, []);
  });

  it('a cell that would be a formula is none', async () => {
    for (const client of ['=HYPERLINK("http://example.invalid")', '+1', '-1', '@SUM(A1)', '＝１＋１', '\t=1']) {
      const [, row] = await rowsOf(await docket(NOTICE, [{ number: application('2024000001'), from: 'list', client }]));
      assert.equal(row?.[5], `'${client.replace('\t', ' ')}`);
    }
  });
});
