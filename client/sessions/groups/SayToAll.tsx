import { Send } from 'lucide-react'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../room/useAct.ts'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'

/** A word to everybody, on whichever board they are. */
export function SayToAll({ session }: { session: string }) {
  const { t } = useTranslation()
  const act = useAct()
  const [text, setText] = useState('')
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    void act({ type: 'session.say', session, text }).then(isSaid => isSaid && setText(''))
  }
  return (
    <form onSubmit={submit}>
      <TextField
        label={t('sessions.say.label')}
        placeholder={t('sessions.say.placeholder')}
        value={text}
        maxLength={500}
        autoComplete="off"
        onChange={({ target }) => setText(target.value)}
        trailing={
          <IconButton type="submit" size="small" label={t('sessions.say.send')} icon={Send} side="left" />
        }
      />
    </form>
  )
}
