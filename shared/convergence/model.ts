// What is compared, and what comes of it. Everything here is plain data: it goes to a worker and back.
import type { Views } from './views.ts'

/** A note as convergence sees it. */
export interface Voice {
  text: string
  /** Whose it is: of the same side people talked to each other. A group, or a board where there are no groups. */
  side: string
  /** Where it stands in the frame, and what colour it has; what is not known says nothing. */
  column?: string | undefined
  row?: string | undefined
  color?: string | undefined
  /** Whether it got dots in a vote on its board. */
  voted?: 'some' | 'none' | undefined
  /** What groups think of it; where nobody has marked anything, it says nothing. */
  views?: Views | undefined
  /** Where a language model lays its text, if one was asked. Only ways are compared, so that its size says nothing. */
  vector?: Int8Array | undefined
}

export interface Neighbour {
  /** Index of the voice. */
  voice: number
  /** How likely both say the same if none before it does, 0 to 1. */
  likelihood: number
}

export interface Proposal {
  /** Voices that say the same, by index; only of several sides, each voice once, the best supported idea first. */
  ideas: number[][]
  /** By voice: where to look for who says the same, the likeliest first. */
  neighbours: Neighbour[][]
}
