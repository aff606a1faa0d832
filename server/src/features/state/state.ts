import { jstDateTime, jstDay, jstTime, nextJstMidnight } from '../../base/clock.ts';
import { apiById, MINUTE_LIMIT, type Family } from '../../apis/apis.ts';
import type { StoreCondition, Usage } from '../../store/store.ts';
import { forgottenAt, type Trouble } from '../../jpo/lastFailures.ts';
import type { Messages } from '../../messages/messages.ts';
import type { ApiUse, Condition, MinuteWindow, StateResult } from '../../protocol.ts';
import { dailyLimitOf, type Settings } from '../../settings/settings.ts';

export interface StateInput {
  readonly settings: Pick<Settings, 'mode' | 'quota'>;
  /** Today's counts of each family; undefined where signed out. */
  readonly usage: Readonly<Record<Family, Usage | undefined>>;
  /** Current obstacle of each family. */
  readonly troubles: Readonly<Record<Family, Trouble | undefined>>;
  /** Absent: this machine counts alone. */
  readonly store?: StoreCondition;
  /** Why nothing could be started, in the user's words. */
  readonly notStarted?: string | undefined;
  /** ms since the epoch */
  readonly now: number;
  readonly messages: Messages;
}

/** In the order in which problems are reported. */
const FAMILIES: readonly Family[] = ['domestic', 'opd'];

/** Remaining share of a daily limit from which it counts as near. */
const NEAR = 0.2;

/** The state of the user with the JPO. Sends no request. */
export function stateOf(input: StateInput): StateResult {
  const { settings, usage, now, messages } = input;
  const apis = FAMILIES.flatMap((family) => usesOf(usage[family], settings, messages)).sort(
    (a, b) => shareOf(a) - shareOf(b),
  );
  const windows = { domestic: windowOf('domestic', input), opd: windowOf('opd', input) };
  // By the office's clock, if known.
  const { day = jstDay(now), resetAt = nextJstMidnight(now) } = usage.domestic ?? usage.opd ?? {};
  const condition = conditionOf(input, apis, windows);
  return {
    mode: settings.mode,
    isReady: !['offline', 'signedOut', 'wrongCredentials', 'failure'].includes(condition.kind),
    signedIn: { domestic: usage.domestic !== undefined, opd: usage.opd !== undefined },
    day,
    resetAt,
    reset: messages.state.reset(jstDateTime(resetAt)),
    windows,
    apis,
    condition,
    changesAt: Math.min(resetAt, ...changesOf(input, windows).filter((instant) => instant > now)),
  };
}

function usesOf(usage: Usage | undefined, { quota }: StateInput['settings'], messages: Messages): ApiUse[] {
  return (usage?.apis ?? []).map(({ api, used, remaining }) => {
    const known = apiById(api);
    const root = known.family === 'opd' ? messages.state.opd : messages.law[known.law];
    // True limits can exceed the handbook's, and others use the same ID.
    const limit = Math.max(dailyLimitOf(known, quota), used + remaining);
    return { id: api, label: messages.state.label(root, messages.state.apis[known.name]), used, remaining, limit };
  });
}

function shareOf({ remaining, limit }: ApiUse): number {
  return limit === 0 ? 0 : remaining / limit;
}

function windowOf(family: Family, { usage, now }: StateInput): MinuteWindow {
  return usage[family]?.windows[family] ?? { used: 0, limit: MINUTE_LIMIT[family], freeAt: now };
}

function changesOf({ troubles, store }: StateInput, windows: StateResult['windows']): number[] {
  const opensAt = store?.kind === 'team' ? store.opensAt : undefined;
  const ofFamilies = FAMILIES.flatMap((family) => {
    const trouble = troubles[family];
    return [windows[family].freeAt, ...(trouble ? [forgottenAt(trouble)] : [])];
  });
  return opensAt === undefined ? ofFamilies : [...ofFamilies, opensAt];
}

/** The most severe condition: what blocks all requests comes before what blocks some. */
function conditionOf(input: StateInput, apis: readonly ApiUse[], windows: StateResult['windows']): Condition {
  const { settings, usage, now, messages } = input;
  const texts = messages.state;
  if (settings.mode === 'offline') {
    const { title, what, next } = texts.offline;
    return { ...INFORMATION, kind: 'offline', title, what, next: { id: 'settings', title: next } };
  }
  if (input.notStarted !== undefined) {
    return { ...ERROR, kind: 'failure', title: texts.failed, what: input.notStarted, next: showLog(messages) };
  }
  if (settings.mode === 'live' && !usage.domestic) {
    const { title, what, next } = texts.signedOut;
    return { ...WARNING, kind: 'signedOut', title, what, next: { id: 'signIn', title: next } };
  }
  const trouble = troubleOf(input);
  if (trouble) return trouble;
  const { store = { kind: 'local' } } = input;
  if (store.kind === 'away') {
    const { isRefused } = store;
    const what = messages.team.condition(store, jstTime);
    const title = isRefused ? texts.teamRefused : texts.teamAway;
    return { ...WARNING, kind: 'teamAway', title, what, next: showLog(messages) };
  }

  const next = { id: 'showQuota', title: texts.showQuota } as const;
  if (store.kind === 'team' && store.opensAt !== undefined && store.opensAt > now) {
    const what = messages.team.condition(store, jstTime);
    return { ...INFORMATION, kind: 'minute', title: texts.teamNew, what, next };
  }
  const { resetAt = nextJstMidnight(now) } = usage.domestic ?? usage.opd ?? {};
  const reset = texts.reset(jstDateTime(resetAt));
  const spent = apis.filter(({ remaining }) => remaining <= 0);
  if (spent.length > 0) {
    const { title, what, howMuch } = texts.limit;
    const shown = howMuch(listOf(spent, messages));
    return { ...WARNING, kind: 'limit', title, what, howMuch: shown, until: reset, next };
  }
  // `freeAt` of a window with free places is the time of the check, which can be a little after `now`.
  const full = FAMILIES.find((family) => windows[family].used >= windows[family].limit && windows[family].freeAt > now);
  if (full) {
    const { title, what, howMuch, until } = texts.minute;
    const { used, limit, freeAt } = windows[full];
    const shown = { howMuch: howMuch(used, limit), until: until(jstTime(freeAt)) };
    return { ...INFORMATION, kind: 'minute', title, what: what(limit), ...shown, next };
  }
  const near = apis.filter((one) => shareOf(one) <= NEAR);
  if (near.length > 0) {
    const { title, what, howMuch } = texts.near;
    const shown = near.slice(0, MOST_LISTED).map(({ label, remaining }) => howMuch(label, remaining));
    const list = texts.list(shown, near.length - shown.length);
    return { ...WARNING, kind: 'near', title, what, howMuch: list, until: reset, next };
  }
  const asked = apis.reduce((sum, { used }) => sum + used, 0);
  const howMuch = texts.askedToday(asked);
  if (settings.mode === 'demo') {
    const demo = texts.demo;
    const leave = { id: 'settings', title: demo.next } as const;
    return { ...INFORMATION, kind: 'demo', title: demo.title, what: demo.what, howMuch, next: leave };
  }
  const { title, what } = texts.ready;
  const counted = store.kind === 'team' ? `${what} ${messages.team.condition(store, jstTime)}` : what;
  return { ...INFORMATION, kind: 'ready', isQuiet: true, title, what: counted, howMuch, until: reset, next };
}

const INFORMATION = { severity: 'information', isQuiet: false, howMuch: '', until: '' } as const;
const WARNING = { ...INFORMATION, severity: 'warning' } as const;
const ERROR = { ...INFORMATION, severity: 'error' } as const;

/** Beyond this, APIs are only counted. */
const MOST_LISTED = 3;

function troubleOf({ troubles, messages }: StateInput): Condition | undefined {
  const family = FAMILIES.find((one) => troubles[one]);
  const trouble = family && troubles[family];
  if (!trouble) return undefined;
  const { failure, at } = trouble;
  const texts = messages.state;
  const what = messages.failure[failure.code];
  const named = family === 'opd' ? texts.ofOpd(what) : what;
  if (failure.code === 'wrongCredentials') {
    const { title, next } = texts.wrongCredentials;
    return { ...ERROR, kind: 'wrongCredentials', title, what: named, next: { id: 'signIn', title: next } };
  }
  const until = texts.failedAt(jstTime(at));
  return { ...WARNING, kind: 'failure', title: texts.failed, what: named, until, next: showLog(messages) };
}

function showLog({ state }: Messages): Condition['next'] {
  return { id: 'showLog', title: state.showLog };
}

function listOf(apis: readonly ApiUse[], { state }: Messages): string {
  const shown = apis.slice(0, MOST_LISTED).map(({ label }) => label);
  return state.list(shown, apis.length - shown.length);
}
