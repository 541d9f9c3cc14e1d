import {
  DefaultShapeIndicator,
  useValue,
  type TLCollaboratorHintProps,
  type TLCursorProps,
  type TLShapeIndicatorProps,
} from 'tldraw'
import type { ReadyRoom } from '../../room/connection.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { personColor } from './personColor.ts'
import { cursorsShown } from '../together/cursorsShown.ts'
import { useVoting } from '../votes/voting.ts'
import styles from './PersonCursor.module.css'

/** The room knows names and colours; what a cursor says of itself could be anything. */
const colorOf = (userId: string) => (room: ReadyRoom) => {
  const person = room.state.people[userId]
  return person ? personColor(room.state, person) : 'grey'
}

/** Where others point and what they choose: not while a vote is open, for it would tell what they vote for. */
function useIsShown(): boolean {
  const voting = useVoting()
  const isVoting = useValue('is voting', () => voting?.marks.get().open !== undefined, [voting])
  return cursorsShown.use() && !isVoting
}

/** What somebody else has chosen. */
export function PersonChoice(props: TLShapeIndicatorProps) {
  return useIsShown() ? <DefaultShapeIndicator {...props} /> : null
}

/** At a place of the page, and as large at any zoom. */
const at = ({ x, y }: { x: number; y: number }, zoom: number) => ({
  transform: `translate(${x}px, ${y}px) scale(${1 / zoom})`,
})

export function PersonCursor({ userId, point, zoom, name, chatMessage }: TLCursorProps) {
  const color = useRoom(colorOf(userId))
  const known = useRoom(room => room.state.people[userId]?.name)
  const isShown = useIsShown()
  if (!point || !isShown) return null
  return (
    <div className={styles.cursor} data-color={color} data-cursor={userId} style={at(point, zoom)}>
      <svg viewBox="0 0 16 18" aria-hidden>
        <path d="M2 2 13.5 9 8 10.5 5 16Z" />
      </svg>
      <span className={styles.name}>{known ?? name}</span>
      {chatMessage && <span className={styles.chat}>{chatMessage}</span>}
    </div>
  )
}

/** Somebody works beyond the edge: a dot there, in their colour. */
export function PersonBeyond({ userId, point, viewport, zoom }: TLCollaboratorHintProps) {
  const color = useRoom(colorOf(userId))
  const isShown = useIsShown()
  const margin = 10 / zoom
  const inside = (value: number, low: number, high: number) =>
    Math.min(Math.max(value, low + margin), high - margin)
  if (!isShown) return null
  const shown = {
    x: inside(point.x, viewport.minX, viewport.maxX),
    y: inside(point.y, viewport.minY, viewport.maxY),
  }
  return <div className={styles.beyond} data-color={color} style={at(shown, zoom)} aria-hidden />
}
