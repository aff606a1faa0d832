import type { CalendarDate } from '../../base/calendarDate.ts';
import { effectOf } from '../../drafts/documentCodes.ts';
import type { Progress } from '../../apis/answers/progress.ts';
import { counted, type LastDayOptions } from './counting.ts';
import { isInternational, isTakenBack, type Steps } from './steps.ts';
import { type Known, estimated, type LastDay } from './lastDay.ts';
import { PARIS, periodOf, type Period } from './periods.ts';

/** Deadlines and the expected 公開 that follow from the filing of a pending application, while they are to come. */
export function ofFilings({ progress }: Known, steps: Steps, options: LastDayOptions): LastDay[] {
  const counts = [laterApplication, priorityDocument, noveltyProof, translation, foreignTranslation, publication];
  const found = counts.map((count) => count(progress, steps, options));
  return found.filter((one) => one !== undefined && one.lastDay >= options.today) as LastDay[];
}

/** Neither divided from another application nor based on one, by the answer. */
function isFirstFiling({ parent, priorities }: Progress): boolean {
  return parent === null && priorities?.length === 0;
}

/** Not for a Madrid case, which is based on an earlier application. */
function laterApplication(progress: Progress, steps: Steps, options: LastDayOptions): LastDay | undefined {
  const { law, filingDate } = progress;
  const period = periodOf('priority', law);
  const isBased = law === 'trademark' && isInternational(progress, steps);
  if (!period || !filingDate || !isFirstFiling(progress) || isBased) return undefined;
  // 特許法41条1項4号: no 国内優先 after a final 査定; パリ条約 does not exclude it.
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

/** Only for パリ条約 priority: a national one needs no document. */
function priorityDocument(progress: Progress, steps: Steps, options: LastDayOptions): LastDay | undefined {
  const { law, filingDate, priorities, internationalApplication, parent } = progress;
  const period = periodOf('priorityDocument', law);
  const isClaimed = priorities?.some(({ kind }) => kind === 'paris') === true;
  // PCT規則17.1: the document goes to the International Bureau; for a divisional the document of its 原出願 is enough.
  if (!period || !isClaimed || internationalApplication || parent !== null) return undefined;
  // 商標法68条の15: none for Madrid. Hague: from the 国際公表 (意匠法60条の10), whose date no answer has.
  if (isInternational(progress, steps)) return undefined;
  const date = period.start === 'priority' ? earliest(progress) : filingDate;
  const line = date && counted(period, date, options, { caveats: ['ifNotExchanged'] });
  return line && unlessDone(steps, 'provePriority', ofPriority(line, steps));
}

/** The line unless it is done; an estimate where it may have been dismissed. */
function unlessDone(
  steps: Steps,
  does: 'provePriority' | 'proveNovelty' | 'translate',
  line: LastDay,
): LastDay | undefined {
  const isDone = steps.standing(undefined, does);
  if (isDone === 'doubtful') return estimated(line, 'dismissed');
  return isDone === false ? line : undefined;
}

/** An estimate where a priority was withdrawn or lost (A094 通知書（パリ優先権失効）): one of several may be left. */
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

/** Receiving offices of applications that may be in Japanese, without a translation: the data lack the language. */
const MAY_BE_JAPANESE = /^(?:JP|IB)/u;

/**
 * 国際出願翻訳文: within 2年6月 of the 優先日; within two months of the 国内書面 where that was filed in the last two months
 * (特許法184条の4第1項). Those may begin on either of two days: the shorter period counts.
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

/** The 国内書面 has parts (明細書 …) beside its 書誌: the translation may be attached to it. */
function hasParts({ documents }: Progress): boolean {
  return (
    documents?.some(
      ({ code, separator }) => effectOf(code)?.does === 'enterNational' && /^[LMYZ]$/u.test(separator ?? ''),
    ) === true
  );
}

/**
 * The translation of a 外国語書面出願: 1年4月 from the 優先日; of a 分割 or 変更 at least two months from its own filing, which are
 * shown, for the period of the 原出願 may be over (特許法36条の2第2項).
 */
function foreignTranslation(progress: Progress, steps: Steps, options: LastDayOptions): LastDay | undefined {
  const { law, filingDate, parent, internationalApplication } = progress;
  if (!steps.has('fileForeign') || internationalApplication || parent === undefined) return undefined;
  const period = periodOf('foreignTranslation', law, parent === null ? 'priority' : 'filing');
  const date = parent === null ? earliest(progress) : filingDate;
  const line = period && date && counted(period, date, options, { caveats: parent ? ['divisional'] : [] });
  return line && unlessDone(steps, 'translate', ofPriority(line, steps));
}

/** 出願公開 of applications neither published, granted, divided nor international. */
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

/** The 優先日: the earliest day of a claimed priority, else the filing; undefined where one of them is not known. */
function earliest({ priorities, filingDate }: Progress): CalendarDate | undefined {
  if (!priorities) return undefined;
  const dates = priorities.flatMap((one) => (one.kind === 'unread' ? [] : (one.date ?? [])));
  if (dates.length < priorities.length) return undefined;
  return [...dates, ...(filingDate === undefined ? [] : [filingDate])].sort()[0];
}
