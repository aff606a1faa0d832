import * as v from 'valibot';
import { FINDING_SEVERITY, type FindingCode, type Severity } from '../checks/codes.ts';
import type { Api } from '../apis/apis.ts';
import { fold } from '../numbers/fold.ts';
import { DEFAULT_HOURS, readHours } from '../watch/hours.ts';

/** A 代理人 of the office as the settings name it. */
export interface OfficeAgent {
  /** 識別番号, nine digits of half width. */
  readonly code: string;
  readonly name?: string | undefined;
  readonly profession?: '弁理士' | '弁護士' | undefined;
  /** 電話番号 for the 代理人 item. */
  readonly phone?: string | undefined;
}

/** The section `jpoDrafting` of the editor's settings, as the server uses it. */
export interface Settings {
  /** `live` asks the JPO, `demo` the demo API in this process, `offline` nobody. */
  readonly mode: 'live' | 'demo' | 'offline';
  /** `auto` follows the editor. */
  readonly language: 'auto' | 'ja' | 'en';
  readonly hover: {
    /** How long a hover waits for an answer, ms. */
    readonly waitMs: number;
  };
  readonly diagnostics: {
    /** Nothing is shown where false. */
    readonly enable: boolean;
    /** Severities by code; a code that is not there keeps its own. */
    readonly severity: Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;
    /** Days before a last day from which it is said to be near. */
    readonly nearDays: number;
  };
  /** What is shown behind a number without a hover. */
  readonly inlayHints: 'off' | 'title' | 'applicant' | 'lastDay';
  /** Paths of the office's own lists of applicants, CSV or JSON. */
  readonly applicants: readonly string[];
  /** Path of the office's own list of cases, CSV or JSON; empty: none. */
  readonly docket: string;
  /** Days before a last day on which an exported calendar reminds of it. */
  readonly docketAlarmDays: number;
  /** The applicants live abroad (在外者): their periods are longer. */
  readonly residentAbroad: boolean;
  /** What new drafts are made with. */
  readonly newDraft: {
    /** Width of digits, letters and signs. */
    readonly width: 'full' | 'half';
    /** 代理人 of the office, in their order. */
    readonly agents: readonly OfficeAgent[];
    /** What 整理番号 of the office begin with. */
    readonly filePrefix: string;
  };
  readonly quota: {
    /** Percent of each daily limit kept for interactive questions. */
    readonly interactiveReserve: number;
    /** `provider`: an information provider, whose limits are five times the handbook's. */
    readonly account: 'standard' | 'provider';
    /** APIs (`patent/app_progress`) whose limits the JPO has doubled for this corporation: three at most. */
    readonly doubled: readonly string[];
  };
  readonly watch: {
    /** Where the list of watched cases stands. */
    readonly location: 'user' | 'workspace';
    /** When watched cases are brought up to date, `20:00-08:00` in Japan; the JPO's days off are always in it. */
    readonly hours: string;
    /** Also by day, slowly. */
    readonly daytime: boolean;
  };
  readonly network: {
    /** `editor`: every request goes through the editor's own network. Machine scope. */
    readonly through: 'auto' | 'editor';
  };
  readonly sharedStore: {
    /** Of the team's Redis server; empty: none. Machine scope. */
    readonly url: string;
    /** From the environment it may hold a password. */
    readonly isFromEnvironment: boolean;
    /** What happens while it cannot be reached. */
    readonly whenAway: 'share' | 'stop';
    readonly perMinuteWhenAway: number;
    /** Percent of what is left of each daily limit. */
    readonly ofDayWhenAway: number;
    /** What `team status` calls this desk; empty: nothing. */
    readonly desk: string;
  };
  readonly api: {
    /** Origin of the API; empty: the JPO's. Machine scope. */
    readonly baseUrl: string;
    /** Path of the token endpoint; empty: `/auth/token`. Machine scope. */
    readonly tokenPath: string;
  };
}

const LEVELS = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** Entries with a code that there is and a level that there is; others are left out. */
const severities = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((section): Settings['diagnostics']['severity'] =>
    Object.fromEntries(
      Object.entries(section).filter(
        ([code, level]) => Object.hasOwn(FINDING_SEVERITY, code) && LEVELS.some((one) => one === level),
      ),
    ),
  ),
);

/** 代理人 of the office: a code alone, or with what the JPO's data do not say. Entries without a code are left out. */
const officeAgents = v.pipe(
  v.array(v.unknown()),
  v.transform((list): OfficeAgent[] => list.flatMap((one) => officeAgent(one) ?? [])),
);

const agentObject = v.object({
  code: v.string(),
  name: v.fallback(v.optional(v.string()), undefined),
  profession: v.fallback(v.optional(v.picklist(['弁理士', '弁護士'])), undefined),
  phone: v.fallback(v.optional(v.string()), undefined),
});

function officeAgent(value: unknown): OfficeAgent | undefined {
  const read = v.safeParse(agentObject, typeof value === 'string' ? { code: value } : value);
  if (!read.success) return undefined;
  const code = fold(read.output.code).trim();
  return /^[0-9]{9}$/u.test(code) ? { ...read.output, code } : undefined;
}

const quietHours = v.pipe(
  v.string(),
  v.check((text) => readHours(text) !== undefined),
);

/** A group of settings; what is missing or no object is read as an empty one, so that each default stands once. */
function group<T extends v.ObjectEntries>(entries: T) {
  return v.optional(v.pipe(v.unknown(), v.transform(fieldsOf), v.object(entries)), {});
}

function fieldsOf(section: unknown): object {
  return typeof section === 'object' && section !== null ? section : {};
}

const text = v.fallback(v.string(), '');
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

const schema = group({
  mode: v.fallback(v.picklist(['live', 'demo', 'offline']), 'live'),
  language: v.fallback(v.picklist(['auto', 'ja', 'en']), 'auto'),
  hover: group({ waitMs: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(30_000)), 3000) }),
  diagnostics: group({
    enable: v.fallback(v.boolean(), true),
    severity: v.fallback(severities, {}),
    nearDays: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(365)), 14),
  }),
  inlayHints: v.fallback(v.picklist(['off', 'title', 'applicant', 'lastDay']), 'off'),
  applicants: v.fallback(v.array(v.string()), []),
  docket: text,
  docketAlarmDays: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(365)), 7),
  residentAbroad: v.fallback(v.boolean(), false),
  newDraft: group({
    width: v.fallback(v.picklist(['full', 'half']), 'full'),
    agents: v.fallback(officeAgents, []),
    filePrefix: text,
  }),
  quota: group({
    interactiveReserve: v.fallback(percent, 20),
    account: v.fallback(v.picklist(['standard', 'provider']), 'standard'),
    doubled: v.fallback(v.pipe(v.array(v.string()), v.maxLength(3)), []),
  }),
  watch: group({
    location: v.fallback(v.picklist(['user', 'workspace']), 'user'),
    hours: v.fallback(quietHours, DEFAULT_HOURS),
    daytime: v.fallback(v.boolean(), true),
  }),
  sharedStore: group({
    url: text,
    isFromEnvironment: v.fallback(v.literal(false), false),
    whenAway: v.fallback(v.picklist(['share', 'stop']), 'share'),
    perMinuteWhenAway: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)), 2),
    ofDayWhenAway: v.fallback(percent, 10),
    desk: v.fallback(v.pipe(v.string(), v.maxLength(40)), ''),
  }),
  network: group({ through: v.fallback(v.picklist(['auto', 'editor']), 'auto') }),
  api: group({ baseUrl: text, tokenPath: text }),
});

/** Reads the section. What is missing or not allowed takes its default; never throws. */
export function readSettings(section: unknown): Settings {
  return v.parse(schema, section);
}

/**
 * Requests a day that an account may send to an API: the handbook's limit, twice that for up to three APIs of a
 * corporation, five times for an information provider (handbook §3). The server's own count corrects it at each answer.
 */
export function dailyLimitOf({ id, dailyLimit }: Api, { account, doubled }: Settings['quota']): number {
  if (account === 'provider') return dailyLimit * 5;
  return doubled.includes(id) ? dailyLimit * 2 : dailyLimit;
}

/** The settings with what the environment says of the team's store where they say nothing. */
export function withTeamEnvironment(
  settings: Settings,
  environment: Readonly<Record<string, string | undefined>>,
): Settings {
  const { sharedStore } = settings;
  const url = environment['JPO_DRAFTING_SHARED_URL'] ?? '';
  const desk = sharedStore.desk || (environment['JPO_DRAFTING_DESK'] ?? '');
  const from = sharedStore.url === '' && url !== '' ? { url, isFromEnvironment: true } : {};
  return { ...settings, sharedStore: { ...sharedStore, ...from, desk } };
}
