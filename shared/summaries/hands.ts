// The questions that people answered with fingers: how many showed what, never who.
import { isOpen } from '../ballots/secret.ts'
import type { FistsState } from '../fists/events.ts'
import { handSpread } from '../fists/select.ts'
import { isWithin, type Begun } from './begun.ts'
import { listOf, type Block } from './blocks.ts'
import type { Summary } from './model.ts'
import type { SummaryWords } from './words.ts'

export function fistsOf({ fists }: FistsState, session: Begun): Summary['fists'] {
  return Object.values(fists)
    .filter(({ session: of, openedAt }) =>
      of === undefined ? isWithin(session, openedAt) : of === session.id,
    )
    .sort((a, b) => a.openedAt.localeCompare(b.openedAt))
    .map(fist => {
      const { id, question, anonymous, outcome, ballots } = fist
      return {
        id,
        question,
        anonymous,
        isOpen: isOpen(fist),
        people: Object.keys(ballots).length,
        ...(outcome && { hands: outcome.hands, people: 0, ...handSpread(fist) }),
      }
    })
}

export const handBlocks = ({ fists }: Summary, words: SummaryWords): Block[] =>
  listOf(
    fists.map(fist => ({
      text: fist.question ?? words.parts.hands,
      about: [toldOf(fist, words), fist.anonymous && words.anonymous].filter(Boolean).join(' · '),
    })),
  )

function toldOf({ isOpen, people, median, lowest, highest }: Summary['fists'][number], words: SummaryWords) {
  if (isOpen) return words.fistOpen
  if (median === undefined || lowest === undefined || highest === undefined) return words.noHands
  return `${lowest === highest ? words.agreed(lowest) : words.spread(median, lowest, highest)} · ${words.hands(people)}`
}
