import type { StateResult } from '../../../server/src/protocol.ts';
import type { QuotaMessages } from '../messages/quota.ts';
import { commandLink, type ShownCondition } from './shownCondition.ts';

/** APIs in the table of the tooltip: those with the least left. The view has all. */
const MOST_ROWS = 6;

/** Markdown of the status bar's tooltip: what, how much, until when, what now. Every text in it is escaped. */
export function statusTooltip(state: StateResult, condition: ShownCondition, messages: QuotaMessages): string {
  const { title, what, howMuch, until, next } = condition;
  const { domestic } = state.windows;
  const rows = state.apis
    .slice(0, MOST_ROWS)
    .map(({ label, used, remaining, limit }) => `| ${escaped(label)} | ${used} | ${remaining} | ${limit} |`);
  const table = [
    `| ${[messages.api, messages.used, messages.remaining, messages.limit].map(escaped).join(' | ')} |`,
    '|:--|--:|--:|--:|',
    ...rows,
  ].join('\n');
  return [
    `**${escaped(messages.status(title))}**`,
    ...[what, howMuch, until].filter((text) => text !== '').map(escaped),
    ...(rows.length > 0 ? [table] : []),
    escaped(`${messages.windows}: ${messages.window(domestic.used, domestic.limit)}`),
    `[${escaped(next.title)}](${commandLink(next)})`,
  ].join('\n\n');
}

function escaped(text: string): string {
  return text
    .replace(/[\r\n]+/gu, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!|~$@:]/gu, '\\$&')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;');
}
