import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { useRoomConnection } from '../../../room/RoomContext.tsx'
import { announce } from '../../announce.ts'
import { useBoard } from '../../boardContext.ts'
import { float } from './floating.ts'
import { hearReactions, type Felt } from './hearReactions.ts'

/** So many are said aloud at once; of a crowd, how many there were. */
const mostNames = 3
/** Those who clap together are told together. Milliseconds. */
const gatherMs = 1_500

/** Shows what the others feel, and says it to those who hear the board. */
export function useReactions(editor: Editor): void {
  const { awareness } = useBoard().connection
  const room = useRoomConnection()
  const { t } = useTranslation()
  useEffect(() => {
    let waiting: Felt[] = []
    let timer: ReturnType<typeof setTimeout> | undefined
    const say = () => {
      timer = undefined
      const view = room.view()
      const people = view.status === 'ready' ? view.state.people : {}
      const said = waiting
        .slice(0, mostNames)
        .map(({ by, reaction: { name } }) =>
          t('together.react.said', { name: people[by]?.name ?? '', what: t(`marks.reactions.${name}`) }),
        )
      const left = waiting.length - said.length
      announce([...said, ...(left > 0 ? [t('together.react.more', { count: left })] : [])].join(', '))
      waiting = []
    }
    const stop = hearReactions(awareness, felt => {
      const { by, reaction, times } = felt
      for (let time = 0; time < times; time++) float(editor, reaction.name, by, reaction)
      waiting.push(felt)
      timer ??= setTimeout(say, gatherMs)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [editor, awareness, room, t])
}
