import path from 'node:path';
import { credentialsFrom, homeFolder } from '../services/places.ts';
import { readHttpSettings } from '../network/proxy.ts';
import { createServices, type Services } from '../services/services.ts';
import { readSettings, withTeamEnvironment } from '../settings/settings.ts';
import type { Terminal } from './terminal.ts';

/** A command's settings beside its mode. */
interface Said {
  readonly location?: 'user' | 'workspace';
  readonly docket?: string;
}

/** Runs a step with a command's services, then closes them. Throws the step's errors, EndpointError, FailureError. */
export async function withServices<T>(
  terminal: Terminal,
  isOffline: boolean,
  step: (services: Services) => Promise<T>,
  said?: Said,
): Promise<T> {
  const services = await cliServices(terminal, isOffline, said);
  try {
    return await step(services);
  } finally {
    await services.close();
  }
}

/** The services of a command: settings come from the environment and from the command alone. */
export function cliServices(
  { environment, clock, messages, note }: Terminal,
  isOffline: boolean,
  { docket = '', ...watch }: Said = {},
): Promise<Services> {
  const said = readSettings({
    applicants: (environment['JPO_DRAFTING_APPLICANTS'] ?? '').split(path.delimiter).filter((file) => file !== ''),
    mode: isOffline ? 'offline' : 'live',
    watch,
    docket,
    api: { baseUrl: environment['JPO_API_BASE_URL'] ?? '', tokenPath: environment['JPO_API_TOKEN_PATH'] ?? '' },
  });
  const settings = withTeamEnvironment(said, environment);
  const http = readHttpSettings(undefined);
  return createServices({
    home: homeFolder(environment),
    clock,
    settings: () => settings,
    network: () => ({ http, environment }),
    credentials: (family) => Promise.resolve(credentialsFrom(environment, family)),
    log: () => undefined,
    folders: () => [process.cwd()],
    onListProblems: (problems) => {
      for (const problem of problems) note(messages.applicants.listProblem(problem));
    },
    onWrongClock: (skew) => {
      note(messages.wrongClock(skew));
    },
    onSlowDisk: (ms) => {
      note(messages.slowDisk(ms));
    },
    onSlowServer: () => {
      note(messages.check.slow);
    },
    onUnguarded: () => {
      note(messages.unguardedStore);
    },
  });
}
