import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import { configurationOf, fileOf } from '../support/otherEditor.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(fileOf(file), 'utf8'));

interface Manifest {
  readonly contributes: {
    readonly languages: readonly { readonly id: string; readonly extensions: readonly string[] }[];
    readonly grammars: readonly { readonly language: string; readonly scopeName: string }[];
  };
}

describe('docs/editors.md', () => {
  const { contributes } = read('package.json') as Manifest;
  const { bin } = read('server/package.json') as { readonly bin: Readonly<Record<string, string>> };
  const command = Object.keys(bin).find((name) => name.endsWith('-server'));

  it('names the command of the npm package in every configuration', () => {
    assert.ok(command);
    for (const language of ['lua', 'elisp', 'toml'] as const) {
      assert.ok(
        configurationOf(language).includes(`"${command}"`.replaceAll('"', language === 'lua' ? "'" : '"')),
        language,
      );
    }
  });

  it('has a configuration of Helix that fits the language, the command and the settings', () => {
    const [language] = contributes.languages;
    assert.ok(language && command);
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
