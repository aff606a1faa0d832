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

/** Server, mode and proxy. `unusable`: a proxy is named that cannot be used. */
export interface Surroundings extends Pick<Settings, 'mode'> {
  readonly origin: string;
  readonly proxy: 'none' | 'used' | 'unusable';
}

/** What features work with; each takes its part: `Pick<FeatureServices, 'cases' | 'messages'>`. */
export interface FeatureServices {
  readonly cases: Cases;
  readonly dossiers: Dossiers;
  readonly applicants: Applicants;
  /** Applicants and agents known without a request. */
  readonly directory: Pick<Directory, 'byCode' | 'byName' | 'search' | 'use' | 'refresh'>;
  readonly client: JpoClient;
  /** Requests that hovers wait for. */
  readonly pending: PendingLookups;
  readonly watch: Watch;
  readonly officeList: OfficeList;
  readonly journal: Journal;
  /** Where permission for requests comes from now. */
  readonly condition: () => Promise<StoreCondition>;
  readonly surroundings: () => Surroundings;
  readonly drafts: Drafts;
  readonly messages: Messages;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly document: (uri: string) => TextDocument | undefined;
}

/** For features that only read saved data, and also answer without any. */
export type ReadingServices = Pick<FeatureServices, 'drafts' | 'messages' | 'settings' | 'clock'> & {
  readonly [Name in 'cases' | 'directory' | 'applicants']?: FeatureServices[Name] | undefined;
};

/** How cases are judged now, by the settings. */
export function judging({ clock, settings }: Pick<FeatureServices, 'clock' | 'settings'>): JudgeOptions {
  return { now: clock.now(), residentAbroad: settings.residentAbroad };
}

export interface CommandServices extends Pick<
  FeatureServices,
  'cases' | 'client' | 'applicants' | 'directory' | 'drafts' | 'messages' | 'settings' | 'document'
> {
  readonly say: (kind: 'information' | 'warning', message: string) => void;
  /** Shows progress, where the editor can. */
  readonly progress: (title: string) => Promise<Progress>;
  /** Changes documents in the editor; false where it does not. */
  readonly applyEdit: (edit: WorkspaceEdit) => Promise<boolean>;
  /** Opens a web page outside the editor. */
  readonly openPage: (address: string) => Promise<void>;
  /** Aborted when the editor cancels the command. */
  readonly signal: AbortSignal;
}

interface Progress {
  report(done: number, all: number): void;
  end(): void;
}

/** A command for `workspace/executeCommand`. Its arguments come from outside and must be checked. */
export type Command = (args: readonly unknown[], services: CommandServices) => Promise<unknown>;
