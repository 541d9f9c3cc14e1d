import { Lock } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useValue, Vec, type Editor, type TLEventInfo, type TLShapeId } from 'tldraw'
import { mayLockShapes } from '#shared/room/permissions.ts'
import { useMe } from '../../room/RoomContext.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { useBoard } from '../boardContext.ts'
import { useAccess } from '../useAccess.ts'
import { isSticky } from '../shapes/sticky/stickyShape.ts'
import { lockedAt } from './lockedAt.ts'
import { PadlockMark } from './PadlockMark.tsx'
import { lockForAll, lockOf, type Lock as Kind } from './locks.ts'
import styles from './Padlock.module.css'
import { lockForMe } from './ownLocks.ts'

const staysMs = 4_000
/** A press that moves no further is a click. Pixels. */
const clickReach = 4

/** Visitors change no note that was here before them, but they mark it, comment on it and vote for it. */
function chooseNote(editor: Editor, id: TLShapeId | undefined): boolean {
  const shape = id && editor.getShape(id)
  if (!shape || !isSticky(shape)) return false
  const { originPagePoint, currentPagePoint, shiftKey } = editor.inputs
  const isClick = Vec.Dist(originPagePoint, currentPagePoint) * editor.getZoomLevel() < clickReach
  if (isClick) editor.select(...(shiftKey ? editor.getSelectedShapeIds() : []), shape.id)
  return isClick
}

/** Says why something cannot be moved, to whoever clicks it or pulls at it, and unlocks it for those who may. */
export function Padlock({ editor }: { editor: Editor }) {
  const [met, setMet] = useState<TLShapeId>()
  const isVisiting = useAccess(useBoard().board) === 'add'
  useEffect(() => {
    const look = (event: TLEventInfo) => {
      if (event.type !== 'pointer') return
      if (event.name === 'pointer_down' && event.button === 0) setMet(undefined)
      if (event.name !== 'pointer_up' || event.button !== 0 || !editor.isIn('select.idle')) return
      const id = lockedAt(editor, editor.inputs.originPagePoint)
      // A frame of choice may begin on something locked and yet mean others.
      const hasChosen = editor.getSelectedShapeIds().some(chosen => chosen !== id)
      if (isVisiting ? !chooseNote(editor, id) : !hasChosen) setMet(id)
    }
    editor.on('event', look)
    return () => void editor.off('event', look)
  }, [editor, isVisiting])
  useEffect(() => {
    if (met === undefined) return
    const timer = setTimeout(() => setMet(undefined), staysMs)
    return () => clearTimeout(timer)
  }, [met])
  if (met !== undefined) return <Sign editor={editor} id={met} onDone={() => setMet(undefined)} />
  return isVisiting ? null : <PadlockMark editor={editor} />
}

function Sign({ editor, id, onDone }: { editor: Editor; id: TLShapeId; onDone: () => void }) {
  const { t } = useTranslation()
  const { role } = useMe()
  const { board, watching } = useBoard()
  const isVisiting = useAccess(board) === 'add'
  const shape = useValue('locked shape', () => editor.getShape(id), [editor, id])
  const place = useValue(
    'padlock',
    () => {
      const bounds = editor.getShapePageBounds(id)
      return bounds && editor.pageToViewport({ x: bounds.midX, y: bounds.y })
    },
    [editor, id],
  )
  const lock: Kind | undefined = shape && lockOf(editor, shape)
  if (!shape || !place || !lock) return null
  const mayUnlock = !watching && (lock === 'me' || mayLockShapes(role))
  const unlock = () => {
    if (lock === 'me') lockForMe(editor, [shape], false)
    else lockForAll(editor, [shape], false)
    onDone()
  }
  return (
    <output
      className={styles.sign}
      style={{ transform: `translate(${Math.round(place.x)}px, ${Math.round(Math.max(place.y, 48))}px)` }}
    >
      {mayUnlock ? (
        <Button size="small" tone="quiet" icon={Lock} onClick={unlock}>
          {t(lock === 'me' ? 'drawing.lock.unlockMe' : 'drawing.lock.unlockAll')}
        </Button>
      ) : (
        <span>
          <Lock aria-hidden />
          {t(isVisiting ? 'canvas.visiting.stays' : 'drawing.lock.isLocked')}
        </span>
      )}
    </output>
  )
}
