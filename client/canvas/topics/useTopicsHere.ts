import { useTranslation } from 'react-i18next'
import { useValue } from 'tldraw'
import type { Topic } from '#shared/sessions/model.ts'
import { isAt } from '#shared/sessions/select.ts'
import { isVoteOf } from '#shared/votes/select.ts'
import { nameOf, ranked, type Ranked } from '#shared/votes/ranking.ts'
import { recordsOf, toRecordId } from '#shared/canvas/document.ts'
import { useAct } from '../../room/useAct.ts'
import { useMay } from '../../room/usePeople.ts'
import { useSession } from '../../sessions/useSession.ts'
import { useBoard } from '../boardContext.ts'
import { dotsOn } from '../votes/dots/dotsHere.ts'
import { useVoting } from '../votes/voting.ts'

/** What a group has the time to talk about; those that share the last place are there as well. */
const talkedAbout = 3

const nothing: readonly Ranked[] = []

/** In a step to talk: what got most in the newest vote of the session on this board. The board is not read for it. */
export function useTopicsHere(): readonly Ranked[] {
  const { board, editor } = useBoard()
  const voting = useVoting()
  const session = useSession()
  const isDue = session?.activity.mode === 'discuss' && isAt(session.activity, board)
  const places = useValue(
    'places',
    () => {
      const over = isDue ? voting?.marks.get().over : undefined
      if (!voting || !over || !session || !isVoteOf(over, session)) return nothing
      return editor ? dotsOn(editor, voting.marks).places : ranked(over)
    },
    [voting, editor, isDue, session],
  )
  return places.filter(place => place.rank <= talkedAbout && nameOf(place) !== undefined)
}

/** What people talk about now, if it lies on this board: the note, or the group it stands in. */
export function useTopicOn(): Topic | undefined {
  const { board } = useBoard()
  const topic = useSession()?.run.topic
  return topic?.board === board.id ? topic : undefined
}

export const isOn = ({ notes }: Ranked, topic: Topic | undefined): boolean =>
  topic !== undefined && notes.some(({ note }) => note === topic.note)

/** The way on for whoever leads: to the first topic, then from each to the one after it; undefined at the last. */
export function useNextTopic(): { label: string; show: () => void } | undefined {
  const { t } = useTranslation()
  const topics = useTopicsHere()
  const on = useTopicOn()
  const show = useShowTopic()
  const leads = useMay()('gathering.spotlight')
  const next = topics[topics.findIndex(topic => isOn(topic, on)) + 1]
  if (!leads || !next) return undefined
  const name = nameOf(next) || t('votes.noText')
  return { label: t(on === undefined ? 'topics.first' : 'topics.next', { name }), show: () => show(next) }
}

/** Goes to a topic: with everybody, for those who lead. */
export function useShowTopic(): (topic: Ranked) => void {
  const { board, connection, showOnCanvas } = useBoard()
  const act = useAct()
  const may = useMay()
  return ({ id, heading, notes }) => {
    const note = notes.find(each => recordsOf(connection.doc).has(toRecordId(each.note)))?.note
    if (note === undefined || !may('gathering.spotlight')) return showOnCanvas(id)
    const group = heading !== undefined
    void act({ type: 'gathering.spotlight', board: board.id, note, topic: true, ...(group && { group }) })
  }
}
