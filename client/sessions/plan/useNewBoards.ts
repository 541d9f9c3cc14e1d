import { useState } from 'react'
import type { Template } from '#shared/boards/template.ts'
import type { DraftActivity } from '#shared/sessions/plan.ts'
import { useAsk } from '../../room/RoomContext.tsx'
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
export function useNewBoards(): NewBoards {
  const ask = useAsk()
  const { language } = useLanguage()
  const [origins, setOrigins] = useState<ReadonlyMap<string, Template>>(new Map())
  const [unwanted, setUnwanted] = useState<ReadonlySet<Template>>(new Set())
  /** By template: kept where saving fails after it. */
  const [made] = useState(() => new Map<string, string>())

  const originOf = ({ id, board, template }: DraftActivity) =>
    board === undefined && template === undefined ? origins.get(id) : undefined
  const missing = (activities: readonly DraftActivity[]) => [
    ...new Set(activities.flatMap(each => originOf(each) ?? [])),
  ]

  async function make({ id, title }: Template): Promise<void> {
    if (made.has(id)) return
    const { board } = await ask({ type: 'board.create', title: title[language], template: id, language })
    if (board !== undefined) made.set(id, board)
  }

  return {
    from: (template, activities) =>
      setOrigins(new Map([...origins, ...activities.map(({ id }) => [id, template] as const)])),
    missing,
    isWanted: template => !unwanted.has(template),
    want(template, isWanted) {
      const others = [...unwanted].filter(each => each !== template)
      setUnwanted(new Set(isWanted ? others : [...others, template]))
    },
    async place(activities) {
      const wanted = missing(activities).filter(template => !unwanted.has(template))
      for (const template of wanted) await make(template)
      return activities.map(each => {
        const template = originOf(each)
        const board = template && wanted.includes(template) ? made.get(template.id) : undefined
        return board === undefined ? each : { ...each, board }
      })
    },
  }
}
