import { useTranslation } from 'react-i18next'
import { useMay } from '../../room/usePeople.ts'
import { useBoard } from '../boardContext.ts'
import { ListPanel } from '../panels/ListPanel.tsx'
import { ComparisonList } from './compare/ComparisonList.tsx'
import { SaveVersion } from './SaveVersion.tsx'
import { useVersions } from './useVersions.ts'
import { VersionList } from './VersionList.tsx'
import { useVersionView } from './versionView.ts'

/** The versions of the board; while one is compared with now, what is different. */
export function VersionsPanel() {
  const { board } = useBoard()
  const { shown, isComparing, comparison } = useVersionView()
  const { t } = useTranslation()
  const may = useMay()
  const versions = useVersions(board.id)
  const title = t(isComparing ? 'versions.difference.title' : 'versions.title')
  return (
    <ListPanel title={title} count={isComparing ? undefined : versions.length}>
      {isComparing ? (
        <ComparisonList comparison={comparison} />
      ) : (
        <>
          {may('version.create') && !shown && <SaveVersion />}
          <VersionList versions={versions} />
        </>
      )}
    </ListPanel>
  )
}
