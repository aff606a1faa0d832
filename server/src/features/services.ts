import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Applicants } from '../applicants/applicants.ts';
import type { Directory } from '../applicants/directory.ts';
import type { Clock } from '../base/clock.ts';
import type { Cases } from '../cases/cases.ts';
import type { Dossiers } from '../cases/dossiers.ts';
import type { JudgeOptions } from '../cases/state.ts';
import type { PendingLookups } from '../cases/pendingLookups.ts';
import type { OfficeList } from '../docket/officeList.ts';
import type { JpoClient } from '../jpo/client.ts';
import type { Journal } from '../jpo/journal.ts';
import type { Messages } from '../messages/messages.ts';
import type { Settings } from '../settings/settings.ts';
import type { StoreCondition } from '../store/store.ts';
import type { Watch } from '../watch/watch.ts';
import type { Drafts } from './shared/drafts.ts';

/** Who is asked, in which mode, which way. */
export interface Surroundings extends Pick<Settings, 'mode'> {
  readonly origin: string;
  /** `unusable`: one is named that cannot be used. */
  readonly proxy: 'none' | 'used' | 'unusable';
}

/** What features work with. Each takes what it needs of it: `Pick<FeatureServices, 'cases' | 'messages'>`. */
export interface FeatureServices {
  readonly cases: Cases;
  readonly dossiers: Dossiers;
  readonly applicants: Applicants;
  /** Applicants and agents that are known without asking. */
  readonly directory: Pick<Directory, 'byCode' | 'byName' | 'search' | 'use' | 'refresh'>;
  readonly client: JpoClient;
  /** What hovers wait for. */
  readonly pending: PendingLookups;
  readonly watch: Watch;
  readonly officeList: OfficeList;
  readonly journal: Journal;
  /** Where permission for requests comes from at present. */
  readonly condition: () => Promise<StoreCondition>;
  readonly surroundings: () => Surroundings;
  readonly drafts: Drafts;
  readonly messages: Messages;
  readonly settings: Settings;
  readonly clock: Clock;
  /** An open document. */
  readonly document: (uri: string) => TextDocument | undefined;
}

/** What only reads from what is held, and answers without it, too, where the services are not there. */
export type ReadingServices = Pick<FeatureServices, 'drafts' | 'messages' | 'settings' | 'clock'> & {
  readonly [Name in 'cases' | 'directory' | 'applicants']?: FeatureServices[Name] | undefined;
};

/** How a case is judged now, by the settings. */
export function judging({ clock, settings }: Pick<FeatureServices, 'clock' | 'settings'>): JudgeOptions {
  return { now: clock.now(), residentAbroad: settings.residentAbroad };
}

/** What a command works with. */
export interface CommandServices extends Pick<
  FeatureServices,
  'cases' | 'client' | 'applicants' | 'directory' | 'drafts' | 'messages' | 'settings' | 'document'
> {
  /** Says something to the user. */
  readonly say: (kind: 'information' | 'warning', message: string) => void;
  /** Shows the user that something takes a while, where the editor can. */
  readonly progress: (title: string) => Promise<Progress>;
  /** Changes documents in the editor; false where it does not. */
  readonly applyEdit: (edit: WorkspaceEdit) => Promise<boolean>;
  /** Opens a web page outside of the editor. */
  readonly openPage: (address: string) => Promise<void>;
  /** Ends when the editor takes the command back. */
  readonly signal: AbortSignal;
}

/** Something that takes a while. */
interface Progress {
  report(done: number, all: number): void;
  end(): void;
}

/** A command that editors run with `workspace/executeCommand`. Its arguments come from outside: to be checked. */
export type Command = (args: readonly unknown[], services: CommandServices) => Promise<unknown>;
