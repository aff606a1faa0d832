import { BUSYNESS } from './calendar.ts';
import { HABITS, NIGHT_WINDOWS } from './habits.ts';
import { askedAgain, mostInMinute, percentile, type Wish, type WishKind } from './record.ts';
import type { Soaked } from './simulate.ts';

const KINDS: readonly (readonly [WishKind, string])[] = [
  ['hover', 'ホバー / hover'],
  ['verify', '下書きの番号の照合 / numbers in a draft verified'],
  ['newDraft', '新しい下書き / new draft'],
  ['tree', '経過の書類の一覧 / list of documents'],
  ['notice', '拒絶理由通知書の本文 / text of a notice'],
  ['citations', '引用文献 / citations'],
  ['applicant', '申請人 / applicant'],
  ['page', 'J-PlatPatのページ / J-PlatPat page'],
  ['watch', 'ウォッチの案件（夜間） / watched case, at night'],
];

/** Everything that came out, as Markdown tables. */
export function soakTables(soaked: Soaked): string {
  return [overall(soaked), byKind(soaked), byApi(soaked)].join('\n\n');
}

/** docs/soak.md */
export function soakPage(soaked: Soaked): string {
  const { seed, people, cases, month } = soaked;
  const count = cases.toLocaleString('en');
  return `# 事務所の1か月 / A month of an office — \`npm run soak\`

${people}人、${count}件の架空の案件、1つの保存先、1つのID。${month}の1か月を、模擬の時計で数分のうちに過ごす。動くのは本物のクライアント、計画、台帳、保存先（SQLite）で、相手はデモAPI。照会と違反はデモAPIが数え、クライアントの数は使わない。上限は記録されたもの（国内は手引きの2倍、記録のない書類の本文は手引きどおり、1分10回）、応答は0.8〜2.4秒。

* 時間の習慣は4つ：9–18時、7–16時、10:30–19:30、13–22時。1日に4〜7回の下書き仕事で、半分ほどは前の日までの案件の続き。1回に、番号へのホバー4〜12回と、新しい下書き、書類の一覧、通知書、番号の照合などを、決まった割合で行う。
* 第2月曜は${BUSYNESS.busyMonday}倍で、全員が9時からの2分間に始める。月末の2営業日は${BUSYNESS.monthEnd}倍。土日祝は休み。
* 1人${HABITS.watched}件のウォッチの案件を、開いたままの${NIGHT_WINDOWS}つのウィンドウが、夜間と休日に裏で新しくする（時間帯は初期設定のまま、日中はしない設定）。
* 待ち時間は、問いから答えが届くまで。ホバーは3秒で「届きしだい表示」に変わり、人は先へ進むが、待ち時間は答えが届くまで数える。

*${people} people, ${count} fictitious cases, one store, one ID: the month ${month} in minutes, on a simulated clock, with the real client, planner, ledger, and store against the demo API, which counts requests and violations. Limits are as recorded (twice the handbook's; for texts of documents, which were not recorded, the handbook's; ten requests a minute); an answer takes 0.8–2.4 s. There are four patterns of working hours; on the second Monday everyone does three times the work and starts within two minutes of nine; the last two working days have twice the work; ${HABITS.watched} watched cases per person are updated at night and on days off by ${NIGHT_WINDOWS} open windows. A wait lasts until the answer arrives, even if the hover has already said that it will come. The seed is ${seed}; the same seed gives the same tables.*

![各日の問いと待ち時間 / Questions and waits of each day](soak.svg)

${soakTables(soaked)}
`;
}

function overall({ record, violations }: Soaked): string {
  const { wishes, arrivals, logins } = record;
  const people = wishes.filter(({ kind }) => kind !== 'watch');
  const asked = people.filter(isAsked);
  const ages = people.flatMap(({ age }) => age ?? []);
  const days = new Map([...Map.groupBy(arrivals, ({ day }) => day)].map(([day, all]) => [day, all.length]));
  return table(
    ['', ''],
    [
      ['人の問い / questions of people', number(people.length)],
      ['手元の答えで済んだ / answered from saved data', share(people.filter(isHeld).length, people.length)],
      ['答えなし（1日の上限） / unanswered (daily limit)', failures(people)],
      ['夜間の問い / questions at night', number(wishes.length - people.length)],
      ['照会 / requests', number(arrivals.length)],
      ['照会の最も多い日 / requests on the busiest day', number(Math.max(0, ...days.values()))],
      ['**違反（1分・1日） / violations (minute, day)**', `**${violations.minute} / ${violations.daily}**`],
      ['同じ日に同じ照会をもう一度 / requested again on the same day', number(askedAgain(arrivals))],
      ['60秒間の最多 / most in 60 s', number(mostInMinute(arrivals))],
      ['待ち p50 / p95 / p99 / wait', waits(people)],
      ['同、照会したもの / with a request', waits(asked)],
      ['同、忙しい月曜 / on the busy Monday', waits(onBusyMonday(people, asked))],
      [
        '示した答えの古さ p50 / p95 / 最大 / age of what was shown',
        [0.5, 0.95, 1].map((at) => hours(ages, at)).join(' / '),
      ],
      ['トークン（上限なし） / logins, without a limit', number(logins)],
    ],
  );
}

function onBusyMonday(people: readonly Wish[], asked: readonly Wish[]): Wish[] {
  const [busiest] = [...Map.groupBy(people, ({ day }) => day)].toSorted(([, a], [, b]) => b.length - a.length);
  return asked.filter(({ day }) => day === busiest?.[0]);
}

function byKind({ record: { wishes } }: Soaked): string {
  const head = [
    '問い / question',
    '件 / number',
    '手元から / saved',
    '待ち p50 / p95 / p99',
    '最長 / longest',
    '答えなし / unanswered',
  ];
  const rows = KINDS.flatMap(([kind, name]) => {
    const these = wishes.filter((wish) => wish.kind === kind);
    if (these.length === 0) return [];
    const longest = seconds(Math.max(...these.map(({ waited }) => waited)));
    return [
      [
        name,
        number(these.length),
        share(these.filter(isHeld).length, these.length),
        waits(these),
        longest,
        failures(these),
      ],
    ];
  });
  return table(head, rows);
}

/** The APIs that were asked; `spent` where the day's count came to an end. */
function byApi({ record: { arrivals }, limits }: Soaked): string {
  const head = [
    'API',
    '照会 / requests',
    '1日の最多 / most in a day',
    '上限 / limit',
    '使い切った日 / days at the limit',
  ];
  const rows = [...Map.groupBy(arrivals, ({ api }) => api)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([api, all]) => {
      const days = [...Map.groupBy(all, ({ day }) => day).values()].map(({ length }) => length);
      const limit = limits[api] ?? Infinity;
      const spent = days.filter((count) => count >= limit).length;
      return [`\`${api}\``, number(all.length), number(Math.max(...days)), number(limit), String(spent)];
    });
  return table(head, rows);
}

function isAsked({ waited }: Wish): boolean {
  return waited > 0;
}

function isHeld({ waited, failure }: Wish): boolean {
  return waited === 0 && failure === undefined;
}

function failures(wishes: readonly Wish[]): string {
  return number(wishes.filter(({ failure }) => failure !== undefined).length);
}

function waits(wishes: readonly Wish[]): string {
  const waited = wishes.map((wish) => wish.waited);
  return [0.5, 0.95, 0.99].map((at) => seconds(percentile(waited, at))).join(' / ');
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function hours(ages: readonly number[], at: number): string {
  return `${(percentile(ages, at) / 3_600_000).toFixed(1)} h`;
}

function share(part: number, all: number): string {
  return all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
