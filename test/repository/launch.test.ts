import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { context, formatMessages } from 'esbuild';
import { EXAMPLE_FOLDER, makeExampleFolder } from '../../scripts/exampleFolder.mjs';
import { bundles, rounds } from '../../esbuild.mjs';
import { isNewEnough } from '../../scripts/node.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const json = (file: string) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as unknown;

interface Configuration {
  readonly name: string;
  readonly type: string;
  readonly port?: number;
  readonly program?: string;
  readonly runtimeExecutable?: string;
  readonly runtimeArgs?: readonly string[];
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly preLaunchTask?: string;
}
interface Pattern {
  readonly regexp: string;
}
interface Matcher {
  readonly pattern: Pattern | readonly Pattern[];
  readonly background?: { readonly beginsPattern: string; readonly endsPattern: string };
}
interface Task {
  readonly label: string;
  readonly type?: string;
  readonly script?: string;
  readonly isBackground?: boolean;
  readonly dependsOn?: string | readonly string[];
  readonly problemMatcher: Matcher | readonly string[];
}

const launch = json('.vscode/launch.json') as {
  readonly configurations: readonly Configuration[];
  readonly compounds: readonly { readonly name: string; readonly configurations: readonly string[] }[];
  readonly inputs: readonly { readonly id: string }[];
};
const { tasks } = json('.vscode/tasks.json') as { readonly tasks: readonly Task[] };
const { engines, scripts, contributes } = json('package.json') as {
  readonly engines: { readonly node: string };
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Record<string, { enum?: string[] }> }[];
  };
};
/** What tasks make before something is launched. */
const made = [EXAMPLE_FOLDER, ...bundles({ isProduction: false }).map(({ outfile }) => path.join(ROOT, outfile ?? ''))];
const expand = (text: string) => text.replaceAll('${workspaceFolder}', ROOT);
const configuration = (name: string) => launch.configurations.find((one) => one.name === name);

function matcherOf(label: string): Matcher {
  const matcher = tasks.find((task) => task.label === label)?.problemMatcher;
  assert.ok(matcher && 'pattern' in matcher, label);
  return matcher;
}

describe('npm run start:web', () => {
  it('has a password of its own each time, which the workbench asks for', () => {
    const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
    assert.match(scripts['start:web'] ?? '', /\bnode client\/startWeb\.mjs$/u);
    const own = read('client/startWeb.mjs');
    assert.match(own, /const password = randomBytes\(12\)/u);
    assert.match(own, /startCodeServer\(\{[^}]*\n {4}password,/u);
    const server = read('test/editor/codeServer.mjs');
    assert.match(server, /'--auth',\s+password === undefined \? 'none' : 'password'/u);
    assert.match(server, /\{ PASSWORD: password \}/u);
  });
});

describe('.vscode/launch.json', () => {
  it('names only files, tasks, inputs and configurations that there are', () => {
    for (const { name, runtimeArgs = [], args = [], preLaunchTask } of launch.configurations) {
      const files = [...runtimeArgs, ...args].map((arg) => expand(arg.replace(/^--[A-Za-z]+=/u, '')));
      for (const file of files.filter((text) => path.isAbsolute(text)))
        assert.ok(existsSync(file) || made.includes(file), `${name}: ${file}`);
      for (const [, id] of args.join(' ').matchAll(/\$\{input:(\w+)\}/gu))
        assert.ok(
          launch.inputs.some((input) => input.id === id),
          `${name}: ${id}`,
        );
      if (preLaunchTask !== undefined)
        assert.ok(
          tasks.some(({ label }) => label === preLaunchTask),
          preLaunchTask,
        );
    }
    for (const compound of launch.compounds)
      for (const name of compound.configurations) assert.ok(configuration(name), `${compound.name}: ${name}`);
  });

  it('starts programs by npm alone: its scripts find their Node on every machine', () => {
    for (const { name, program, runtimeExecutable, runtimeArgs = [] } of launch.configurations) {
      assert.equal(program, undefined, name);
      assert.ok(runtimeExecutable === undefined || runtimeExecutable === 'npm', name);
      const [command, ...words] = runtimeArgs.filter((arg) => arg === '--' || !arg.startsWith('-'));
      if (command === 'run') assert.ok(scripts[words[0] ?? ''], name);
      else if (command !== undefined) assert.deepEqual([command, ...words.slice(0, 2)], ['exec', '--', 'mocha'], name);
    }
  });

  it('attaches to the port on which the client lets the server listen', () => {
    const sources = globSync('client/src/**/*.ts', { cwd: ROOT }).map((file) =>
      readFileSync(path.join(ROOT, file), 'utf8'),
    );
    const ports = [...sources.join('\n').matchAll(/--inspect=(\d+)/gu)].map(([, port]) => Number(port));
    assert.deepEqual(ports, [configuration('Server (attach)')?.port]);
  });

  it('opens the example drafts in demo mode, as a copy', () => {
    assert.ok(configuration('Extension (demo)')?.args?.map(expand).includes(EXAMPLE_FOLDER));
    const copy = path.join(mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-launch-')), 'drafts');
    try {
      makeExampleFolder(copy);
      writeFileSync(path.join(copy, 'left behind.txt'), '');
      makeExampleFolder(copy);
      const drafts = readdirSync(path.join(ROOT, 'media', 'demo-drafts'));
      assert.deepEqual(readdirSync(copy).sort(), ['.vscode', ...drafts].sort());
      const settings = JSON.parse(readFileSync(path.join(copy, '.vscode', 'settings.json'), 'utf8')) as object;
      const properties = new Map(contributes.configuration.flatMap((group) => Object.entries(group.properties)));
      assert.deepEqual(settings, { 'jpoDrafting.mode': 'demo' });
      assert.ok(properties.get('jpoDrafting.mode')?.enum?.includes('demo'));
    } finally {
      rmSync(path.dirname(copy), { recursive: true, force: true });
    }
  });

  it('the command line asks the demo API that its task starts, and keeps nothing in the user’s folders', () => {
    const { env, preLaunchTask } = configuration('Command line (demo)') ?? {};
    const script = tasks.find(({ label }) => label === preLaunchTask)?.script ?? '';
    const [, port] = /--port ([0-9]+)/u.exec(scripts[script] ?? '') ?? [];
    assert.equal(env?.['JPO_API_BASE_URL'], `http://127.0.0.1:${port}`);
    const home = path.relative(ROOT, expand(env['JPO_DRAFTING_HOME'] ?? ''));
    const ignored = readFileSync(path.join(ROOT, '.gitignore'), 'utf8').split('\n');
    assert.ok(ignored.includes(`${home.split(path.sep)[0]}/`), home);
    assert.match(env['JPO_API_BASE_URL'], new RegExp(matcherOf('demo API').background?.endsPattern ?? '^$', 'u'));
  });

  it('runs the tests of the file that is open', async () => {
    const { runtimeExecutable = '', runtimeArgs = [] } = configuration('Tests (this file)') ?? {};
    const folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-launch-'));
    const file = path.join(folder, 'open.test.ts');
    writeFileSync(file, `const answer: number = 42;\nit(\`ran \${answer}\`, () => undefined);\n`);
    try {
      const given = runtimeArgs.map((arg) => arg.replace('${file}', file));
      const { stdout } = await promisify(execFile)(runtimeExecutable, given, {
        cwd: ROOT,
        shell: process.platform === 'win32',
      });
      assert.match(stdout, /ran 42.*1 passing/su);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('.vscode/tasks.json', () => {
  it('runs scripts of package.json and nothing else, and depends on tasks that there are', () => {
    for (const { label, type, script, dependsOn = [] } of tasks) {
      if (type === undefined) assert.ok(dependsOn.length > 0, label);
      else assert.ok(type === 'npm' && scripts[script ?? ''], label);
      for (const other of [dependsOn].flat())
        assert.ok(
          tasks.some((task) => task.label === other),
          `${label}: ${other}`,
        );
    }
  });

  it('waits for what the watch says when all bundles are built', async () => {
    const { beginsPattern, endsPattern } = matcherOf('watch').background ?? { beginsPattern: '^$', endsPattern: '^$' };
    const lines: string[] = [];
    const plugins = [rounds(2, (line) => lines.push(line))];
    const folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-watch-'));
    const entry = (name: string) => {
      const file = path.join(folder, `${name}.js`);
      writeFileSync(file, 'export {};\n');
      return { entryPoints: [file], outfile: path.join(folder, 'out', `${name}.js`), plugins };
    };
    const [one, two] = await Promise.all(['one', 'two'].map((name) => context(entry(name))));
    try {
      await one?.rebuild();
      assert.ok(!lines.some((line) => new RegExp(endsPattern, 'u').test(line)), 'one of two is not all');
      await two?.rebuild();
      assert.match(lines[0] ?? '', new RegExp(beginsPattern, 'u'));
      assert.match(lines.at(-1) ?? '', new RegExp(endsPattern, 'u'));
    } finally {
      await Promise.all([one?.dispose(), two?.dispose()]);
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('finds the place of an error in what esbuild prints', async () => {
    const location = {
      file: 'server/src/server.ts',
      line: 3,
      column: 7,
      length: 6,
      lineText: 'import x from "./x.ts";',
    };
    const [printed = ''] = await formatMessages([{ text: 'Could not resolve "./x.ts"', location }], { kind: 'error' });
    for (const label of ['build', 'watch']) {
      const patterns = [matcherOf(label).pattern].flat().map(({ regexp }) => new RegExp(regexp, 'u'));
      const found = patterns.map((pattern, n) => pattern.exec(printed.split('\n')[n] ?? ''));
      assert.equal(found[0]?.[2], 'Could not resolve "./x.ts"', label);
      assert.deepEqual(found.at(-1)?.slice(1), ['server/src/server.ts', '3', '7'], label);
    }
  });
});

describe('.devcontainer/devcontainer.json', () => {
  const container = json('.devcontainer/devcontainer.json') as {
    readonly image: string;
    readonly onCreateCommand: string;
    readonly postCreateCommand: string;
    readonly portsAttributes: Readonly<Record<string, unknown>>;
    readonly customizations: { readonly vscode: { readonly extensions: readonly string[] } };
  };

  it('has the Node of .nvmrc, and runs commands that there are', () => {
    const wanted = readFileSync(path.join(ROOT, '.nvmrc'), 'utf8').trim();
    assert.equal(/typescript-node:\d+-(\d+)-/u.exec(container.image)?.[1], wanted);
    assert.ok(isNewEnough(`${wanted}.99.0`, engines.node));
    assert.ok(existsSync(path.join(ROOT, container.onCreateCommand)));
    assert.ok(scripts[container.postCreateCommand.replace('npm run ', '')]);
    assert.ok(Object.keys(container.portsAttributes).includes(String(configuration('Server (attach)')?.port)));
  });

  it('brings the extensions that .vscode recommends', () => {
    const { recommendations } = json('.vscode/extensions.json') as { readonly recommendations: readonly string[] };
    assert.deepEqual(container.customizations.vscode.extensions, recommendations);
  });
});
