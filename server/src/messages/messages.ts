import { actions } from './actions.ts';
import { applicants } from './applicants.ts';
import { batch } from './batch.ts';
import { cases } from './cases.ts';
import { caseState } from './caseState.ts';
import { caseTree } from './caseTree.ts';
import { codes } from './codes.ts';
import { commandLine } from './commandLine.ts';
import { completion } from './completion.ts';
import { docket } from './docket.ts';
import { documents } from './documents.ts';
import { facts } from './facts.ts';
import { failures } from './failures.ts';
import { findings } from './findings.ts';
import { forgetting } from './forgetting.ts';
import { items } from './itemHelp.ts';
import { languageOf, type Language } from './language.ts';
import { lastDay } from './lastDay.ts';
import { newDraft } from './newDraft.ts';
import { numbers } from './numbers.ts';
import { punctuation } from './punctuation.ts';
import { reading } from './reading.ts';
import { report } from './report.ts';
import { state } from './state.ts';
import { team } from './team.ts';
import { tools } from './tools.ts';
import { watch } from './watch.ts';

/** All texts of a language. Each topic is a file with both: those of `en` have the type of those of `ja`. */
const textsIn = (language: Language) => ({
  actions: actions[language],
  applicants: applicants[language],
  batch: batch[language],
  caseTree: caseTree[language],
  codes: codes[language],
  completion: completion[language],
  docket: docket[language],
  documents: documents[language],
  facts: facts[language],
  findings: findings[language],
  forgetting: forgetting[language],
  items: items[language],
  lastDay: lastDay[language],
  newDraft: newDraft[language],
  punctuation: punctuation[language],
  reading: reading[language],
  report: report[language],
  state: state[language],
  team: team[language],
  tools: tools[language],
  watch: watch[language],
  ...caseState[language],
  ...cases[language],
  ...commandLine[language],
  ...failures[language],
  ...numbers[language],
});

/** The Japanese texts: the product's own. */
export const ja = textsIn('ja');
export const en = textsIn('en');

export type Messages = typeof ja;

/** The texts for a locale such as `ja`, `en-US`, `ja_JP.UTF-8`. */
export function messagesFor(locale: string | undefined): Messages {
  return { ja, en }[languageOf(locale)];
}
