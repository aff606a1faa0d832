/** Makes the folder that F5 opens: the example drafts, free to be changed, with the setting that makes them a demo. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
/** Where .vscode/launch.json looks for it; git ignores it. */
const folder = path.join(root, '.vscode-test', 'drafts');

rmSync(folder, { recursive: true, force: true });
cpSync(path.join(root, 'media', 'demo-drafts'), folder, { recursive: true });
mkdirSync(path.join(folder, '.vscode'));
writeFileSync(path.join(folder, '.vscode', 'settings.json'), '{ "jpoDrafting.mode": "demo" }\n');
