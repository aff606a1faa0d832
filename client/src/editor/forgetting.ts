import { window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  asClient,
  FORGET,
  FORGET_QUESTION,
  type ForgetParams,
  type ForgetQuestionResult,
} from '../../../server/src/protocol.ts';
import { askForNumber, cursorIn, numberOf } from './caseNumber.ts';
import { registerCommand, texts, warn, type Subscriptions } from './editor.ts';

/** The commands that delete saved data. `forgotten`: refreshes what this window shows of it. */
export function registerForgetting(client: LanguageClient, forgotten: () => void): Subscriptions {
  const forget = async (params: ForgetParams, asked: Extract<ForgetQuestionResult, { ok: true }>) => {
    const { button } = texts().forgetting;
    const { question, detail } = asked;
    if ((await window.showWarningMessage(question, { modal: true, detail }, button)) !== button) return;
    const { ok, message } = await asClient.send(client, FORGET, params);
    forgotten();
    if (ok) void window.showInformationMessage(message);
    else warn(message);
  };
  const question = (params: ForgetParams) => asClient.send(client, FORGET_QUESTION, params);

  /** A node's case, or the one at the cursor; otherwise the user types its number. */
  const forgetCase = async (given: unknown) => {
    const number = numberOf(given);
    const editor = window.activeTextEditor;
    const place = number === undefined ? editor && cursorIn(editor) : { number };
    let params: ForgetParams = { what: 'case', ...place };
    let asked = await question(params);
    if (!asked.ok && asked.namesNone === true && number === undefined) {
      const typed = await askForNumber(texts().forgetting.title, '');
      if (typed === undefined) return;
      params = { what: 'case', number: typed };
      asked = await question(params);
    }
    if (!asked.ok) warn(asked.message);
    else await forget({ what: 'case', number: asked.number }, asked);
  };

  return [
    registerCommand('jpoDrafting.forgetCase', forgetCase),
    registerCommand('jpoDrafting.forgetEverything', async () => {
      const params: ForgetParams = { what: 'everything' };
      const asked = await question(params);
      if (asked.ok) await forget(params, asked);
      else warn(asked.message);
    }),
  ];
}
