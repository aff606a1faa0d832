import { actions } from './ja/actions.ts';
import { applicants } from './ja/applicants.ts';
import { batch } from './ja/batch.ts';
import { caseTree } from './ja/caseTree.ts';
import { status, allowedPatent, caseState } from './ja/caseState.ts';
import { documentName, hover } from './ja/cases.ts';
import { codes } from './ja/codes.ts';
import { check, explain, caseTexts, numbers, quota, cli } from './ja/commandLine.ts';
import { completion } from './ja/completion.ts';
import { docket } from './ja/docket.ts';
import { documents } from './ja/documents.ts';
import { facts } from './ja/facts.ts';
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
} from './ja/failures.ts';
import { findings } from './ja/findings.ts';
import { forgetting } from './ja/forgetting.ts';
import { items } from './ja/itemHelp.ts';
import { lastDay } from './ja/lastDay.ts';
import { law } from './ja/law.ts';
import { newDraft } from './ja/newDraft.ts';
import { kind, unsupported, problem, mayBe, link, noAddress, cut } from './ja/numbers.ts';
import { punctuation } from './ja/punctuation.ts';
import { reading } from './ja/reading.ts';
import { report } from './ja/report.ts';
import { state } from './ja/state.ts';
import { team } from './ja/team.ts';
import { tools } from './ja/tools.ts';
import { watch } from './ja/watch.ts';

/** The Japanese texts: the product's own. `en.ts` has the same keys, or it does not compile. */
export const ja = {
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

export type Messages = typeof ja;
