import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { parse } from 'smol-toml';
import { readSettings } from '../../server/src/settings/settings.ts';
import { configurationOf } from '../support/otherEditor.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, ROOT), 'utf8');

interface Setting {
  readonly type: string;
  readonly scope?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
  readonly markdownDescription?: string;
}
interface Command {
  readonly command: string;
  readonly enablement?: string;
  readonly icon?: string | { readonly light: string; readonly dark: string };
}
interface Place {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}
interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly image: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}
interface Language {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly extensions: readonly string[];
  readonly firstLine: string;
}
interface Manifest {
  readonly icon: string;
  readonly extensionKind: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: {
      readonly supported: string;
      readonly restrictedConfigurations: readonly string[];
    };
    readonly virtualWorkspaces: { readonly supported: string };
  };
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
    readonly commands: readonly Command[];
    readonly grammars: readonly { readonly language: string; readonly scopeName: string }[];
    readonly languages: readonly Language[];
    readonly menus?: Readonly<Record<string, readonly Place[]>>;
    readonly keybindings?: readonly Place[];
    readonly views?: Readonly<Record<string, readonly { readonly id: string; readonly icon?: string }[]>>;
    readonly viewsContainers?: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly viewsWelcome?: readonly { readonly view: string; readonly contents: string; readonly when?: string }[];
    readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly Step[] }[];
  };
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const { contributes, capabilities } = manifest;
const texts = ['package.nls.json', 'package.nls.en.json'].map(
  (file) => JSON.parse(read(file)) as Record<string, string>,
);
const settings = new Map(contributes.configuration.flatMap(({ properties }) => Object.entries(properties)));
const commands = new Set(contributes.commands.map(({ command }) => command));
const views = Object.values(contributes.views ?? {})
  .flat()
  .map(({ id }) => id);
const menus = Object.entries(contributes.menus ?? {}).flatMap(([menu, places]) =>
  places.map((place) => ({ menu, ...place })),
);

/** Every string under a key, with the path that leads to it. */
function strings(value: unknown, path: readonly string[] = []): (readonly [path: readonly string[], text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, [...path, key]));
}

/** The texts of a folder's TypeScript files in one. */
function source(folder: string): string {
  const url = new URL(`${folder}/`, ROOT);
  const files = readdirSync(url, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.map((name) => readFileSync(new URL(name, url), 'utf8')).join('\n');
}

/** Own context keys of a when-clause. */
const ownKeys = (clause: string) => clause.match(/\bjpoDrafting\.\w+(?:\.\w+)*/gu) ?? [];

/** Commands that a Markdown text links to, with their arguments. */
function linkedCommands(text: string): { id: string; args: unknown }[] {
  return [...text.matchAll(/\]\(command:([\w.]+)(?:\?([^)\s]+))?\)/gu)].map(([, id = '', args]) => ({
    id,
    args: args === undefined ? [] : (JSON.parse(decodeURIComponent(args)) as unknown),
  }));
}

/** A command of this extension, of one of its views, or of the editor. */
function isCommand(id: string): boolean {
  const view = /^(.*)\.(?:focus|open)$/u.exec(id)?.[1];
  return commands.has(id) || (view !== undefined && views.includes(view)) || /^(?:workbench|vscode|editor)\./u.test(id);
}

describe('package.json', () => {
  it('shows no text that is not translated', () => {
    const shown = /^(?:title|shortTitle|description|markdownDescription|label|altText|contents|contextualTitle)$/u;
    const found = strings(contributes).filter(([path]) => {
      if (path.includes('inputSchema')) return false; // for a language model, not for people
      const [last = '', before = ''] = [path.at(-1), path.at(-2)];
      const isName = last === 'name' && path[0] === 'views';
      return shown.test(last) || isName || /^(?:markdownE|e)numDescriptions$/u.test(before);
    });
    assert.ok(found.length > 50);
    for (const [path, text] of found) assert.match(text, /^%[\w.-]+%$/u, path.join('/'));
  });

  describe('settings', () => {
    it('have a description, a scope, and a sentence for each value to choose from', () => {
      const count = contributes.configuration.reduce((sum, { properties }) => sum + Object.keys(properties).length, 0);
      assert.equal(count, settings.size, 'a setting stands in two groups');
      for (const [key, setting] of settings) {
        assert.match(key, /^jpoDrafting\./u);
        assert.ok(setting.scope, `${key} has no scope`);
        assert.ok(setting.markdownDescription ?? setting.description, `${key} has no description`);
        assert.equal(setting.enumDescriptions?.length, setting.enum?.length, `${key}: enumDescriptions`);
        assert.notEqual(setting.default, undefined, `${key} has no default`);
      }
    });

    /** Not set by anybody: it says where another setting comes from. */
    const DERIVED = ['jpoDrafting.sharedStore.isFromEnvironment'];
    /** Read by vscode-languageclient. */
    const READ_BY_LIBRARY = ['jpoDrafting.trace.server'];
    /** The section with one setting in it. */
    const withSetting = (key: string, value: unknown) =>
      key
        .split('.')
        .slice(1)
        .reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
    const at = (section: unknown, key: string) =>
      key
        .split('.')
        .slice(1)
        .reduce<unknown>((outer, name) => (outer as Record<string, unknown> | undefined)?.[name], section);

    it('are those that are read, with the same defaults, and none is missing', () => {
      const defaults = readSettings(undefined);
      const client = source('client/src');
      for (const [key, setting] of settings) {
        if (READ_BY_LIBRARY.includes(key)) continue;
        const byServer = at(defaults, key);
        const byClient = client.includes(`'${key.replace('jpoDrafting.', '')}'`) || client.includes(`'${key}'`);
        assert.ok(byServer !== undefined || byClient, `nobody reads ${key}`);
        if (byServer !== undefined) assert.deepEqual(byServer, setting.default, key);
      }
      const leaves = (value: unknown, key: string): string[] =>
        settings.has(key) || typeof value !== 'object' || value === null
          ? [key]
          : Object.entries(value).flatMap(([name, inner]) => leaves(inner, `${key}.${name}`));
      const unknown = leaves(defaults, 'jpoDrafting').filter((key) => !settings.has(key) && !DERIVED.includes(key));
      assert.deepEqual(unknown, [], 'read, but not to be set');
    });

    it('allow what the server takes, and no more', () => {
      for (const [key, setting] of settings) {
        if (at(readSettings(undefined), key) === undefined) continue;
        const taken = (value: unknown) => at(readSettings(withSetting(key, value)), key);
        const { minimum, maximum } = setting;
        for (const value of [...(setting.enum ?? []), minimum, maximum])
          if (value !== undefined) assert.equal(taken(value), value, `${key}: ${JSON.stringify(value)}`);
        if (setting.enum) assert.equal(taken('?'), setting.default, key);
        if (minimum !== undefined) assert.equal(taken(minimum - 1), setting.default, `${key} below ${minimum}`);
        if (maximum !== undefined) assert.equal(taken(maximum + 1), setting.default, `${key} above ${maximum}`);
        if (setting.type === 'boolean') assert.equal(taken(!setting.default), !setting.default, key);
      }
    });
  });

  describe('trust', () => {
    /** A folder that is not trusted may set these: they change only how much is shown, never who is asked or what is written. */
    const HARMLESS = [
      'jpoDrafting.hover.waitMs',
      'jpoDrafting.inlayHints',
      'jpoDrafting.diagnostics.enable',
      'jpoDrafting.diagnostics.severity',
      'jpoDrafting.diagnostics.nearDays',
      'jpoDrafting.newDraft.width',
    ];

    it('every setting that a folder may set is restricted there, or known to be harmless', () => {
      const { supported, restrictedConfigurations } = capabilities.untrustedWorkspaces;
      assert.equal(supported, 'limited');
      const settable = [...settings].filter(([, { scope }]) => !/^(?:application|machine)$/u.test(scope ?? ''));
      const unknown = settable
        .map(([key]) => key)
        .filter((key) => !restrictedConfigurations.includes(key) && !HARMLESS.includes(key));
      assert.deepEqual(unknown, []);
      for (const key of [...restrictedConfigurations, ...HARMLESS]) assert.ok(settings.has(key), key);
    });

    it('no folder, trusted or not, can name an address, a path of the API or an account', () => {
      const directing = [...settings].filter(([key]) => /url|host|address|path|token|quota|account/iu.test(key));
      assert.ok(directing.length >= 5);
      for (const [key, { scope }] of directing) assert.match(scope ?? '', /^(?:application|machine)$/u, key);
      for (const key of ['jpoDrafting.api.baseUrl', 'jpoDrafting.api.tokenPath'])
        assert.equal(settings.get(key)?.scope, 'machine', key);
    });

    it('no setting is said to be one of each folder, since the server reads them once for all', () => {
      for (const [key, { scope }] of settings) assert.doesNotMatch(scope ?? '', /resource|overridable/u, key);
    });

    it('runs where the folder is, and in virtual workspaces in part', () => {
      assert.deepEqual(manifest.extensionKind, ['workspace']);
      assert.equal(capabilities.virtualWorkspaces.supported, 'limited');
    });
  });

  describe('commands', () => {
    /** They work in every window, with or without a draft, an ID or trust. */
    const ANYWHERE = [
      ...['signIn', 'signInOpd', 'setSharedStorePassword', 'showLog', 'showQuota', 'report', 'openWalkthrough'],
      ...['newDraft', 'openDocument', 'compareAmendment', 'showDocket'],
    ];

    it('can be run only where they can work', () => {
      assert.equal(commands.size, contributes.commands.length);
      for (const { command, enablement } of contributes.commands) {
        if (ANYWHERE.includes(command.replace('jpoDrafting.', ''))) continue;
        const inPalette = menus.find((place) => place.menu === 'commandPalette' && place.command === command);
        assert.ok(enablement ?? inPalette?.when, `${command} has no enablement and no when-clause in the palette`);
      }
    });

    it('stand in the code, and so do those of menus, keys and welcome texts in the manifest', () => {
      const code = source('client/src') + source('server/src/features');
      for (const command of commands) assert.ok(code.includes(`'${command}'`), `${command} is not in the code`);
      for (const { command } of [...menus, ...(contributes.keybindings ?? [])])
        if (command !== undefined) assert.ok(isCommand(command), command);
      for (const { view, contents } of contributes.viewsWelcome ?? []) {
        assert.ok(views.includes(view) || !view.startsWith('jpoDrafting'), view);
        for (const language of texts)
          for (const { id } of linkedCommands(language[contents.slice(1, -1)] ?? '')) assert.ok(isCommand(id), id);
      }
    });

    it('depend on context keys that somebody sets', () => {
      const client = source('client/src');
      const clauses = [
        ...contributes.commands.map(({ enablement }) => enablement),
        ...[...menus, ...(contributes.keybindings ?? []), ...(contributes.viewsWelcome ?? [])].map(({ when }) => when),
        ...contributes.walkthroughs.flatMap(({ steps }) =>
          steps.flatMap(({ completionEvents }) =>
            completionEvents.filter((event) => event.startsWith('onContext:')).map((event) => event.slice(10)),
          ),
        ),
      ];
      const keys = new Set(
        clauses.flatMap((clause) =>
          ownKeys((clause ?? '').replace(/config\.[\w.]+|view(?:Item)?\s*=[=~]\s*\S+/gu, '')),
        ),
      );
      assert.ok(keys.size > 0);
      for (const key of keys) assert.ok(client.includes(`'${key}'`), `nobody sets ${key}`);
    });
  });

  describe('walkthrough', () => {
    const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);

    it('has small pictures that are in the package', () => {
      const packed = read('.vscodeignore').split('\n');
      assert.ok(packed.includes('!media/walkthrough/**'));
      assert.ok(steps.length >= 5);
      for (const { media } of steps) {
        const file = new URL(media.image, ROOT);
        assert.ok(existsSync(file), `${media.image} (npm run pictures)`);
        assert.ok(statSync(file).size <= 60 * 1024, `${media.image}: ${statSync(file).size} bytes`);
      }
    });

    it('links to commands that there are, the same ones in both languages', () => {
      const [japanese = [], english = []] = texts.map((language) =>
        steps.map(({ description }) => linkedCommands(language[description.slice(1, -1)] ?? '')),
      );
      assert.deepEqual(japanese, english);
      const drafts = readdirSync(new URL('media/demo-drafts', ROOT));
      for (const { id, args } of japanese.flat()) {
        assert.ok(isCommand(id), id);
        for (const name of args as string[]) assert.ok(drafts.includes(name), name);
      }
    });

    it('ticks its steps at things that happen', () => {
      for (const { id, completionEvents } of steps) {
        assert.ok(completionEvents.length > 0, id);
        for (const event of completionEvents) {
          const [kind, what = ''] = event.split(':');
          if (kind === 'onCommand') assert.ok(isCommand(what), event);
          else if (kind === 'onView') assert.ok(views.includes(what), event);
          else if (kind === 'onSettingChanged') assert.ok(settings.has(what), event);
          else assert.equal(kind, 'onContext', event);
        }
      }
    });
  });

  describe('the language of drafts', () => {
    const [language, ...others] = contributes.languages;
    assert.ok(language);

    it('is one, with its Japanese name first, for *.jpo.txt', () => {
      assert.deepEqual(others, []);
      assert.deepEqual([language.aliases[0], language.extensions], ['特許庁手続書類', ['.jpo.txt']]);
    });

    it('is that of a text whose first line begins with 【書類名】, and of no other', () => {
      const first = new RegExp(language.firstLine, 'u');
      for (const line of ['【書類名】　　手続補正書', '　【書類名】', '\f【書類名】', '\ufeff\u200b【書類名】'])
        assert.match(line, first);
      for (const line of ['控え', '【整理番号】ＫＤ２２－００１', '様式は【書類名】から始める', '# 意見書'])
        assert.doesNotMatch(line, first);
    });

    it('has a configuration of Helix in docs/editors.md with the command of the npm package', () => {
      const { bin } = JSON.parse(read('server/package.json')) as { readonly bin: Readonly<Record<string, string>> };
      const command = Object.keys(bin).find((name) => name.endsWith('-server'));
      // Its tables have no prototype.
      assert.deepEqual(structuredClone(parse(configurationOf('toml'))), {
        'language-server': {
          'jpo-drafting': { command, args: ['--stdio'], config: { jpoDrafting: { mode: 'live' } } },
        },
        language: [
          {
            name: language.id,
            scope: contributes.grammars.find((one) => one.language === language.id)?.scopeName,
            'file-types': language.extensions.map((extension) => ({ glob: `*${extension}` })),
            roots: [],
            'language-servers': ['jpo-drafting'],
          },
        ],
      });
    });
  });

  it('names icons that there are: of the editor, or drawn in one colour that themes replace', () => {
    const containers = Object.values(contributes.viewsContainers ?? {}).flat();
    const icons = [
      ...containers.map(({ icon }) => icon),
      ...Object.values(contributes.views ?? {}).flatMap((list) => list.flatMap(({ icon }) => icon ?? [])),
      ...contributes.commands.flatMap(({ icon }) =>
        typeof icon === 'object' ? [icon.light, icon.dark] : (icon ?? []),
      ),
    ];
    for (const icon of icons) {
      if (/^\$\([\w-]+\)$/u.test(icon)) continue;
      assert.match(icon, /\.svg$/u);
      const colours = [...read(icon).matchAll(/(?:fill|stroke)\s*[=:]\s*"?([^";\s]+)/gu)].map(([, colour]) => colour);
      assert.deepEqual(
        colours.filter((colour) => !/^(?:none|currentColor)$/iu.test(colour ?? '')),
        [],
        icon,
      );
    }
    // PNG: signature, then width and height of the header
    const icon = readFileSync(new URL(manifest.icon, ROOT));
    assert.equal(icon.toString('latin1', 1, 4), 'PNG');
    assert.ok(icon.readUInt32BE(16) >= 128 && icon.readUInt32BE(16) === icon.readUInt32BE(20));
  });
});
