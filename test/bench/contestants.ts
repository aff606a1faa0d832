import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { css, draft, html, json, yaml } from './largeTexts.ts';
import { installPeers } from './peers.ts';
import type { Contestant } from './typingPeer.ts';

const OURS = fileURLToPath(new URL('../../dist/server.js', import.meta.url));

export type Name = 'jpo-drafting' | 'control' | 'json' | 'html' | 'css' | 'yaml';

export interface Setting {
  /** For the control server, and the home of our server. */
  readonly folder: string;
  /** The API that our server would ask; nobody answers there by default. */
  readonly apiUrl?: string;
  /** Our server, where it is not `dist/server.js`. */
  readonly server?: string;
}

const NOBODY = 'http://127.0.0.1:9';

/** All servers that are compared, each with its text of about 1 MB. Builds the control server. */
export async function contestants({
  folder,
  apiUrl = NOBODY,
  server = OURS,
}: Setting): Promise<Readonly<Record<Name, Contestant & { readonly name: Name }>>> {
  const control = path.join(folder, 'control.cjs');
  await build({
    entryPoints: [fileURLToPath(new URL('controlServer.ts', import.meta.url))],
    outfile: control,
    bundle: true,
    platform: 'node',
    minify: true,
    logLevel: 'warning',
  });
  const env = {
    JPO_DRAFTING_HOME: path.join(folder, 'home'),
    JPO_API_BASE_URL: apiUrl,
    JPO_API_USERNAME: 'demo',
    JPO_API_PASSWORD: 'demo',
  };
  const start = (file: string, initializationOptions = {}) => ({
    env,
    command: [file, '--stdio'],
    initializationOptions,
  });
  const peers = installPeers();
  const embeddedLanguages = { css: true, javascript: true };
  return {
    'jpo-drafting': { name: 'jpo-drafting', large: draft, options: start(server) },
    control: { name: 'control', large: draft, options: start(control) },
    json: { name: 'json', large: json, options: start(peers.json) },
    html: { name: 'html', large: html, options: start(peers.html, { embeddedLanguages }) },
    css: { name: 'css', large: css, options: start(peers.css) },
    yaml: { name: 'yaml', large: yaml, options: start(peers.yaml) },
  };
}
