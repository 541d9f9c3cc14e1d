import { RadioGroup } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { useOwnTemplate } from '../../api/useOwnTemplate.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import type { Choice } from './choices.ts'
import styles from './TemplatePicker.module.css'
import { TemplatePicture } from './TemplatePicture.tsx'

/** One template to choose: its picture, its name, what it is for and how long it takes. */
export function TemplateOption({ choice }: { choice: Choice }) {
  const { t } = useTranslation()
  return (
    <RadioGroup.Item value={choice.id} className={styles.option}>
      <span className={styles.picture}>
        <ChoicePicture choice={choice} />
      </span>
      <span className={styles.words}>
        <strong>{choice.title}</strong>
        {choice.purpose !== '' && <span>{choice.purpose}</span>}
        {choice.minutes > 0 && <span>{t('boards.minutes', { count: choice.minutes })}</span>}
      </span>
    </RadioGroup.Item>
  )
}

/** Those of a team are in a room; the others may be shown where there is none. */
export function ChoicePicture({ choice }: { choice: Choice }) {
  return choice.own ? <OwnPicture template={choice.own.id} /> : <TemplatePicture frames={choice.frames} />
}

function OwnPicture({ template }: { template: string }) {
  const room = useRoom(({ state }) => state.room.id)
  const { data } = useOwnTemplate(room, template)
  return <TemplatePicture frames={data?.frames ?? []} notes={data?.notes} />
}
