import { useState } from 'react'
import { boardsOfTemplate } from '#shared/boards/newBoards.ts'
import { openBoards } from '#shared/boards/select.ts'
import type { Template } from '#shared/boards/template.ts'
import type { DraftActivity } from '#shared/sessions/plan.ts'
import { useAsk, useRoom } from '../../room/RoomContext.tsx'
import { useLanguage } from '../../text/useLanguage.ts'

export interface NewBoards {
  /** Remembers which template steps were taken from. */
  from: (template: Template, activities: readonly DraftActivity[]) => void
  /** Templates whose steps have no board to happen on. */
  missing: (activities: readonly DraftActivity[]) => Template[]
  isWanted: (template: Template) => boolean
  want: (template: Template, isWanted: boolean) => void
  /** The same steps on boards of their templates, which are made now. */
  place: (activities: DraftActivity[]) => Promise<DraftActivity[]>
}

/** Steps of a template of which the room has no board get one when they are saved: without it nobody knows where to go. */
export function useNewBoards(templates: readonly Template[]): NewBoards {
  const ask = useAsk()
  const { language } = useLanguage()
  const boards = useRoom(({ state }) => state.boards)
  /** By step: the id of its template. */
  const [origins, setOrigins] = useState<ReadonlyMap<string, string>>(new Map())
  const [unwanted, setUnwanted] = useState<readonly string[]>([])
  /** By template: kept where saving fails after it. */
  const [made] = useState(() => new Map<string, string>())

  const originOf = ({ id, board, template }: DraftActivity) =>
    board === undefined && template === undefined ? origins.get(id) : undefined
  const missing = (activities: readonly DraftActivity[]) => {
    const ids = new Set(activities.map(originOf))
    return templates.filter(({ id }) => ids.has(id))
  }

  /** With those that a whole session has beside it, where there is none yet. */
  async function make({ id }: Template): Promise<void> {
    const known = new Set([...openBoards({ boards }).map(({ template }) => template), ...made.keys()])
    for (const each of boardsOfTemplate(id, templates, language)) {
      const isThere = each.template === id ? made.has(id) : known.has(each.template)
      if (isThere) continue
      const { board } = await ask({ type: 'board.create', ...each })
      if (board !== undefined) made.set(each.template, board)
    }
  }

  return {
    from: (template, activities) =>
      setOrigins(new Map([...origins, ...activities.map(each => [each.id, template.id] as const)])),
    missing,
    isWanted: ({ id }) => !unwanted.includes(id),
    want: ({ id }, isWanted) =>
      setUnwanted([...unwanted.filter(each => each !== id), ...(isWanted ? [] : [id])]),
    async place(activities) {
      const wanted = missing(activities).filter(({ id }) => !unwanted.includes(id))
      for (const template of wanted) await make(template)
      return activities.map(each => {
        const template = originOf(each)
        const isPlaced = wanted.some(({ id }) => id === template)
        const board = isPlaced && template !== undefined ? made.get(template) : undefined
        return board === undefined ? each : { ...each, board }
      })
    },
  }
}
