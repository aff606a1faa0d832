import * as v from 'valibot';
import type { Api } from './jpo/apis.ts';

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
  /** The applicants live abroad (在外者): their periods are longer. */
  readonly residentAbroad: boolean;
  readonly quota: {
    /** Percent of each daily limit kept for interactive questions. */
    readonly interactiveReserve: number;
    /** `provider`: an information provider, whose limits are five times the handbook's. */
    readonly account: 'standard' | 'provider';
    /** APIs (`patent/app_progress`) whose limits the JPO has doubled for this corporation: three at most. */
    readonly doubled: readonly string[];
  };
  readonly api: {
    /** Origin of the API; empty: the JPO's. Machine scope. */
    readonly baseUrl: string;
    /** Path of the token endpoint; empty: `/auth/token`. Machine scope. */
    readonly tokenPath: string;
  };
}

const schema = v.object({
  mode: v.fallback(v.picklist(['live', 'demo', 'offline']), 'live'),
  language: v.fallback(v.picklist(['auto', 'ja', 'en']), 'auto'),
  hover: v.fallback(v.object({ waitMs: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(30_000)), 3000) }), {
    waitMs: 3000,
  }),
  residentAbroad: v.fallback(v.boolean(), false),
  quota: v.fallback(
    v.object({
      interactiveReserve: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(100)), 20),
      account: v.fallback(v.picklist(['standard', 'provider']), 'standard'),
      doubled: v.fallback(v.pipe(v.array(v.string()), v.maxLength(3)), []),
    }),
    { interactiveReserve: 20, account: 'standard', doubled: [] },
  ),
  api: v.fallback(v.object({ baseUrl: v.fallback(v.string(), ''), tokenPath: v.fallback(v.string(), '') }), {
    baseUrl: '',
    tokenPath: '',
  }),
});

/** Reads the section. What is missing or not allowed takes its default; never throws. */
export function readSettings(section: unknown): Settings {
  return v.parse(schema, typeof section === 'object' && section !== null ? section : {});
}

/**
 * Requests a day that an account may send to an API: the handbook's limit, twice that for up to three APIs of a
 * corporation, five times for an information provider (handbook §3). The server's own count corrects it at each answer.
 */
export function dailyLimitOf({ id, dailyLimit }: Api, { account, doubled }: Settings['quota']): number {
  if (account === 'provider') return dailyLimit * 5;
  return doubled.includes(id) ? dailyLimit * 2 : dailyLimit;
}
