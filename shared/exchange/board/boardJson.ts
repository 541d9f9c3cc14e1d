import { z } from 'zod'
import { Board } from '../../boards/model.ts'
import { Thread } from '../../comments/model.ts'
import { LinkProps } from '../../canvas/link.ts'
import { ReactionName } from '../../canvas/notes/reactions.ts'
import { Id, Moment } from '../../fields.ts'
import { Initiative } from '../../initiatives/model.ts'
import { Language } from '../../language.ts'
import { CountedMark } from '../../marks/model.ts'
import { PaletteColor } from '../../palette.ts'
import { Group, Person } from '../../people/model.ts'
import { Room } from '../../room/model.ts'
import { GivenDots, Vote } from '../../votes/model.ts'
import { dotsGiven } from '../../votes/select.ts'
import type { BoardContent } from './board.ts'
import type { TextFile } from '../formats.ts'
import { fileName } from '../slug.ts'

/** Page units. */
const Box = z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() })

const ExportedVote = Vote.pick({
  id: true,
  title: true,
  budget: true,
  perNote: true,
  anonymous: true,
  openedAt: true,
}).extend({ closedAt: Moment, people: z.int().nonnegative() })

export const BoardFile = z.object({
  schema: z.literal('rotunda/board'),
  /** Rises when a reader of the version before would misread the file. */
  version: z.literal(1),
  exportedAt: Moment,
  language: Language,
  room: Room.pick({ id: true, name: true }),
  board: Board,
  zones: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      prompt: z.string().optional(),
      scale: z.object({ top: z.number(), bottom: z.number() }).optional(),
      box: Box,
    }),
  ),
  notes: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      color: PaletteColor,
      zone: z.string().nullable(),
      /** Missing in files of older versions. */
      cluster: z.object({ id: z.string(), heading: z.string() }).nullable().optional(),
      author: z.string().nullable(),
      group: z.string().nullable(),
      round: z.number().nullable(),
      at: z.string().nullable().default(null),
      tags: z.array(z.string()).readonly().default([]),
      reactions: z
        .array(z.object({ name: ReactionName, people: z.array(Id).readonly() }))
        .readonly()
        .default([]),
      ...Box.shape,
      /** What it got in each vote; missing where it got nothing, and in files of before there were votes. */
      votes: z.array(GivenDots).optional(),
      /** What other groups say of it; missing where they say nothing, and in files of before there were marks. */
      marks: z.array(CountedMark).readonly().optional(),
      initiative: Initiative.pick({ id: true, title: true, status: true }).optional(),
      /** The name of a drawn frame it stands in; missing in zones, outside of frames, and in files of before. */
      frame: z.string().optional(),
    }),
  ),
  /** Missing in files of before there were comments. */
  threads: z.array(Thread).default([]),
  /** Missing in files of before there were links. */
  links: z.array(LinkProps.extend({ x: z.number(), y: z.number() })).default([]),
  /** Those that are over, the oldest first; missing in files of before there were any. */
  votes: z.array(ExportedVote).default([]),
  people: z.record(Id, Person),
  groups: z.record(Id, Group),
})
export type BoardFile = z.infer<typeof BoardFile>

export function toBoardJson(content: BoardContent): TextFile {
  const { room, board, threads, people, groups, language, exportedAt } = content
  const given = dotsGiven(content.votes ?? [])
  const file: BoardFile = {
    schema: 'rotunda/board',
    version: 1,
    exportedAt,
    language,
    room: { id: room.id, name: room.name },
    board,
    zones: content.zones.map(({ id, title, prompt, scale, box }) => ({ id, title, prompt, scale, box })),
    notes: content.notes.map(({ initiative, ...note }) => ({
      ...note,
      votes: given.get(note.id),
      initiative: initiative && { id: initiative.id, title: initiative.title, status: initiative.status },
    })),
    threads: [...threads],
    links: [...(content.links ?? [])],
    votes: (content.votes ?? []).flatMap(toExportedVote),
    people,
    groups,
  }
  return {
    name: fileName(board.title, '', 'json'),
    mediaType: 'application/json',
    text: `${JSON.stringify(file, null, 2)}\n`,
    warnings: [],
  }
}

const toExportedVote = ({ outcome, ...vote }: Vote): z.infer<typeof ExportedVote>[] => {
  if (!outcome) return []
  const { id, title, budget, perNote, anonymous, openedAt } = vote
  return [{ id, title, budget, perNote, anonymous, openedAt, closedAt: outcome.at, people: outcome.people }]
}
