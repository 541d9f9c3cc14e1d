import { ListChecks } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/controls/Button.tsx'
import { useMay } from '../../room/usePeople.ts'
import { useBoard } from '../boardContext.ts'
import { ListPanel } from '../panels/ListPanel.tsx'
import { LookBackList } from './LookBackList.tsx'
import styles from './LookBackList.module.css'
import { useLookBack } from './useLookBack.ts'

/** Beside the board of a retrospective: what the last one decided, and what has come of it. */
export function LookBackPanel() {
  const { t } = useTranslation()
  const { board, setPanel } = useBoard()
  const { items, said, since } = useLookBack(board)
  const leads = useMay()('session.next')
  return (
    <ListPanel
      title={t('lookBack.title')}
      count={items.length}
      foot={
        since !== undefined &&
        leads && (
          <Button wide icon={ListChecks} onClick={() => setPanel({ kind: 'session', tab: 'agenda' })}>
            {t('sessions.tabs.agenda')}
          </Button>
        )
      }
    >
      <div className={styles.scroll}>
        <p className={styles.about}>
          {t('lookBack.about')}
          <output>{t('lookBack.answered', { said, of: items.length })}</output>
        </p>
        <LookBackList board={board.id} items={items} />
      </div>
    </ListPanel>
  )
}
