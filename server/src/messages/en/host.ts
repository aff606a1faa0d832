import { LOWEST_NODE, LOWEST_VSCODE } from '../../base/host.ts';
import type { oldHost as Ja } from '../ja/host.ts';

export const oldHost: typeof Ja = (version) =>
  `jpo-drafting does not run on Node.js ${version}: it needs Node.js ${LOWEST_NODE} or later, or VS Code ${LOWEST_VSCODE} or later.`;
