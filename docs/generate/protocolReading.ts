import path from 'node:path';
import ts from 'typescript';

const SERVER = path.resolve(import.meta.dirname, '../../server/src');

/** A request or notification beyond the LSP, as the server's code handles or sends it. */
export interface CustomMessage {
  /** `jpoDrafting/newDraft` */
  readonly method: string;
  readonly kind: 'request' | 'notification';
  readonly sender: 'client' | 'server';
  /** File of its declaration, without extension. */
  readonly group: string;
  /** Its docstring, without the direction. */
  readonly says: string;
  /** Type texts; empty where there is none. */
  readonly params: string;
  readonly result: string;
  /** Names of the declared types that these use, directly or through others. */
  readonly types: readonly string[];
}

export interface Protocol {
  /** In the order of their declarations. */
  readonly messages: readonly CustomMessage[];
  /** Every declared type, with its docstring, as a client would declare it. */
  readonly types: ReadonlyMap<string, string>;
}

/** What is known of a method from the place where it is handled or sent. */
type Use = Pick<CustomMessage, 'kind' | 'sender' | 'params' | 'result'>;

/** How each call stands to the protocol. */
const CALLS: Readonly<Record<string, Pick<CustomMessage, 'kind' | 'sender'>>> = {
  onRequest: { kind: 'request', sender: 'client' },
  onNotification: { kind: 'notification', sender: 'client' },
  sendRequest: { kind: 'request', sender: 'server' },
  sendNotification: { kind: 'notification', sender: 'server' },
};

/**
 * Reads server/src/protocol.ts, with what it exports from elsewhere, and how the server uses it. Throws where a method is
 * declared that the server neither handles nor sends.
 */
export function readProtocol(): Protocol {
  const entry = path.join(SERVER, 'protocol.ts');
  const program = ts.createProgram([path.join(SERVER, 'server.ts'), entry], {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    lib: ['lib.es2023.d.ts'],
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${entry}: not read`);
  const declarations = checker.getExportsOfModule(module).flatMap((one) => declarationOf(one, checker) ?? []);
  const uses = usesIn(program, checker);
  const named = declaredTypes(declarations, checker);

  const messages = declarations.flatMap((declaration): CustomMessage[] => {
    const method = ts.isVariableDeclaration(declaration) ? methodOf(declaration.name, checker) : undefined;
    if (method === undefined) return [];
    const use = uses.get(method);
    if (!use) throw new Error(`${method}: the server neither handles nor sends it`);
    const group = path.basename(declaration.getSourceFile().fileName, '.ts');
    const says = docOf(declaration, checker).replace(/^(?:Client → server|Server → client): /u, '');
    return [{ method, group, says, ...use, types: typesIn([use.params, use.result], named) }];
  });
  const said = (text: string) => withMethods(text, declarations, checker);
  return {
    messages: messages.map((message) => ({ ...message, says: said(message.says) })),
    types: new Map([...named].map(([name, { text }]) => [name, said(text)])),
  };
}

/** Docstrings name a method by its constant; readers of the page know it by its name. */
function withMethods(text: string, declarations: readonly ts.Declaration[], checker: ts.TypeChecker): string {
  return text.replace(/`([A-Z_]{2,})`/gu, (whole, constant: string) => {
    const named = declarations.find((one) => ts.getNameOfDeclaration(one)?.getText() === constant);
    const method = named && ts.isVariableDeclaration(named) ? methodOf(named.name, checker) : undefined;
    return method === undefined ? whole : `\`${method}\``;
  });
}

function declarationOf(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Declaration | undefined {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return target.declarations?.[0];
}

/** `jpoDrafting/…`, where an expression is one. */
function methodOf(node: ts.Node, checker: ts.TypeChecker): string | undefined {
  const type = checker.getTypeAtLocation(node);
  return type.isStringLiteral() && type.value.startsWith('jpoDrafting/') ? type.value : undefined;
}

function usesIn(program: ts.Program, checker: ts.TypeChecker): Map<string, Use> {
  const uses = new Map<string, Use>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const [first] = node.arguments;
      const called = ts.isPropertyAccessExpression(node.expression) ? CALLS[node.expression.name.text] : undefined;
      const method = called && first && methodOf(first, checker);
      if (called && method !== undefined) uses.set(method, { ...called, ...contentOf(node, called.sender, checker) });
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (file.fileName.startsWith(SERVER)) visit(file);
  return uses;
}

/** What is sent and answered: by the types of the handler, or of what the server sends. */
function contentOf(call: ts.CallExpression, sender: CustomMessage['sender'], checker: ts.TypeChecker) {
  const second = call.arguments[1];
  if (sender === 'server') {
    const params = second ? checker.typeToString(checker.getTypeAtLocation(second)) : '';
    return { params, result: call.typeArguments?.[0]?.getText() ?? '' };
  }
  const handler = second && checker.getTypeAtLocation(second).getCallSignatures()[0]?.getDeclaration();
  const [given] = handler?.parameters ?? [];
  const params = given?.type?.getText().replace(/^CancellationToken$/u, '') ?? '';
  const optional = given?.questionToken ? ' | undefined' : '';
  const result = handler?.type?.getText().replace(/^Promise<(.*)>$/su, '$1') ?? '';
  return { params: params === '' ? '' : params + optional, result: result === 'void' ? '' : result };
}

interface DeclaredType {
  readonly text: string;
  readonly uses: readonly string[];
}

/** The types that are declared, and those of the server's code that they use. */
function declaredTypes(declarations: readonly ts.Declaration[], checker: ts.TypeChecker): Map<string, DeclaredType> {
  const found = new Map<string, DeclaredType>();
  const add = (declaration: ts.Declaration): void => {
    if (!ts.isInterfaceDeclaration(declaration) && !ts.isTypeAliasDeclaration(declaration)) return;
    const name = declaration.name.text;
    if (found.has(name) || !declaration.getSourceFile().fileName.startsWith(SERVER)) return;
    const used = referencesIn(declaration, checker);
    found.set(name, {
      text: textOf(declaration, checker),
      uses: used.flatMap((one) => (isNamed(one) ? one.name.text : [])),
    });
    used.forEach(add);
  };
  declarations.forEach(add);
  return found;
}

function isNamed(declaration: ts.Declaration): declaration is ts.InterfaceDeclaration | ts.TypeAliasDeclaration {
  return ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration);
}

function referencesIn(node: ts.Node, checker: ts.TypeChecker): ts.Declaration[] {
  const found: ts.Declaration[] = [];
  const visit = (inner: ts.Node): void => {
    const name = ts.isTypeReferenceNode(inner)
      ? inner.typeName
      : ts.isExpressionWithTypeArguments(inner)
        ? inner.expression
        : undefined;
    const symbol = name && checker.getSymbolAtLocation(name);
    const declaration = symbol && declarationOf(symbol, checker);
    if (declaration) found.push(declaration);
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return found;
}

/** A declaration with its docstring, without the words that say nothing to another language. */
function textOf(declaration: ts.Declaration, checker: ts.TypeChecker): string {
  const doc = docOf(declaration, checker);
  const bare = declaration
    .getText()
    .replace(/^export /u, '')
    .replace(/\breadonly /gu, '');
  return doc === '' ? bare : `/** ${doc} */\n${bare}`;
}

function docOf(declaration: ts.Declaration, checker: ts.TypeChecker): string {
  const name = ts.getNameOfDeclaration(declaration);
  const symbol = name && checker.getSymbolAtLocation(name);
  const doc = ts.displayPartsToString(symbol?.getDocumentationComment(checker) ?? []);
  return doc
    .split('\n')
    .map((line) => line.trim())
    .join(' ');
}

function typesIn(texts: readonly string[], named: ReadonlyMap<string, DeclaredType>): string[] {
  const found = new Set<string>();
  const add = (name: string): void => {
    const type = named.get(name);
    if (!type || found.has(name)) return;
    found.add(name);
    type.uses.forEach(add);
  };
  for (const word of texts.flatMap((text) => text.match(/\w+/gu) ?? [])) add(word);
  return [...found];
}
