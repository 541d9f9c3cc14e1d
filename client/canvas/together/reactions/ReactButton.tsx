import { SmilePlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useValue, type Editor } from 'tldraw'
import type { ReactionName } from '#shared/canvas/notes/reactions.ts'
import { useMe } from '../../../room/RoomContext.tsx'
import { IconButton } from '../../../ui/controls/IconButton.tsx'
import { Popover } from '../../../ui/overlays/Popover.tsx'
import { reactHere } from './floating.ts'
import { ReactBar } from './ReactBar.tsx'
import { reactBarOpen } from './reactBarOpen.ts'

/** Reactions that rise from one's own cursor. They stay open: people clap more than once. */
export function ReactButton({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const me = useMe().id
  const isOpen = useValue(reactBarOpen(editor))
  /** Whoever points goes on with the board's keys; whoever came by key has them here. */
  const react = (name: ReactionName, isPointed: boolean) => {
    reactHere(editor, name, me)
    if (isPointed) editor.getContainer().focus()
  }
  return (
    <Popover
      label={t('together.react.title')}
      align="end"
      open={isOpen}
      onOpenChange={open => reactBarOpen(editor).set(open)}
      onFocusOutside={event => event.preventDefault()}
      trigger={<IconButton label={t('together.react.title')} icon={SmilePlus} shortcut="J" size="small" />}
    >
      <ReactBar onReact={react} />
    </Popover>
  )
}
