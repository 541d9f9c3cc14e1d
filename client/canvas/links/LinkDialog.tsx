import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkProps, readLink } from '#shared/canvas/link.ts'
import { FormDialog } from '../../room/dialogs/FormDialog.tsx'
import { FirstFocus } from '../../ui/fields/FirstFocus.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import styles from './LinkDialog.module.css'

const longestTitle = LinkProps.shape.title.maxLength ?? 300

/** Where a card leads and what it is called: of a new one, or of one that is there. */
export function LinkDialog({
  link,
  onSave,
  onClose,
}: {
  /** Undefined for a new one. */
  link: LinkProps | undefined
  onSave: (link: LinkProps) => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const [address, setAddress] = useState(link?.url ?? '')
  const [title, setTitle] = useState(link?.title ?? '')
  const [isWrong, setWrong] = useState(false)

  function save(event: FormEvent): void {
    event.preventDefault()
    const url = readLink(completed(address.trim()))
    if (url === undefined) return setWrong(true)
    onSave({ url, title: title.trim() })
    onClose()
  }

  return (
    <FormDialog
      size="small"
      onOpenChange={onClose}
      title={t(link ? 'insert.editLink' : 'insert.newLink')}
      onSubmit={save}
      submitLabel={t(link ? 'common.save' : 'insert.addLink')}
    >
      <div className={styles.fields}>
        <FirstFocus>
          <TextField
            label={t('insert.address')}
            value={address}
            inputMode="url"
            autoComplete="off"
            placeholder="https://"
            error={isWrong ? t('insert.wrongAddress') : undefined}
            onChange={event => {
              setAddress(event.target.value)
              setWrong(false)
            }}
          />
        </FirstFocus>
        <TextField
          label={t('insert.linkTitle')}
          hint={t('insert.linkTitleHint')}
          value={title}
          maxLength={longestTitle}
          autoComplete="off"
          onChange={event => setTitle(event.target.value)}
        />
      </div>
    </FormDialog>
  )
}

/** People type `example.org`, and mean the site. */
function completed(address: string): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(address) && !/^[^:/]+:\d/.test(address)) return address
  if (/^[^\s@/]+@[^\s@/]+$/.test(address)) return `mailto:${address}`
  return address.includes('.') ? `https://${address}` : address
}
