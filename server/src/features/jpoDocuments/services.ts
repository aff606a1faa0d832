import type { Cases } from '../../cases/cases.ts';
import type { Dossiers } from '../../cases/dossiers.ts';
import type { Clock } from '../../base/clock.ts';
import type { Messages } from '../../messages/messages.ts';
import type { CasePlaceServices } from '../shared/casePlace.ts';

/** What the documents of cases are read and listed with. */
export interface DocumentServices {
  readonly cases: Cases;
  readonly dossiers: Dossiers;
  readonly messages: Messages;
  readonly clock: Clock;
}

/** The same, and the drafts that are open. */
export interface PlaceServices extends DocumentServices, CasePlaceServices {
  readonly clock: DocumentServices['clock'];
}
