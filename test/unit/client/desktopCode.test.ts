import assert from 'node:assert/strict';
import { findDesktopCode, type Machine } from '../../../client/desktopCode.mjs';

const WINDOWS = 'C:\\Users\\見本\\AppData\\Local\\Programs';
const MAC = '/Applications/Visual Studio Code.app/Contents';

interface Row {
  readonly title: string;
  readonly platform: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  readonly links?: Readonly<Record<string, string>>;
  readonly found: string | undefined;
}

const rows: readonly Row[] = [
  {
    title: 'behind the link on PATH',
    platform: 'linux',
    env: { PATH: '/usr/bin', DISPLAY: ':0' },
    files: ['/usr/bin/code', '/usr/share/code/code'],
    links: { '/usr/bin/code': '/usr/share/code/bin/code' },
    found: '/usr/share/code/code',
  },
  {
    title: 'not where there is no screen',
    platform: 'linux',
    env: { PATH: '/usr/share/code/bin' },
    files: ['/usr/share/code/bin/code', '/usr/share/code/code'],
    found: undefined,
  },
  {
    title: 'not the script of a remote window',
    platform: 'linux',
    env: { PATH: '/home/mihon/.vscode-server/bin/remote-cli', DISPLAY: ':0' },
    files: ['/home/mihon/.vscode-server/bin/remote-cli/code'],
    found: undefined,
  },
  {
    title: 'Insiders, where it alone is on PATH',
    platform: 'linux',
    env: { PATH: '/usr/share/code-insiders/bin', WAYLAND_DISPLAY: 'wayland-0' },
    files: ['/usr/share/code-insiders/bin/code-insiders', '/usr/share/code-insiders/code-insiders'],
    found: '/usr/share/code-insiders/code-insiders',
  },
  {
    title: 'in /Applications, without a command on PATH',
    platform: 'darwin',
    env: { PATH: '/usr/bin' },
    files: [`${MAC}/Resources/app/bin/code`, `${MAC}/MacOS/Electron`],
    found: `${MAC}/MacOS/Electron`,
  },
  {
    title: 'Insiders in the Applications of the user',
    platform: 'darwin',
    files: ['Resources/app/bin/code', 'MacOS/Code - Insiders'].map(
      (file) => `/Users/mihon/Applications/Visual Studio Code - Insiders.app/Contents/${file}`,
    ),
    found: '/Users/mihon/Applications/Visual Studio Code - Insiders.app/Contents/MacOS/Code - Insiders',
  },
  {
    title: 'the program, not the script',
    platform: 'win32',
    env: { Path: `C:\\Windows;${WINDOWS}\\Microsoft VS Code\\bin` },
    files: ['bin\\code', 'bin\\code.cmd', 'Code.exe'].map((file) => `${WINDOWS}\\Microsoft VS Code\\${file}`),
    found: `${WINDOWS}\\Microsoft VS Code\\Code.exe`,
  },
  {
    title: 'Insiders that JPO_DRAFTING_CODE names by its script',
    platform: 'win32',
    env: { JPO_DRAFTING_CODE: 'code-insiders.cmd', PATH: `${WINDOWS}\\Microsoft VS Code Insiders\\bin` },
    files: ['bin\\code-insiders.cmd', 'Code - Insiders.exe'].map(
      (file) => `${WINDOWS}\\Microsoft VS Code Insiders\\${file}`,
    ),
    found: `${WINDOWS}\\Microsoft VS Code Insiders\\Code - Insiders.exe`,
  },
  {
    title: 'the same without its ending',
    platform: 'win32',
    env: { JPO_DRAFTING_CODE: 'code-insiders', PATH: `${WINDOWS}\\Microsoft VS Code Insiders\\bin` },
    files: ['bin\\code-insiders.cmd', 'Code - Insiders.exe'].map(
      (file) => `${WINDOWS}\\Microsoft VS Code Insiders\\${file}`,
    ),
    found: `${WINDOWS}\\Microsoft VS Code Insiders\\Code - Insiders.exe`,
  },
  {
    title: 'for all users, not on PATH',
    platform: 'win32',
    env: { ProgramFiles: 'C:\\Program Files' },
    files: ['C:\\Program Files\\Microsoft VS Code\\bin\\code.cmd', 'C:\\Program Files\\Microsoft VS Code\\Code.exe'],
    found: 'C:\\Program Files\\Microsoft VS Code\\Code.exe',
  },
  {
    title: 'another editor that JPO_DRAFTING_CODE names',
    platform: 'win32',
    env: { JPO_DRAFTING_CODE: 'D:\\editor\\Editor.exe' },
    files: ['D:\\editor\\Editor.exe'],
    found: 'D:\\editor\\Editor.exe',
  },
];

function machineOf({ platform, env = {}, files, links = {} }: Omit<Row, 'title' | 'found'>): Machine {
  return {
    platform,
    env,
    home: platform === 'win32' ? 'C:\\Users\\mihon' : '/Users/mihon',
    isFile: (file) => files.includes(file),
    realpath: (file) => links[file] ?? file,
  };
}

describe('the desktop editor of npm start is found', () => {
  for (const { title, found, ...row } of rows)
    it(`${row.platform}: ${title}`, () => {
      assert.equal(findDesktopCode(machineOf(row)), found);
    });

  it('or it is said what is wrong with JPO_DRAFTING_CODE', () => {
    const file = 'C:\\bin\\other.cmd';
    const named = (files: readonly string[]) =>
      machineOf({ platform: 'win32', env: { JPO_DRAFTING_CODE: file }, files });
    assert.throws(() => findDesktopCode(named([])), /not found/u);
    assert.throws(() => findDesktopCode(named([file])), /\.exe/u);
  });
});
