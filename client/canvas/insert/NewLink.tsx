import { Suspense } from 'react'
import type { Editor } from 'tldraw'
import { addLink } from '../links/addLink.ts'
import { LinkDialog } from '../links/later.ts'

/** Asks where a new card leads, and puts it in the middle of what is seen. */
export function NewLink({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  return (
    <Suspense>
      <LinkDialog
        link={undefined}
        onSave={link => addLink(editor, link, editor.getViewportPageBounds().center)}
        onClose={onClose}
      />
    </Suspense>
  )
}
