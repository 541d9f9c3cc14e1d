// What was voted for on a board, in words: as columns of a table, and as a ranking.
import { nameOf, ranked, standing, type Ranked } from '../../votes/ranking.ts'
import type { Vote } from '../../votes/model.ts'
import type { BoardContent } from './board.ts'
import { toLine } from '../markdown.ts'
import { words } from '../words.ts'

export interface CountedVote {
  vote: Vote
  name: string
  /** By note. */
  dots: ReadonlyMap<string, number>
}

/** The votes that are over, the oldest first, each under a name of its own. */
export function countedVotes({
  votes = [],
  language,
}: Pick<BoardContent, 'votes' | 'language'>): CountedVote[] {
  const { votes: word } = words[language].fields
  return votes.map((vote, index) => ({
    vote,
    name: vote.title ? `${word}: ${vote.title}` : votes.length > 1 ? `${word} ${index + 1}` : word,
    dots: new Map(vote.outcome?.results.map(({ note, dots }) => [note, dots])),
  }))
}

/** `- 2. text: 5 votes (tie)`; an item a note or group, most votes first. */
export const toRanking = (results: readonly Ranked[], language: BoardContent['language']): string =>
  results.map(result => toPlace(result, language)).join('\n')

function toPlace(voted: Ranked, language: BoardContent['language']): string {
  const { rank, dots, isTied } = voted
  const { emptyNote, dots: counted, tie } = words[language]
  return `- ${rank}\\. ${toLine(nameOf(voted) || emptyNote)}: ${counted(dots)}${isTied ? ` (${tie})` : ''}`
}

/** A section a vote, for the end of a file. */
export const toVoteSections = (content: BoardContent): string[] =>
  countedVotes(content).map(({ vote, name }) =>
    `## ${toLine(name)}\n\n${toRanking(ranked(vote, standing(content.notes)), content.language)}`.trimEnd(),
  )
