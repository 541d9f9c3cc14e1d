import type { PointerEventHandler } from 'react'
import type { PaletteColor } from '#shared/palette.ts'
import type { Place } from '#shared/placings/model.ts'
import { standing } from './onMatrix.ts'
import styles from './Token.module.css'

export interface NumberedNote {
  id: string
  number: number
  text: string
  color: PaletteColor
}

/** A note by its number, to be dragged from the list. Keyboards have the list itself. */
export function Token({
  note: { number, color },
  onPointerDown,
}: {
  note: NumberedNote
  onPointerDown?: PointerEventHandler
}) {
  return (
    <span
      className={`${styles.token} ${onPointerDown ? styles.moved : ''}`}
      data-color={color}
      aria-hidden
      onPointerDown={onPointerDown}
    >
      {number}
    </span>
  )
}

/** The same where it stands in the matrix. */
export function PlacedToken({
  note: { id, number, text, color },
  place,
  isChosen,
  isDragged = false,
  onPointerDown,
}: {
  note: NumberedNote
  place: Place
  isChosen: boolean
  isDragged?: boolean
  onPointerDown?: PointerEventHandler
}) {
  return (
    <span
      className={`${styles.token} ${styles.placed} ${onPointerDown ? styles.moved : ''}`}
      style={standing(place)}
      title={text}
      data-color={color}
      data-token={id}
      data-chosen={isChosen || undefined}
      data-dragged={isDragged || undefined}
      aria-hidden
      onPointerDown={onPointerDown}
    >
      {number}
    </span>
  )
}

/** What is dragged, while it is over no place. */
export function Ghost({ note, at }: { note: NumberedNote | undefined; at: { x: number; y: number } }) {
  if (!note) return null
  return (
    <span className={styles.ghost} style={{ left: at.x, top: at.y }}>
      <Token note={note} />
    </span>
  )
}

/** Where the middle half of all put it. */
export function Spread({ low, high, color }: { low: Place; high: Place; color: PaletteColor }) {
  return (
    <span
      className={styles.spread}
      data-color={color}
      aria-hidden
      style={{
        left: `${low.effort}%`,
        right: `${100 - high.effort}%`,
        bottom: `${low.impact}%`,
        top: `${100 - high.impact}%`,
      }}
    />
  )
}

/** Where one of them put it, and who, where that is to be known. */
export function OnesPlace({ place, name }: { place: Place; name: string | undefined }) {
  return <span className={styles.one} style={standing(place)} title={name} aria-hidden />
}
