/** Node 22 calls node:sqlite and fs.glob experimental whenever they are used; that is known here and says nothing to the user. */
export function quietWarnings(): void {
  const emit = process.emitWarning.bind(process) as (...parts: unknown[]) => void;
  process.emitWarning = (...parts: unknown[]) => {
    if (!/\b(?:SQLite|glob) is an experimental feature/u.test(String(parts[0]))) emit(...parts);
  };
}
