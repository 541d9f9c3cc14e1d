import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet } from 'react-router'
import { NARROW, useMediaQuery } from '../../ui/browser/useMediaQuery.ts'
import { BottomBar } from './BottomBar.tsx'
import { Offline } from './Offline.tsx'
import { PageLoading } from './PageLoading.tsx'
import styles from './RoomLayout.module.css'
import { StorageFull } from '../StorageFull.tsx'
import { SideNav } from './SideNav.tsx'

/** The pages of a room with the way between them: at the side, on a phone below. */
export function RoomLayout() {
  const { t } = useTranslation()
  const isNarrow = useMediaQuery(NARROW)
  return (
    <div className={styles.layout}>
      {!isNarrow && <SideNav />}
      <main className={styles.main}>
        <Offline />
        <StorageFull />
        <Suspense fallback={<PageLoading label={t('common.loading')} />}>
          <Outlet />
        </Suspense>
      </main>
      {isNarrow && <BottomBar />}
    </div>
  )
}
