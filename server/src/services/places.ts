import os from 'node:os';
import path from 'node:path';
import type { Family } from '../apis/apis.ts';
import type { Credentials } from '../jpo/token.ts';

export interface Endpoint {
  /** Without a trailing slash. */
  readonly origin: string;
  readonly tokenUrl: string;
}

export const JPO_ORIGIN = 'https://ip-data.jpo.go.jp';
const TOKEN_PATH = '/auth/token';

/** A forbidden address of the API; `message` is for the log. */
export class EndpointError extends Error {}

/**
 * The endpoint for a base address and a token path; empty ones are the JPO's. It receives ID and password, so only
 * https is accepted, and http on this machine (the demo API). Throws EndpointError.
 */
export function endpointOf(baseUrl = '', tokenPath = ''): Endpoint {
  const base = baseUrl === '' ? JPO_ORIGIN : baseUrl;
  if (!URL.canParse(base)) throw new EndpointError(`not an address: ${base.replace(/^.*@/su, '')}`);
  const url = new URL(base);
  url.hostname = url.hostname.replace(/(?<!\.)\.+$/u, ''); // the same server must not get counts and a store of its own
  const { protocol, hostname, origin, username, password } = url;
  const isHere = hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]';
  if (protocol !== 'https:' && !(protocol === 'http:' && isHere)) throw new EndpointError(`not https: ${origin}`);
  if (username !== '' || password !== '') throw new EndpointError('an ID or password must not stand in the address');
  const path = tokenPath === '' ? TOKEN_PATH : `/${tokenPath.replace(/^\/+/u, '')}`;
  return { origin, tokenUrl: `${origin}${path}` };
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder of one user's saved data on this machine: JPO_DRAFTING_HOME, or the platform's folder for local data.
 * Decided here alone, for extension, server and command line: they count requests together only because they share it.
 * Never a roaming folder: SQLite's write-ahead log needs one machine, and a ledger copied between machines goes back in
 * time.
 */
export function homeFolder(environment: Environment, platform = process.platform, home = os.homedir()): string {
  const chosen = environment['JPO_DRAFTING_HOME'];
  // Not relative to the working folder, which differs between programs.
  if (chosen !== undefined && chosen !== '') return path.resolve(home, chosen.replace(/^~(?:$|[\\/])/u, ''));
  if (platform === 'win32') {
    return path.join(environment['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'), 'jpo-drafting');
  }
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'jpo-drafting');
  return path.join(dataFolder(environment['XDG_DATA_HOME'] ?? '', home), 'jpo-drafting');
}

/** Folders below the home folder where snaps and Flatpaks keep their own data. */
const SANDBOXES = ['snap', path.join('.var', 'app')];

/** Skips a sandbox's own data folder: programs in it (an editor, its terminal) would count alone. */
function dataFolder(chosen: string, home: string): string {
  const isBelow = (folder: string) => path.relative(path.join(home, folder), chosen).split(path.sep)[0] !== '..';
  return path.isAbsolute(chosen) && !SANDBOXES.some(isBelow) ? chosen : path.join(home, '.local', 'share');
}

const VARIABLES: Readonly<Record<Family, readonly [username: string, password: string]>> = {
  domestic: ['JPO_API_USERNAME', 'JPO_API_PASSWORD'],
  opd: ['JPO_OPD_USERNAME', 'JPO_OPD_PASSWORD'],
};

/** ID and password of a family from the environment; undefined unless both are set. */
export function credentialsFrom(environment: Environment, family: Family): Credentials | undefined {
  const [usernameVariable, passwordVariable] = VARIABLES[family];
  const username = environment[usernameVariable];
  const password = environment[passwordVariable];
  return username && password ? { username, password } : undefined;
}
