import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { roomOfBoard } from '#shared/boards/model.ts'
import { boardPath } from '#shared/links.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { TidyStep } from '../arrange/TidyZones.tsx'
import { useBoard } from '../boardContext.ts'
import { TopicChips } from '../topics/TopicChips.tsx'
import hints from '../hints/BoardHints.module.css'
import styles from './StepHint.module.css'
import { useStepHint } from './useStepHint.ts'

/** The step's line of instruction, with the way to what it is done with beside the board; or where the session is when it is not here. */
export function StepHint({ isLine }: { isLine?: boolean }) {
  const { t } = useTranslation()
  const { editor, panel, setPanel, watching } = useBoard()
  const hint = useStepHint()
  if (!hint) return null
  if (hint.kind === 'here')
    return (
      <p className={`${hints.hint} ${styles.hint}`} data-line={isLine || undefined}>
        {hint.instruction}
        {hint.mode === 'group' && editor && !watching && <TidyStep editor={editor} zones={hint.zones} />}
        {hint.mode === 'discuss' && panel?.kind !== 'session' && <TopicChips />}
        {hint.mode === 'promote' && panel?.kind !== 'session' && (
          <Button size="small" onClick={() => setPanel({ kind: 'session', tab: 'agenda' })}>
            {t('actions.show')}
          </Button>
        )}
      </p>
    )
  const { place } = hint
  return (
    <p className={`${hints.hint} ${styles.hint}`} data-line={isLine || undefined}>
      {t('sessions.elsewhere', { title: place.title })}
      <Button asChild size="small" tone="quiet">
        <Link to={boardPath(roomOfBoard(place.id), place.id)}>{t('sessions.go')}</Link>
      </Button>
    </p>
  )
}
