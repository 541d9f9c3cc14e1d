import { SmilePlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { emojis, ReactionName } from '#shared/canvas/notes/reactions.ts'
import { useMe } from '../../../room/RoomContext.tsx'
import { MenuItem, Submenu } from '../../../ui/overlays/Menu.tsx'
import { reactHere } from './floating.ts'

/** The same in a menu, on a phone. */
export function ReactItems({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const me = useMe().id
  return (
    <Submenu label={t('together.react.title')} icon={SmilePlus}>
      {ReactionName.options.map(name => (
        <MenuItem key={name} onSelect={() => reactHere(editor, name, me)}>
          {emojis[name]} {t(`marks.reactions.${name}`)}
        </MenuItem>
      ))}
    </Submenu>
  )
}
