/** How the store gives values to SQLite: by name, whichever version of Node there is. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import ts from 'typescript';
import { preparing } from '../../../server/src/store/sqlite/statements.ts';

const FOLDER = new URL('../../../server/src/store/sqlite/', import.meta.url);
const FILES = readdirSync(FOLDER).map((name) => ({ name, source: readFileSync(new URL(name, FOLDER), 'utf8') }));
const SQL = /\b(?:SELECT|INSERT|UPDATE|DELETE|CREATE)\b/u;

/** The texts in the code of a file, without its comments; of those with holes the parts one by one. */
function textsIn(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isTemplateExpression(node)) found.push(node.getText());
    else if (ts.isStringLiteralLike(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true));
  return found;
}

describe('statements of the store', () => {
  const statements = FILES.flatMap(({ name, source }) =>
    textsIn(source)
      .filter((text) => SQL.test(text))
      .map((text) => ({ name, text })),
  );

  it('name their parameters: how `?1` is bound depends on the version of Node', () => {
    assert.ok(statements.length > 50, `only ${statements.length} were found`);
    for (const { name, text } of statements) assert.ok(!text.includes('?'), `${name}: ${text}`);
  });

  it('are prepared in one place, which knows their names', () => {
    const others = FILES.filter(({ name }) => name !== 'statements.ts');
    const direct = others.flatMap(({ source }) => source.match(/\bdb\.prepare\([^)]*\)/gu) ?? []);
    assert.deepEqual(direct, ["db.prepare('PRAGMA user_version')"]); // it has no parameter
  });

  it('get what their types ask for, and nothing else', () => {
    const db = new DatabaseSync(':memory:');
    try {
      const prepare = preparing(db);
      const sum = prepare('SELECT :first + :second + :first AS sum');
      assert.equal(sum.get({ second: 20, first: 1 })?.['sum'], 22);
      assert.equal(prepare('SELECT 7 AS seven').get()?.['seven'], 7);
      // @ts-expect-error: SQLite would take what is missing for NULL
      assert.equal(sum.get({ first: 1 })?.['sum'], null);
      // @ts-expect-error: a name that the statement does not have
      assert.throws(() => sum.get({ first: 1, second: 2, third: 3 }), /third/u);
      // @ts-expect-error: no statement with places instead of names can be run
      prepare('SELECT ? AS value').get(1);
    } finally {
      db.close();
    }
  });
});
