import { Grid2x2Check } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import type { Placing, PlacedNote } from '#shared/placings/model.ts'
import { placedBy } from '#shared/placings/select.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useMay } from '../../room/usePeople.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { i18n } from '../../text/i18n.ts'
import { useBoard } from '../boardContext.ts'
import { layOut } from './layOut.ts'
import { Matrix } from './Matrix.tsx'
import styles from './PlacingDialog.module.css'
import { OnesPlace, PlacedToken, Spread, Token } from './Token.tsx'

/** Where all together put the notes: the medians, and what people are furthest apart about first. */
export function PlacedDialog({ placing, onClose }: { placing: Placing; onClose: () => void }) {
  const { t } = useTranslation()
  const { connection, watching } = useBoard()
  const may = useMay()
  const results = placing.outcome?.results ?? []
  const [chosen, choose] = useState(results[0]?.note)
  const shown = results.find(({ note }) => note === chosen)
  const numbered = results.map((result, index) => ({
    result,
    note: {
      id: result.note,
      number: index + 1,
      text: result.excerpt ?? t('votes.gone'),
      color: result.color ?? ('grey' as const),
    },
  }))
  const mayLayOut = may('placing.close') && !watching && results.some(({ excerpt }) => excerpt !== undefined)

  function layOutAll(): void {
    const language = i18n.language.startsWith('ru') ? 'ru' : 'en'
    const count = connection.edit(doc => layOut(doc, results, language))
    toast.success(t('placings.laidOut', { count }))
    onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={isOpen => !isOpen && onClose()}
      title={placing.title ?? t('placings.title')}
      description={t('placings.shownHint')}
      closeLabel={t('common.close')}
      size="large"
      footer={
        mayLayOut && (
          <Button tone="primary" icon={Grid2x2Check} onClick={layOutAll}>
            {t('placings.layOut')}
          </Button>
        )
      }
    >
      <div className={styles.sides}>
        <Matrix>
          {shown && <Spread low={shown.low} high={shown.high} color={shown.color ?? 'grey'} />}
          {shown && <Places placing={placing} result={shown} />}
          {numbered.map(({ note, result }) => (
            <PlacedToken key={note.id} note={note} place={result.median} isChosen={note.id === chosen} />
          ))}
        </Matrix>
        <ol className={styles.list} aria-label={t('placings.furthest')}>
          {numbered.map(({ note, result }) => (
            <li key={note.id}>
              <Token note={note} />
              <button
                type="button"
                className={styles.note}
                aria-pressed={note.id === chosen}
                onClick={() => choose(note.id)}
              >
                <span>{note.text}</span>
                <small>{t('placings.at', rounded(result.median))}</small>
                <small>
                  {t('placings.apart', {
                    count: result.places.length,
                    apart: Math.round(result.apart),
                  })}
                </small>
                {note.id === chosen && <Names placing={placing} result={result} />}
              </button>
            </li>
          ))}
        </ol>
      </div>
    </Dialog>
  )
}

const rounded = ({ impact, effort }: PlacedNote['median']) => ({
  impact: Math.round(impact),
  effort: Math.round(effort),
})

/** Everybody's place of the note that is looked at. */
function Places({ placing, result }: { placing: Placing; result: PlacedNote }) {
  const people = useRoom(({ state }) => state.people)
  const named = placedBy(placing, result)
  const all =
    named.length > 0
      ? named.map(({ person, place }) => ({ place, name: people[person]?.name }))
      : result.places.map(place => ({ place, name: undefined }))
  return all.map(({ place, name }, index) => <OnesPlace key={index} place={place} name={name} />)
}

/** Who put it where, those furthest from the median first: they are to be heard first. */
function Names({ placing, result }: { placing: Placing; result: PlacedNote }) {
  const people = useRoom(({ state }) => state.people)
  const { t } = useTranslation()
  return placedBy(placing, result).map(({ person, place }) => (
    <small key={person} data-placed-by={person}>
      {people[person]?.name ?? t('canvas.list.someone')}: {t('placings.at', place)}
    </small>
  ))
}
