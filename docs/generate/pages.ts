import { apisPage } from './apisPage.ts';
import { commandsPage } from './commandsPage.ts';
import { diagnosticsPage } from './diagnosticsPage.ts';
import { periodsPage } from './periodsPage.ts';
import { settingsPage } from './settingsPage.ts';

/** Every page of docs/ that is made from the code, by its file name. */
export const PAGES: Readonly<Record<string, () => string | Promise<string>>> = {
  'apis.md': apisPage,
  'commands.md': commandsPage,
  'diagnostics.md': diagnosticsPage,
  'periods.md': periodsPage,
  'settings.md': settingsPage,
};
