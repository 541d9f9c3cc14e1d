import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Button } from '../ui/controls/Button.tsx'
import { Intro } from './intro/Intro.tsx'
import { RoomList } from './RoomList.tsx'
import { SplitPage } from './SplitPage.tsx'
import styles from './NotFound.module.css'

export function NotFound() {
  const { t } = useTranslation()
  return (
    <SplitPage>
      <title>{`${t('home.notFoundTitle')} · Rotunda`}</title>
      <Intro title={t('home.notFoundTitle')} lead={t('home.notFoundLead')}>
        <Button tone="primary" asChild>
          <Link to="/">{t('home.toStart')}</Link>
        </Button>
        <div className={styles.rooms}>
          <RoomList />
        </div>
      </Intro>
    </SplitPage>
  )
}
