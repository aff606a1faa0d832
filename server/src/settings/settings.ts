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

const LEVELS = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** Entries with a code that there is and a level that there is; others are left out. */
const severities = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((section): Partial<Record<FindingCode, Severity | 'off'>> =>
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
  /** `live` asks the JPO, `demo` the demo API in this process, `offline` nobody. */
  mode: v.fallback(v.picklist(['live', 'demo', 'offline']), 'live'),
  /** `auto` follows the editor. */
  language: v.fallback(v.picklist(['auto', 'ja', 'en']), 'auto'),
  /** `waitMs`: how long a hover waits for an answer. */
  hover: group({ waitMs: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(30_000)), 3000) }),
  diagnostics: group({
    /** Nothing is shown where false. */
    enable: v.fallback(v.boolean(), true),
    /** Severities by code; a code that is not there keeps its own. */
    severity: v.fallback(severities, {}),
    /** Days before a last day from which it is said to be near. */
    nearDays: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(365)), 14),
  }),
  /** What is shown behind a number without a hover. */
  inlayHints: v.fallback(v.picklist(['off', 'title', 'applicant', 'lastDay']), 'off'),
  /** Paths of the office's own lists of applicants, CSV or JSON. */
  applicants: v.fallback(v.array(v.string()), []),
  /** Path of the office's own list of cases, CSV or JSON; empty: none. */
  docket: text,
  /** Days before a last day on which an exported calendar reminds of it. */
  docketAlarmDays: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(365)), 7),
  /** The applicants live abroad (在外者): their periods are longer. */
  residentAbroad: v.fallback(v.boolean(), false),
  /** What new drafts are made with. */
  newDraft: group({
    /** Width of digits, letters and signs. */
    width: v.fallback(v.picklist(['full', 'half']), 'full'),
    /** 代理人 of the office, in their order. */
    agents: v.fallback(officeAgents, []),
    /** What 整理番号 of the office begin with. */
    filePrefix: text,
  }),
  quota: group({
    /** Percent of each daily limit kept for interactive questions. */
    interactiveReserve: v.fallback(percent, 20),
    /** `provider`: an information provider, whose limits are five times the handbook's. */
    account: v.fallback(v.picklist(['standard', 'provider']), 'standard'),
    /** APIs (`patent/app_progress`) whose limits the JPO has doubled for this corporation: three at most. */
    doubled: v.fallback(v.pipe(v.array(v.string()), v.maxLength(3)), []),
  }),
  watch: group({
    /** Where the list of watched cases stands. */
    location: v.fallback(v.picklist(['user', 'workspace']), 'user'),
    /** When watched cases are brought up to date, `20:00-08:00` in Japan; the JPO's days off are always in it. */
    hours: v.fallback(quietHours, DEFAULT_HOURS),
    /** Also by day, slowly. */
    daytime: v.fallback(v.boolean(), true),
  }),
  sharedStore: group({
    /** Of the team's Redis server; empty: none. Machine scope. */
    url: text,
    /** From the environment it may hold a password; the settings cannot say so. */
    isFromEnvironment: v.fallback(
      v.pipe(
        v.literal(false),
        v.transform((said): boolean => said),
      ),
      false,
    ),
    /** What happens while it cannot be reached. */
    whenAway: v.fallback(v.picklist(['share', 'stop']), 'share'),
    perMinuteWhenAway: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)), 2),
    /** Percent of what is left of each daily limit. */
    ofDayWhenAway: v.fallback(percent, 10),
    /** What `team status` calls this desk; empty: nothing. */
    desk: v.fallback(v.pipe(v.string(), v.maxLength(40)), ''),
  }),
  /** `editor`: every request goes through the editor's own network. Machine scope. */
  network: group({ through: v.fallback(v.picklist(['auto', 'editor']), 'auto') }),
  /** Origin of the API, empty: the JPO's; path of the token endpoint, empty: `/auth/token`. Machine scope. */
  api: group({ baseUrl: text, tokenPath: text }),
});

type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;

/** The section `jpoDrafting` of the editor's settings, as the server uses it. */
export type Settings = Frozen<v.InferOutput<typeof schema>>;

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
