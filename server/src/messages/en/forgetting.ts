import type { forgetting as ja } from '../ja/forgetting.ts';

/** Texts of forgetting what is held. */
export const forgetting: typeof ja = {
  questionOfCase: (number) => `Forget what is held of ${number}?`,
  detailOfCase: (hasTeam) =>
    `This deletes the answers of the JPO, the texts of documents, the links between its numbers, and the names of applicants and agents that only this case has shown. It is not watched any more. ${
      hasTeam
        ? "It is deleted from the team's shared store too; what other computers have kept already stays there. "
        : ''
    }Requests of today stay counted. To see it again, the JPO has to be asked.`,
  question: 'Forget everything that is held on this computer?',
  detail: (hasTeam) =>
    `This deletes the answers of the JPO, the texts of documents, the links between numbers, the names of applicants and agents that answers have shown, and your own list of watched cases.\nWhat stays: the counts of today and of the last 60 seconds, IDs and passwords, settings, drafts, lists of watched cases in folders, and the office's lists of applicants.${
      hasTeam ? " The team's shared store stays too: what it holds can be shown here again without a request." : ''
    }\nTo see a case again, the JPO has to be asked.`,
  caseForgotten: (number, answers, names) =>
    `${answers} ${answers === 1 ? 'answer' : 'answers'}${
      names === 0 ? '' : ` and ${names} ${names === 1 ? 'name' : 'names'}`
    } of ${number} deleted.`,
  nothingOfCase: (number) => `Nothing is held of ${number}.`,
  forgotten: (answers) =>
    `Everything that was held is deleted, ${answers} ${answers === 1 ? 'answer' : 'answers'} included.`,
  busy: 'Another window is using the store, so traces are left in its file. Wait a little and do it again.',
  teamAway: "The team's shared store cannot be reached and still holds it. Do it again when it can be reached.",
  needsYes: 'To delete everything, answer the question on a terminal, or add --yes.',
};
