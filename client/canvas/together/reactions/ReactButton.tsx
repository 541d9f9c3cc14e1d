import { SmilePlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useValue, type Editor } from 'tldraw'
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
  return (
    <Popover
      label={t('together.react.title')}
      align="end"
      open={isOpen}
      onOpenChange={open => reactBarOpen(editor).set(open)}
      trigger={<IconButton label={t('together.react.title')} icon={SmilePlus} shortcut="J" size="small" />}
    >
      <ReactBar onReact={name => reactHere(editor, name, me)} />
    </Popover>
  )
}
