import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { voicesOf } from '#shared/convergence/voices.ts'
import { mostIdeas, type Comparison } from '#shared/ideas/model.ts'
import { openIdeas } from '#shared/ideas/select.ts'
import { titleFrom } from '#shared/ideas/title.ts'
import { noteKey } from '#shared/canvas/document.ts'
import { tellProblem } from '../../problems/tellProblem.ts'
import { useAsk, useRoom } from '../../room/RoomContext.tsx'
import { askForVectors, keepVectors, noVectors, type Vectors } from '../eye/vectors.ts'
import { findProposal } from '../findProposal.ts'
import type { PlacedNote } from '../useNotesOf.ts'

/** Finds ideas in notes and proposes them to the room. What is confirmed or promoted keeps its notes. */
export function useCompare() {
  const { t } = useTranslation()
  const ask = useAsk()
  const client = useQueryClient()
  const room = useRoom(({ state }) => state.room.id)
  const ideas = useRoom(({ state }) => state.ideas)
  const [isComparing, setComparing] = useState(false)
  const leaving = useRef<AbortController>(undefined)
  useEffect(() => () => leaving.current?.abort(), [])

  /** Whoever fails to answer is done without. */
  async function lookCloser(
    notes: readonly PlacedNote[],
    host: string,
    signal: AbortSignal,
  ): Promise<Vectors> {
    try {
      return await askForVectors(room, notes, signal)
    } catch {
      signal.throwIfAborted()
      toast.warning(t('ideas.model.failed', { host }))
      return noVectors
    }
  }

  /** @param host to which texts may be sent, where there is one */
  async function compare(
    comparison: Comparison,
    compared: readonly PlacedNote[],
    others: readonly PlacedNote[],
    host: string | undefined,
  ): Promise<boolean> {
    const controller = new AbortController()
    leaving.current = controller
    setComparing(true)
    try {
      const settled = [
        ...openIdeas({ ideas }).filter(({ status }) => status === 'confirmed'),
        ...Object.values(ideas).filter(({ status }) => status === 'promoted'),
      ]
      const taken = new Set(
        settled.flatMap(({ notes }) => notes.map(({ board, note }) => noteKey(board, note))),
      )
      const free = compared.filter(({ key }) => !taken.has(key))
      const background = [...others, ...compared.filter(({ key }) => taken.has(key))].map(({ text }) => text)
      const vectors = host === undefined ? noVectors : await lookCloser(free, host, controller.signal)
      keepVectors(client, room, vectors)
      const voices = voicesOf(free, vectors)
      const proposal = await findProposal({ voices, background }, controller.signal)
      const found = proposal.ideas.slice(0, mostIdeas.inRoom).map(members => {
        const notes = members.flatMap(member => free[member] ?? []).slice(0, mostIdeas.notes)
        return {
          title: titleFrom(notes.map(({ text }) => text)) ?? t('ideas.untitled'),
          notes: notes.map(({ board, id }) => ({ board, note: id })),
        }
      })
      await ask({ type: 'idea.propose', ...comparison, ideas: found })
      return true
    } catch (error) {
      if (!controller.signal.aborted) tellProblem(error)
      return false
    } finally {
      setComparing(false)
    }
  }
  return { compare, isComparing }
}
