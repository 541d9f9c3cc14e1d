import { Ellipsis } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Initiative } from '#shared/initiatives/model.ts'
import { useMoves } from '../status/MoveContext.tsx'
import styles from './CardAction.module.css'
import { StatusMenu } from '../status/StatusMenu.tsx'

/** The way to move a card without dragging it. */
export function MoveMenu({ initiative, onMoved }: { initiative: Initiative; onMoved: () => void }) {
  const { t } = useTranslation()
  const { moving } = useMoves()
  return (
    <StatusMenu
      initiative={initiative}
      align="end"
      onMoved={onMoved}
      trigger={
        <button
          type="button"
          className={styles.action}
          aria-label={t('initiatives.moveTitle', { title: initiative.title })}
          title={t('initiatives.moveTo')}
          disabled={moving === initiative.id}
        >
          <Ellipsis aria-hidden />
        </button>
      }
    />
  )
}
