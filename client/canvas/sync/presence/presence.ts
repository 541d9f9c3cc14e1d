// What is told of each person on a board, besides what they draw. Not kept anywhere.
import { z } from 'zod'
import { ReactionName } from '#shared/canvas/notes/reactions.ts'
import { PaletteColor } from '#shared/palette.ts'
import { largestPlace } from '../judge/limits.ts'

export interface PresentPerson {
  id: string
  name: string
  color: PaletteColor
}

const place = z.number().min(-largestPlace).max(largestPlace)
const zoom = z.number().min(0.001).max(100)
const shapeId = z.string().startsWith('shape:').max(200)

/** Longest list of selected records that is told. A state has to stay below 4 KB. */
export const mostSelected = 50

/** Points of a laser pointer's trail that are told. */
export const longestTrail = 40

/** Letters that are said at a cursor at once. */
export const longestChat = 200

/** As it is sent. `user` is replaced by the server, whatever was sent. */
export const PresenceState = z.object({
  user: z.object({
    id: z.string().min(1).max(64),
    name: z.string().max(200),
    color: PaletteColor.catch('grey'),
  }),
  /** Page units; null while the pointer rests. */
  cursor: z.object({ x: place, y: place }).nullable().catch(null),
  selection: z.array(shapeId).max(mostSelected).catch([]).default([]),
  /** The record they are typing in. */
  editing: shapeId.optional().catch(undefined),
  /** The trail of their laser pointer: x and y by turns. */
  laser: z
    .array(place)
    .max(2 * longestTrail)
    .optional()
    .catch(undefined),
  /** What they say at their cursor. */
  chat: z.string().max(longestChat).optional().catch(undefined),
  /** What they just felt, where, and for the how manieth time on this visit: another number is another one. */
  react: z
    .object({ name: ReactionName, count: z.int().nonnegative(), x: place, y: place })
    .optional()
    .catch(undefined),
  /** Whose view they follow: two who follow each other would stand still for ever. */
  following: z.string().max(64).optional().catch(undefined),
  /** What they see, for those who follow. */
  camera: z.object({ x: place, y: place, z: zoom }).optional().catch(undefined),
  screen: z
    .object({ w: z.number().min(1).max(20_000), h: z.number().min(1).max(20_000) })
    .optional()
    .catch(undefined),
})
export type PresenceState = z.infer<typeof PresenceState>

/** Colours of cursors: dark enough for white letters beside them. */
export const cursorColors: Record<PaletteColor, string> = {
  yellow: '#8a6d00',
  orange: '#b35309',
  pink: '#b8336a',
  violet: '#6d4bc3',
  blue: '#2065b0',
  teal: '#11766c',
  green: '#3f7d20',
  grey: '#566074',
}
