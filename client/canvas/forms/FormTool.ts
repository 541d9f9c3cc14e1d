import { GeoShapeTool, type TLShapeId, type TLStateNodeConstructor } from 'tldraw'
import { keepDrawn } from './freshForm.ts'

/** Draws a form and remembers which, for what is typed next. */
export class FormTool extends GeoShapeTool {
  static override children = () =>
    GeoShapeTool.children().map(State => (State.id === 'pointing' ? keepsDrawn(State) : State))
}

/** It is left when the form is there: under the pointer that goes on drawing it, or after a click. */
const keepsDrawn = (Pointing: TLStateNodeConstructor): TLStateNodeConstructor =>
  class extends Pointing {
    #before: TLShapeId | null = null

    override onEnter(info: object, from: string) {
      super.onEnter?.(info, from)
      this.#before = this.editor.getOnlySelectedShapeId()
    }

    override onExit(info: object, to: string) {
      super.onExit?.(info, to)
      const form = this.editor.getOnlySelectedShapeId()
      if (form !== this.#before) keepDrawn(this.editor, form)
    }
  }
