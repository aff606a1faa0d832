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

/** What the docket works with. Nothing here can ask. */
export interface DocketServices extends Pick<FeatureServices, 'officeList' | 'clock' | 'messages'> {
  readonly cases: HeldCases;
  readonly watch: Pick<WatchList, 'list'>;
  readonly settings: Pick<Settings, 'residentAbroad'>;
}

/** A docket with what has to be said of it, in sentences. */
export interface GatheredDocket {
  readonly docket: Docket;
  readonly listProblems: readonly DocketListProblem[];
  readonly notes: readonly string[];
}

/** Documents of the JPO in the editor are nobody's drafts. */
const OF_THE_OFFICE = 'jpo:';

/** The last days of what the drafts are about, of the watched cases and of those in the office's list. Never asks. */
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
  const docket = await docketOf(sources, {
    ...{ cases, now: clock.now() },
    residentAbroad: settings.residentAbroad,
  });
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

/** What is said of a case beside its days, as plain text. */
interface CaseTexts {
  /** 特願2022-900001 */
  readonly number: string;
  readonly reference: string;
  readonly title: string;
  readonly client: string;
  readonly person: string;
  /** When the JPO said what is held: a day in Japan; empty where nothing is. */
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

/** A last day in words. */
export interface DayRow extends CaseTexts {
  readonly date: string;
  readonly act: string;
  /** What it is counted from, what to bear in mind, and from when the data are. */
  readonly basis: string;
  readonly article: string;
  readonly confidence: string;
  readonly isOver: boolean;
  /** Days from today; negative where it has passed. */
  readonly daysLeft: number;
}

/** The words of an entry. `now`: ms since the epoch. */
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

/** A case that stands apart, in words. */
export interface ApartRow extends CaseTexts {
  readonly reason: string;
}

export function apartRow({ of, reason, notice }: DocketApart, messages: Messages): ApartRow {
  const texts = messages.docket;
  const named = notice
    ? `${texts.notice(messages.documentName(notice.code, plain(notice.description)), notice.date)} `
    : '';
  return { ...caseTexts(of), reason: `${named}${texts.reasons[reason]}` };
}

/** An element of `docket --json`; CONTRACTS of the project. */
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
