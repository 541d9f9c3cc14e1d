import { SmilePlus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useValue, type Editor } from 'tldraw'
import type { ReactionName } from '#shared/canvas/notes/reactions.ts'
import { useSession } from '../../../sessions/useSession.ts'
import { useMe } from '../../../room/RoomContext.tsx'
import { IconButton } from '../../../ui/controls/IconButton.tsx'
import { Popover } from '../../../ui/overlays/Popover.tsx'
import { reactHere } from './floating.ts'
import { ReactBar } from './ReactBar.tsx'
import { reactBarOpen } from './reactBarOpen.ts'

/** Also in what is written over it; not in menus and dialogs. */
const isOnStage = (editor: Editor, target: EventTarget | null) =>
  target instanceof Node && editor.getContainer().closest('main')?.contains(target) === true

/** Reactions that rise from one's own cursor. They stay open while one is on the canvas: people clap more than once. */
export function ReactButton({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const me = useMe().id
  const isOpen = useValue(reactBarOpen(editor))
  const isByButton = useRef(false)
  const step = useSession()?.run.since
  useEffect(() => {
    reactBarOpen(editor).set(false)
  }, [editor, step])
  /** Whoever points goes on with the board's keys; whoever came by key has them here. */
  const react = (name: ReactionName, isPointed: boolean) => {
    reactHere(editor, name, me)
    if (isPointed) editor.getContainer().focus()
  }
  /** By the key it was opened from the canvas. */
  const goBack = (event: Event) => {
    if (!isByButton.current) {
      event.preventDefault()
      editor.getContainer().focus()
    }
    isByButton.current = false
  }
  return (
    <Popover
      label={t('together.react.title')}
      align="end"
      open={isOpen}
      onOpenChange={open => {
        isByButton.current ||= open
        reactBarOpen(editor).set(open)
      }}
      onFocusOutside={event => isOnStage(editor, event.target) && event.preventDefault()}
      onCloseAutoFocus={goBack}
      trigger={<IconButton label={t('together.react.title')} icon={SmilePlus} shortcut="J" size="small" />}
    >
      <ReactBar onReact={react} />
    </Popover>
  )
}
