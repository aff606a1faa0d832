import assert from 'node:assert/strict';
import path from 'node:path';
import { homeFolder } from '../../../server/src/services/places.ts';

describe('the folder of a person', () => {
  const HOME = '/home/mihon';
  const SHARE = '/home/mihon/.local/share/jpo-drafting';
  const cases: readonly (readonly [NodeJS.Platform, Record<string, string>, string])[] = [
    ['linux', {}, SHARE],
    ['linux', { XDG_DATA_HOME: '' }, SHARE],
    ['linux', { XDG_DATA_HOME: 'relative' }, SHARE],
    ['linux', { XDG_DATA_HOME: '/data/mihon' }, '/data/mihon/jpo-drafting'],
    ['linux', { XDG_DATA_HOME: '/home/mihon/snap/code/170/.local/share' }, SHARE],
    ['linux', { XDG_DATA_HOME: '/home/mihon/snap' }, SHARE],
    ['linux', { XDG_DATA_HOME: '/home/mihon/snapshots' }, '/home/mihon/snapshots/jpo-drafting'],
    ['linux', { XDG_DATA_HOME: '/home/mihon/.var/app/com.visualstudio.code/data' }, SHARE],
    ['linux', { XDG_DATA_HOME: '/home/mihon/.var/app' }, SHARE],
    ['linux', { XDG_DATA_HOME: '/home/mihon/.var/data' }, '/home/mihon/.var/data/jpo-drafting'],
    ['linux', { XDG_DATA_HOME: '/home/other/snap/x' }, '/home/other/snap/x/jpo-drafting'],
    ['freebsd', {}, SHARE],
    ['darwin', { XDG_DATA_HOME: '/data' }, '/home/mihon/Library/Application Support/jpo-drafting'],
    ['win32', { LOCALAPPDATA: '/local', APPDATA: '/roaming' }, '/local/jpo-drafting'],
    ['win32', { APPDATA: '/roaming' }, '/home/mihon/AppData/Local/jpo-drafting'],
    ['win32', { JPO_DRAFTING_HOME: '/chosen' }, '/chosen'],
    ['linux', { JPO_DRAFTING_HOME: '/chosen', XDG_DATA_HOME: '/data' }, '/chosen'],
    ['linux', { JPO_DRAFTING_HOME: '' }, SHARE],
    ['linux', { JPO_DRAFTING_HOME: 'jpo' }, '/home/mihon/jpo'],
    ['linux', { JPO_DRAFTING_HOME: './jpo' }, '/home/mihon/jpo'],
    ['linux', { JPO_DRAFTING_HOME: '~' }, HOME],
    ['linux', { JPO_DRAFTING_HOME: '~/jpo' }, '/home/mihon/jpo'],
    ['linux', { JPO_DRAFTING_HOME: '~jpo' }, '/home/mihon/~jpo'],
  ];
  for (const [platform, environment, folder] of cases)
    it(`${platform} ${JSON.stringify(environment)}`, () => {
      assert.equal(homeFolder(environment, platform, HOME).replaceAll(path.sep, '/'), folder);
    });
});
