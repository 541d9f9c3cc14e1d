import { useMemo } from 'react'
import type { NoteComment } from '#shared/comments/model.ts'
import { segmentsOf } from '#shared/comments/mentions.ts'
import { useRoom } from '../room/RoomContext.tsx'
import styles from './Comment.module.css'

/** What somebody said, with the names of those it speaks to. Who was renamed since stands at its end. */
export function CommentedText({ comment: { text, mentions = [] } }: { comment: NoteComment }) {
  const people = useRoom(({ state }) => state.people)
  const me = useRoom(room => room.me)
  const segments = useMemo(() => {
    const mentioned = mentions.flatMap(id => people[id] ?? [])
    const named = segmentsOf(text, mentioned)
    const unnamed = mentioned.filter(({ name }) => !named.some(({ text: said }) => said === `@${name}`))
    return [...named, ...unnamed.map(({ id, name }) => ({ text: ` @${name}`, person: id }))]
  }, [text, mentions, people])
  return (
    <p className={styles.text}>
      {segments.map(({ text: said, person }, index) =>
        person === undefined ? (
          said
        ) : (
          // A text has no other keys than its places.
          // oxlint-disable-next-line react/no-array-index-key
          <mark key={index} className={styles.mention} data-me={person === me || undefined}>
            {said}
          </mark>
        ),
      )}
    </p>
  )
}
