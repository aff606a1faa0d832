import assert from 'node:assert/strict';
import { APIS } from '../../../server/src/apis/apis.ts';
import { readHttpSettings, routeOf } from '../../../server/src/network/proxy.ts';
import { dailyLimitOf, readSettings } from '../../../server/src/settings/settings.ts';

const TARGET = new URL('https://ip-data.jpo.go.jp/');

/** Any JSON is taken as settings of the product and of the editor's network; what is not allowed takes its default. */
export function fuzz(input: Uint8Array): void {
  let section: unknown;
  try {
    section = JSON.parse(new TextDecoder().decode(input));
  } catch {
    return;
  }
  const { mode, quota, hover } = readSettings(section);
  assert.ok(['live', 'demo', 'offline'].includes(mode));
  assert.ok(hover.waitMs >= 0 && hover.waitMs <= 30_000 && quota.doubled.length <= 3);
  for (const api of APIS) assert.ok(dailyLimitOf(api, quota) >= api.dailyLimit);
  const http = readHttpSettings(section);
  assert.ok(['direct', 'proxy', 'unusable'].includes(routeOf(TARGET, { http, environment: {} }).kind));
}
