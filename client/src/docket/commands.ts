import { Uri, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  asClient,
  DOCKET_FILE,
  type DocketFileParams,
  type DocketResult,
  type DocketView,
} from '../../../server/src/protocol.ts';
import { folder } from '../documents/saving.ts';
import { chooseWay, plainLabel, reasonOf, registerCommand, texts, warn, type Subscriptions } from '../editor/editor.ts';

export interface DocketCommandContext {
  readonly client: LanguageClient;
  readonly look: () => DocketView;
  readonly setGroupBy: (groupBy: DocketView['groupBy']) => void;
  readonly setFilter: (filter: Pick<DocketView, 'client' | 'person'>) => void;
  /** What is shown. */
  readonly result: () => DocketResult;
  readonly refresh: () => void;
}

/** The commands of the docket. None sends a request to the JPO. */
export function registerDocketCommands(context: DocketCommandContext): Subscriptions {
  return [
    registerCommand('jpoDrafting.docket.refresh', context.refresh),
    registerCommand('jpoDrafting.docket.group', () => group(context)),
    registerCommand('jpoDrafting.docket.filter', () => filter(context)),
    registerCommand('jpoDrafting.docket.clearFilter', () => {
      context.setFilter({});
    }),
    registerCommand('jpoDrafting.docket.exportCalendar', () => save('ics', context)),
    registerCommand('jpoDrafting.docket.exportCsv', () => save('csv', context)),
  ];
}

async function group({ look, setGroupBy }: DocketCommandContext): Promise<void> {
  const { groups, groupBy, current } = texts().docket;
  const chosen = await chooseWay(groups, look().groupBy, { title: groupBy, current });
  if (chosen) setGroupBy(chosen);
}

async function filter({ result, setFilter }: DocketCommandContext): Promise<void> {
  const { filter: title, client, person, noNames } = texts().docket;
  const { clients, persons } = result();
  const items = [
    ...clients.map((name) => ({ label: plainLabel(name), description: client, filter: { client: name } })),
    ...persons.map((name) => ({ label: plainLabel(name), description: person, filter: { person: name } })),
  ];
  if (items.length === 0) {
    void window.showInformationMessage(noNames);
    return;
  }
  const picked = await window.showQuickPick(items, { title, matchOnDescription: true });
  if (picked) setFilter(picked.filter);
}

/** Saves what is shown to a file the user chooses. */
async function save(as: DocketFileParams['as'], { client, look }: DocketCommandContext): Promise<void> {
  const messages = texts().docket;
  const defaultUri = Uri.joinPath(folder(), `${messages.fileName}.${as}`);
  const target = await window.showSaveDialog({ title: messages.save, defaultUri });
  if (!target) return;
  const { text, count, apart } = await asClient.send(client, DOCKET_FILE, { view: look(), as });
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
    void window.showInformationMessage(messages.written(count, apart, as === 'ics'));
  } catch (error) {
    warn(messages.notWritten(reasonOf(error)));
  }
}
