import {
  LanguageModelTextPart,
  LanguageModelToolResult,
  lm,
  MarkdownString,
  Uri,
  window,
  workspace,
  type LanguageModelTool,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { asClient, TOOL_INVOKE, TOOL_PREPARE, type ToolName } from '../../../server/src/protocol.ts';
import type { Subscriptions } from '../editor/editor.ts';
import { Agreements } from './agreements.ts';

/** The tools as named in the manifest. */
const TOOLS: Readonly<Record<string, ToolName>> = {
  'jpo-drafting_lookUpCase': 'lookUpCase',
  'jpo-drafting_readDocument': 'readDocument',
  'jpo-drafting_checkDraft': 'checkDraft',
};

/** Lets language models look up cases, read documents and check drafts, after the user has seen the cost. */
export function registerLanguageModelTools(client: LanguageClient): Subscriptions {
  // Editors without language models lack this API, whatever the types say.
  if (typeof (lm as typeof lm | undefined)?.registerTool !== 'function') return [];
  return Object.entries(TOOLS).map(([name, tool]) => lm.registerTool(name, toolOf(tool, client)));
}

function toolOf(tool: ToolName, client: LanguageClient): LanguageModelTool<object> {
  const agreements = new Agreements();
  return {
    prepareInvocation: async ({ input }, token) => {
      const { doing, requests, confirmation } = await asClient.send(client, TOOL_PREPARE, { tool, input }, token);
      agreements.propose(input, requests);
      return {
        invocationMessage: doing,
        ...(confirmation
          ? {
              confirmationMessages: {
                title: confirmation.title,
                message: new MarkdownString().appendText(confirmation.message),
              },
            }
          : {}),
      };
    },
    invoke: async ({ input }, token) => {
      const most = agreements.take(input);
      const given = tool === 'checkDraft' ? await draftOf(input) : input;
      const { text } = await asClient.send(client, TOOL_INVOKE, { tool, input: given, most }, token);
      return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
    },
  };
}

/** The draft meant: an open one, a file of the folder, or without a name the active one. */
async function draftOf(input: object): Promise<{ uri?: string }> {
  const named: unknown = 'uri' in input ? input.uri : undefined;
  if (typeof named !== 'string' || named === '') {
    const active = window.activeTextEditor?.document.uri.toString();
    return active === undefined ? {} : { uri: active };
  }
  try {
    const uri = Uri.parse(named, true);
    const isOpen = workspace.textDocuments.some((one) => one.uri.toString() === uri.toString());
    // A model must not make the editor open files outside the folder.
    if (!isOpen && workspace.getWorkspaceFolder(uri)) await workspace.openTextDocument(uri);
    return { uri: uri.toString() };
  } catch {
    return {};
  }
}
