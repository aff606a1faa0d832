import { jstDay, daysBetween } from '../../base/clock.ts';
import {
  docketOf,
  MOST_CASES,
  type Docket,
  type DocketCase,
  type DocketSource,
  type DocketApart,
  type DocketEntry,
} from '../../docket/docket.ts';
import type { HeldCases, Confidence } from '../../docket/casesOfDocket.ts';
import type { DocketListProblem } from '../../docket/officeList.ts';
import type { Settings } from '../../settings/settings.ts';
import type { FeatureServices } from '../services.ts';
import { formatNumber } from '../../numbers/format.ts';
import type { WatchList } from '../../watch/watchList.ts';
import type { FolderDraft } from '../shared/folderDrafts.ts';
import { plain } from '../shared/markdown.ts';
import type { Messages } from '../../messages/messages.ts';
import { actText, detailsText, statuteText } from '../shared/lastDayText.ts';

/** Saved data alone: no request is possible. */
export interface DocketServices extends Pick<FeatureServices, 'officeList' | 'clock' | 'messages'> {
  readonly cases: HeldCases;
  readonly watch: Pick<WatchList, 'list'>;
  readonly settings: Pick<Settings, 'residentAbroad'>;
}

/** A docket with remarks, one sentence each. */
export interface GatheredDocket {
  readonly docket: Docket;
  readonly listProblems: readonly DocketListProblem[];
  readonly notes: readonly string[];
}

/** The JPO's documents in the editor are not drafts. */
const OF_THE_OFFICE = 'jpo:';

/** The deadlines of cases in drafts, watched cases and those in the office's list. Sends no request. */
export async function gatherDocket(
  drafts: readonly Pick<FolderDraft, 'uri' | 'about'>[],
  { cases, watch, officeList, clock, messages, settings }: DocketServices,
): Promise<GatheredDocket> {
  const { listed, problems } = await officeList.read();
  const own = drafts.filter(({ uri }) => !uri.startsWith(OF_THE_OFFICE));
  const sources: DocketSource[] = [
    ...own.flatMap(({ about }) => about.map((one) => ({ ...one, from: 'draft' as const }))),
    ...(await watch.list()).map((number) => ({ number, from: 'watch' as const })),
    ...listed.map((one) => ({ ...one, from: 'list' as const })),
  ];
  const docket = await docketOf(sources, { cases, now: clock.now(), residentAbroad: settings.residentAbroad });
  const texts = messages.docket;
  const [first, ...others] = problems.map(texts.listProblem);
  return {
    docket,
    listProblems: problems,
    notes: [
      ...(first === undefined ? [] : [texts.listProblems(first, others.length)]),
      ...(docket.beyond > 0 ? [texts.beyond(MOST_CASES, docket.beyond)] : []),
    ],
  };
}

/** A case in words, as plain text. */
interface CaseTexts {
  /** 特願2022-900001 */
  readonly number: string;
  readonly reference: string;
  readonly title: string;
  readonly client: string;
  readonly person: string;
  /** Day in Japan on which the saved data was fetched, or empty. */
  readonly asOf: string;
}

function caseTexts({ number, written = '', reference, title, client, person, fetchedAt }: DocketCase): CaseTexts {
  return {
    number: number.number === '' ? plain(written) : formatNumber(number),
    reference: plain(reference ?? ''),
    title: plain(title ?? ''),
    client: plain(client ?? ''),
    person: plain(person ?? ''),
    asOf: fetchedAt === undefined ? '' : jstDay(fetchedAt),
  };
}

/** A deadline in words. */
export interface DayRow extends CaseTexts {
  readonly date: string;
  readonly act: string;
  /** What it is counted from, caveats, and the age of the data. */
  readonly basis: string;
  readonly article: string;
  readonly confidence: string;
  readonly isOver: boolean;
  /** From today; negative once it has passed. */
  readonly daysLeft: number;
}

/** `now`: ms since the epoch. */
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

/** A case without a deadline, in words. */
export interface ApartRow extends CaseTexts {
  readonly reason: string;
}

export function apartRow({ of, reason, notice }: DocketApart, messages: Messages): ApartRow {
  const texts = messages.docket;
  const named =
    notice && `${texts.notice(messages.documentName(notice.code, plain(notice.description)), notice.date)} `;
  return { ...caseTexts(of), reason: `${named ?? ''}${texts.reasons[reason]}` };
}

/** An element of `docket --json`, a contract. */
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
