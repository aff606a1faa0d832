import { LOWEST_NODE, LOWEST_VSCODE } from '../base/host.ts';

/** All that a host that is too old gets to read. */
const ja = (version: string) =>
  `jpo-drafting は、この環境の Node.js ${version} では動作しません。Node.js ${LOWEST_NODE} 以降、または VS Code ${LOWEST_VSCODE} 以降をお使いください。`;

const en: typeof ja = (version) =>
  `jpo-drafting does not run on Node.js ${version}: it needs Node.js ${LOWEST_NODE} or later, or VS Code ${LOWEST_VSCODE} or later.`;

export const oldHost = { ja, en };

/** Where a file of the server is missing: the other texts may be what is missing. */
export const notLoaded = {
  ja: 'jpo-drafting を読み込めませんでした。ファイルが欠けているか、壊れています。インストールし直してください。',
  en: 'jpo-drafting could not be loaded because a file is missing or damaged. Reinstall it.',
};
