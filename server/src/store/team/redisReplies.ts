import { KINDS, type Kind } from '../../numbers/caseNumber.ts';
import { APIS, type Family } from '../../apis/apis.ts';
import type { KnownApplicant, Usage } from '../store.ts';
import type { KnownData, TeamDesk } from '../sharedStore.ts';

/** By script; times are ms by the server's clock, `…In` and `…Ago` relative to its present. */
export interface Replies {
  readonly answer: HeldMeta;
  readonly applicants: { readonly applicants: LuaList<SharedApplicant>; readonly revision: number };
  readonly applicationOf: { readonly application?: string };
  readonly claim: ClaimMeta;
  readonly enter: EpochMeta & {
    readonly share: number;
    /** Of the other desks, as saved. */
    readonly shares: Readonly<Record<string, string>>;
    readonly day: string;
    readonly apis: LuaList<ApiUse>;
    readonly changes: number;
    readonly opensIn: number;
  };
  readonly exit: unknown;
  readonly forget: unknown;
  readonly hello: unknown;
  readonly leave: unknown;
  readonly numbersOf: { readonly numbers: LuaList<{ readonly kind: string; readonly number: string }> };
  readonly settle: EpochMeta;
  readonly status: UsageMeta & { readonly desks: LuaList<SharedDesk> };
  readonly usage: UsageMeta;
  readonly used: unknown;
}

type ApiUse = Usage['apis'][number];

/** An answer without its data and body, which follow as raw parts. No status: no answer is saved. */
export interface HeldMeta {
  readonly status?: string;
  readonly fetchedAt?: number;
  readonly staleAt?: number;
}

export type EpochMeta = KnownData;

type ClaimMeta =
  | ({ readonly state: 'held' } & HeldMeta)
  | ({ readonly state: 'granted'; readonly reservedAt: number } & EpochMeta)
  | { readonly state: 'anew' }
  | { readonly state: 'asked'; readonly endsIn: number; readonly retryIn: number }
  | ({
      readonly state: 'wait';
      readonly turnIn: number;
      readonly retryIn: number;
      readonly isClosed: boolean;
    } & EpochMeta)
  | { readonly state: 'spent' }
  | { readonly state: 'reserved' };

export interface UsageMeta {
  readonly day: string;
  readonly apis: LuaList<ApiUse>;
  readonly windows: Readonly<
    Record<Family, { readonly used: number; readonly limit: number; readonly freeIn: number }>
  >;
}

type SharedApplicant = Partial<KnownApplicant> & Pick<KnownApplicant, 'code' | 'lastSeen'>;
type SharedDesk = Partial<TeamDesk> & Pick<TeamDesk, 'id' | 'used'>;

/** Lua has one empty table for lists and objects. */
type LuaList<T> = readonly T[] | Readonly<Record<string, never>>;

/** A list of a reply; empty for the empty table. */
export function listOf<T>(value: LuaList<T>): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [];
}

/** The counts of a reply, without APIs that this version does not know; never below 0. */
export function usesIn(value: LuaList<ApiUse>): Usage['apis'] {
  const known = listOf(value).filter(({ api }) => APIS.some(({ id }) => id === api));
  return known.map(({ api, used, remaining }) => ({ api, used, remaining: Math.max(0, remaining) }));
}

/** Whether a text is a kind of number that this version knows. */
export function isKind(text: string): text is Kind {
  return KINDS.some((kind) => kind === text);
}
