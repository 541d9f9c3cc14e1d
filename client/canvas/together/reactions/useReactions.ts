import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor, VecLike } from 'tldraw'
import { useRoomConnection } from '../../../room/RoomContext.tsx'
import { announce } from '../../announce.ts'
import { useBoard } from '../../boardContext.ts'
import { float } from './floating.ts'
import { hearReactions, type Felt } from './hearReactions.ts'

/** So many are said aloud at once; of a crowd, how many there were. */
const mostNames = 3
/** From the edge of the view. Pixels. */
const edge = 64
/** Those who clap together are told together. Milliseconds. */
const gatherMs = 1_500

/** Where it is, or at the edge on the way there: what somebody feels is seen wherever they are. Page units. */
function inView(editor: Editor, { x, y }: VecLike): VecLike {
  const view = editor
    .getViewportPageBounds()
    .clone()
    .expandBy(-edge / editor.getZoomLevel())
  return { x: Math.min(Math.max(x, view.minX), view.maxX), y: Math.min(Math.max(y, view.minY), view.maxY) }
}

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
      const at = inView(editor, reaction)
      for (let time = 0; time < times; time++) float(editor, reaction.name, by, at)
      waiting.push(felt)
      timer ??= setTimeout(say, gatherMs)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [editor, awareness, room, t])
}
