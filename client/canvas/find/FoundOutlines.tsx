import { useEditor, useValue } from 'tldraw'
import type { Box } from '#shared/canvas/lanes/lanes.ts'
import { foundOn } from './foundOnCanvas.ts'
import styles from './FoundOutlines.module.css'

const margin = 4

const outline = ({ x, y, w, h }: Box) =>
  `M${x - margin} ${y - margin}h${w + 2 * margin}v${h + 2 * margin}h${-w - 2 * margin}z`

/** Around everything that was found; one path for all of them, in page units, that panning leaves as it is. */
export function FoundOutlines() {
  const editor = useEditor()
  const { boxes, current } = useValue('found', () => foundOn(editor).get(), [editor])
  if (boxes.length === 0) return null
  const looked = boxes[current]
  return (
    <svg className={styles.outlines} aria-hidden>
      <path className={styles.other} d={boxes.map(outline).join('')} />
      {looked && <path className={styles.current} data-found={current} d={outline(looked)} />}
    </svg>
  )
}
