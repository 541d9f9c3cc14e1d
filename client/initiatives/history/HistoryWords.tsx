import type { ReactNode } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import type { Status } from '#shared/initiatives/model.ts'
import { sourceGroups } from '#shared/initiatives/select.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { formatDay } from '../dates.ts'
import { useMadeOf } from '../useMadeOf.ts'
import type { Past } from './historyOf.ts'

const bold = { b: <b /> }

/** What happened, in a sentence with the names of today. */
export function HistoryWords({
  event,
  initiative,
  by,
}: {
  event: Past
  /** Id of the one whose history this is: a merge reads differently from its two sides. */
  initiative: string
  by: string
}): ReactNode {
  const { t } = useTranslation()
  const people = useRoom(({ state }) => state.people)
  const boards = useRoom(({ state }) => state.boards)
  const initiatives = useRoom(({ state }) => state.initiatives)
  const made = useMadeOf(initiatives.get(initiative))
  const statusWord = (status: Status) => t(`initiatives.statuses.${made}.${status}`).toLocaleLowerCase()
  const titleOf = (id: string) => initiatives.get(id)?.title ?? id
  switch (event.type) {
    case 'initiative.promoted':
      return <Promotion event={event} />
    case 'initiative.edited':
      return <Edit event={event} />
    case 'initiative.statusSet':
      return (
        <Trans
          i18nKey="initiatives.statusFromTo"
          values={{ from: statusWord(event.from), to: statusWord(event.status) }}
          components={bold}
        />
      )
    case 'initiative.ownerSet':
      return event.person === null ? (
        <Trans i18nKey="initiatives.ownerIsNobody" components={bold} />
      ) : (
        <Trans
          i18nKey="initiatives.ownerIs"
          values={{ name: people[event.person]?.name ?? t('initiatives.somebody') }}
          components={bold}
        />
      )
    case 'initiative.sourcesAdded':
      return <Trans i18nKey="initiatives.sourcesAdded" count={event.sources.length} components={bold} />
    case 'initiative.withdrawn':
      return t('initiatives.withdrawn')
    case 'initiative.merged':
      return event.from === initiative ? (
        <Trans
          i18nKey="initiatives.wentInto"
          values={{ title: titleOf(event.initiative) }}
          components={bold}
        />
      ) : (
        <Trans i18nKey="initiatives.tookIn" values={{ title: titleOf(event.from) }} components={bold} />
      )
    case 'initiative.lookedBack':
      return (
        <Trans
          i18nKey="lookBack.history"
          values={{
            outcome: t(`lookBack.outcomes.${event.outcome}`),
            board: boards[event.board]?.title ?? '',
          }}
          components={bold}
        />
      )
    case 'initiative.commented':
      return <Trans i18nKey="initiatives.commented" values={{ name: by }} components={bold} />
  }
}

function Promotion({ event }: { event: Extract<Past, { type: 'initiative.promoted' }> }) {
  const { t } = useTranslation()
  const notes = event.sources.length
  const groups = sourceGroups(event).length
  return groups > 1 ? (
    <Trans
      i18nKey="initiatives.madeFromGroups"
      count={groups}
      values={{ notes: t('initiatives.notesCount', { count: notes }) }}
      components={bold}
    />
  ) : (
    <Trans i18nKey="initiatives.madeFrom" count={notes} components={bold} />
  )
}

/** One edit may have changed several things; each is a sentence of its own. */
function Edit({ event }: { event: Extract<Past, { type: 'initiative.edited' }> }) {
  const { t } = useTranslation()
  const { title, theme, due, description } = event
  const sentences = [
    title !== undefined && (
      <Trans key="title" i18nKey="initiatives.titleIs" values={{ title }} components={bold} />
    ),
    theme !== undefined &&
      (theme === '' ? (
        <Trans key="theme" i18nKey="initiatives.themeIsNone" components={bold} />
      ) : (
        <Trans key="theme" i18nKey="initiatives.themeIs" values={{ theme }} components={bold} />
      )),
    due !== undefined &&
      (due === null ? (
        <Trans key="due" i18nKey="initiatives.dueIsNone" components={bold} />
      ) : (
        <Trans key="due" i18nKey="initiatives.dueIs" values={{ date: formatDay(due) }} components={bold} />
      )),
    description !== undefined &&
      t(description === '' ? 'initiatives.descriptionIsNone' : 'initiatives.descriptionIs'),
  ].filter(sentence => sentence !== false)
  return sentences.map((sentence, index) => [index > 0 && ' · ', sentence])
}
