/** Finds the desktop VS Code of this machine. */

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/**
 * What the search looks at.
 * @typedef {object} Machine
 * @property {string} platform that of `process`
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {string} home the user's folder
 * @property {(file: string) => boolean} isFile
 * @property {(file: string) => string} realpath where a file lies that may be a link
 */

/** @type {Machine} */
const thisMachine = {
  platform: process.platform,
  env: process.env,
  home: os.homedir(),
  isFile: (file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false,
  realpath: (file) => fs.realpathSync(file),
};

/** Where the editor's program lies, seen from the folder of the script `code`. */
const PROGRAMS = new Map([
  ['linux', ['../code', '../code-insiders']],
  ['darwin', ['../../../MacOS/Code', '../../../MacOS/Code - Insiders', '../../../MacOS/Electron']],
  ['win32', ['../Code.exe', '../Code - Insiders.exe']],
]);

/**
 * @param {Machine} machine
 * @returns {string | undefined} path of the editor's own program: that of `JPO_DRAFTING_CODE` (a command on PATH, its
 *   path, or the program itself), otherwise that of `code` or `code-insiders`, on PATH or where it is usually installed;
 *   undefined where there is none or no screen to show it on
 * @throws {Error} when `JPO_DRAFTING_CODE` names nothing, or a batch file that does not belong to VS Code
 */
export function findDesktopCode(machine = thisMachine) {
  const { platform, env, isFile } = machine;
  const wanted = env['JPO_DRAFTING_CODE'];
  if (wanted !== undefined && wanted !== '') {
    const command = pathOf(machine).basename(wanted) === wanted ? onPath(machine, wanted)[0] : wanted;
    if (command === undefined || !isFile(command))
      throw new Error(`JPO_DRAFTING_CODE: ${wanted} がありません / not found`);
    const program = programOf(machine, command);
    // Windows starts a batch file only through a shell, which would read the names of folders anew
    if (program === undefined && /\.(?:cmd|bat)$/iu.test(command))
      throw new Error(`JPO_DRAFTING_CODE: ${wanted} ではなく .exe を / name the .exe instead`);
    return program ?? command;
  }
  if (platform === 'linux' && env['DISPLAY'] === undefined && env['WAYLAND_DISPLAY'] === undefined) return undefined;
  return [...onPath(machine, 'code'), ...onPath(machine, 'code-insiders'), ...usual(machine).filter(isFile)]
    .map((command) => programOf(machine, command))
    .find((program) => program !== undefined);
}

/** @param {Machine} machine */
function pathOf({ platform }) {
  return platform === 'win32' ? path.win32 : path.posix;
}

/**
 * @param {Machine} machine
 * @param {string} command
 */
function onPath(machine, command) {
  const { delimiter, join } = pathOf(machine);
  // `code` without an ending is there on Windows too, for Git's shell
  const names = machine.platform === 'win32' ? ['.exe', '.cmd', ''].map((ending) => command + ending) : [command];
  const { PATH, Path } = machine.env; // a copy of the environment of Windows may have the one or the other
  const folders = (PATH ?? Path ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).filter(machine.isFile);
}

/**
 * The scripts of an editor that is not on PATH, as on a Mac where nobody chose *Install 'code' command in PATH*.
 * @param {Machine} machine
 */
function usual(machine) {
  const { join } = pathOf(machine);
  const { LOCALAPPDATA, ProgramFiles } = machine.env;
  switch (machine.platform) {
    case 'darwin':
      return ['Visual Studio Code', 'Visual Studio Code - Insiders'].flatMap((app) =>
        ['/', machine.home].map((root) => join(root, 'Applications', `${app}.app`, 'Contents/Resources/app/bin/code')),
      );
    case 'win32':
      return [
        ['Microsoft VS Code', 'code.cmd'],
        ['Microsoft VS Code Insiders', 'code-insiders.cmd'],
      ].flatMap(([folder = '', script = '']) =>
        [LOCALAPPDATA && join(LOCALAPPDATA, 'Programs'), ProgramFiles].flatMap((root) =>
          root ? [join(root, folder, 'bin', script)] : [],
        ),
      );
    default:
      return [];
  }
}

/**
 * The scripts of the same name in remote windows and in WSL have no program below them: they start an editor on
 * another machine, which could not read the folders of this one.
 *
 * @param {Machine} machine
 * @param {string} command
 */
function programOf(machine, command) {
  const { dirname, resolve } = pathOf(machine);
  const bin = dirname(machine.realpath(command));
  return PROGRAMS.get(machine.platform)
    ?.map((place) => resolve(bin, place))
    .find(machine.isFile);
}
