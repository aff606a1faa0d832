import { window } from 'vscode';

/** Shows why something was not done; an empty reason is the user's own wish. */
export function warn(message: string): void {
  if (message !== '') void window.showWarningMessage(message);
}
