import type { CalendarDate } from '../../base/calendarDate.ts';
import type { Progress } from '../../jpo/answers/progress.ts';
import { counted, type LastDayOptions } from './counting.ts';
import type { Known } from './known.ts';
import type { LastDay } from './lastDay.ts';
import { periodOf } from './periods.ts';
import type { Steps } from './steps.ts';

/**
 * What hangs on the filing of a pending application: priority and its document, the proof for 新規性喪失の例外, the translation of an
 * international application, the expected 公開. Each is told while it is to come: of an old case it is no news.
 */
export function ofFilings(known: Known, steps: Steps, options: LastDayOptions): LastDay[] {
  const { progress } = known;
  const found = [
    laterApplication(progress, options),
    priorityDocument(progress, steps, options),
    noveltyProof(progress, steps, options),
    translation(progress, steps, options),
    publication(progress, options),
  ];
  return found.filter((one) => one !== undefined && one.lastDay >= options.today) as LastDay[];
}

/** The answer says that it is neither divided from another nor based on one. */
function isFirstFiling({ parent, priorities }: Progress): boolean {
  return parent === null && priorities?.length === 0;
}

function laterApplication(progress: Progress, options: LastDayOptions): LastDay | undefined {
  const { law, filingDate } = progress;
  const period = periodOf('priority', law);
  return period && filingDate && isFirstFiling(progress) ? counted(period, filingDate, options) : undefined;
}

/** パリ条約 priority: for a national one nothing has to be handed in. */
function priorityDocument(progress: Progress, steps: Steps, options: LastDayOptions): LastDay | undefined {
  const { law, filingDate, priorities, internationalApplication, parent } = progress;
  const period = periodOf('priorityDocument', law);
  const isClaimed = priorities?.some(({ kind }) => kind === 'paris') === true;
  // PCT規則17.1 has the document sent to the International Bureau; for a divisional that of its 原出願 does.
  if (!period || !isClaimed || internationalApplication || parent !== null) return undefined;
  if (steps.since(undefined, 'provePriority') !== false) return undefined;
  const date = period.start === 'priority' ? earliest(progress) : filingDate;
  return date && counted(period, date, options, { caveats: ['ifNotExchanged'] });
}

function noveltyProof(progress: Progress, steps: Steps, options: LastDayOptions): LastDay | undefined {
  const { law, filingDate, parent, internationalApplication } = progress;
  const period = periodOf('noveltyProof', law);
  if (!period || !filingDate || parent !== null || internationalApplication) return undefined;
  return steps.since(undefined, 'proveNovelty') === false
    ? counted(period, filingDate, options, { caveats: ['ifClaimed'] })
    : undefined;
}

/** Receiving offices whose applications may be in Japanese, of which no translation is needed: which language, the data do not say. */
const MAY_BE_JAPANESE = /^(?:JP|IB)/u;

/**
 * 国際出願翻訳文: within 2年6月 of the 優先日; within two months of the 国内書面 where that came in the last two months of them
 * (特許法184条の4第1項). The two days on which those last months may begin are left to the reader: the shorter period counts.
 */
function translation(progress: Progress, steps: Steps, options: LastDayOptions): LastDay | undefined {
  const { law, internationalApplication, priorities } = progress;
  const [all, special] = [periodOf('translation', law, 'priority'), periodOf('translation', law, 'nationalPhase')];
  const entered = steps.first('enterNational')?.date;
  const from = earliest(progress);
  if (!all || !special || !from || !entered || !internationalApplication || !priorities) return undefined;
  if (MAY_BE_JAPANESE.test(internationalApplication.number)) return undefined;
  if (steps.since(undefined, 'translate') !== false) return undefined;
  const [first, second] = [counted(all, from, options), counted(special, entered, options)];
  return entered <= first.lastDay && second.lastDay > first.lastDay ? second : first;
}

/** 出願公開: of applications that are not published, not divided, and no international ones. */
function publication(progress: Progress, options: LastDayOptions): LastDay | undefined {
  const { law, filingDate, publication: published, publicationDate, internationalApplication, parent } = progress;
  const period = periodOf('publication', law, (progress.priorities?.length ?? 0) > 0 ? 'priority' : 'filing');
  const from = earliest(progress);
  const isPublished = Boolean(published ?? progress.nationalPublication ?? publicationDate);
  if (!period || !from || !filingDate || isPublished || internationalApplication || parent !== null) return undefined;
  return counted(period, from, options, { confidence: 'estimated' });
}

/** The 優先日: the earliest day that priority is claimed from, else the filing; undefined where one of them is not known. */
function earliest({ priorities, filingDate }: Progress): CalendarDate | undefined {
  if (!priorities) return undefined;
  const dates = priorities.flatMap((one) => (one.kind === 'unread' ? [] : (one.date ?? [])));
  if (dates.length < priorities.length) return undefined;
  return [...dates, ...(filingDate === undefined ? [] : [filingDate])].sort()[0];
}
