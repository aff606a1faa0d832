import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import ts from 'typescript';

const SOURCES = path.resolve(import.meta.dirname, '../../server/src');
/** Longest word that is taken from the sources, characters. */
const LONGEST_WORD = 40;

export interface Instrumented {
  /** ES module with the exports of the target, and one counter for each branch of the server's code. */
  readonly code: string;
  readonly branches: number;
  /** Words of the server's code: what it compares with is more likely to be met with them than by chance. */
  readonly words: readonly string[];
}

/** The name under which the counters are found: `globalThis[COUNTERS]` must be a Uint8Array before the code is loaded. */
export const COUNTERS = 'fuzzCounters';

/** Bundles a target so that each branch of `server/src` that it reaches is counted. */
export async function instrument(target: string): Promise<Instrumented> {
  const words = new Set<string>();
  let branches = 0;
  const counting: Plugin = {
    name: 'counting',
    setup: (bundler) => {
      // eslint-disable-next-line regexp/require-unicode-regexp -- esbuild reads it in Go
      bundler.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
        if (!file.startsWith(SOURCES + path.sep)) return undefined;
        const text = await readFile(file, 'utf8');
        const isData = /[\\/](?:demo|messages)[\\/]/u.test(file);
        const counted = countBranches(file, text, isData ? () => undefined : () => branches++);
        if (!isData) for (const word of counted.words) words.add(word);
        return { contents: counted.code, loader: 'ts' };
      });
    },
  };
  const { outputFiles } = await build({
    entryPoints: [target],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    charset: 'utf8',
    logLevel: 'error',
    define: { VERSION: '"0"' },
    plugins: [counting],
    banner: {
      js: [
        `const counters = globalThis.${COUNTERS};`,
        "import { createRequire as requireOfBundle } from 'node:module';",
        "const require = requireOfBundle(import.meta.url ?? 'file:///');",
      ].join('\n'),
    },
  });
  // Files are loaded in any order: sorted, a seed tries the same inputs each time.
  return { code: outputFiles[0]?.text ?? '', branches, words: [...words].toSorted() };
}

/** The text of a TypeScript file with a counter in each function, branch and right-hand side. */
function countBranches(
  file: string,
  text: string,
  next: () => number | undefined,
): { readonly code: string; readonly words: readonly string[] } {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const words: string[] = [];
  const { factory } = ts;

  const counted = (): ts.Expression | undefined => {
    const id = next();
    if (id === undefined) return undefined;
    const place = factory.createElementAccessExpression(factory.createIdentifier('counters'), id);
    return factory.createPostfixIncrement(place);
  };
  const statement = (): ts.Statement[] => {
    const one = counted();
    return one ? [factory.createExpressionStatement(one)] : [];
  };
  const inBlock = (body: ts.Statement): ts.Block =>
    factory.createBlock([...statement(), ...(ts.isBlock(body) ? body.statements : [body])], true);
  const before = (expression: ts.Expression): ts.Expression => {
    const one = counted();
    return one ? factory.createParenthesizedExpression(factory.createComma(one, expression)) : expression;
  };

  const visit = (node: ts.Node): ts.Node => {
    if (ts.isTypeNode(node)) return node;
    if (ts.isStringLiteralLike(node)) words.push(node.text);
    if (ts.isRegularExpressionLiteral(node)) words.push(...wordsOfPattern(node.text));
    const seen = ts.visitEachChild(node, visit, undefined);
    if (ts.isIfStatement(seen)) {
      const { expression, thenStatement, elseStatement } = seen;
      const otherwise = elseStatement ? inBlock(elseStatement) : factory.createBlock(statement());
      return factory.updateIfStatement(seen, expression, inBlock(thenStatement), otherwise);
    }
    if (ts.isCaseClause(seen)) {
      return factory.updateCaseClause(seen, seen.expression, [...statement(), ...seen.statements]);
    }
    if (ts.isConditionalExpression(seen)) {
      const { condition, questionToken, whenTrue, colonToken, whenFalse } = seen;
      const [yes, no] = [before(whenTrue), before(whenFalse)];
      return factory.updateConditionalExpression(seen, condition, questionToken, yes, colonToken, no);
    }
    if (ts.isBinaryExpression(seen) && LOGICAL.has(seen.operatorToken.kind)) {
      return factory.updateBinaryExpression(seen, seen.left, seen.operatorToken, before(seen.right));
    }
    if (ts.isArrowFunction(seen) && !ts.isBlock(seen.body)) {
      const { modifiers, typeParameters, parameters, type, equalsGreaterThanToken, body } = seen;
      const counting = before(ts.isParenthesizedExpression(body) ? body.expression : body);
      return factory.updateArrowFunction(
        ...([seen, modifiers, typeParameters, parameters, type, equalsGreaterThanToken, counting] as const),
      );
    }
    if (ts.isBlock(seen) && isLoopOrFunction(node.parent)) return inBlock(seen);
    return seen;
  };
  const code = ts.createPrinter().printFile(ts.visitEachChild(source, visit, undefined));
  return { code, words: words.filter((word) => word !== '' && word.length <= LONGEST_WORD) };
}

const LOGICAL = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

function isLoopOrFunction(node: ts.Node): boolean {
  return ts.isFunctionLike(node) || ts.isIterationStatement(node, false) || ts.isCatchClause(node);
}

/** What stands literally in a regular expression, two characters and more. */
function wordsOfPattern(pattern: string): string[] {
  return pattern.match(/[^\\[\](){}|?*+^$./]{2,}/gu) ?? [];
}
