import * as v from 'valibot';
import { FINDING_SEVERITY, type FindingCode, type Severity } from '../checks/codes.ts';
import type { Api } from '../apis/apis.ts';
import { fold } from '../numbers/fold.ts';
import { DEFAULT_HOURS, readHours } from '../watch/hours.ts';

/** A 代理人 of the office. */
export interface OfficeAgent {
  /** 識別番号, nine half-width digits. */
  readonly code: string;
  readonly name?: string | undefined;
  readonly profession?: '弁理士' | '弁護士' | undefined;
  /** 電話番号 for the 代理人 item. */
  readonly phone?: string | undefined;
}

const LEVELS = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** Entries with a known code and level; others are dropped. */
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

/** 代理人 of the office: codes, or objects with what the JPO's data lack. Entries without a code are dropped. */
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

/** A group of settings; a missing or invalid one counts as empty, so that each default is defined once. */
function group<T extends v.ObjectEntries>(entries: T) {
  return v.optional(v.pipe(v.unknown(), v.transform(fieldsOf), v.object(entries)), {});
}

function fieldsOf(section: unknown): object {
  return typeof section === 'object' && section !== null ? section : {};
}

const text = v.fallback(v.string(), '');
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

const schema = group({
  /** `live` sends requests to the JPO, `demo` to the demo API in this process, `offline` none. */
  mode: v.fallback(v.picklist(['live', 'demo', 'offline']), 'live'),
  /** `auto` follows the editor. */
  language: v.fallback(v.picklist(['auto', 'ja', 'en']), 'auto'),
  /** `waitMs`: how long a hover waits for an answer. */
  hover: group({ waitMs: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(30_000)), 3000) }),
  diagnostics: group({
    enable: v.fallback(v.boolean(), true),
    /** Severities by code; absent: the code's own. */
    severity: v.fallback(severities, {}),
    /** Days before a deadline from which it counts as near. */
    nearDays: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(365)), 14),
  }),
  /** What is shown behind a number. */
  inlayHints: v.fallback(v.picklist(['off', 'title', 'applicant', 'lastDay']), 'off'),
  /** Paths of the office's lists of applicants, CSV or JSON. */
  applicants: v.fallback(v.array(v.string()), []),
  /** Path of the office's list of cases, CSV or JSON; empty: none. */
  docket: text,
  /** Days before a deadline on which an exported calendar reminds of it. */
  docketAlarmDays: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(365)), 7),
  /** The applicants live abroad (在外者): longer periods. */
  residentAbroad: v.fallback(v.boolean(), false),
  /** Defaults of new drafts. */
  newDraft: group({
    /** Of digits, letters and signs. */
    width: v.fallback(v.picklist(['full', 'half']), 'full'),
    /** 代理人 of the office, in order. */
    agents: v.fallback(officeAgents, []),
    /** Prefix of the office's 整理番号. */
    filePrefix: text,
  }),
  quota: group({
    /** Percent of each daily limit reserved for interactive requests. */
    interactiveReserve: v.fallback(percent, 20),
    /** `provider`: an information provider, with five times the handbook's limits. */
    account: v.fallback(v.picklist(['standard', 'provider']), 'standard'),
    /** APIs (`patent/app_progress`) whose limits the JPO doubled for this corporation: three at most. */
    doubled: v.fallback(v.pipe(v.array(v.string()), v.maxLength(3)), []),
  }),
  watch: group({
    /** Where the list of watched cases is. */
    location: v.fallback(v.picklist(['user', 'workspace']), 'user'),
    /** When watched cases are updated, `20:00-08:00` in Japan; days off of the JPO are always included. */
    hours: v.fallback(quietHours, DEFAULT_HOURS),
    /** Also during the day, slowly. */
    daytime: v.fallback(v.boolean(), true),
  }),
  sharedStore: group({
    /** Of the team's Redis server; empty: none. Machine scope. */
    url: text,
    /** The environment's may contain a password; settings cannot set this. */
    isFromEnvironment: v.fallback(
      v.pipe(
        v.literal(false),
        v.transform((said): boolean => said),
      ),
      false,
    ),
    /** While it cannot be reached. */
    whenAway: v.fallback(v.picklist(['share', 'stop']), 'share'),
    perMinuteWhenAway: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)), 2),
    /** Percent of the rest of each daily limit. */
    ofDayWhenAway: v.fallback(percent, 10),
    /** Name of this desk in `team status`. */
    desk: v.fallback(v.pipe(v.string(), v.maxLength(40)), ''),
  }),
  /** `editor`: every request uses the editor's network. Machine scope. */
  network: group({ through: v.fallback(v.picklist(['auto', 'editor']), 'auto') }),
  /** Empty: the JPO's origin, `/auth/token`. Machine scope. */
  api: group({ baseUrl: text, tokenPath: text }),
});

type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;

/** The section `jpoDrafting` as the server uses it. */
export type Settings = Frozen<v.InferOutput<typeof schema>>;

/** Reads the section. Missing or invalid values get their defaults; never throws. */
export function readSettings(section: unknown): Settings {
  return v.parse(schema, section);
}

/**
 * An account's daily limit of an API: the handbook's, doubled for up to three APIs of a corporation, five times for an
 * information provider (handbook §3). Each answer corrects the count.
 */
export function dailyLimitOf({ id, dailyLimit }: Api, { account, doubled }: Settings['quota']): number {
  if (account === 'provider') return dailyLimit * 5;
  return doubled.includes(id) ? dailyLimit * 2 : dailyLimit;
}

/** Adds the team's store from the environment where the settings name none. */
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
