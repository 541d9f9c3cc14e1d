import { useTranslation } from 'react-i18next'
import { useEditor, useValue } from 'tldraw'
import { maxHeadingLength } from '#shared/canvas/clusters/clusters.ts'
import { toNoteId } from '#shared/canvas/document.ts'
import { focusHere } from '../../../ui/browser/focusHere.ts'
import { GroupBadge } from '../../promote/NoteBadge.tsx'
import { GroupDots, useVotePhase } from '../../votes/dots/NoteDots.tsx'
import styles from './ClusterBox.module.css'
import type { ClusterShape } from './clusterShape.ts'

export function ClusterBox({ shape }: { shape: ClusterShape }) {
  const editor = useEditor()
  const { t } = useTranslation()
  const isEditing = useValue('is editing', () => editor.getEditingShapeId() === shape.id, [editor, shape.id])
  const { heading, w, h } = shape.props
  const phase = useVotePhase()
  const largest = largestHeading(heading || t('arrange.untitled'), phase ? w - roomForDots : w)
  return (
    <div
      className={styles.box}
      data-cluster={toNoteId(shape.id)}
      role="group"
      aria-label={heading || t('arrange.untitled')}
      style={{ width: w, height: h }}
    >
      <div className={styles.head}>
        {isEditing ? (
          <HeadingField shape={shape} />
        ) : (
          <h3
            className={styles.heading}
            data-empty={heading === '' || undefined}
            title={heading}
            style={{ fontSize: `clamp(20px, calc(15px / var(--tl-zoom)), ${largest}px)` }}
          >
            {heading || t('arrange.untitled')}
          </h3>
        )}
        <GroupBadge group={toNoteId(shape.id)} />
        {phase && <GroupDots group={toNoteId(shape.id)} />}
      </div>
    </div>
  )
}

/** One's own dots, with what gives and takes them. Page units. */
const roomForDots = 100

/** So large, in page units, that it stands in the head of its box in one line: seen from far away it covers nothing. */
const largestHeading = ({ length }: string, w: number): number =>
  Math.round(Math.min(36, Math.max(20, (w - 28) / (length * 0.58))))

/** Enter, Escape and a click elsewhere end it; what is written is there at once for everybody. */
function HeadingField({ shape }: { shape: ClusterShape }) {
  const editor = useEditor()
  const { t } = useTranslation()
  const end = () => {
    if (editor.getEditingShapeId() === shape.id) editor.setEditingShape(null)
  }
  return (
    <input
      ref={focusHere}
      className={styles.field}
      aria-label={t('arrange.heading')}
      placeholder={t('arrange.headingExample')}
      maxLength={maxHeadingLength}
      value={shape.props.heading}
      onChange={({ target: { value } }) =>
        editor.updateShape<ClusterShape>({ id: shape.id, type: 'cluster', props: { heading: value } })
      }
      onKeyDown={event => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing || !['Enter', 'Escape', 'Tab'].includes(event.key)) return
        event.preventDefault()
        end()
        editor.getContainer().focus()
      }}
      onBlur={end}
      onPointerDown={event => event.stopPropagation()}
      onTouchStart={event => event.stopPropagation()}
    />
  )
}
