import type { Entry } from '../../applicants/directory.ts';
import type { Party } from '../../apis/answers/progress.ts';
import type { OfficeAgent } from '../../settings/settings.ts';

/** An agent of the party in a new draft. */
export interface Agent {
  /** 識別番号, nine digits; empty if unknown. */
  readonly code: string;
  /** The answer has no readable code, although there may be one. */
  readonly isCodeUnread?: true;
  /** Undefined if unknown. */
  readonly name: string | undefined;
  /** Undefined for a corporation (弁理士法人 …), which has no such item. */
  readonly profession: '弁理士' | '弁護士' | undefined;
  readonly representative: string | undefined;
  readonly phone: string | undefined;
  /** Among the agents in the saved data of the case. */
  readonly isOnRecord: boolean;
}

/** The directory entry of a code, from saved answers and the office's own lists. */
export type PersonOf = (
  code: string,
) => Pick<Entry, 'name' | 'representative' | 'phone' | 'address' | 'filePrefix'> | undefined;

export interface AgentSources {
  readonly onRecord: readonly Party[];
  /** The 代理人 of the office, from the settings. */
  readonly office: readonly OfficeAgent[];
  readonly personOf: PersonOf;
}

/** Agents to choose from: those on record in their order, then the others of the office. */
export function agentsToChoose(sources: AgentSources): Agent[] {
  const { onRecord, office } = sources;
  const ofRecord = onRecord.map(({ code = '', name, isCodeUnread }): Agent => ({
    ...agentOf(code, name, sources),
    ...(isCodeUnread ? { isCodeUnread } : {}),
  }));
  const codes = new Set(ofRecord.map(({ code }) => code));
  const others = office.filter(({ code }) => !codes.has(code));
  return [...ofRecord, ...others.map(({ code }) => agentOf(code, undefined, sources))];
}

/**
 * The agents of a draft: the chosen ones. Without a choice those of the office that are on record, else all of the
 * office, else all on record, since the order on record does not show who acts. `isForOthers`: those on record act for
 * another party, so only a choice or the settings apply.
 */
export function chosenAgents(
  codes: readonly string[] | undefined,
  sources: AgentSources,
  isForOthers = false,
): Agent[] {
  const all = agentsToChoose(sources);
  if (codes) return codes.map((code) => all.find((one) => one.code === code) ?? agentOf(code, undefined, sources));
  const office = new Set(sources.office.map(({ code }) => code));
  const ofOffice = all.filter(({ code }) => office.has(code));
  if (isForOthers) return ofOffice;
  const acting = ofOffice.filter(({ isOnRecord }) => isOnRecord);
  if (acting.length > 0) return acting;
  return ofOffice.length > 0 ? ofOffice : all;
}

function agentOf(code: string, nameOnRecord: string | undefined, { onRecord, office, personOf }: AgentSources): Agent {
  const own = office.find((one) => one.code === code);
  const known = code === '' ? undefined : personOf(code);
  const name = nameOnRecord ?? own?.name ?? known?.name;
  const isCorporation = name?.includes('法人') === true;
  return {
    code,
    name,
    profession: own?.profession ?? (isCorporation ? undefined : '弁理士'),
    representative: isCorporation ? known?.representative : undefined,
    phone: own?.phone ?? known?.phone,
    isOnRecord: nameOnRecord !== undefined || onRecord.some((party) => party.code === code),
  };
}
