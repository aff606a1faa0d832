import { jstDay } from '../../base/clock.ts';
import { Pen, writeItems, type NewItem, type Written } from '../../drafts/writing.ts';
import type { AskOptions } from '../../jpo/client.ts';
import type { Failure } from '../../base/failure.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import type { FeatureServices } from '../services.ts';
import { against } from './against.ts';
import { chosenAgents, type PersonOf } from './agents.ts';
import { gather, learnFor } from './gather.ts';
import type { Note } from '../../messages/newDraft.ts';
import { newTypes } from './types.ts';
import { namesToFill, REQUIRED, type Filler, type Fillers, type Material } from './material.ts';
import { HEAD, applicants } from './head.ts';

type NewDraftServices = Pick<FeatureServices, 'cases' | 'clock' | 'directory' | 'settings'>;

export interface NewDraftRequest {
  readonly number: CaseNumber;
  /** Id of a document type. */
  readonly type: string;
  /** 識別番号 of the agents in order; if undefined see `chosenAgents`. */
  readonly agents?: readonly string[] | undefined;
  /** How to request missing data; without it no request is sent. */
  readonly asking?: AskOptions | undefined;
}

export interface NewDraft {
  readonly text: string;
  /** The same with tab stops, in LSP syntax. */
  readonly snippet: string;
  /** 識別番号 of its agents. */
  readonly agents: readonly string[];
  readonly notes: readonly Note[];
  /** Why requested data is missing. */
  readonly failure: Failure | undefined;
  /** Number of requests sent. */
  readonly requests: number;
}

/**
 * A draft of a document for a case from saved facts; with `asking` missing ones are requested first. Undefined where
 * the law of the number has no such document. Throws a FailureError when the store cannot be used.
 */
export async function newDraft(
  { number, type: id, agents: codes, asking }: NewDraftRequest,
  { cases, clock, directory, settings }: NewDraftServices,
): Promise<NewDraft | undefined> {
  const { width, agents: office, filePrefix } = settings.newDraft;
  const personOf: PersonOf = (code) => directory.byCode(code);
  const wanted = newTypes(number.law).find((one) => one.id === id);
  if (!wanted) return undefined;
  const learned = await learnFor(cases, number, wanted, asking);
  const notes: Note[] = [];
  const note = (one: Note) => void notes.push(one);
  const held = await gather(cases, number, wanted, note);
  const today = jstDay(clock.now());
  if (held.progress) for (const one of against(wanted.id, held.progress, today)) note(one);
  const onRecord = held.progress?.agents ?? [];
  const chosen = chosenAgents(codes, { onRecord, office, personOf }, wanted.isForOthers === true);
  const isEndUnknown = wanted.id === 'agentTermination' && !codes && chosen.length > 1;
  if (isEndUnknown) note({ code: 'whoseAgencyEnded' });
  const agents = isEndUnknown ? [] : chosen;
  // The order on record does not show who acts: without a choice the user has to check.
  if (!codes && agents.length > 1) note({ code: wanted.id === 'registrationFee' ? 'firstAgentPays' : 'severalAgents' });
  for (const { code, name } of agents) if (name === undefined) note({ code: 'nameOfAgentUnknown', agentCode: code });
  const given = { type: wanted.type, number, agents, personOf, filePrefix, today, pen: new Pen(width), note };
  const written = writeDraft(wanted.fillers, { ...held, ...given });
  return { ...written, agents: agents.map(({ code }) => code), notes, ...learned };
}

/** The items of the type in order, each from its filler; required ones without a filler are left to fill. */
function writeDraft(fillers: Fillers, material: Material): Written {
  const { type, note } = material;
  const items = type.items.flatMap(({ names, isRequired }): readonly NewItem[] => {
    const [name = ''] = names;
    const filler = fillers[name] ?? commonFiller(name, material);
    if (filler) return filler(material, name);
    return isRequired ? [{ name, content: REQUIRED }] : [];
  });
  const open = namesToFill(items);
  if (open.length > 0) note({ code: 'toFill', items: open });
  return writeItems(items);
}

function commonFiller(name: string, { type }: Material): Filler | undefined {
  return HEAD[name] ?? (type.partyItems.includes(name) ? applicants : undefined);
}
