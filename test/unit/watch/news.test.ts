import assert from 'node:assert/strict';
import { newsText } from '../../../server/src/features/watching.ts';
import { readProgress, type Progress } from '../../../server/src/apis/answers/progress.ts';
import { messagesFor } from '../../../server/src/messages/messages.ts';
import type { CaseNumber } from '../../../server/src/numbers/caseNumber.ts';
import type { CalendarDate } from '../../../server/src/base/calendarDate.ts';
import { firstSeen, newsOf, seenNow } from '../../../server/src/watch/news.ts';
import { demoServices, type DemoServices } from '../../support/demoServices.ts';

const DAY = 86_400_000;
const INTERACTIVE = { priority: 'interactive' } as const;
/** Of the demo: a notice of 2026-10-20 waits for an answer. */
const PENDING: CaseNumber = { law: 'patent', kind: 'application', number: '2022900001' };
const REGISTERED: CaseNumber = { law: 'patent', kind: 'application', number: '2020900005' };

const row = (documentCode: string, documentDescription: string, legalDate: string, documentNumber: string) => ({
  ...{ documentCode, documentDescription, legalDate, documentNumber },
  ...{ availabilityFlag: '1', documentSeparator: 'K' },
});

/** A case with these documents. */
const progress = (...documentList: object[]): Progress =>
  readProgress('patent', {
    applicationNumber: '2024900001',
    filingDate: '20240115',
    bibliographyInformation: [{ numberType: '01', documentList }],
  });

const FILED = row('A63', '特許願', '20240115', '52400000001');
const REQUEST = row('A621', '出願審査請求書', '20250301', '52500000001');
const NOTICE = row('A131', '拒絶理由通知書', '20261101', '06126000001');
const LETTER = row('A2421', '期間延長許可通知書', '20261110', '06126000002');
const REPORT = row('A971007', '検索報告書', '20261005', '96826000001');

const options = (today: string, nearDays = 14) => ({
  today: today as CalendarDate,
  nearDays,
  residentAbroad: false,
  isHoliday: () => false,
});

describe('news of a watched case', () => {
  const before = progress(FILED, REQUEST);

  it('are documents that the JPO has sent, and the state', () => {
    const now = progress(FILED, REQUEST, REPORT, NOTICE, LETTER);
    const news = newsOf(firstSeen(before, options('2026-11-15')), now, options('2026-11-15'));
    assert.deepEqual(news, [
      { kind: 'document', date: '2026-11-01', code: 'A131', description: '拒絶理由通知書' },
      { kind: 'document', date: '2026-11-10', code: 'A2421', description: '期間延長許可通知書' },
      { kind: 'status', before: 'examinationRequested', now: 'notice' },
    ]);
    assert.deepEqual(newsOf(seenNow(now, options('2026-11-15')), now, options('2026-11-15')), []);
  });

  it('are not what the applicant has filed', () => {
    assert.deepEqual(
      newsOf(firstSeen(before, options('2026-11-15')), progress(FILED, REQUEST, REPORT), options('2026-11-15')),
      [],
    );
    const answered = progress(FILED, REQUEST, NOTICE, row('A53', '意見書', '20261112', '52600000009'));
    const seen = firstSeen(progress(FILED, REQUEST, NOTICE), options('2026-11-15'));
    assert.deepEqual(
      newsOf(seen, answered, options('2026-11-15')).map(({ kind }) => kind),
      ['status'],
    );
  });

  it('are nothing of a case that was never seen, but a near last day', () => {
    const now = progress(FILED, REQUEST, NOTICE);
    assert.deepEqual(newsOf(undefined, now, options('2026-11-15')), []);
    assert.deepEqual(
      newsOf(undefined, now, options('2026-12-25')).map(({ kind }) => kind),
      ['lastDay'],
    );
  });

  it('are a last day once, from so many days before it to the day itself', () => {
    const now = progress(FILED, REQUEST, NOTICE);
    const seen = seenNow(now, options('2026-11-15'));
    const on = (today: string) =>
      newsOf(seen, now, options(today, 10)).map((one) => one.kind === 'lastDay' && one.lastDay);
    const last = newsOf(seen, now, options('2026-12-25', 30))[0];
    assert.ok(last?.kind === 'lastDay');
    const day = (days: number) => new Date(Date.parse(last.lastDay) + days * DAY).toISOString().slice(0, 10);
    assert.deepEqual([on(day(-11)), on(day(-10)), on(day(0)), on(day(1))], [[], [last.lastDay], [last.lastDay], []]);
    assert.deepEqual(newsOf(seenNow(now, options(day(-5), 10)), now, options(day(-4), 10)), []);
  });

  describe('on the list', () => {
    let services: DemoServices;
    beforeEach(async () => {
      services = await demoServices();
    });
    afterEach(() => services.close());

    it('begin where the first data of the case come in, and end when the user has looked', async () => {
      const { watch, cases } = services;
      assert.equal(await watch.add(PENDING), 'added');
      assert.equal(await watch.add(PENDING), 'already');
      assert.deepEqual(services.asked(), []);
      await cases.resolve(PENDING, INTERACTIVE);
      await watch.learned();
      assert.deepEqual((await watch.cases())[0]?.seen?.status, 'notice');
      services.configure({ diagnostics: { nearDays: 60 } });
      const news = await watch.news();
      assert.deepEqual(
        news.map(({ items }) => items.map(({ kind }) => kind)),
        [['lastDay']],
      );
      await watch.markSeen([PENDING]);
      assert.deepEqual(await watch.news(), []);
      assert.equal(services.asked().length, 1);
    });

    it('are about the application, by whichever of its numbers it is named', async () => {
      const { watch, cases } = services;
      const { knowledge } = await cases.resolve(REGISTERED, INTERACTIVE);
      const registration = knowledge.kind === 'case' ? knowledge.progress.registration : undefined;
      assert.ok(registration);
      assert.equal(await watch.add({ ...registration, suffix: '分割1' }), 'added');
      assert.deepEqual(await watch.list(), [REGISTERED]);
      assert.equal(await watch.isWatched(registration), true);
      assert.equal(await watch.add(REGISTERED), 'already');
      assert.equal(await watch.remove(registration), true);
      assert.deepEqual(await watch.list(), []);
    });

    it('a number whose application is not known is watched as it is, until an answer shows it', async () => {
      const { watch, cases } = services;
      const [registration, application]: CaseNumber[] = [
        { law: 'patent', kind: 'registration', number: '8400004' },
        { law: 'patent', kind: 'application', number: '2018900010' },
      ];
      assert.ok(registration && application);
      assert.equal(await watch.add(registration), 'added');
      assert.equal(await watch.add(application), 'added');
      assert.deepEqual(await watch.list(), [registration, application]);
      await cases.resolve(application, INTERACTIVE);
      assert.deepEqual(await watch.list(), [application]);
      assert.equal(await watch.remove(registration), true);
      assert.deepEqual(await watch.cases(), []);
    });

    it('cannot be had of what no API takes', async () => {
      const trial: CaseNumber = { law: 'patent', kind: 'trial', number: '2021012345' };
      assert.equal(await services.watch.add(trial), 'unsupported');
    });
  });

  it('are said in both languages, as text', () => {
    const said = (locale: string) => {
      const messages = messagesFor(locale);
      return [
        newsText(
          { kind: 'document', date: '2026-11-01' as CalendarDate, code: 'A131', description: '拒絶理由通知書' },
          messages,
        ),
        newsText({ kind: 'status', before: 'examinationRequested', now: 'notice' }, messages),
        newsText({ kind: 'lastDay', act: 'response', lastDay: '2026-12-31' as CalendarDate }, messages),
      ];
    };
    assert.match(said('ja').join('\n'), /発送 拒絶理由通知書\n状態 審査請求済 → 拒絶理由通知/u);
    assert.match(said('en').join('\n'), /^2026-11-01 dispatched: /u);
  });
});
