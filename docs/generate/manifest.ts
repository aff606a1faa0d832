import { readFileSync } from 'node:fs';

/** A value of package.json that the settings editor shows, as far as the pages say it. */
export interface Setting {
  readonly type: string;
  readonly scope: string;
  readonly default: unknown;
  readonly order: number;
  readonly markdownDescription: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
}

interface SettingGroup {
  readonly title: string;
  readonly order: number;
  readonly properties: Readonly<Record<string, Setting>>;
}

export interface Command {
  readonly command: string;
  readonly title: string;
  readonly category: string;
  readonly enablement?: string;
}

interface MenuEntry {
  readonly command: string;
  readonly when?: string;
}

interface Keybinding extends MenuEntry {
  readonly key: string;
  readonly mac?: string;
}

interface Manifest {
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] };
  };
  readonly contributes: {
    readonly configuration: readonly SettingGroup[];
    readonly commands: readonly Command[];
    readonly menus: Readonly<Record<string, readonly MenuEntry[]>>;
    readonly keybindings: readonly Keybinding[];
  };
}

/** package.json, as far as it is shown to people. */
export const manifest = read('package.json') as Manifest;

const TEXTS = {
  ja: read('package.nls.json') as Readonly<Record<string, string>>,
  en: read('package.nls.en.json') as Readonly<Record<string, string>>,
};

/** What stands for `%key%` in package.json. */
export function text(key: string, language: 'ja' | 'en'): string {
  const found = TEXTS[language][key.replace(/^%|%$/gu, '')];
  if (found === undefined) throw new Error(`package.nls: no ${key}`);
  return found;
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
}
