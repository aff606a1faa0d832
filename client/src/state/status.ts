import {
  commands,
  languages,
  LanguageStatusSeverity,
  MarkdownString,
  StatusBarAlignment,
  ThemeColor,
  window,
  type Disposable,
  type Memento,
} from 'vscode';
import type { ConditionKind, StateResult } from '../../../server/src/protocol.ts';
import { DRAFT_LANGUAGE } from '../connection/documentSelector.ts';
import { texts } from '../editor/editor.ts';
import {
  LINKED_COMMANDS,
  statusTooltip,
  toTell,
  type NextCommand,
  type ShownCondition,
  type Told,
} from './condition.ts';

/** Key of today's notifications, shared by all windows. */
const TOLD = 'jpoDrafting.told';

const ICONS: Readonly<Record<ConditionKind, string>> = {
  offline: '$(circle-slash)',
  signedOut: '$(account)',
  wrongCredentials: '$(error)',
  failure: '$(warning)',
  teamAway: '$(debug-disconnect)',
  limit: '$(warning)',
  minute: '$(clock)',
  near: '$(warning)',
  demo: '$(beaker)',
  ready: '$(check)',
};

const SEVERITIES: Readonly<Record<ShownCondition['severity'], LanguageStatusSeverity>> = {
  information: LanguageStatusSeverity.Information,
  warning: LanguageStatusSeverity.Warning,
  error: LanguageStatusSeverity.Error,
};

export interface StatusOptions {
  readonly condition: (state: StateResult) => ShownCondition;
  /** Shared by windows, kept over days. */
  readonly memory: Memento;
}

/** The user's state: language status of drafts, status bar when relevant, a notification once a day. */
export class Status implements Disposable {
  readonly #options: StatusOptions;
  readonly #language = languages.createLanguageStatusItem('jpoDrafting.status', { language: DRAFT_LANGUAGE });
  readonly #bar = window.createStatusBarItem('jpoDrafting.status', StatusBarAlignment.Right, 90);
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #state: StateResult | undefined;

  constructor(options: StatusOptions) {
    this.#options = options;
    this.#bar.name = texts().quota.name;
    this.#language.name = texts().quota.name;
    this.#subscriptions = [
      this.#language,
      this.#bar,
      window.onDidChangeActiveTextEditor(() => {
        this.#showBar();
      }),
      window.onDidChangeWindowState(({ focused }) => {
        if (focused) void this.#tell();
      }),
    ];
  }

  show(state: StateResult): void {
    this.#state = state;
    const { mode, signedIn } = state;
    void commands.executeCommand('setContext', 'jpoDrafting.mode', mode);
    void commands.executeCommand('setContext', 'jpoDrafting.signedIn', signedIn.domestic);
    void commands.executeCommand('setContext', 'jpoDrafting.signedInOpd', signedIn.opd);
    const { title, what, howMuch, until, severity, next } = this.#options.condition(state);
    this.#language.text = texts().quota.status(title);
    this.#language.detail = [what, howMuch, until].filter((text) => text !== '').join(' ');
    this.#language.severity = SEVERITIES[severity];
    this.#language.command = asCommand(next);
    this.#showBar();
    void this.#tell();
  }

  /** The user was informed by other means today. */
  wasTold(kind: ConditionKind): void {
    const day = this.#state?.day;
    const told = day !== undefined && toTell(kind, day, this.#told());
    if (told) void this.#options.memory.update(TOLD, told);
  }

  dispose(): void {
    for (const one of this.#subscriptions) one.dispose();
  }

  #showBar(): void {
    const state = this.#state;
    if (!state) return;
    const messages = texts().quota;
    const shown = this.#options.condition(state);
    const { kind, title, what, severity } = shown;
    const isAside = kind === 'signedOut' && window.activeTextEditor?.document.languageId !== DRAFT_LANGUAGE;
    if (shown.isQuiet || isAside) {
      this.#bar.hide();
      return;
    }
    this.#bar.text = `${ICONS[kind]} ${messages.status(title)}`;
    this.#bar.tooltip = new MarkdownString(statusTooltip(state, shown, messages));
    this.#bar.tooltip.isTrusted = { enabledCommands: LINKED_COMMANDS };
    this.#bar.accessibilityInformation = { label: `${messages.status(title)}. ${what}` };
    this.#bar.backgroundColor = backgroundOf(kind, severity);
    this.#bar.command = 'jpoDrafting.showQuota';
    this.#bar.show();
  }

  /** Only the focused window notifies; the others see it in the shared memory. */
  async #tell(): Promise<void> {
    const state = this.#state;
    if (!state || !window.state.focused) return;
    const { kind, what, until, severity, next } = this.#options.condition(state);
    const told = toTell(kind, state.day, this.#told());
    if (!told) return;
    await this.#options.memory.update(TOLD, told);
    const show = severity === 'error' ? window.showErrorMessage : window.showWarningMessage;
    const chosen = await show([what, until].filter((text) => text !== '').join(' '), next.title);
    if (chosen !== undefined) await commands.executeCommand(next.command, ...(next.arguments ?? []));
  }

  #told(): Told {
    return this.#options.memory.get<Told>(TOLD, {});
  }
}

function backgroundOf(kind: ConditionKind, severity: ShownCondition['severity']): ThemeColor | undefined {
  if (severity === 'error') return new ThemeColor('statusBarItem.errorBackground');
  return kind === 'limit' ? new ThemeColor('statusBarItem.warningBackground') : undefined;
}

function asCommand({ command, title, arguments: args }: NextCommand) {
  return { command, title, ...(args ? { arguments: [...args] } : {}) };
}
