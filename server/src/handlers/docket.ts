import { filtered } from '../docket/docket.ts';
import { calendarText, csvText } from '../features/docket/files.ts';
import { gatherDocket, type GatheredDocket } from '../features/docket/gather.ts';
import { ownCaseIn } from '../features/shared/folderDrafts.ts';
import { nearestDay } from '../features/docket/nearest.ts';
import { docketTree } from '../features/docket/tree.ts';
import { caseKey } from '../numbers/caseNumber.ts';
import { asServer, DOCKET, DOCKET_FILE, DOCKET_NEAREST } from '../protocol.ts';
import { answer, servicesOf, unlistedTexts, type Context, type Handlers, type SessionServices } from './context.ts';

/** The docket. Sends no request to the JPO. */
export function handleDocket(context: Context): Handlers {
  const { connection } = context;

  async function gathered(services: SessionServices): Promise<GatheredDocket> {
    const found = await gatherDocket(await context.allDrafts(), services);
    return { ...found, notes: [...found.notes, ...(await unlistedTexts(context, services.messages))] };
  }

  answer(context, DOCKET, { groups: [], message: '', clients: [], persons: [] }, async ({ view }, services) => {
    const watched = new Set((await services.watch.list()).map(caseKey));
    return docketTree(await gathered(services), view, { ...services, watched });
  });

  answer(context, DOCKET_FILE, { text: '', count: 0, apart: 0 }, async ({ view, as }, services) => {
    const { clock, messages, settings } = services;
    const docket = filtered((await gathered(services)).docket, view);
    const options = { now: clock.now(), messages, alarmDays: settings.docketAlarmDays };
    const text = as === 'ics' ? await calendarText(docket, options) : await csvText(docket, options);
    return { text, count: docket.entries.length, apart: docket.apart.length };
  });

  asServer.handle(connection, DOCKET_NEAREST, async ({ uri }) => {
    const nothing = { text: '', tooltip: '' };
    const { drafts, documents } = context;
    const document = documents.get(uri);
    const own = document && ownCaseIn(drafts.structure(document), drafts.numbers(document));
    // No service is started for a text that is not a draft of a case.
    const services = own && (await servicesOf(context));
    return services ? nearestDay(own, services) : nothing;
  });

  /** The settings the docket was made with. */
  let known: string | undefined;

  return {
    configured: () => {
      const { docket, residentAbroad, language, diagnostics } = context.session().settings;
      const now = JSON.stringify([docket, residentAbroad, language, diagnostics.nearDays]);
      if (known !== undefined && known !== now) context.changed('cases');
      known = now;
    },
  };
}
