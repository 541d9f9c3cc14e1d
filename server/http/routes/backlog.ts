// The initiatives as a file.
import { z } from 'zod'
import { exportBacklog } from '#shared/exchange/backlog/exportBacklog.ts'
import { Status } from '#shared/initiatives/model.ts'
import { filterInitiatives, openInitiatives } from '#shared/initiatives/select.ts'
import type { Handlers } from '../handler.ts'

export function backlogHandlers({ now }: { now: () => string }): Pick<Handlers, 'exportBacklog'> {
  return {
    exportBacklog({ query: { format, language, owner, status, part }, caller: { state, origin } }) {
      const filter = {
        owners: namesIn(owner),
        statuses: z.object({ status: z.array(Status) }).parse({ status: namesIn(status) }).status,
        text: '',
      }
      const { room, people, groups, boards } = state
      const initiatives = filterInitiatives(openInitiatives(state), filter)
      return exportBacklog(
        format,
        {
          room,
          initiatives,
          people,
          groups,
          boards,
          origin,
          language: language ?? room.language,
          exportedAt: now(),
        },
        part === undefined ? {} : { part },
      )
    },
  }
}

const namesIn = (list = ''): string[] =>
  list
    .split(',')
    .map(name => name.trim())
    .filter(Boolean)
