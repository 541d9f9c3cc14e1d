import { createContext, useContext, useMemo, useRef, useState } from 'react'
import type { Idea } from '#shared/ideas/model.ts'
import { openIdeas } from '#shared/ideas/select.ts'
import type { NoteReference } from '#shared/initiatives/model.ts'
import type { Command } from '#shared/room/commands.ts'
import { tellProblem } from '../problems/tellProblem.ts'
import { useAsk, useRoomConnection } from '../room/RoomContext.tsx'

export interface IdeaActs {
  rename: (idea: Idea, title: string) => Promise<boolean>
  /** Into an idea, or out of all. */
  move: (notes: readonly NoteReference[], idea: string | null) => Promise<boolean>
  create: (title: string, notes: readonly NoteReference[]) => Promise<boolean>
  merge: (into: Idea, from: Idea) => Promise<boolean>
  confirm: (ideas: readonly Idea[], confirmed: boolean) => Promise<boolean>
  dismiss: (idea: Idea) => Promise<boolean>
  /** Takes back the last of one's own, if there is any. */
  undo: () => Promise<void>
  canUndo: boolean
  /** After what cannot be taken back. */
  forget: () => void
}

const Context = createContext<IdeaActs | undefined>(undefined)
export const IdeaActsContext = Context

/** Undefined for whoever may only look. */
export const useActs = (): IdeaActs | undefined => useContext(Context)

const restoring = ({ id: idea, title, notes, status }: Idea): Command => ({
  type: 'idea.restore',
  idea,
  title,
  notes,
  confirmed: status === 'confirmed',
})

const references = (notes: readonly NoteReference[]) => notes.map(({ board, note }) => ({ board, note }))

/** What can be done with ideas, each with what takes it back. */
export function useIdeaActs(): IdeaActs {
  const ask = useAsk()
  const connection = useRoomConnection()
  const past = useRef<Command[][]>([])
  /** Ends when all that was asked for is answered: what is taken back right away is the last of it. */
  const asked = useRef<Promise<unknown>>(Promise.resolve())
  const [canUndo, setCanUndo] = useState(false)
  return useMemo(() => {
    const attempt = async (command: Command, touched: readonly Idea[]): Promise<boolean> => {
      const back = touched.map(restoring)
      setCanUndo(true)
      const answer = ask(command)
      asked.current = Promise.allSettled([asked.current, answer])
      try {
        const { idea } = await answer
        past.current.push(idea === undefined ? back : [{ type: 'idea.dismiss', idea }, ...back])
        return true
      } catch (error) {
        setCanUndo(past.current.length > 0)
        tellProblem(error)
        return false
      }
    }
    const stateNow = () => {
      const view = connection.view()
      return view.status === 'ready' ? openIdeas(view.state) : []
    }
    const holdersOf = (notes: readonly NoteReference[]) =>
      stateNow().filter(idea =>
        idea.notes.some(held => notes.some(({ board, note }) => held.board === board && held.note === note)),
      )
    return {
      canUndo,
      rename: (idea, title) => attempt({ type: 'idea.rename', idea: idea.id, title }, [idea]),
      move: (notes, idea) => {
        const into = stateNow().filter(({ id }) => id === idea)
        const touched = [...new Set([...holdersOf(notes), ...into])]
        return attempt({ type: 'idea.move', notes: references(notes), idea }, touched)
      },
      create: (title, notes) =>
        attempt({ type: 'idea.create', title, notes: references(notes) }, holdersOf(notes)),
      merge: (into, from) => attempt({ type: 'idea.merge', into: into.id, from: from.id }, [into, from]),
      confirm: (ideas, confirmed) =>
        attempt({ type: 'idea.confirm', ideas: ideas.map(({ id }) => id), confirmed }, ideas),
      dismiss: idea => attempt({ type: 'idea.dismiss', idea: idea.id }, [idea]),
      undo: async () => {
        await asked.current
        const back = past.current.pop()
        setCanUndo(past.current.length > 0)
        try {
          for (const command of back ?? []) await ask(command)
        } catch (error) {
          tellProblem(error)
        }
      },
      forget: () => {
        past.current = []
        setCanUndo(false)
      },
    }
  }, [ask, connection, canUndo])
}
