import { useMemo } from 'react'
import { noteKey } from '#shared/canvas/document.ts'
import type { Comparison as Compared, Idea } from '#shared/ideas/model.ts'
import { isCompared } from '#shared/ideas/select.ts'
import { ProblemNotice } from '../problems/ProblemNotice.tsx'
import { useRoom } from '../room/RoomContext.tsx'
import { Skeleton } from '../ui/states/Skeleton.tsx'
import styles from './Comparison.module.css'
import { IdeaDragging } from './dragging/IdeaDragging.tsx'
import { LeftOver } from './left/LeftOver.tsx'
import { Matrix } from './matrix/Matrix.tsx'
import { sidesOf } from './sides.ts'
import { useFindings } from './useFindings.ts'
import { useNotesOf } from './useNotesOf.ts'

const keysOf = (idea: Idea) => idea.notes.map(({ board, note }) => noteKey(board, note))

/** What was compared: the ideas by group, and the notes that belong to none. */
export function Comparison({ comparison, ideas }: { comparison: Compared; ideas: readonly Idea[] }) {
  const groups = useRoom(({ state }) => state.groups)
  const boards = useRoom(({ state }) => state.boards)
  // A note that was moved out of the boards compared may be in an idea still.
  const read = useMemo(
    () => [
      ...new Set([...comparison.boards, ...ideas.flatMap(({ notes }) => notes.map(({ board }) => board))]),
    ],
    [comparison, ideas],
  )
  const { notes, isLoading, error, refetch } = useNotesOf(read)
  const byKey = useMemo(() => new Map(notes.map(note => [note.key, note])), [notes])
  const taken = useMemo(() => new Set(ideas.flatMap(keysOf)), [ideas])
  const compared = useMemo(
    () =>
      notes.filter(({ board, zone, text }) => isCompared({ comparison }, board, zone) && text.trim() !== ''),
    [notes, comparison],
  )
  const sides = useMemo(() => {
    const inIdeas = notes.filter(({ key }) => taken.has(key))
    return sidesOf(new Set([...compared, ...inIdeas].map(({ side }) => side)), groups, boards)
  }, [notes, compared, taken, groups, boards])
  // An idea of an earlier comparison adds a column, but nobody who could have found what is compared now.
  const asked = useMemo(() => new Set(compared.map(({ side }) => side)), [compared])
  const left = useMemo(() => compared.filter(({ key }) => !taken.has(key)), [compared, taken])
  const findings = useFindings(ideas, byKey)
  if (error)
    return (
      <div className={styles.notice}>
        <ProblemNotice error={error} onRetry={refetch} />
      </div>
    )
  if (isLoading)
    return (
      <div className={styles.notice}>
        <Skeleton height={320} />
      </div>
    )
  return (
    <IdeaDragging ideas={ideas} notes={byKey}>
      <div className={styles.comparison}>
        <Matrix ideas={ideas} notes={byKey} sides={sides} asked={asked} findings={findings} />
        <LeftOver left={left} compared={compared} ideas={ideas} sides={sides} />
      </div>
    </IdeaDragging>
  )
}
