import type { Messages } from '../../messages/messages.ts';
import type { NameServices } from '../shared/namesOfCodes.ts';

export interface CodeHoverServices extends NameServices {
  readonly messages: Messages;
  /** The instant, ms since the epoch. */
  readonly now: number;
  /** Applicants live abroad: longer periods. */
  readonly residentAbroad: boolean;
}
