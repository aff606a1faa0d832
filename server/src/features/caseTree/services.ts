import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Cases } from '../../cases/cases.ts';
import type { Dossiers } from '../../cases/dossiers.ts';
import type { Clock } from '../../base/clock.ts';
import type { JpoClient } from '../../jpo/client.ts';
import type { Delay } from '../../jpo/inFlight.ts';
import type { Failure } from '../../base/failure.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Settings } from '../../settings/settings.ts';
import type { WatchList } from '../../watch/watchList.ts';
import type { Drafts } from '../shared/drafts.ts';
import type { FolderDraft } from '../shared/folderDrafts.ts';
import type { Target } from './sections.ts';

/** What is being asked for nodes that were opened, and what came of it. */
export interface Asked {
  /** When the question for a node is answered, or after `ms`. */
  settled(target: Target, ms: number): Promise<void>;
  /** Whether the node waits for an answer, and until when and why before it asks. */
  waiting(target: Target): { readonly delay: Delay | undefined } | undefined;
  /** Why the last question for the node was not answered. */
  failure(target: Target): Failure | undefined;
}

/** What the tree of cases works with. */
export interface CaseTreeServices {
  readonly cases: Cases;
  readonly dossiers: Dossiers;
  readonly client: Pick<JpoClient, 'usage'>;
  readonly watch: WatchList;
  readonly drafts: Drafts;
  readonly messages: Messages;
  readonly settings: Settings;
  readonly clock: Clock;
  /** An open document. */
  readonly document: (uri: string) => TextDocument | undefined;
  /** The drafts that are open and those of the open folders. */
  readonly allDrafts: () => Promise<readonly FolderDraft[]>;
  readonly openings: Asked;
}
