/** Finds the desktop VS Code of this machine. */

import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

// where the editor's program lies, seen from the folder of the script `code`
const places = {
  linux: ['../code', '../code-insiders'],
  darwin: ['../../../MacOS/Code', '../../../MacOS/Electron'],
  win32: ['../Code.exe'],
};

/**
 * @returns {string | undefined} path of the editor's own program: that of `JPO_DRAFTING_CODE` (a command on PATH, its
 *   path, or the program itself), otherwise that of `code`; undefined where there is none or no screen to show it on
 * @throws {Error} when `JPO_DRAFTING_CODE` names nothing
 */
export function findDesktopCode() {
  const wanted = process.env['JPO_DRAFTING_CODE'];
  if (wanted !== undefined && wanted !== '') {
    const command = wanted === path.basename(wanted) ? onPath(wanted)[0] : wanted;
    if (command === undefined || !isFile(command))
      throw new Error(`JPO_DRAFTING_CODE: ${wanted} がありません / not found`);
    return programOf(command) ?? command;
  }
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && DISPLAY === undefined && WAYLAND_DISPLAY === undefined) return undefined;
  return onPath(process.platform === 'win32' ? 'code.cmd' : 'code')
    .map(programOf)
    .find((program) => program !== undefined);
}

/** @param {string} command */
function onPath(command) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => path.join(folder, command)).filter(isFile);
}

/**
 * The scripts of the same name in remote windows and in WSL have no program below them: they start an editor on
 * another machine, which could not read the folders of this one.
 *
 * @param {string} command
 */
function programOf(command) {
  const bin = path.dirname(fs.realpathSync(command));
  const known = Object.entries(places).find(([platform]) => platform === process.platform)?.[1] ?? [];
  return known.map((place) => path.resolve(bin, place)).find(isFile);
}

/** @param {string} file */
function isFile(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
