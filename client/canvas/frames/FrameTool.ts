// Draws a frame and lets the person name it at once, as they know it from sections elsewhere: whoever has drawn one
// types its name, and those letters are no shortcuts.
import { FrameShapeTool, type TLPointerEventInfo, type TLShape, type TLStateNodeConstructor } from 'tldraw'
import { nameFrame } from './nameFrame.ts'

export class FrameTool extends FrameShapeTool {
  static override children = () =>
    FrameShapeTool.children().map(State => (State.id === 'pointing' ? namesAfterClick(State) : State))

  override onCreate(frame: TLShape | null) {
    super.onCreate(frame)
    nameFrame(this.editor, frame)
  }
}

/** A click without a drag makes a frame of the usual size, and the tool is not told of it. */
const namesAfterClick = (Pointing: TLStateNodeConstructor): TLStateNodeConstructor =>
  class extends Pointing {
    override onPointerUp(info: TLPointerEventInfo) {
      super.onPointerUp?.(info)
      nameFrame(this.editor, this.editor.getOnlySelectedShape())
    }
  }
