import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { VARIABLES } from '../../docs/generate/environment.ts';
import { offlineFindings } from '../../server/src/features/diagnostics/diagnostics.ts';
import { Drafts } from '../../server/src/features/shared/drafts.ts';
import { APIS, MINUTE_LIMIT } from '../../server/src/apis/apis.ts';
import { messagesFor } from '../../server/src/messages/messages.ts';
import { FakeClock } from '../support/fakeClock.ts';
import { english, japanese, read, ROOT, rowsOf, sectionsOf } from '../support/readme.ts';

const json = (file: string): unknown => JSON.parse(read(file));

const manifest = json('package.json') as {
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Readonly<Record<string, { readonly default: unknown }>> }[];
    readonly commands: readonly { readonly title: string }[];
  };
};
const defaults = new Map(
  manifest.contributes.configuration.flatMap(({ properties }) =>
    Object.entries(properties).map(([key, setting]) => [key, setting.default] as const),
  ),
);
const texts = { ja: json('package.nls.json'), en: json('package.nls.en.json') } as Readonly<
  Record<'ja' | 'en', Readonly<Record<string, string>>>
>;

describe('what the README names', () => {
  it('the symptoms are words of the messages', () => {
    const said = globSync(['{server,client}/src/messages/**/*.ts', 'package.nls*.json'], { cwd: ROOT })
      .map(read)
      .join('\n')
      .replaceAll("\\'", "'")
      .replaceAll(/\$\{\w+\}/gu, '○');
    const quoted = (half: string, heading: string, quotes: RegExp) =>
      rowsOf(sectionsOf(half).get(heading) ?? '').flatMap(([symptom = '']) =>
        [...symptom.matchAll(quotes)].map(([, words = '']) => words),
      );
    const symptoms = [
      ...quoted(japanese, 'うまくいかないとき', /「([^「」]+)」/gu),
      ...quoted(english, 'Troubleshooting', /“([^“”]+)”/gu),
    ];
    assert.ok(symptoms.length > 20);
    assert.deepEqual(
      symptoms.filter((words) => !said.includes(words.replace('…', '○'))),
      [],
    );
  });

  it('names settings, commands and environment variables that there are', () => {
    const settings = [...`${japanese}${english}`.matchAll(/`(jpoDrafting\.[\w.]+)`/gu)].map(([, key = '']) => key);
    assert.ok(settings.length > 10);
    for (const key of settings) assert.ok(defaults.has(key), key);

    const variables = new Set(VARIABLES.flatMap(({ names }) => names));
    const named = `${japanese}${english}`.match(/\b(?:JPO_[A-Z_]+|[A-Z]+_PROXY|NODE_[A-Z_]+)\b/gu) ?? [];
    assert.ok(named.length > 8);
    const withoutEffect = 'NODE_TLS_REJECT_UNAUTHORIZED'; // which is what the README says of it
    for (const name of named) assert.ok(variables.has(name) || name === withoutEffect, name);

    const titles = (language: 'ja' | 'en') =>
      manifest.contributes.commands.map(({ title }) => texts[language][title.replaceAll('%', '')] ?? '');
    const marked = {
      ja: [...japanese.matchAll(/\*\*JPO: ([^*]+)\*\*/gu)].map(([, title = '']) => title),
      en: [...english.matchAll(/(?<!\*)\*JPO: ([^*]+)\*/gu)].map(([, title = '']) => title),
    };
    for (const language of ['ja', 'en'] as const) {
      assert.ok(marked[language].length > 6);
      for (const title of marked[language])
        assert.ok(
          titles(language).some((one) => one.startsWith(title)),
          `${language}: ${title}`,
        );
    }
  });

  it('names commands and options of the command line that there are', () => {
    const { usage } = messagesFor('ja').cli;
    const lines = japanese.split('\n').filter((line) => line.startsWith('node dist/cli.js '));
    assert.ok(lines.length > 4);
    for (const line of lines) {
      const [, , command = '', ...rest] = line.split(' ');
      assert.match(usage, new RegExp(String.raw`^ {2}jpo-drafting ${command} `, 'mu'));
      for (const option of rest) if (option.startsWith('--')) assert.ok(usage.includes(option), option);
    }
    for (const [, command] of `${japanese}${english}`.matchAll(/`jpo-drafting (\w+)/gu))
      assert.match(usage, new RegExp(String.raw`^ {2}jpo-drafting ${command} `, 'mu'));
  });

  it('the settings have the defaults that it says', () => {
    const said = rowsOf(sectionsOf(japanese).get('設定') ?? '').map(([key = '', value = '']) => [
      key.replaceAll('`', ''),
      value.replaceAll('`', ''),
    ]);
    assert.ok(said.length > 5);
    for (const [key = '', value = ''] of said) {
      const own = defaults.get(key);
      const isEmpty = own === '' || (typeof own === 'object' && own !== null && Object.keys(own).length === 0);
      if (value === 'なし' || value === '既定の重大度') assert.ok(isEmpty, `${key}: ${JSON.stringify(own)}`);
      else assert.equal(String(own), value, key);
    }
  });

  it('the limits are those of the table of the APIs', () => {
    const days = APIS.filter(({ family }) => family === 'domestic').map(({ dailyLimit }) => dailyLimit);
    const [least, most] = [Math.min(...days), Math.max(...days)];
    assert.ok(japanese.includes(`**1分間に${MINUTE_LIMIT.domestic}回**、API ごとに **1日${least}〜${most}回**`));
    assert.ok(english.includes(`**${MINUTE_LIMIT.domestic} requests a minute**`));
    assert.ok(english.includes(`**${least} to ${most} a day**`));
  });

  it('the example with mistakes is opened by the walkthrough, and has one', () => {
    const [, title = '', file = ''] = /「([^「」]+)」で、[^（「]*（`([^`]+)`）を開きます/u.exec(japanese) ?? [];
    const argument = encodeURIComponent(JSON.stringify([file]));
    assert.ok(
      texts.ja['walkthrough.checks.description']?.includes(`[${title}](command:jpoDrafting.tryDemo?${argument})`),
    );
    assert.ok(texts.en['walkthrough.checks.description']?.includes(`?${argument})`));
    const draft = TextDocument.create(`file:///${file}`, 'jpo-procedure', 1, read(`media/demo-drafts/${file}`));
    const found = offlineFindings(draft, new Drafts(new FakeClock())).map(({ code }) => code);
    assert.deepEqual(found, ['era-after-1999']);
  });
});
