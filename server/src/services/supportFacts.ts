import os from 'node:os';
import type { SupportFacts } from '../features/state/supportReport.ts';
import type { Family } from '../apis/apis.ts';
import { failureOf } from '../base/failure.ts';
import type { Usage } from '../store/store.ts';
import type { Messages } from '../messages/messages.ts';
import type { Services } from './services.ts';

export interface SupportFactsOptions {
  /** Undefined where they could not be started. */
  readonly services: Pick<Services, 'client' | 'surroundings'> | undefined;
  /** Version of this software. */
  readonly version: string;
  /** Name and version of the editor; undefined on the command line. */
  readonly editor: string | undefined;
  /** ms since the epoch */
  readonly now: number;
  readonly messages: Messages;
  /** What went wrong already, in the user's words. */
  readonly trouble?: string | undefined;
}

const FAMILIES: readonly Family[] = ['domestic', 'opd'];

/** Gathers what the report to the support centre says of this machine and this day. Asks nothing and never throws. */
export async function supportFacts(options: SupportFactsOptions): Promise<SupportFacts> {
  const { services, version, editor, now, messages, trouble } = options;
  const facts = { madeAt: now, version, editor, surroundings: services?.surroundings() };
  const system = `Node.js ${process.version}, ${os.type()} ${os.release()} ${process.arch}`;
  try {
    const usage = await Promise.all(services ? FAMILIES.map((family) => services.client.usage(family)) : []);
    return { ...facts, system, trouble, usage: usage.filter((one): one is Usage => one !== undefined) };
  } catch (error) {
    return { ...facts, system, trouble: trouble ?? messages.failure[failureOf(error).code], usage: [] };
  }
}
