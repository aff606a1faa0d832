import { Uri, window, workspace, type Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  asClient,
  DOCKET_FILE,
  type DocketFileParams,
  type DocketResult,
  type DocketView,
} from '../../../server/src/protocol.ts';
import { folder } from '../documents/saving.ts';
import { reasonOf, registerCommand } from '../editor/command.ts';
import { plainLabel } from '../editor/plainLabel.ts';
import { texts } from '../editor/texts.ts';
import { warn } from '../editor/warning.ts';

export interface DocketCommandContext {
  readonly client: LanguageClient;
  readonly look: () => DocketView;
  readonly setGroupBy: (groupBy: DocketView['groupBy']) => void;
  readonly setFilter: (filter: Pick<DocketView, 'client' | 'person'>) => void;
  /** What is shown. */
  readonly result: () => DocketResult;
  readonly refresh: () => void;
}

/** The commands of the docket. None asks the JPO. */
export function registerDocketCommands(context: DocketCommandContext): Disposable[] {
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
  const now = look().groupBy;
  const items = (Object.keys(groups) as DocketView['groupBy'][]).map((id) => ({
    label: groups[id],
    description: id === now ? current : '',
    id,
  }));
  const picked = await window.showQuickPick(items, { title: groupBy });
  if (picked) setGroupBy(picked.id);
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

/** Writes what is shown where the user says. */
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
