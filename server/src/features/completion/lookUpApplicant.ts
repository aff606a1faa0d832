import { Budget } from '../../jpo/budget.ts';
import type { TextEdit } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import * as v from 'valibot';
import { contextAt } from '../../drafts/cursor.ts';
import { applicantCodeIn } from '../../drafts/reading.ts';
import { isPerson, type Block } from '../../drafts/structure.ts';
import type { NamedCode } from '../../apis/answers/applicants.ts';
import { fold } from '../../numbers/fold.ts';
import { failureLines } from '../shared/caseMarkdown.ts';
import { plain } from '../shared/markdown.ts';
import type { Command, CommandServices } from '../services.ts';
import { inWidth, layoutOf } from '../../drafts/layout.ts';
import { contentRange, filled } from './parties.ts';
import { inSource, rangeOf } from '../shared/readDocument.ts';

const schema = v.object({
  uri: v.string(),
  position: v.object({ line: v.number(), character: v.number() }),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
});

/** Looks up a code or exact name and fills the person, or reports why not. Returns the requests sent. */
export const lookUpApplicant: Command = async ([argument], services) => {
  const parsed = v.safeParse(schema, argument);
  if (!parsed.success) return undefined;
  const { uri, position, name } = parsed.output;
  const { applicants, messages, signal } = services;
  const code = applicantCodeIn(name);
  const budget = new Budget(1); // as the candidate says
  const options = { priority: 'interactive', signal, budget } as const;
  const found = await (code === undefined ? applicants.byName(name, options) : applicants.byCode(code, options));
  const texts = messages.completion;
  const [only, ...others] = found.applicants;
  if (found.failure && found.failure.code !== 'cancelled') {
    services.say('warning', failureLines(found.failure, { kind: 'unknown' }, messages).join(' '));
  }
  if (others.length > 0) {
    services.say('information', texts.lookUpSeveral(name, found.applicants.map((one) => one.code).join(', ')));
  } else if (!only) {
    if (!found.failure) services.say('information', texts.lookUpNone(name));
  } else if (!(await fill(uri, position, name, only, services))) {
    services.say('information', texts.lookUpFound(plain(only.name), only.code));
  }
  return { requests: budget.sent };
};

/** False where the looked-up text is gone, or cannot be edited. */
async function fill(
  uri: string,
  position: { readonly line: number; readonly character: number },
  name: string,
  found: NamedCode,
  services: CommandServices,
): Promise<boolean> {
  const document = services.document(uri);
  if (!document) return false;
  const text = document.getText();
  const { document: draft, path } = contextAt(text, services.drafts.structure(document), document.offsetAt(position));
  const [parent, item] = path.slice(-2);
  if (!parent || !item || !isPerson(parent.item.name) || fold(item.item.content) !== fold(name)) return false;
  const wanted = item.item.name === '識別番号' ? 'code' : 'name';
  const layout = layoutOf(text, draft);
  const { edits, behind } = filled({ document, text, layout, item }, parent, found, wanted);
  const value = wanted === 'code' ? inWidth(found.code, layout.width) : found.name;
  const changes = inSource(document, [...edits, ...ownLine(document, text, item, value, behind)]);
  if (!changes) return false;
  return changes.length === 0 || services.applyEdit({ changes: { [uri]: changes } });
}

function ownLine(document: TextDocument, text: string, { item }: Block, value: string, behind: string): TextEdit[] {
  if (item.content === value && behind === '') return [];
  const [start, end] = contentRange(text, item);
  return [{ range: rangeOf(document, start, end), newText: value + behind }];
}

/** Remembers a person put into a draft, whom completion then offers first. */
export const applicantUsed: Command = async ([code], { directory }) => {
  if (typeof code === 'string' && applicantCodeIn(code) !== undefined) directory.use(code);
};
