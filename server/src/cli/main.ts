import { createInterface } from 'node:readline/promises';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { systemClock } from '../base/clock.ts';
import { EndpointError } from '../services/places.ts';
import { printable } from '../features/shared/markdown.ts';
import { lookup } from '../base/lookup.ts';
import { failureOf } from '../base/failure.ts';
import { localeOf } from '../messages/language.ts';
import { messagesFor } from '../messages/messages.ts';
import { quietWarnings } from '../base/process.ts';
import { applicant, searchApplicants } from './commands/applicant.ts';
import { NotANumber, SeveralNumbers, UnreadableNumber, type Terminal } from './terminal.ts';
import { showCase } from './commands/case.ts';
import { check } from './commands/check.ts';
import { docket, isGroupBy } from './commands/docket.ts';
import { draft } from './commands/draft.ts';
import { forgetHeld } from './commands/forget.ts';
import { UnreadableFile, expanded } from './inputs.ts';
import { numbers } from './commands/numbers.ts';
import { quota } from './commands/quota.ts';
import { report } from './commands/report.ts';
import { teamStatus } from './commands/team.ts';
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

/** What a command was given, as its row of the table lets it be. */
interface Given<Flag extends string, Text extends string> {
  readonly flags: Readonly<Record<Flag, boolean>>;
  /** Of an option that was given several times the last one. */
  readonly texts: Readonly<Record<Text, string | undefined>>;
  /** All texts of an option that can be given several times. */
  readonly all: (option: Text) => readonly string[];
  readonly words: readonly string[];
}

/** Throws a UsageError. Undefined: it goes on until it is ended. `startServer` is what no command can import. */
type Run = (args: readonly string[], startServer: () => Promise<unknown>) => Promise<number | undefined>;

/** A row of the table of commands. Options are flags (`--json`) or have a text (`--output FILE`), by their names. */
function command<Flag extends string, Text extends string = never>(
  flagNames: readonly Flag[],
  run: (given: Given<Flag, Text>) => Promise<number | undefined>,
  textNames: readonly Text[] = [],
): Run {
  const options = Object.fromEntries<{ type: 'boolean' } | { type: 'string'; multiple: true }>([
    ...flagNames.map((name) => [name, { type: 'boolean' }] as const),
    ...textNames.map((name) => [name, { type: 'string', multiple: true }] as const),
  ]);
  return (args) => {
    const { values, positionals } = parse(args, options);
    const all = (name: Text) => (values[name] ?? []) as string[];
    const flags = Object.fromEntries(flagNames.map((name) => [name, values[name] === true])) as Record<Flag, boolean>;
    const texts = Object.fromEntries(textNames.map((name) => [name, all(name).at(-1)])) as Given<Flag, Text>['texts'];
    return run({ flags, texts, all, words: positionals });
  };
}

const CASE_FLAGS = [
  ...(['json', 'offline', 'priority', 'divisionals', 'citations', 'registration', 'address'] as const),
  ...(['notices', 'decisions', 'responses', 'family', 'dossier'] as const),
];

const COMMANDS: Readonly<Record<string, Run>> = {
  numbers: command(['json'], async ({ flags: { json }, words }) => {
    return numbers(await expanded(filesIn(words)), json, terminal);
  }),
  check: command(['json', 'offline', 'explain', 'yes'], async ({ flags, words }) => {
    return check(await expanded(filesIn(words)), flags, terminal);
  }),
  case: command(
    CASE_FLAGS,
    async ({ flags, texts: { document, output }, words }) => {
      const [text = ''] = filesIn(words);
      if (document !== undefined && output === undefined) throw new UsageError(terminal.messages.case.needsOutput);
      return showCase(text, { ...flags, document, output }, terminal);
    },
    ['document', 'output'],
  ),
  applicant: command(
    ['json'],
    async ({ flags: { json }, texts: { search }, words }) => {
      if (search === undefined) return applicant(filesIn(words)[0] ?? '', json, terminal);
      atMost(0, words);
      return searchApplicants(search, json, terminal);
    },
    ['search'],
  ),
  docket: command(
    ['json'],
    async ({ flags: { json }, texts, words }) => {
      const { group = 'date', alarm = '7', ...others } = texts;
      if (!isGroupBy(group)) throw new UsageError(`--group ${group}`);
      const alarmDays = Number(alarm);
      if (!/^[0-9]{1,3}$/u.test(alarm) || alarmDays > 365) throw new UsageError(`--alarm ${alarm}`);
      return docket(await expanded(words), { ...others, json, groupBy: group, alarmDays }, terminal);
    },
    ['ics', 'csv', 'list', 'client', 'person', 'group', 'alarm'],
  ),
  draft: command(
    ['offline', 'half-width'],
    async ({ flags: { offline, 'half-width': halfWidth }, all, words }) => {
      const [type, text, ...others] = words;
      if (type === undefined || text === undefined || others.length > 0) throw new UsageError('draft');
      return draft(type, text, { agents: all('agent'), offline, halfWidth }, terminal);
    },
    ['agent'],
  ),
  quota: command(['json'], async ({ flags: { json }, words }) => {
    atMost(0, words);
    return quota(json, terminal);
  }),
  watch: command(['json', 'workspace'], async ({ flags, words: [action = 'list', ...given] }) => {
    const takesNumbers = action === 'add' || action === 'remove';
    if (!isWatchAction(action) || (takesNumbers && given.length === 0)) throw new UsageError(`watch ${action}`);
    return watch(action, given, flags, terminal);
  }),
  forget: command(['all', 'yes'], async ({ flags, words }) => {
    if (flags.all === words.length > 0) throw new UsageError(['forget', ...words].join(' '));
    return forgetHeld(words, flags, terminal);
  }),
  team: command(['json'], async ({ flags: { json }, words }) => {
    if (words.join(' ') !== 'status') throw new UsageError(['team', ...words].join(' '));
    return teamStatus(json, terminal);
  }),
  report: command([], async ({ words }) => {
    atMost(1, words);
    return report(words[0], VERSION, terminal);
  }),
  server: async (args, startServer) => {
    parse(args, { stdio: { type: 'boolean' } });
    await startServer(); // which reads the command line by itself
    return undefined;
  },
  'demo-api': command(
    [],
    async ({ texts }) => {
      const port = Number(texts.port ?? 0);
      if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError('--port');
      const { startDemoApi } = await import('../../demo/demoApi.ts');
      const { url } = await startDemoApi({ clock: systemClock, port }).catch((error: unknown) => {
        throw new UsageError(`--port ${port}: ${error instanceof Error ? error.message : String(error)}`);
      });
      terminal.print(url);
      terminal.note(terminal.messages.cli.demoApi(url));
      return undefined;
    },
    ['port'],
  ),
};

async function run([name, ...args]: readonly string[], startServer: () => Promise<unknown>) {
  const usage = name !== undefined && args.some((one) => one === '--help' || one === '-h') ? usageOf(name) : '';
  if (usage !== '') {
    terminal.print(usage);
    return 0;
  }
  const known = name === undefined ? undefined : lookup(COMMANDS, name);
  if (known) return known(args, startServer);
  const isHelp = name === undefined || name === 'help' || name === '--help' || name === '-h';
  if (!isHelp && name !== '--version') throw new UsageError(name);
  terminal.print(isHelp ? terminal.messages.cli.usage : VERSION);
  return name === undefined ? 2 : 0;
}

/** The lines of the usage that tell of a command; empty where there is no such command. */
function usageOf(command: string): string {
  // What stands behind the last way is about all of them.
  const [usage = ''] = terminal.messages.cli.usage.split('\n\n');
  const [, ...ways] = usage.split(/\n(?= {2}jpo-drafting )/u);
  return ways.filter((way) => way.startsWith(`  jpo-drafting ${command} `)).join('\n');
}

function parse(args: readonly string[], options: NonNullable<ParseArgsConfig['options']>) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function filesIn(positionals: readonly string[]): readonly string[] {
  if (positionals.length === 0) throw new UsageError('FILE');
  return positionals;
}

/** Throws a UsageError of the words beyond so many. */
function atMost(count: number, words: readonly string[]): void {
  if (words.length > count) throw new UsageError(words.slice(count).join(' '));
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

/** Does what the command line says, and sets the exit status. `args`: without the program's name. */
export async function runCommandLine(args: readonly string[], startServer: () => Promise<unknown>): Promise<void> {
  quietWarnings();
  try {
    const status = await run(args, startServer);
    if (status !== undefined) process.exitCode = status;
  } catch (error) {
    terminal.note(explain(error));
    process.exitCode = 2;
  }
}
