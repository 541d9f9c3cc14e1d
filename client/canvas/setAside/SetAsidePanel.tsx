import { Copy, Trash } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { useRoom } from '../../room/RoomContext.tsx'
import { copyText } from '../../ui/browser/copyText.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog.tsx'
import { EmptyState } from '../../ui/states/EmptyState.tsx'
import { useBoard } from '../boardContext.ts'
import { ListPanel } from '../panels/ListPanel.tsx'
import { useObservable } from '../sync/useObservable.ts'
import { deleteSetAside, describeSetAside, setAsideAsJson, type SetAside } from './setAsideRecords.ts'
import styles from './SetAsidePanel.module.css'

/** More are counted, and deleted with the others; nobody reads so many. */
const mostListed = 100

/** For facilitators: what on this board no canvas can show, why, and how to be rid of it. */
export function SetAsidePanel() {
  const { connection } = useBoard()
  const { t } = useTranslation()
  const records = useObservable(connection.quarantine)
  const [isAsking, setAsking] = useState(false)
  const listed = useMemo(
    () => records.slice(0, mostListed).map(record => describeSetAside(connection.doc, record)),
    [connection, records],
  )
  const remove = (ids: string[]) => connection.edit(doc => deleteSetAside(doc, ids))
  return (
    <ListPanel
      title={t('setAside.title')}
      count={records.length}
      foot={
        records.length > 0 && (
          <Button icon={Trash} onClick={() => setAsking(true)}>
            {t('setAside.deleteAll', { count: records.length })}
          </Button>
        )
      }
    >
      {records.length === 0 ? (
        <EmptyState>{t('setAside.empty')}</EmptyState>
      ) : (
        <>
          <p className={styles.about}>{t('setAside.about')}</p>
          <ul className={styles.list}>
            {listed.map(record => (
              <Row key={record.id} record={record} onDelete={() => remove([record.id])} />
            ))}
          </ul>
        </>
      )}
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t('setAside.deleteAllTitle', { count: records.length })}
        description={t('setAside.deleteAllText')}
        confirmLabel={t('setAside.delete')}
        cancelLabel={t('common.cancel')}
        onConfirm={() => remove(records.map(({ id }) => id))}
      />
    </ListPanel>
  )
}

function Row({ record, onDelete }: { record: SetAside; onDelete: () => void }) {
  const { connection } = useBoard()
  const { t } = useTranslation()
  const { id, type, text, author, reason } = record
  const name = useRoom(({ state }) => (author === undefined ? undefined : state.people[author]?.name))
  const copy = async () => {
    if (await copyText(setAsideAsJson(connection.doc, id))) toast.success(t('setAside.copied'))
  }
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <strong>{text || type || t('setAside.nameless')}</strong>
        <span>{[text && type, name].filter(Boolean).join(' · ')}</span>
        <code lang="en">{reason}</code>
      </div>
      <IconButton
        label={t('setAside.copy')}
        icon={Copy}
        size="small"
        side="left"
        onClick={() => void copy()}
      />
      <IconButton label={t('setAside.delete')} icon={Trash} size="small" side="left" onClick={onDelete} />
    </li>
  )
}
