import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { toast } from 'sonner'
import type { Person } from '#shared/people/model.ts'
import { Erased } from '#shared/privacy/model.ts'
import { useConfig } from '../../api/useConfig.ts'
import { problemOfError } from '../../api/call.ts'
import { problemText } from '../../problems/problemText.ts'
import { FormDialog } from '../../room/dialogs/FormDialog.tsx'
import { useAsk, useMe } from '../../room/RoomContext.tsx'
import { RadioCards } from '../../ui/controls/RadioCards.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Notice } from '../../ui/states/Notice.tsx'
import styles from './EraseDialog.module.css'

/** Says what goes and what stays, and asks twice: it cannot be undone. */
export function EraseDialog({
  person,
  onOpenChange,
}: {
  person: Person
  onOpenChange: (isOpen: boolean) => void
}) {
  const { t } = useTranslation()
  const ask = useAsk()
  const me = useMe()
  const navigate = useNavigate()
  const { data: config } = useConfig()
  // Whose name is gone already can lose their words alone.
  const isNamed = person.erased === undefined
  const [what, setWhat] = useState<Erased>(isNamed ? 'name' : 'words')
  const [typed, setTyped] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const isMe = person.id === me.id
  const { name } = person
  const isSure = plain(typed) === plain(name)
  const backups = config?.backupsKept ?? 0

  async function erase(): Promise<void> {
    setBusy(true)
    try {
      const { erasing } = await ask({ type: 'person.erase', person: person.id, what })
      if (isMe) await navigate('/')
      else onOpenChange(false)
      // A full disk, or a backup that is being made: the server goes on until it is done.
      if (erasing === 'begun') toast.info(t(isMe ? 'privacy.erasingMe' : 'privacy.erasing'))
      else toast.success(t(isMe ? 'privacy.erasedMe' : 'privacy.erased'))
    } catch (error) {
      setFailure(problemText(problemOfError(error)))
      setBusy(false)
    }
  }

  return (
    <FormDialog
      title={isMe ? t('privacy.eraseMeTitle') : t('privacy.eraseTitle', { name })}
      description={t(isMe ? 'privacy.eraseMeText' : 'privacy.eraseText')}
      onOpenChange={isOpen => isBusy || onOpenChange(isOpen)}
      onSubmit={event => {
        event.preventDefault()
        if (isSure && !isBusy) void erase()
      }}
      submitLabel={t('privacy.erase')}
      submitTone="danger"
      isReady={isSure}
      isSubmitting={isBusy}
      failure={failure}
    >
      <div className={styles.parts}>
        {isNamed && (
          <RadioCards
            label={t('privacy.what')}
            value={what}
            onChange={setWhat}
            options={Erased.options.map(each => ({
              value: each,
              label: t(`privacy.choices.${each}`),
              description: t(`privacy.effects.${each}`),
            }))}
          />
        )}
        <p>{t('privacy.stays')}</p>
        {backups > 0 && <Notice>{t('privacy.backups', { count: backups })}</Notice>}
        <TextField
          label={t('privacy.confirm', { name })}
          value={typed}
          onChange={event => setTyped(event.target.value)}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
    </FormDialog>
  )
}

/** However it is put in: letters with marks of their own, other blanks, capitals or not. */
const plain = (name: string) => name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase()
