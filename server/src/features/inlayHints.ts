import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CaseFile } from '../cases/caseFile.ts';
import { caseKey } from '../numbers/caseNumber.ts';
import { judging, type FeatureServices } from './services.ts';
import { lastDayText, shortLastDay } from './shared/lastDayText.ts';
import { plain } from './shared/markdown.ts';

/** Longer names displace the draft. */
const LONGEST_LABEL = 24;

/** Hints of one answer; VS Code shows 1,500 at a time. */
export const MOST_HINTS = 1_500;

type HintServices = Pick<FeatureServices, 'drafts' | 'cases' | 'messages' | 'settings' | 'clock'>;

interface Label {
  readonly label: string;
  readonly tooltip: string;
}

/** Saved data behind each number in a range: title, applicant or next deadline. The last hint says if more exist. */
export async function inlayHints(document: TextDocument, range: Range, services: HintServices): Promise<InlayHint[]> {
  const { drafts, cases, settings } = services;
  if (settings.inlayHints === 'off') return [];
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const labels = new Map<string, Promise<Label | undefined>>();
  const hints: InlayHint[] = [];
  for (const found of drafts.numbersIn(document, from, to)) {
    const last = hints.at(-1);
    if (last && hints.length === MOST_HINTS) {
      last.tooltip = `${typeof last.tooltip === 'string' ? `${last.tooltip}\n` : ''}${services.messages.cut.hints(MOST_HINTS)}`;
      break;
    }
    const key = caseKey(found);
    const label =
      labels.get(key) ??
      cases.held(found).then(
        (file) => labelOf(file, services),
        () => undefined,
      );
    labels.set(key, label);
    const one = await label;
    if (one) hints.push({ position: document.positionAt(found.end), paddingLeft: true, paddingRight: true, ...one });
  }
  return hints;
}

function labelOf(file: CaseFile, services: HintServices): Label | undefined {
  if (!file.progress) return undefined;
  const { title, applicants = [] } = file.progress;
  const names = applicants.map(({ name }) => plain(name));
  const { inlayHints: wanted } = services.settings;
  if (wanted === 'lastDay') return lastDayLabel(file, services);
  if (wanted === 'title') return title === undefined ? undefined : shortened(title);
  return wanted === 'applicant' && names.length > 0 ? applicantLabel(names, services) : undefined;
}

function shortened(text: string): Label {
  const tooltip = plain(text);
  const characters = Array.from(tooltip);
  const label = characters.length > LONGEST_LABEL ? `${characters.slice(0, LONGEST_LABEL).join('')}…` : tooltip;
  return { label, tooltip };
}

function applicantLabel([first = '', ...others]: readonly string[], { messages }: HintServices): Label {
  const more = others.length > 0 ? ` ${messages.hover.more(others.length)}` : '';
  return { label: shortened(first).label + more, tooltip: [first, ...others].join('\n') };
}

function lastDayLabel(file: CaseFile, services: HintServices): Label | undefined {
  const { messages } = services;
  const { now, ...rest } = judging(services);
  const days = file.judged({ now, ...rest })?.lastDays ?? [];
  const [next] = days;
  if (!next) return undefined;
  return {
    label: shortLastDay(next, now, messages),
    tooltip: days.map((one) => lastDayText(one, now, messages)).join('\n'),
  };
}
