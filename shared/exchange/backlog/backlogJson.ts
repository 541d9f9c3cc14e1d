// Everything the house holds about the initiatives. Nothing is lost: read back, it is what was exported.
import { z } from 'zod'
import { Board } from '../../boards/model.ts'
import { Id, Moment } from '../../fields.ts'
import { Initiative } from '../../initiatives/model.ts'
import { Language } from '../../language.ts'
import { Group, Person } from '../../people/model.ts'
import { Room } from '../../room/model.ts'
import type { Backlog } from './backlog.ts'
import type { TextFile } from '../formats.ts'
import { fileName } from '../slug.ts'

export const BacklogFile = z.object({
  schema: z.literal('rotunda/backlog'),
  /** Rises when a reader of the version before would misread the file. */
  version: z.literal(1),
  exportedAt: Moment,
  origin: z.string(),
  language: Language,
  room: Room.pick({ id: true, name: true }),
  people: z.record(Id, Person),
  groups: z.record(Id, Group),
  boards: z.record(Id, Board.pick({ id: true, title: true })),
  initiatives: z.array(Initiative),
})
export type BacklogFile = z.infer<typeof BacklogFile>

export function toBacklogJson(backlog: Backlog): TextFile {
  const { room, people, groups, boards, initiatives, origin, language, exportedAt } = backlog
  const titles = Object.values(boards).map(({ id, title }) => [id, { id, title }])
  const file: BacklogFile = {
    schema: 'rotunda/backlog',
    version: 1,
    exportedAt,
    origin,
    language,
    room: { id: room.id, name: room.name },
    people,
    groups,
    boards: Object.fromEntries(titles),
    initiatives: [...initiatives],
  }
  return {
    name: fileName(room.name, 'backlog', 'json'),
    mediaType: 'application/json',
    text: `${JSON.stringify(file, null, 2)}\n`,
    warnings: [],
  }
}
