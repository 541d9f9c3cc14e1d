import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CreateRoomForm } from './create/CreateRoomForm.tsx'
import type { TemplateDialog } from './create/FirstBoard.tsx'
import styles from './HomePage.module.css'
import { Intro } from './intro/Intro.tsx'
import { BoardPicture } from './intro/BoardPicture.tsx'
import { RoomList } from './RoomList.tsx'
import { SplitPage } from './SplitPage.tsx'

export function HomePage({ TemplateDialog }: { TemplateDialog: TemplateDialog }) {
  const { t } = useTranslation()
  const [template, setTemplate] = useState<string>()
  return (
    <SplitPage
      side={
        <>
          <RoomList />
          <BoardPicture chosen={template} />
        </>
      }
    >
      <title>Rotunda</title>
      <Intro title={t('home.createTitle')} lead={t('home.createLead')}>
        <CreateRoomForm template={template} onTemplate={setTemplate} TemplateDialog={TemplateDialog} />
        <div className={styles.narrowRooms}>
          <RoomList />
        </div>
      </Intro>
    </SplitPage>
  )
}
