import { Suspense } from 'react'
import { useValue, type Editor } from 'tldraw'
import { LinkDialog } from './later.ts'
import { isLinkShape, type LinkShape } from './linkShape.ts'

/** The dialog of the card that is being edited, by a double click, by Enter or from its menu. */
export function LinkEditing({ editor }: { editor: Editor }) {
  const card = useValue('edited card', () => editor.getEditingShape(), [editor])
  if (!isLinkShape(card)) return null
  const close = () => {
    editor.setEditingShape(null)
    editor.setCurrentTool('select.idle')
    editor.getContainer().focus()
  }
  return (
    <Suspense>
      <LinkDialog
        key={card.id}
        link={card.props}
        onClose={close}
        onSave={props => {
          editor.markHistoryStoppingPoint('link')
          editor.updateShape<LinkShape>({ id: card.id, type: 'link', props })
        }}
      />
    </Suspense>
  )
}
