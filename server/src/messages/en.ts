import { actions } from './en/actions.ts';
import { applicants } from './en/applicants.ts';
import { batch } from './en/batch.ts';
import { caseTree } from './en/caseTree.ts';
import { status, allowedPatent, caseState } from './en/caseState.ts';
import { documentName, hover } from './en/cases.ts';
import { codes } from './en/codes.ts';
import { check, explain, caseTexts, numbers, quota, cli } from './en/commandLine.ts';
import { completion } from './en/completion.ts';
import { docket } from './en/docket.ts';
import { documents } from './en/documents.ts';
import { facts } from './en/facts.ts';
import {
  failure,
  settingsNotTold,
  notLive,
  badEndpoint,
  heldStillShown,
  retryAt,
  sentences,
  waitingFor,
  wrongClock,
  slowDisk,
  lockedStore,
  unguardedStore,
} from './en/failures.ts';
import { findings } from './en/findings.ts';
import { forgetting } from './en/forgetting.ts';
import { items } from './en/itemHelp.ts';
import { lastDay } from './en/lastDay.ts';
import { law } from './en/law.ts';
import { newDraft } from './en/newDraft.ts';
import { kind, unsupported, problem, mayBe, link, noAddress, cut } from './en/numbers.ts';
import { punctuation } from './en/punctuation.ts';
import { reading } from './en/reading.ts';
import { report } from './en/report.ts';
import { state } from './en/state.ts';
import { team } from './en/team.ts';
import { tools } from './en/tools.ts';
import { watch } from './en/watch.ts';
import type { Messages } from './ja.ts';

/** The English texts. */
export const en: Messages = {
  law,
  kind,
  status,
  allowedPatent,
  caseState,
  unsupported,
  problem,
  mayBe,
  findings,
  completion,
  newDraft,
  facts,
  docket,
  documents,
  failure,
  settingsNotTold,
  notLive,
  badEndpoint,
  heldStillShown,
  retryAt,
  sentences,
  waitingFor,
  wrongClock,
  slowDisk,
  lockedStore,
  unguardedStore,
  documentName,
  hover,
  lastDay,
  check,
  explain,
  case: caseTexts,
  numbers,
  quota,
  reading,
  report,
  cli,
  actions,
  applicants,
  caseTree,
  batch,
  codes,
  items,
  state,
  team,
  watch,
  tools,
  forgetting,
  link,
  cut,
  noAddress,
  punctuation,
};
