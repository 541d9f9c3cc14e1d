import { useTranslation } from 'react-i18next'
import { CreateRoomForm } from './create/CreateRoomForm.tsx'
import type { TemplateDialog } from './create/FirstBoard.tsx'
import styles from './HomePage.module.css'
import { Intro } from './intro/Intro.tsx'
import { JourneyPicture } from './intro/JourneyPicture.tsx'
import { RoomList } from './RoomList.tsx'
import { SplitPage } from './SplitPage.tsx'

export function HomePage({ TemplateDialog }: { TemplateDialog: TemplateDialog }) {
  const { t } = useTranslation()
  return (
    <SplitPage
      side={
        <>
          <RoomList />
          <JourneyPicture />
        </>
      }
    >
      <title>Rotunda</title>
      <Intro title={t('home.createTitle')} lead={t('home.createLead')}>
        <CreateRoomForm TemplateDialog={TemplateDialog} />
        <div className={styles.narrowRooms}>
          <RoomList />
        </div>
      </Intro>
    </SplitPage>
  )
}
