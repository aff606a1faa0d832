import type { DemoCases } from '../cases/cases.ts';
import type { Dossier } from './dossier.ts';
import { FAMILIES, FOREIGN } from './foreign.ts';
import { japaneseDossier } from './japanese.ts';

/** Finds what the five offices hold, by numbers in DOCDB form. */
export interface Dossiers {
  byApplication(number: string): Dossier | undefined;
  /** The family of this application or publication, itself included; empty where there is no such number. */
  family(kind: string, number: string): readonly Dossier[];
}

/** The dossiers of these cases, and of the foreign members of their families. */
export function createDossiers({ cases }: DemoCases): Dossiers {
  const japanese = cases.flatMap((one) => (one.law === 'patent' ? (japaneseDossier(one) ?? []) : []));
  const known = new Map(japanese.map((dossier) => [dossier.application.number, dossier]));
  const families = FAMILIES.filter((family) => family.some((number) => known.has(number)));
  const foreign = FOREIGN.filter(({ application }) => families.some((family) => family.includes(application.number)));
  const all = [...japanese, ...foreign];
  const byApplication = new Map(all.map((dossier) => [dossier.application.number, dossier]));

  function find(kind: string, number: string): Dossier | undefined {
    if (kind === 'application') return byApplication.get(number);
    const has = ({ publications, registrations }: Dossier) =>
      [...publications, ...registrations].some((one) => one.number === number);
    return all.find(has);
  }

  return {
    byApplication: (number) => byApplication.get(number),
    family(kind, number) {
      const found = find(kind, number);
      if (!found) return [];
      const family = families.find((members) => members.includes(found.application.number));
      return family?.flatMap((member) => byApplication.get(member) ?? []) ?? [found];
    },
  };
}
