import { LABEL_FONT_SIZES, useEditor, useValue, type TLGeoShape } from 'tldraw'
import styles from './Caret.module.css'
import { freshForm } from './freshForm.ts'

/** Room between the edge of a form and its letters, in page units: what the canvas keeps. */
const padding = 16

const sides = new Map<TLGeoShape['props']['align'], string>([
  ['start', 'start'],
  ['end', 'end'],
])

const sideOf = (place: TLGeoShape['props']['align']) => sides.get(place) ?? 'center'

/** In a form that was just drawn: what is typed goes here. */
export function Caret() {
  const editor = useEditor()
  const form = useValue('fresh form', () => freshForm(editor), [editor])
  if (!form) return null
  const { w, h, size, scale, align, verticalAlign } = form.props
  return (
    <div
      className={styles.label}
      style={{
        width: w,
        height: h,
        padding: padding * scale,
        fontSize: LABEL_FONT_SIZES[size] * scale,
        justifyContent: sideOf(align),
        alignItems: sideOf(verticalAlign),
        transform: editor.getShapePageTransform(form).toCssString(),
      }}
    >
      <span className={styles.caret} data-caret />
    </div>
  )
}
