import type { Party } from '../../apis/answers/progress.ts';
import type { OfficeAgent } from '../../settings/settings.ts';

/** Someone who acts for the party in a new draft. */
export interface Agent {
  /** 識別番号, nine digits; empty where none is known. */
  readonly code: string;
  /** The answer does not say the code, or not so that it can be read: there may be one. */
  readonly isCodeUnread?: true;
  /** Undefined where nobody knows the name of the code. */
  readonly name: string | undefined;
  /** Undefined for a corporation (弁理士法人 …), which has no item for it. */
  readonly profession: '弁理士' | '弁護士' | undefined;
  readonly representative: string | undefined;
  readonly phone: string | undefined;
  /** Among the agents of the case as it is held. */
  readonly isOnRecord: boolean;
}

/** What a directory says of a code: names from held answers and from the office's own lists. */
export type PersonOf = (code: string) =>
  | {
      readonly name: string;
      readonly representative?: string;
      readonly phone?: string;
      readonly address?: string;
      readonly filePrefix?: string;
    }
  | undefined;

export interface AgentSources {
  readonly onRecord: readonly Party[];
  /** 代理人 of the office, from the settings. */
  readonly office: readonly OfficeAgent[];
  readonly personOf: PersonOf;
}

/** Everyone who can be chosen: the agents on record in their order, then the others of the office. */
export function agentsToChoose({ onRecord, office, personOf }: AgentSources): Agent[] {
  const ofRecord = onRecord.map(({ code = '', name, isCodeUnread }): Agent => ({
    ...agentOf(code, name, { onRecord, office, personOf }),
    ...(isCodeUnread ? { isCodeUnread } : {}),
  }));
  const codes = new Set(ofRecord.map(({ code }) => code));
  const others = office.filter(({ code }) => !codes.has(code));
  return [...ofRecord, ...others.map(({ code }) => agentOf(code, undefined, { onRecord, office, personOf }))];
}

/**
 * The agents of a draft. Chosen ones as they are chosen; without a choice those of the office that are on record, all of
 * the office where none of them is, and all on record where the settings name nobody: the order on record does not say
 * who acts. `isForOthers`: those on record act for somebody else, so only a choice or the settings name any.
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
