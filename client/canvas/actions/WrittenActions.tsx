import { ArrowUpRight } from 'lucide-react'
import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { useValue } from 'tldraw'
import { nextActions } from '#shared/initiatives/actions.ts'
import { useMay } from '../../room/usePeople.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { useBoard } from '../boardContext.ts'
import { useNotes } from '../list/useNotes.ts'
import { BadgeContext, useMade } from '../promote/badges.ts'
import styles from './ActionStep.module.css'

/** Notes that were written where the board asks for actions, and are none yet: nobody would be reminded of them. */
export function WrittenActions() {
  const { showOnCanvas, setDialog } = useBoard()
  const { t } = useTranslation()
  const may = useMay()
  const made = useMade()
  const badges = useContext(BadgeContext)?.badges
  const badged = useValue('badges', () => badges?.get(), [badges])
  const { notes } = useNotes()
  const written = notes.filter(
    ({ id, zone, text }) => zone === nextActions && text.trim() !== '' && !badged?.has(id),
  )
  if (written.length === 0) return null
  return (
    <section aria-label={t('actions.written')}>
      <h5>{t('actions.written')}</h5>
      <ul className={styles.list}>
        {written.map(({ id, text }) => (
          <li key={id} className={styles.voted}>
            <button type="button" onClick={() => showOnCanvas(id)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
      {may('initiative.promote') && (
        <Button
          wide
          icon={ArrowUpRight}
          onClick={() =>
            setDialog({
              kind: 'promote',
              notes: written.map(({ id, text }) => ({ id, text })),
            })
          }
        >
          {t(`promoting.${made}.ask`, { count: written.length })}
        </Button>
      )}
    </section>
  )
}
