/** Node 22 calls node:sqlite experimental at each start; that is known here and says nothing to the user. */
export function quietWarnings(): void {
  const emit = process.emitWarning.bind(process) as (...parts: unknown[]) => void;
  process.emitWarning = (...parts: unknown[]) => {
    if (!String(parts[0]).includes('SQLite is an experimental feature')) emit(...parts);
  };
}
