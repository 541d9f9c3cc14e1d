import type { Editor } from 'tldraw'
import { BesideHandles } from './beside/BesideHandles.tsx'
import { Padlock } from './locks/Padlock.tsx'
import { BoardMenu } from './menu/BoardMenu.tsx'
import type { MenuPlace } from './menu/useContextMenu.ts'
import { Minimap } from './minimap/Minimap.tsx'
import { minimapShown } from './minimap/minimapShown.ts'
import { CursorChat } from './people/CursorChat.tsx'
import { FollowBanner } from './people/FollowBanner.tsx'
import { useTellJoined } from './people/useTellJoined.ts'
import { useSpokenChat } from './people/useSpokenChat.ts'
import { useReactions } from './together/reactions/useReactions.ts'

/** What lies above the canvas only when somebody asked for it. */
export function Overlays({
  editor,
  menu,
  isPhone,
}: {
  editor: Editor
  menu: { place: MenuPlace | undefined; close: () => void }
  isPhone: boolean
}) {
  useSpokenChat()
  useTellJoined()
  useReactions(editor)
  const isMinimap = minimapShown.use()
  return (
    <>
      <FollowBanner editor={editor} />
      <CursorChat editor={editor} />
      <Padlock editor={editor} />
      <BesideHandles editor={editor} />
      {isMinimap && !isPhone && <Minimap editor={editor} />}
      {menu.place && <BoardMenu editor={editor} place={menu.place} onClose={menu.close} />}
    </>
  )
}
