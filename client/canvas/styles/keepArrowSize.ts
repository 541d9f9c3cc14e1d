// An arrow is drawn a step thicker than a form, for its head is as large as its line is thick. What is chosen while the
// tool is armed is remembered for arrows, and for nothing else.
import { DefaultSizeStyle, react, unsafe__withoutCapture, type Editor, type TLDefaultSizeStyle } from 'tldraw'

/** @returns how to stop it */
export function keepArrowSize(editor: Editor): () => void {
  let kept: TLDefaultSizeStyle = 'm'
  let isKeptForArrows = true
  return react('size of arrows', () => {
    const isArmed = editor.getCurrentToolId() === 'arrow'
    if (isArmed !== isKeptForArrows) return
    isKeptForArrows = !isArmed
    unsafe__withoutCapture(() => {
      const worn = editor.getStyleForNextShape(DefaultSizeStyle)
      editor.setStyleForNextShapes(DefaultSizeStyle, kept)
      kept = worn
    })
  })
}
