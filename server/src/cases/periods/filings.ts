import type { CalendarDate } from '../../base/calendarDate.ts';
import { effectOf } from '../../drafts/documentCodes.ts';
import type { Progress } from '../../apis/answers/progress.ts';
import { counted, type LastDayOptions } from './counting.ts';
import { isInternational, isTakenBack, type Steps } from './steps.ts';
import { type Known, estimated, type LastDay } from './lastDay.ts';
import { PARIS, periodOf, type Period } from './periods.ts';

/**
 * What hangs on the filing of a pending application: priority and its document, the proof for 新規性喪失の例外, the translation of an
 * international application, the expected 公開. Each is told while it is to come: of an old case it is no news.
 */
export function ofFilings(known: Known, steps: Steps, options: LastDayOptions): LastDay[] {
  const { progress } = known;
  const found = [
    laterApplication(progress, steps, options),
    priorityDocument(progress, steps, options),
    noveltyProof(progress, steps, options),
    translation(progress, steps, options),
    foreignTranslation(progress, steps, options),
    publication(progress, steps, options),
  ];
  return found.filter((one) => one !== undefined && one.lastDay >= options.today) as LastDay[];
}

/** The answer says that it is neither divided from another nor based on one. */
function isFirstFiling({ parent, priorities }: Progress): boolean {
  return parent === null && priorities?.length === 0;
}

/** A Madrid case is based on an earlier application, which is the first. */
function laterApplication(progress: Progress, steps: Steps, options: LastDayOptions): LastDay | undefined {
  const { law, filingDate } = progress;
  const period = periodOf('priority', law);
  const isBased = law === 'trademark' && isInternational(progress, steps);
  if (!period || !filingDate || !isFirstFiling(progress) || isBased) return undefined;
  // 特許法41条1項4号: after a 査定 that is final there is no 国内優先; パリ条約 asks for none.
  const isOnlyAbroad = law === 'patent' && steps.has('allow');
  const line = counted(period, filingDate, options, { caveats: isOnlyAbroad ? ['onlyAbroad'] : [] });
  if (isOnlyAbroad) return { ...line, statute: PARIS };
  const isLater = law === 'patent' && counted(inJapan(period), filingDate, options).lastDay > line.lastDay;
  return isLater ? { ...line, caveats: ['domesticMoved', ...line.caveats] } : line;
}

/** The same period at our office: 国内優先. */
function inJapan({ isFixed: _, isOfOthers: __, ...period }: Period): Period {
  return period;
}

/** パリ条約 priority: for a national one nothing has to be handed in. */
function priorityDocument(progress: Progress, steps: Steps, options: LastDayOptions): LastDay | undefined {
  const { law, filingDate, priorities, internationalApplication, parent } = progress;
  const period = periodOf('priorityDocument', law);
  const isClaimed = priorities?.some(({ kind }) => kind === 'paris') === true;
  // PCT規則17.1 has the document sent to the International Bureau; for a divisional that of its 原出願 does.
  if (!period || !isClaimed || internationalApplication || parent !== null) return undefined;
  // 商標法68条の15: none for Madrid. Hague: from the 国際公表 (意匠法60条の10), whose day no answer has.
  if (isInternational(progress, steps)) return undefined;
  const date = period.start === 'priority' ? earliest(progress) : filingDate;
  const line = date && counted(period, date, options, { caveats: ['ifNotExchanged'] });
  return line && unlessDone(steps, 'provePriority', ofPriority(line, steps));
}

/** A line where it is not done, as an estimate where it may have been dismissed. */
function unlessDone(
  steps: Steps,
  does: 'provePriority' | 'proveNovelty' | 'translate',
  line: LastDay,
): LastDay | undefined {
  const isDone = steps.standing(undefined, does);
  if (isDone === 'doubtful') return estimated(line, 'dismissed');
  return isDone === false ? line : undefined;
}

/** A priority was taken back or lost (A094 通知書（パリ優先権失効）): one of several may be left. */
function ofPriority(line: LastDay, steps: Steps): LastDay {
  const isLost = steps.has('withdrawPriority', 'losePriority');
  return isLost ? estimated(line, 'priorityLost') : line;
}

function noveltyProof(progress: Progress, steps: Steps, options: LastDayOptions): LastDay | undefined {
  const { law, filingDate, parent, internationalApplication } = progress;
  const period = periodOf('noveltyProof', law);
  if (!period || !filingDate || parent !== null || internationalApplication) return undefined;
  // Hague: from the 国際公表 (意匠法60条の7).
  if (isInternational(progress, steps)) return undefined;
  return unlessDone(steps, 'proveNovelty', counted(period, filingDate, options, { caveats: ['ifClaimed'] }));
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
  const [first, second] = [counted(all, from, options), counted(special, entered, options)];
  const line = entered <= first.lastDay && second.lastDay > first.lastDay ? second : first;
  return unlessDone(steps, 'translate', hasParts(progress) ? estimated(line, 'attached') : line);
}

/** The 国内書面 has a 明細書 or the like beside its 書誌: the translation may be attached to it. */
function hasParts({ documents }: Progress): boolean {
  return (
    documents?.some(
      ({ code, separator }) => effectOf(code)?.does === 'enterNational' && /^[LMYZ]$/u.test(separator ?? ''),
    ) === true
  );
}

/**
 * The translation of a 外国語書面出願: 1年4月 from the 優先日; of a 分割 or 変更 at least two months from its own filing, which are told,
 * for the other day of its 原出願 may be over (特許法36条の2第2項).
 */
function foreignTranslation(progress: Progress, steps: Steps, options: LastDayOptions): LastDay | undefined {
  const { law, filingDate, parent, internationalApplication } = progress;
  if (!steps.has('fileForeign') || internationalApplication || parent === undefined) return undefined;
  const start = parent === null ? 'priority' : 'filing';
  const [period, date] = [
    periodOf('foreignTranslation', law, start),
    parent === null ? earliest(progress) : filingDate,
  ];
  const line = period && date && counted(period, date, options, { caveats: parent ? ['divisional'] : [] });
  return line && unlessDone(steps, 'translate', ofPriority(line, steps));
}

/** 出願公開: of applications that are not published, not granted, not divided, and no international ones. */
function publication(progress: Progress, steps: Steps, options: LastDayOptions): LastDay | undefined {
  const { law, filingDate, publication: published, publicationDate, internationalApplication, parent } = progress;
  const period = periodOf('publication', law, (progress.priorities?.length ?? 0) > 0 ? 'priority' : 'filing');
  const from = earliest(progress);
  const isPublished = Boolean(published ?? progress.nationalPublication ?? publicationDate);
  if (!period || !from || !filingDate || isPublished || internationalApplication || parent !== null) return undefined;
  // The 特許公報 comes first (64条1項).
  const granted = steps.last('allow')?.date;
  if (granted !== undefined && isTakenBack(granted, steps) === false) return undefined;
  return ofPriority(counted(period, from, options, { confidence: 'estimated' }), steps);
}

/** The 優先日: the earliest day that priority is claimed from, else the filing; undefined where one of them is not known. */
function earliest({ priorities, filingDate }: Progress): CalendarDate | undefined {
  if (!priorities) return undefined;
  const dates = priorities.flatMap((one) => (one.kind === 'unread' ? [] : (one.date ?? [])));
  if (dates.length < priorities.length) return undefined;
  return [...dates, ...(filingDate === undefined ? [] : [filingDate])].sort()[0];
}
