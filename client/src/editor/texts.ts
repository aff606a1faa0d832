import { env, workspace } from 'vscode';
import { messagesFor, type Messages } from '../messages/messages.ts';

/** The texts in the language of now: the setting can change. */
export function texts(): Messages {
  return messagesFor(workspace.getConfiguration('jpoDrafting').get('language', 'auto'), env.language);
}
