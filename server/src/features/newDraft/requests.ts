import type { AskOptions } from '../../jpo/client.ts';
import { jstDay } from '../../base/clock.ts';
import { failureOf } from '../../base/failure.ts';
import type { FeatureServices } from '../services.ts';
import { formatNumber } from '../../numbers/format.ts';
import { oneLine } from '../../base/oneLine.ts';
import type { NewDraftOptionsResult, NewDraftParams, CasePlace, NewDraftResult } from '../../protocol.ts';
import { allowed, caseAt } from '../shared/places.ts';
import { failureText } from '../shared/reasons.ts';
import { label, withoutLinks } from '../shared/markdown.ts';
import { agentsToChoose, chosenAgents, type AgentSources } from './agents.ts';
import { offered } from '../../jpo/estimate.ts';
import { estimateFor } from './gather.ts';
import { newDraft } from './newDraft.ts';
import { newTypes, offer } from './types.ts';
import { noteText } from '../../messages/newDraft.ts';

/** The custom requests for new drafts. */

type NewDraftServices = Pick<
  FeatureServices,
  'cases' | 'clock' | 'directory' | 'settings' | 'messages' | 'drafts' | 'document'
>;

/** `jpoDrafting/newDraft`. Sends requests only if the parameters allow it. Never throws. */
export async function answerNewDraft(
  params: NewDraftParams,
  services: NewDraftServices,
  asking: AskOptions,
): Promise<NewDraftResult> {
  const { messages } = services;
  try {
    const number = caseAt(params, services);
    if (!number) return { ok: false, message: messages.newDraft.notANumber(params.number ?? '') };
    const { type, agents } = params;
    const draft = await newDraft({ number, type, agents, asking: allowed(params, asking) }, services);
    if (!draft) return { ok: false, message: messages.newDraft.noSuchType(params.type) };
    const { text, snippet, requests, failure, agents: named } = draft;
    const notes = draft.notes.map((note) => withoutLinks(oneLine(noteText(note, messages.newDraft.notes))));
    const told = failure ? [failureText(failure, messages), ...notes] : notes;
    return { ok: true, text, snippet, requests, agents: named, notes: told, languageId: 'jpo-procedure' };
  } catch (error) {
    return { ok: false, message: messages.failure[failureOf(error).code] };
  }
}

/** `jpoDrafting/newDraftOptions`. Sends no request, never throws. */
export async function answerNewDraftOptions(
  place: CasePlace,
  services: NewDraftServices,
): Promise<NewDraftOptionsResult> {
  const { messages, cases, directory, settings, clock } = services;
  try {
    const number = caseAt(place, services);
    if (!number) return { ok: false, message: messages.newDraft.notANumber(place.number ?? '') };
    const file = await cases.held(number);
    const { progress } = file;
    const types = await Promise.all(
      offer(newTypes(number.law), progress, jstDay(clock.now())).map(async ({ fits, ...wanted }) => ({
        id: wanted.id,
        name: wanted.type.name,
        fits,
        requests: offered(await estimateFor(file, wanted)),
      })),
    );
    const sources: AgentSources = {
      onRecord: progress?.agents ?? [],
      office: settings.newDraft.agents,
      personOf: (code) => directory.byCode(code),
    };
    const usual = new Set(chosenAgents(undefined, sources).map(({ code }) => code));
    const agents = agentsToChoose(sources)
      .filter(({ code }) => code !== '')
      .map(({ code, name = '', isOnRecord }) => ({ code, name: label(name), isOnRecord, isUsual: usual.has(code) }));
    return { ok: true, number: formatNumber(number), isHeld: progress !== undefined, types, agents };
  } catch (error) {
    return { ok: false, message: messages.failure[failureOf(error).code] };
  }
}
