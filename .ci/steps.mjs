/** The steps of `npm run check`: scripts of package.json, and what to do about what they say. */

/**
 * What to do when the output of a step holds a text. All that fit are said, in this order.
 * @typedef {readonly [when: RegExp, then: string]} Hint
 */

/**
 * `name` is a script of package.json. The longest first: those that wait fill the gaps.
 * @type {readonly { name: string, what: string, hints: readonly Hint[] }[]}
 */
export const STEPS = [
  {
    name: 'lint',
    what: 'the rules of eslint.config.mjs hold',
    hints: [
      [/potentially fixable with the `--fix`/u, 'npm run lint -- --fix mends what can be mended by itself.'],
      [/ regexp\//u, 'regexp/: a pattern must stay fast on hostile text. Bound each gap: {0,9}, not *.'],
      [
        /no-unsafe-(?:argument|assignment|call|member-access|return)|no-explicit-any/u,
        'No `any`: give text from outside a type by checking it (valibot, or `unknown`).',
      ],
      [/non-null-assertion/u, 'No `!`: say what happens when it is not there.'],
      [/Parsing error.*was not found by the project/u, 'A new folder has to stand under "include" in tsconfig.json.'],
      [/ (?:error|warning) /u, 'The last word of each line is the rule. Mend the code rather than switch a rule off.'],
    ],
  },
  {
    name: 'types',
    what: 'names and types agree (tsc)',
    hints: [
      [
        /messages[/\w]*\.ts.* error TS(?:2739|2740|2741)/u,
        'A text is missing in one language: write it in both, under messages/ja and messages/en (client: messages/*.ts).',
      ],
      [
        /TS1294/u,
        'Node runs the files as they stand, without their types: no enum, namespace or `constructor(private x)`.',
      ],
      [/TS1484|TS1485/u, 'What is a type only is imported with `import type`.'],
      [/TS2307/u, "Imports end in .ts: './scan.ts'. A package that is missing: npm run setup."],
      [/TS(?:2532|18048|18047)/u, 'It may be missing there: ask first, no `!`.'],
      [/ error TS/u, 'Begin with the first error: later ones often follow from it.'],
    ],
  },
  {
    name: 'format:check',
    what: 'files are formatted (prettier)',
    hints: [
      [/SyntaxError/u, 'A file cannot be read as what its name says: mend it first.'],
      [/\[warn\]/u, 'npm run format writes them right.'],
    ],
  },
  {
    name: 'unused',
    what: 'nothing is there that nobody uses (knip)',
    hints: [
      [
        /^Unused files/mu,
        'A file that nothing imports: delete it. One that is started by its name belongs to "entry" in knip.json.',
      ],
      [
        /^Unused exported (?:types|enum)|^Unused exports/mu,
        'Used only in its own file: take `export` away. Used nowhere: delete it.',
      ],
      [/^Unused (?:devDependencies|dependencies)/mu, 'npm uninstall it.'],
      [
        /^Unlisted dependencies/mu,
        'Imported, but not in package.json: npm install --save-dev --save-exact. Node may have it already.',
      ],
      [/^Unresolved imports/mu, 'The path leads nowhere: mend it.'],
      [
        /^Unlisted binaries/mu,
        'A program of the system belongs to "ignoreBinaries" in knip.json; one of npm to package.json.',
      ],
      [/^Configuration hints/mu, 'knip.json says more than is needed: take that line away.'],
    ],
  },
  {
    name: 'boundaries',
    what: 'folders import only what they may (dependency-cruiser)',
    hints: [
      [/error /u, 'Below each line stands what to do. Why the folders stand in this order: docs/architecture.md.'],
    ],
  },
  {
    name: 'languages',
    what: 'every text is there in Japanese and in English',
    hints: [
      [
        /failing/u,
        'Texts of the manifest: package.nls.json (Japanese) and package.nls.en.json, the same keys in the same order.',
      ],
      [/failing/u, 'Texts of the server: server/src/messages/{ja,en}. Texts of the client: client/src/messages.'],
    ],
  },
  {
    name: 'pages',
    what: 'pages made from the code are current, and links between pages lead somewhere',
    hints: [
      [/npm run docs/u, 'npm run docs writes the pages of docs/ anew. Look at the difference and commit it.'],
      [/link only to/u, 'A link names a file or a heading that is not there (any more).'],
      [/of docs\/ all stand/u, 'A new page of docs/ gets its line in docs/README.md.'],
    ],
  },
];

/**
 * @param {readonly Hint[]} hints
 * @param {string} output
 * @returns {string[]}
 */
export function adviceOn(hints, output) {
  const fitting = hints.filter(([when]) => when.test(output)).map(([, then]) => then);
  return fitting.length > 0 ? fitting : ['The step itself broke. Are the dependencies there? npm run setup'];
}
