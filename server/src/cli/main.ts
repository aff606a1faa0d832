import { createRequire } from 'node:module';
import { createInterface } from 'node:readline/promises';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { systemClock } from '../base/clock.ts';
import { EndpointError } from '../services/places.ts';
import { printable } from '../features/shared/markdown.ts';
import { failureOf } from '../base/failure.ts';
import { localeOf } from '../messages/language.ts';
import { messagesFor } from '../messages/messages.ts';
import { quietWarnings } from '../base/process.ts';
import { applicant } from './commands/applicant.ts';
import { searchApplicants } from './commands/applicantSearch.ts';
import { NotANumber, SeveralNumbers, UnreadableNumber } from './caseArgument.ts';
import { showCase } from './commands/case.ts';
import { check } from './commands/check.ts';
import { docket, isGroupBy } from './commands/docket.ts';
import { draft } from './commands/draft.ts';
import { forgetHeld } from './commands/forget.ts';
import { UnreadableFile } from './inputs.ts';
import { expanded } from './files.ts';
import { numbers } from './commands/numbers.ts';
import { quota } from './commands/quota.ts';
import { report } from './commands/report.ts';
import { teamStatus } from './commands/team.ts';
import type { Terminal } from './terminal.ts';
import { isWatchAction, watch } from './commands/watch.ts';

declare const VERSION: string;

/** Bad usage; `message` says of what. */
class UsageError extends Error {}

const terminal: Terminal = {
  messages: messagesFor(localeOf(process.env)),
  clock: systemClock,
  environment: process.env,
  print: (text) => {
    process.stdout.write(`${printable(text)}\n`);
  },
  confirm: process.stdin.isTTY && process.stderr.isTTY ? confirm : undefined,
  note: (text) => {
    process.stderr.write(`${printable(text)}\n`);
  },
};

async function confirm(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question(`${question} [y/N] `);
  lines.close();
  return /^y/iu.test(answer.trim());
}

async function run([command, ...rest]: readonly string[]): Promise<number | undefined> {
  const usage = command !== undefined && rest.some((one) => one === '--help' || one === '-h') ? usageOf(command) : '';
  if (usage !== '') {
    terminal.print(usage);
    return 0;
  }
  switch (command) {
    case 'numbers': {
      const { values, positionals } = parse(rest, { json: { type: 'boolean' } });
      return numbers(await expanded(filesIn(positionals)), values['json'] === true, terminal);
    }
    case 'check': {
      const flag = { type: 'boolean', default: false } as const;
      const { values, positionals } = parse(rest, { json: flag, offline: flag, explain: flag, yes: flag });
      const { json, offline, explain, yes } = values;
      const options = { json: json === true, offline: offline === true, explain: explain === true, yes: yes === true };
      return check(await expanded(filesIn(positionals)), options, terminal);
    }
    case 'case':
      return runCase(rest);
    case 'applicant': {
      const { values, positionals } = parse(rest, { json: { type: 'boolean' }, search: { type: 'string' } });
      const { search } = values;
      if (typeof search === 'string') {
        if (positionals.length > 0) throw new UsageError(positionals.join(' '));
        return searchApplicants(search, values['json'] === true, terminal);
      }
      const [text] = filesIn(positionals);
      return applicant(text ?? '', values['json'] === true, terminal);
    }
    case 'docket':
      return runDocket(rest);
    case 'draft':
      return runDraft(rest);
    case 'quota': {
      const { values, positionals } = parse(rest, { json: { type: 'boolean' } });
      if (positionals.length > 0) throw new UsageError(positionals.join(' '));
      return quota(values['json'] === true, terminal);
    }
    case 'watch': {
      const flag = { type: 'boolean' } as const;
      const { values, positionals } = parse(rest, { json: flag, workspace: flag });
      const [action = 'list', ...given] = positionals;
      const takesNumbers = action === 'add' || action === 'remove';
      if (!isWatchAction(action) || (takesNumbers && given.length === 0)) throw new UsageError(`watch ${action}`);
      const options = { json: values['json'] === true, workspace: values['workspace'] === true };
      return watch(action, given, options, terminal);
    }
    case 'forget': {
      const flag = { type: 'boolean' } as const;
      const { values, positionals } = parse(rest, { all: flag, yes: flag });
      const all = values['all'] === true;
      if (all === positionals.length > 0) throw new UsageError(['forget', ...positionals].join(' '));
      return forgetHeld(positionals, { all, yes: values['yes'] === true }, terminal);
    }
    case 'team': {
      const { values, positionals } = parse(rest, { json: { type: 'boolean' } });
      if (positionals.join(' ') !== 'status') throw new UsageError(['team', ...positionals].join(' '));
      return teamStatus(values['json'] === true, terminal);
    }
    case 'report': {
      const { positionals } = parse(rest, {});
      if (positionals.length > 1) throw new UsageError(positionals.slice(1).join(' '));
      return report(positionals[0], VERSION, terminal);
    }
    case 'server':
      parse(rest, { stdio: { type: 'boolean' } });
      // The server reads the command line by itself.
      createRequire(__filename)('./server.js');
      return undefined;
    case 'demo-api': {
      const { values } = parse(rest, { port: { type: 'string' } });
      const port = Number(values['port'] ?? 0);
      if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError('--port');
      const { url } = await (
        await import('../../demo/demoApi.ts')
      )
        .startDemoApi({ clock: systemClock, port })
        .catch((error: unknown) => {
          throw new UsageError(`--port ${port}: ${error instanceof Error ? error.message : String(error)}`);
        });
      terminal.print(url);
      terminal.note(terminal.messages.cli.demoApi(url));
      return undefined;
    }
    case '--version':
      terminal.print(VERSION);
      return 0;
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      terminal.print(terminal.messages.cli.usage);
      return command === undefined ? 2 : 0;
    default:
      throw new UsageError(command);
  }
}

/** The lines of the usage that tell of a command; empty where there is no such command. */
function usageOf(command: string): string {
  // What stands behind the last way is about all of them.
  const [usage = ''] = terminal.messages.cli.usage.split('\n\n');
  const [, ...ways] = usage.split(/\n(?= {2}jpo-drafting )/u);
  return ways.filter((way) => way.startsWith(`  jpo-drafting ${command} `)).join('\n');
}

const CASE_FLAGS = [
  'json',
  'offline',
  'priority',
  'divisionals',
  'citations',
  'registration',
  'address',
  'notices',
  'decisions',
  'responses',
  'family',
  'dossier',
] as const;

async function runCase(args: string[]): Promise<number> {
  const flags = Object.fromEntries(CASE_FLAGS.map((flag) => [flag, { type: 'boolean' } as const]));
  const { values, positionals } = parse(args, { ...flags, document: { type: 'string' }, output: { type: 'string' } });
  const [text] = filesIn(positionals);
  const said = Object.fromEntries(CASE_FLAGS.map((flag) => [flag, values[flag] === true])) as Record<
    (typeof CASE_FLAGS)[number],
    boolean
  >;
  const { document, output } = values as { document?: string; output?: string };
  if (document !== undefined && output === undefined) throw new UsageError(terminal.messages.case.needsOutput);
  return showCase(text ?? '', { ...said, document, output }, terminal);
}

async function runDocket(args: string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parse(args, {
    ...{ json: { type: 'boolean' }, ics: text, csv: text, list: text },
    ...{ client: text, person: text, group: text, alarm: text },
  });
  const { ics, csv, list, client, person, group = 'date', alarm = '7' } = values as Record<string, string | undefined>;
  const alarmDays = Number(alarm);
  if (!isGroupBy(group)) throw new UsageError(`--group ${group}`);
  if (!/^[0-9]{1,3}$/u.test(alarm) || alarmDays > 365) throw new UsageError(`--alarm ${alarm}`);
  const options = { json: values['json'] === true, ics, csv, list, client, person, groupBy: group, alarmDays };
  return docket(await expanded(positionals), options, terminal);
}

async function runDraft(args: string[]): Promise<number> {
  const flag = { type: 'boolean' } as const;
  const { values, positionals } = parse(args, {
    agent: { type: 'string', multiple: true },
    offline: flag,
    'half-width': flag,
  });
  const [type, text, ...others] = positionals;
  if (type === undefined || text === undefined || others.length > 0) throw new UsageError('draft');
  const agents = (values['agent'] ?? []) as string[];
  const options = { agents, offline: values['offline'] === true, halfWidth: values['half-width'] === true };
  return draft(type, text, options, terminal);
}

function parse(args: string[], options: NonNullable<ParseArgsConfig['options']>) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function filesIn(positionals: readonly string[]): readonly string[] {
  if (positionals.length === 0) throw new UsageError('FILE');
  return positionals;
}

function explain(error: unknown): string {
  const { messages } = terminal;
  if (error instanceof UsageError) return `${messages.cli.badUsage(error.message)}\n\n${messages.cli.usage}`;
  if (error instanceof NotANumber) return messages.case.notANumber(error.message);
  if (error instanceof UnreadableNumber)
    return `${messages.case.notANumber(error.message)}\n${messages.problem(error.problem)}`;
  if (error instanceof SeveralNumbers) return messages.case.severalNumbers(error.message);
  if (error instanceof UnreadableFile) return messages.cli.unreadable(error.message);
  if (error instanceof EndpointError) return messages.badEndpoint;
  const failure = failureOf(error);
  return `${messages.failure[failure.code]}${failure.detail === undefined ? '' : `\n(${failure.detail})`}`;
}

quietWarnings();
run(process.argv.slice(2)).then(
  (status) => {
    if (status !== undefined) process.exitCode = status;
  },
  (error: unknown) => {
    terminal.note(explain(error));
    process.exitCode = 2;
  },
);
