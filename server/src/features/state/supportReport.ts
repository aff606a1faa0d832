import { jstDateTime } from '../../base/clock.ts';
import type { Exchange } from '../../jpo/exchange.ts';
import type { Usage } from '../../store/store.ts';
import type { Messages } from '../../messages/messages.ts';
import { plain } from '../shared/markdown.ts';
import os from 'node:os';
import type { Family } from '../../apis/apis.ts';
import { failureOf } from '../../base/failure.ts';
import type { FeatureServices, Surroundings } from '../services.ts';

/** The report without the exchanges. Contains no ID, file or person. */
export interface SupportFacts {
  /** ms since the epoch */
  readonly madeAt: number;
  readonly version: string;
  /** Name and version; undefined on the command line. */
  readonly editor: string | undefined;
  /** Runtime and operating system with versions. */
  readonly system: string;
  /** Undefined where the services could not start. */
  readonly surroundings: Surroundings | undefined;
  /** Today's counts of each configured ID. */
  readonly usage: readonly Usage[];
  /** A failure beside the exchanges, in the user's words. */
  readonly trouble: string | undefined;
}

/** Exchanges shown in full, and those that are only listed. */
export interface Shown {
  readonly whole: readonly Exchange[];
  readonly others: readonly Exchange[];
}

/** Failures shown in full. */
const MOST_WHOLE = 5;

/**
 * Selects from a journal (oldest first), newest first: the last failures, or without any the last exchange in full. The
 * others concern no one with their numbers, so they are only listed.
 */
export function choose(exchanges: readonly Exchange[]): Shown {
  const newest = exchanges.toReversed();
  const failed = newest.filter(({ outcome }) => outcome !== 'answered').slice(0, MOST_WHOLE);
  const whole = failed.length > 0 ? failed : newest.filter(({ api }) => api !== 'token').slice(0, 1);
  return { whole, others: newest.filter((exchange) => !whole.includes(exchange)) };
}

/**
 * The report to the support centre of the Patent Information Retrieval APIs (handbook §5): request, time, HTTP status,
 * content type, body, software and version. The user adds the ID by hand.
 */
export function supportReport(facts: SupportFacts, { whole, others }: Shown, { report, failure }: Messages): string {
  const exchangeLines = (exchange: Exchange, index: number) => [
    '',
    report.exchange(index + 1),
    ...linesOf(exchange, report, failure).map((line) => `  ${line}`),
  ];
  const lines = [
    report.title,
    report.check,
    '',
    report.id,
    report.madeAt(jstDateTime(facts.madeAt, 'seconds')),
    report.client(facts.version, facts.editor === undefined ? report.commandLine : plain(facts.editor)),
    report.system(plain(facts.system)),
    ...(facts.surroundings ? placeLines(facts.surroundings, report) : []),
    ...usageLines(facts.usage, report),
    ...(facts.trouble === undefined ? [] : [report.trouble(facts.trouble)]),
    ...whole.flatMap(exchangeLines),
    ...(others.length === 0 ? [] : ['', report.others, ...others.map((exchange) => `  ${lineOf(exchange)}`)]),
  ];
  return lines.join('\n');
}

function placeLines({ origin, mode, proxy }: Surroundings, report: Messages['report']): string[] {
  return [report.origin(origin, mode), report.proxy[proxy]];
}

function usageLines(usage: readonly Usage[], report: Messages['report']): string[] {
  if (usage.length === 0) return [report.noId];
  return usage.flatMap(({ day, apis }) => [
    report.usage(day),
    ...(apis.length === 0 ? [`  ${report.noUse}`] : apis.map((one) => `  ${report.used(one)}`)),
  ]);
}

function linesOf(exchange: Exchange, report: Messages['report'], failure: Messages['failure']): string[] {
  const { at, durationMs, method, origin, path, api, status, mediaType, envelope, size, excerpt, outcome } = exchange;
  const sentence = outcome === 'answered' ? report.answered : failure[outcome];
  const why = exchange.detail === undefined ? outcome : `${outcome}: ${plain(exchange.detail)}`;
  return [
    report.at(jstDateTime(at, 'seconds')),
    report.request(path === undefined ? `${method} ${report.hiddenPath(origin)}` : `${method} ${origin}${path}`),
    report.api(api),
    report.status(status === undefined ? report.noResponse : String(status)),
    ...(mediaType === undefined ? [] : [report.contentType(mediaType === '' ? report.notSaid : plain(mediaType))]),
    ...(envelope ? [report.envelope(envelopeText(envelope))] : []),
    ...(size === undefined ? [] : [report.body(size)]),
    ...(excerpt === undefined ? [] : [report.excerpt(plain(excerpt))]),
    report.duration(durationMs),
    report.outcome(sentence, why),
  ];
}

function envelopeText({ statusCode, errorMessage, remaining }: NonNullable<Exchange['envelope']>): string {
  const said = `statusCode="${plain(statusCode)}" errorMessage="${plain(errorMessage)}"`;
  return `${said} remainAccessCount="${remaining ?? ''}"`;
}

function lineOf({ at, api, status, envelope, outcome, durationMs }: Exchange): string {
  const code = envelope ? plain(envelope.statusCode) : outcome;
  return [jstDateTime(at, 'seconds'), api, `HTTP ${status ?? '-'}`, code, `${durationMs} ms`].join('  ');
}

export interface SupportFactsOptions extends Pick<SupportFacts, 'version' | 'editor'> {
  /** Undefined where they could not start. */
  readonly services: Pick<FeatureServices, 'client' | 'surroundings'> | undefined;
  /** ms since the epoch */
  readonly now: number;
  readonly messages: Messages;
  /** An earlier failure, in the user's words. */
  readonly trouble?: string | undefined;
}

const FAMILIES: readonly Family[] = ['domestic', 'opd'];

/** The facts of this machine and day. Sends no request and never throws. */
export async function supportFacts(options: SupportFactsOptions): Promise<SupportFacts> {
  const { services, version, editor, now, messages, trouble } = options;
  const facts = { madeAt: now, version, editor, surroundings: services?.surroundings() };
  const system = `Node.js ${process.version}, ${os.type()} ${os.release()} ${process.arch}`;
  try {
    const usage = await Promise.all(services ? FAMILIES.map((family) => services.client.usage(family)) : []);
    return { ...facts, system, trouble, usage: usage.filter((one): one is Usage => one !== undefined) };
  } catch (error) {
    return { ...facts, system, trouble: trouble ?? messages.failure[failureOf(error).code], usage: [] };
  }
}
