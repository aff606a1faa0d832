/** The candidate closest to a name; undefined if none is close. Names have up to a few dozen characters. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) > LONGEST_DIFFERENCE) continue;
    const part = name.length >= 2 && (candidate.startsWith(name) || candidate.endsWith(name));
    const whole = candidate.length >= 2 && (name.startsWith(candidate) || name.endsWith(candidate));
    // A part of a name (審査請求書, 出願人) is closer than another name of the same length.
    const isPart = part || whole;
    // On a tie, characters are more likely missing than added.
    const steps = distance(name, candidate) * (isPart ? PART : 1) - (part ? BEFORE : 0);
    const limit = Math.max(1, Math.floor(Math.max(name.length, candidate.length) / 3));
    if ((isPart || steps <= limit) && steps < least) {
      best = candidate;
      least = steps;
    }
  }
  return best;
}

const LONGEST_DIFFERENCE = 6;
const PART = 0.4;
const BEFORE = 0.01;

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      const steps = [(before[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (before[column - 1] ?? 0) + same];
      current.push(Math.min(...steps));
    }
    before = current;
  }
  return before[b.length] ?? 0;
}
