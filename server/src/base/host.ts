/** Lowest versions for the extension, the server and the command line; `engines` of both manifests agree. */
export const LOWEST_NODE = '22.20';
export const LOWEST_VSCODE = '1.106';

/** Whether a Node version such as `22.19.0` is too old. */
export function isOldNode(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = LOWEST_NODE.split('.').map(Number);
  return major < leastMajor || (major === leastMajor && minor < leastMinor);
}
