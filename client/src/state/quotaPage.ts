import type { Family } from '../../../server/src/apis/apis.ts';
import type { ApiUse, StateResult } from '../../../server/src/protocol.ts';
import type { QuotaMessages } from '../messages/quota.ts';
import { commandLink, type ShownCondition } from './condition.ts';

export interface QuotaPageOptions {
  /** Both undefined before the server's first answer. */
  readonly state: StateResult | undefined;
  readonly condition: ShownCondition | undefined;
  readonly messages: QuotaMessages;
  /** Of this page only; letters and digits. */
  readonly nonce: string;
}

/** The page of the quota view: a table of today's counts with a bar for each API. No script, no external content. */
export function quotaPage({ state, condition, messages, nonce }: QuotaPageOptions): string {
  const body = state && condition ? bodyOf(state, condition, messages) : `<p>${html(messages.loading)}</p>`;
  return `<!DOCTYPE html>
<html lang="${html(messages.lang)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${html(nonce)}'">
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<title>${html(messages.heading)}</title>
<style nonce="${html(nonce)}">${STYLE}</style>
</head>
<body>
<main>
<h1>${html(messages.heading)}</h1>
${body}
</main>
</body>
</html>
`;
}

function bodyOf(state: StateResult, condition: ShownCondition, messages: QuotaMessages): string {
  const { title, what, howMuch, until, severity, next } = condition;
  const sentences = [what, howMuch, until].filter((text) => text !== '').map((text) => `<p>${html(text)}</p>`);
  // A link to this view would lead nowhere.
  const isHere = next.command === 'jpoDrafting.showQuota';
  const link = isHere ? '' : `<p><a href="${html(commandLink(next))}">${html(next.title)}</a></p>`;
  return `<section class="condition ${severity}" role="status" aria-label="${html(title)}">
<h2>${html(title)}</h2>
${sentences.join('\n')}
${link}
</section>
${state.apis.length > 0 ? tableOf(state, messages) : `<p>${html(messages.none)}</p>`}
${windowsOf(state, messages)}
${until === state.reset ? '' : `<p>${html(state.reset)}</p>`}`;
}

function tableOf({ apis, day }: StateResult, messages: QuotaMessages): string {
  const hasOthers = apis.some((one) => elsewhere(one) > 0);
  const head = [messages.used, messages.remaining, messages.limit];
  return `<table>
<caption>${html(messages.today(day))}</caption>
<thead><tr><th scope="col">${html(messages.api)}</th>${head.map((name) => `<th scope="col">${html(name)}</th>`).join('')}</tr></thead>
<tbody>
${apis.map((one) => rowOf(one, messages)).join('\n')}
</tbody>
</table>
<ul class="legend" role="list">
<li><span class="swatch here"></span>${html(messages.here)}</li>
${hasOthers ? `<li><span class="swatch elsewhere"></span>${html(messages.elsewhere)}</li>` : ''}
</ul>
<p class="note">${html(messages.others)}</p>`;
}

function rowOf(one: ApiUse, messages: QuotaMessages): string {
  const { id, label, used, remaining, limit } = one;
  return `<tr${remaining <= 0 ? ' class="spent"' : ''}><th scope="row"><span title="${html(id)}">${html(label)}</span>${barOf(one, messages)}</th>
<td>${used}</td><td>${remaining}</td><td>${limit}</td></tr>`;
}

/** Any use is visible, in units of the bar. */
const LEAST_VISIBLE = 1.5;

/** A bar of 100 units: use here, then use elsewhere with the same ID. */
function barOf(one: ApiUse, messages: QuotaMessages): string {
  const { used, remaining, limit } = one;
  const share = (count: number) => (limit <= 0 ? 0 : Math.min(100, Math.max(0, (100 * count) / limit)));
  const here = used > 0 ? Math.max(LEAST_VISIBLE, share(used)) : 0;
  const others = Math.min(100 - here, share(elsewhere(one)));
  const label = messages.bar(limit <= 0 ? 100 : Math.round(share(limit - remaining)));
  return `<svg role="img" aria-label="${html(label)}" viewBox="0 0 100 6" preserveAspectRatio="none">
<rect class="track" width="100" height="6"/><rect class="here" width="${here.toFixed(2)}" height="6"/><rect class="elsewhere" x="${here.toFixed(2)}" width="${others.toFixed(2)}" height="6"/></svg>`;
}

function elsewhere({ used, remaining, limit }: ApiUse): number {
  return Math.max(0, limit - remaining - used);
}

function windowsOf({ windows, signedIn }: StateResult, messages: QuotaMessages): string {
  const families: readonly Family[] = ['domestic', 'opd'];
  const rows = families
    .filter((family) => signedIn[family])
    .map((family) => {
      const { used, limit } = windows[family];
      return `<dt>${html(messages.family[family])}</dt><dd>${html(messages.window(used, limit))}</dd>`;
    });
  return rows.length === 0 ? '' : `<h2>${html(messages.windows)}</h2>\n<dl>${rows.join('')}</dl>`;
}

/** Escapes text for elements and double-quoted attributes. */
function html(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/'/gu, '&#39;');
}

const STYLE = `
body { padding: 0 12px 12px; color: var(--vscode-foreground); font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); line-height: 1.5; }
h1 { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
h2 { margin: 12px 0 4px; font-size: 1em; font-weight: 600; }
p { margin: 4px 0; }
a { color: var(--vscode-textLink-foreground); text-decoration: underline; }
a:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
.condition { margin-top: 8px; padding: 2px 8px 4px; border-left: 3px solid var(--vscode-charts-blue); }
.condition h2 { margin-top: 4px; }
.condition.warning { border-left-color: var(--vscode-charts-yellow); }
.condition.error { border-left-color: var(--vscode-charts-red); }
table { width: 100%; margin-top: 12px; border-collapse: collapse; }
caption { padding-bottom: 4px; font-weight: 600; text-align: left; }
th, td { padding: 4px 0 4px 8px; vertical-align: top; text-align: right; font-variant-numeric: tabular-nums; }
th:first-child { padding-left: 0; text-align: left; overflow-wrap: anywhere; }
tbody th { font-weight: normal; }
thead th { border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, currentColor)); white-space: nowrap; }
.spent td:nth-child(3) { font-weight: 700; }
svg { display: block; width: 100%; height: 6px; margin-top: 2px; outline: 1px solid var(--vscode-contrastBorder, transparent); }
.track { fill: var(--vscode-scrollbarSlider-background, transparent); }
.here { fill: var(--vscode-charts-blue); background: var(--vscode-charts-blue); }
.elsewhere { fill: var(--vscode-charts-orange); background: var(--vscode-charts-orange); }
.legend { display: flex; flex-wrap: wrap; gap: 2px 12px; margin: 6px 0 0; padding: 0; list-style: none; font-size: 0.9em; }
.swatch { display: inline-block; width: 10px; height: 10px; margin-right: 4px; outline: 1px solid var(--vscode-contrastBorder, transparent); }
.note { font-size: 0.9em; }
dl { display: grid; grid-template-columns: 1fr auto; gap: 2px 8px; margin: 0; }
dd { margin: 0; text-align: right; font-variant-numeric: tabular-nums; }
`;
