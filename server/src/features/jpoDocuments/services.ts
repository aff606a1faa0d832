import type { Cases } from '../../cases/cases.ts';
import type { Dossiers } from '../../cases/dossiers.ts';
import type { Clock } from '../../base/clock.ts';
import type { JpoClient } from '../../jpo/client.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Settings } from '../../services/settings.ts';
import type { CasePlaceServices } from '../shared/casePlace.ts';

/** What the documents of cases are read and listed with. */
export interface DocumentServices {
  readonly cases: Cases;
  readonly dossiers: Dossiers;
  readonly client: Pick<JpoClient, 'useOf'>;
  readonly quota: Settings['quota'];
  readonly messages: Messages;
  readonly clock: Clock;
  /** Nobody can be asked, so nothing has a cost. */
  readonly isOffline: boolean;
}

/** The same, and the drafts that are open. */
export interface PlaceServices extends DocumentServices, CasePlaceServices {
  readonly clock: DocumentServices['clock'];
}
