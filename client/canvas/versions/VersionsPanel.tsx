import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Count } from '../../ui/marks/Count.tsx'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { useMay } from '../../room/usePeople.ts'
import { useBoard } from '../boardContext.ts'
import { ComparisonList } from './ComparisonList.tsx'
import { SaveVersion } from './SaveVersion.tsx'
import { useVersions } from './useVersions.ts'
import { VersionList } from './VersionList.tsx'
import styles from './VersionsPanel.module.css'
import { useVersionView } from './versionView.ts'

/** The versions of the board; while one is compared with now, what is different. */
export function VersionsPanel() {
  const { board, setPanel } = useBoard()
  const { shown, isComparing, comparison } = useVersionView()
  const { t } = useTranslation()
  const may = useMay()
  const versions = useVersions(board.id)
  const title = t(isComparing ? 'versions.difference.title' : 'versions.title')
  return (
    <aside className={styles.panel} aria-label={title}>
      <header className={styles.head}>
        <h2>{title}</h2>
        {!isComparing && <Count value={versions.length} />}
        <IconButton
          className={styles.close}
          label={t('canvas.closePanel')}
          icon={X}
          size="small"
          side="left"
          onClick={() => setPanel(undefined)}
        />
      </header>
      {isComparing ? (
        <ComparisonList comparison={comparison} />
      ) : (
        <>
          {may('version.create') && !shown && <SaveVersion />}
          <VersionList versions={versions} />
        </>
      )}
    </aside>
  )
}
