import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '#shared/people/model.ts'
import { useRoom } from '../room/RoomContext.tsx'
import { Dialog } from '../ui/overlays/Dialog.tsx'
import { QrCode } from '../ui/marks/QrCode.tsx'
import styles from './QrDialog.module.css'

/** The code as large as the screen, for a projector or a shared screen. `children` is the button that opens it. */
export function QrDialog({ link, role, children }: { link: string; role: Role; children: ReactNode }) {
  const { t } = useTranslation()
  const name = useRoom(({ state }) => state.room.name)
  return (
    <Dialog size="full" trigger={children} title={t('room.qrTitle', { name })} closeLabel={t('common.close')}>
      <div className={styles.sheet}>
        <div className={styles.code}>
          <QrCode value={link} label={t('room.qrLabel', { role: t(`room.roles.${role}`) })} />
        </div>
        <p>{link}</p>
      </div>
    </Dialog>
  )
}
