import { Download, Eraser } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EraseDialog } from '../../people/privacy/EraseDialog.tsx'
import { saveData } from '../../people/privacy/saveData.ts'
import { useMe, useRoom } from '../../room/RoomContext.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import fields from './Fields.module.css'

/** What the room holds about whoever looks at it. */
export function DataSection() {
  const { t } = useTranslation()
  const me = useMe()
  const room = useRoom(({ state }) => state.room.id)
  const [isBusy, setBusy] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const save = async () => {
    setBusy(true)
    await saveData(room, me.id)
    setBusy(false)
  }
  return (
    <div className={fields.fields}>
      <p>{t('privacy.exportText')}</p>
      <div className={fields.actions}>
        <Button icon={Download} busy={isBusy} onClick={() => void save()}>
          {t('privacy.exportMine')}
        </Button>
        <Button tone="quiet" icon={Eraser} onClick={() => setAsking(true)}>
          {t('privacy.eraseMe')}
        </Button>
      </div>
      {isAsking && <EraseDialog person={me} onOpenChange={setAsking} />}
    </div>
  )
}
