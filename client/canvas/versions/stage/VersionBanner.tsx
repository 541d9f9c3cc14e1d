import { ArrowLeftRight, CopyPlus, RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Version } from '#shared/versions/model.ts'
import { useMay } from '../../../room/usePeople.ts'
import { formatDateTime } from '../../../text/format.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { NARROW, useMediaQuery } from '../../../ui/browser/useMediaQuery.ts'
import { useBoard } from '../../boardContext.ts'
import { useRestore } from '../useRestore.ts'
import styles from './VersionStage.module.css'
import { useVersionView } from '../versionView.ts'
import { nameOf } from '../versionWords.ts'

/** Says that this is not now, and what can be done with it. */
export function VersionBanner({ version }: { version: Version }) {
  const { watching, setPanel } = useBoard()
  const { isComparing, setComparing, backToNow } = useVersionView()
  const { t } = useTranslation()
  const may = useMay()
  const isPhone = useMediaQuery(NARROW)
  const { restore, restoreAsNew, isBusy } = useRestore()

  function compare(): void {
    setComparing(!isComparing)
    // The list of differences; on a phone it would hide them, and is one tap away.
    if (!isComparing && !isPhone) setPanel({ kind: 'versions' })
  }

  return (
    <section className={styles.banner} aria-label={t('versions.looking')}>
      <div className={styles.words}>
        <span className={styles.moment}>{t(isComparing ? 'versions.comparing' : 'versions.looking')}</span>
        <strong className={styles.name}>{nameOf(version, t)}</strong>
        <span className={styles.moment}>{formatDateTime(version.of)}</span>
      </div>
      <div className={styles.actions}>
        <Button size="small" icon={ArrowLeftRight} aria-pressed={isComparing} onClick={compare}>
          {t(isPhone ? 'versions.compareShort' : 'versions.compare')}
        </Button>
        {may('board.create') && (
          <Button size="small" icon={CopyPlus} busy={isBusy} onClick={() => void restoreAsNew(version)}>
            {t('versions.restoreNew')}
          </Button>
        )}
        {!watching && (
          <Button size="small" icon={RotateCcw} busy={isBusy} onClick={() => void restore(version)}>
            {t('versions.restore')}
          </Button>
        )}
        <Button size="small" tone="primary" onClick={backToNow}>
          {t('versions.backToNow')}
        </Button>
      </div>
    </section>
  )
}
