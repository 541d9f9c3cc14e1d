import { Download, Eraser } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { removedPeople } from '#shared/people/select.ts'
import { EraseDialog } from '../../people/privacy/EraseDialog.tsx'
import { saveData } from '../../people/privacy/saveData.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Avatar } from '../../ui/marks/Avatar.tsx'
import styles from './Rows.module.css'

/** Who is not in the room any more, and of whom it still holds something. */
export function RemovedPeople() {
  const { t } = useTranslation()
  const room = useRoom(({ state }) => state.room.id)
  const people = useRoom(({ state }) => state.people)
  const removed = useMemo(() => removedPeople({ people }), [people])
  const [asked, setAsked] = useState<string>()
  const person = removed.find(({ id }) => id === asked)
  if (removed.length === 0) return null
  return (
    <>
      <h3 className={styles.heading}>{t('privacy.removed')}</h3>
      <ul className={styles.rows}>
        {removed.map(({ id, name, color, erased }) => (
          <li key={id} className={styles.row}>
            <Avatar name={name} color={color} size="large" away decorative />
            <span className={styles.words}>
              <strong>{name}</strong>
              {erased?.isDone === false && <span>{t('privacy.underWay')}</span>}
            </span>
            <span className={styles.actions}>
              <Button tone="quiet" icon={Download} onClick={() => void saveData(room, id)}>
                {t('privacy.download')}
              </Button>
              <Button tone="quiet" icon={Eraser} onClick={() => setAsked(id)}>
                {t('privacy.eraseAsk')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {person && <EraseDialog person={person} onOpenChange={() => setAsked(undefined)} />}
    </>
  )
}
