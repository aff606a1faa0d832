import assert from 'node:assert/strict';
import type { Intercept } from '../support/demoApi.ts';
import { demoServices } from '../support/demoServices.ts';
import { DEPTHS, hostileAnswers } from './hostileAnswers.ts';
import { assertHarmless, type Shown } from './rules.ts';
import { allSurfaces } from './surfaces.ts';

/** Where words of an answer come out, so that the table of surfaces cannot become empty unseen. */
const SURFACES = [
  'hover on a case',
  'hover on a code',
  'inlay hint',
  'label of a completion',
  'detail of a completion',
  'documentation of a completion',
  'text of a completion',
  'further text of a completion',
  'title of a code action',
  'draft after a code action',
  'diagnostic',
  'draft after a quick fix',
  'label of a tree node',
  'tooltip of a tree node',
  'address of a tree node',
  'symbol of the folder',
  'new draft opinion',
  'new draft opinion as a snippet',
  'an agent to choose',
  'document of the case',
  'document of the opd',
  'notification',
  'list of citations',
  'tool lookUpCase',
  'watched case',
  'command line',
  'command line, JSON',
  'support report',
];

/** A test of each text: answers full of it, and nothing of it is more than text on any surface. */
export function testHostileTexts(texts: Readonly<Record<string, string>>): void {
  const seen = new Map<string, number>();
  const marked = new Set<string>();

  for (const [name, hostile] of Object.entries(texts)) {
    for (const depth of DEPTHS) {
      it(`${name}, in ${depth}: nothing but text anywhere`, async () => {
        const fault: Intercept = ({ api }) => (api === 'token' ? undefined : hostileAnswers(hostile, depth));
        const services = await demoServices({ intercept: fault });
        try {
          const shown = await allSurfaces(services, depth === 'codes' ? 'en' : 'ja');
          for (const one of shown) note(one);
          const problems = shown.flatMap(problemOf);
          assert.equal([...new Set(problems)].slice(0, 12).join('\n'), '');
        } finally {
          await services.close();
        }
      });
    }
  }

  after('every surface had something of it', function () {
    if (seen.size === 0) return;
    assert.deepEqual(
      SURFACES.filter((surface) => !seen.has(surface)),
      [],
    );
    assert.ok(marked.size >= 15, [...marked].join());
  });

  function note({ surface, text }: Shown): void {
    seen.set(surface, (seen.get(surface) ?? 0) + 1);
    if (text.includes('仮想')) marked.add(surface);
  }
}

function problemOf(shown: Shown): string[] {
  try {
    assertHarmless(shown);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message.slice(0, 600) : String(error)];
  }
}
