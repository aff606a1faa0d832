/** The least that the extension, the server and the command line run on. `engines` of both manifests say the same. */
export const LOWEST_NODE = '22.20';
export const LOWEST_VSCODE = '1.106';

/** Whether a version of Node such as `22.19.0` is below the least. */
export function isOldNode(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = LOWEST_NODE.split('.').map(Number);
  return major < leastMajor || (major === leastMajor && minor < leastMinor);
}
