import { TextDocument } from 'vscode-languageserver-textdocument';
import { children } from '../../../../server/src/features/caseTree/children.ts';
import { readNodeId } from '../../../../server/src/features/caseTree/nodes.ts';
import { Openings, type OpenOptions } from '../../../../server/src/features/caseTree/nodeRequests.ts';
import { type TreeServices, targetOf } from '../../../../server/src/features/caseTree/sections.ts';
import { tooltip } from '../../../../server/src/features/caseTree/nodeTexts.ts';
import { Drafts } from '../../../../server/src/features/shared/drafts.ts';
import { readDraft, type FolderDraft } from '../../../../server/src/features/shared/folderDrafts.ts';
import { messagesFor } from '../../../../server/src/messages/messages.ts';
import type { CaseTreeNode, CaseTreeView } from '../../../../server/src/protocol.ts';
import { readSettings } from '../../../../server/src/settings/settings.ts';
import type { DemoServices } from '../../../support/demoServices.ts';

const URI = 'file:///folder/draft.jpo.txt';

/** The tree as somebody looks at it, over a draft of their own. */
export class TreeDesk {
  readonly services: TreeServices;
  readonly openings: Openings;
  /** How often a node said that it has to wait. */
  waits = 0;
  readonly #demo: DemoServices;
  view: CaseTreeView = {
    uri: URI,
    folders: [{ uri: 'file:///folder', name: '見本' }],
    sort: 'number',
    filter: '',
  };

  constructor(demo: DemoServices, text: string, more: Partial<TreeServices> = {}) {
    const draft = TextDocument.create(URI, 'jpo-procedure', 1, text);
    this.#demo = demo;
    this.openings = new Openings(demo.clock, () => this.waits++);
    this.services = {
      cases: demo.cases,
      dossiers: demo.dossiers,
      client: demo.client,
      watch: demo.watch,
      drafts: new Drafts(demo.clock),
      messages: messagesFor('ja'),
      settings: readSettings(undefined),
      clock: demo.clock,
      document: (uri) => (uri === URI ? draft : undefined),
      allDrafts: async () => [folderDraft('draft.jpo.txt', text)],
      openings: this.openings,
      ...more,
    };
  }

  async nodes(parent?: string): Promise<readonly CaseTreeNode[]> {
    return children(parent, this.view, this.services);
  }

  /** Label and description of each node under another one. */
  async shown(parent?: string): Promise<string[]> {
    return (await this.nodes(parent)).map(({ label, description }) => `${label} | ${description}`);
  }

  /** Opens a node as a person does, some time after the one before. Returns whether something was asked. */
  async open(node: string, by: OpenOptions['by'] = 'opening', signal?: AbortSignal): Promise<boolean> {
    await this.#demo.clock.advance(1_000);
    return this.openAtOnce(node, by, signal);
  }

  async openAtOnce(node: string, by: OpenOptions['by'] = 'opening', signal?: AbortSignal): Promise<boolean> {
    const id = readNodeId(node);
    const target = id && targetOf(id);
    return target ? this.openings.open(target, this.services, { by, ...(signal ? { signal } : {}) }) : false;
  }

  async tooltip(node: string): Promise<string> {
    return tooltip(node, this.services);
  }
}

/** A draft of the folder `/folder`. */
export function folderDraft(name: string, text: string): FolderDraft {
  return readDraft(`file:///folder/${name}`, text, 2026);
}
