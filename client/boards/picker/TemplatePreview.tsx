import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { promptsOf } from '#shared/boards/prompts.ts'
import { zonesOf } from '#shared/canvas/lanes/lanes.ts'
import type { OwnTemplate } from '#shared/ownTemplates/model.ts'
import { mayChangeTemplate } from '#shared/ownTemplates/rules.ts'
import { useOwnTemplate } from '../../api/useOwnTemplate.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import type { Choice } from './choices.ts'
import { OwnTemplateActions } from './OwnTemplateActions.tsx'
import { ChoicePicture } from './TemplateOption.tsx'
import styles from './TemplatePreview.module.css'
import type { PicturedFrame } from './TemplatePicture.tsx'

/** The chosen template at a closer look: what it asks for, and how the time is spent. */
export function TemplatePreview({ choice }: { choice: Choice }) {
  const { t } = useTranslation()
  const { own } = choice
  return (
    <section className={styles.preview} aria-label={t('templates.preview', { title: choice.title })}>
      <div className={styles.picture}>
        <ChoicePicture choice={choice} />
      </div>
      <h4>{choice.title}</h4>
      <p>
        {[choice.purpose, choice.minutes > 0 && t('boards.minutes', { count: choice.minutes })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {own ? <OfTeam own={own} /> : <Zones frames={choice.frames} />}
      {choice.agenda.length > 0 && (
        <details open>
          <summary>{t('templates.agenda')}</summary>
          <ol>
            {choice.agenda.map(({ title, minutes }, index) => (
              <li key={index}>
                <span>{title}</span>
                <span className={styles.minutes}>{t('templates.shortMinutes', { count: minutes })}</span>
              </li>
            ))}
          </ol>
          <p>{t('templates.anyLength')}</p>
        </details>
      )}
    </section>
  )
}

function OfTeam({ own }: { own: OwnTemplate }) {
  const room = useRoom(({ state }) => state.room.id)
  const { data } = useOwnTemplate(room, own.id)
  const mayChange = useRoom(({ state, me }) => mayChangeTemplate(state, own, me))
  return (
    <>
      {mayChange && (
        <Suspense>
          <OwnTemplateActions template={own} />
        </Suspense>
      )}
      <Zones frames={data?.frames ?? []} />
    </>
  )
}

/** What is written where. Rows and columns that ask for nothing are named by their zones' titles. */
function Zones({ frames }: { frames: readonly PicturedFrame[] }) {
  const { t } = useTranslation()
  if (frames.length === 0) return null
  return (
    <details>
      <summary>{t('templates.zones')}</summary>
      <dl>
        {frames.flatMap(({ props }, frame) => {
          const prompts = promptsOf(props)
          const named =
            prompts.length > 0 ? prompts : zonesOf(props).map(zone => ({ zone, text: '', covers: [0] }))
          return named.map(({ zone, text, covers }, index) => (
            <div key={`${frame} ${index}`}>
              <dt>
                {covers.length === 1 || props.rows.length === 1
                  ? zone.title
                  : (props.columns[zone.columnIndex]?.prompt === text
                      ? props.columns[zone.columnIndex]?.title
                      : props.rows[zone.rowIndex]?.title) || zone.title}
              </dt>
              {text !== '' && <dd>{text}</dd>}
            </div>
          ))
        })}
      </dl>
    </details>
  )
}
