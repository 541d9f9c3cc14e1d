import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Placing } from '#shared/placings/model.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { VisuallyHidden } from '../../ui/marks/VisuallyHidden.tsx'
import { useNotes } from '../list/useNotes.ts'
import { Matrix } from './Matrix.tsx'
import styles from './PlacingDialog.module.css'
import { stepOf } from './steps.ts'
import { Ghost, PlacedToken, Token } from './Token.tsx'
import { useDragging } from './useDragging.ts'
import { usePlaces } from './usePlaces.ts'

/** Where each puts the notes for themselves: drag them, choose one and press a place, or use the arrow keys. */
export function PlacingDialog({ placing, onClose }: { placing: Placing; onClose: () => void }) {
  const { t } = useTranslation()
  const { notes: onBoard } = useNotes()
  const { places, put } = usePlaces(placing)
  const [chosen, choose] = useState<string>()
  const { setMatrix, moved, begin, press, area } = useDragging({ put, choose })
  const notes = placing.notes.map((id, index) => {
    const note = onBoard.find(each => each.id === id)
    return {
      id,
      number: index + 1,
      text: note?.text.trim() || t('votes.noText'),
      color: note?.color ?? 'grey',
    }
  })
  const whereIs = (id: string) => {
    const place = places[id]
    return place ? t('placings.at', place) : t('placings.nowhere')
  }
  const last = notes.find(({ id }) => id === chosen)
  return (
    <Dialog
      open
      onOpenChange={isOpen => !isOpen && onClose()}
      title={placing.title ?? t('placings.title')}
      description={t(placing.anonymous ? 'placings.howAnonymous' : 'placings.how')}
      closeLabel={t('common.close')}
      size="large"
      footer={
        <Button tone="primary" onClick={onClose}>
          {t('placings.done')}
        </Button>
      }
    >
      <div className={styles.sides} {...area}>
        <Matrix ref={setMatrix} isAiming={chosen !== undefined} onPointerUp={event => press(event, chosen)}>
          {notes.map(note => {
            const place = moved?.note === note.id ? moved.place : places[note.id]
            return (
              place && (
                <PlacedToken
                  key={note.id}
                  note={note}
                  place={place}
                  isChosen={note.id === chosen}
                  isDragged={note.id === moved?.note}
                  onPointerDown={event => begin(event, note.id)}
                />
              )
            )
          })}
        </Matrix>
        <ol className={styles.list}>
          {notes.map(note => (
            <li key={note.id}>
              <Token note={note} onPointerDown={event => begin(event, note.id)} />
              <button
                type="button"
                className={styles.note}
                aria-pressed={note.id === chosen}
                data-placing={note.id}
                onClick={() => choose(chosen === note.id ? undefined : note.id)}
                onKeyDown={event => {
                  const place = stepOf(event, places[note.id])
                  if (place === undefined) return
                  event.preventDefault()
                  choose(note.id)
                  put(note.id, place)
                }}
              >
                <span>{note.text}</span>
                <small>{whereIs(note.id)}</small>
              </button>
            </li>
          ))}
        </ol>
        {moved && !moved.place && <Ghost note={notes.find(({ id }) => id === moved?.note)} at={moved.at} />}
        <VisuallyHidden>
          <output>{last && `${last.text}: ${whereIs(last.id)}`}</output>
        </VisuallyHidden>
      </div>
    </Dialog>
  )
}
