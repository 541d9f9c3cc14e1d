import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../room/useAct.ts'
import { useSession } from '../../sessions/useSession.ts'
import { FirstFocus } from '../../ui/fields/FirstFocus.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { AnonymousSwitch, BallotForm } from '../ballots/BallotForm.tsx'

/** What a facilitator says before hands go up. In a session the question ends with its step. */
export function AskFist({ onEnd }: { onEnd: () => void }) {
  const { t } = useTranslation()
  const act = useAct()
  const session = useSession()?.id
  const [question, setQuestion] = useState('')
  const [anonymous, setAnonymous] = useState(false)
  const asked = question.trim()
  return (
    <BallotForm
      title={t('fists.title')}
      what={t('fists.form.what')}
      submitLabel={t('fists.form.submit')}
      onSubmit={() =>
        act({ type: 'fist.open', anonymous, session, ...(asked !== '' && { question: asked }) })
      }
      onEnd={onEnd}
    >
      <FirstFocus>
        <TextField
          label={t('fists.form.question')}
          hint={t('fists.form.questionHint')}
          value={question}
          maxLength={200}
          autoComplete="off"
          onChange={event => setQuestion(event.target.value)}
        />
      </FirstFocus>
      <AnonymousSwitch
        checked={anonymous}
        onChange={setAnonymous}
        hints={{ anonymous: t('fists.form.anonymousHint'), named: t('fists.form.namedHint') }}
      />
    </BallotForm>
  )
}
