import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { Box, type Editor } from 'tldraw'
import { isAt } from '#shared/sessions/select.ts'
import { useSession } from '../../sessions/useSession.ts'
import { useBoard } from '../boardContext.ts'
import { zonesOnCanvas } from '../notes/addNote.ts'
import { fitToRead } from '../view/fitView.ts'

/** At each step, and when the board is opened during one, the zones that the step speaks of are in view. */
export function useStepZones(editor: Editor | undefined): void {
  const { board } = useBoard()
  const session = useSession()
  const [search] = useSearchParams()
  const leadsElsewhere = search.has('note') || search.has('thread')
  const isHere = session !== undefined && isAt(session.activity, board)
  const begun = isHere ? session.run.since : undefined
  const zones = isHere ? session.activity.zones?.join(' ') : undefined
  useEffect(() => {
    if (!editor || begun === undefined || zones === undefined || leadsElsewhere) return
    const named = new Set(zones.split(' '))
    const boxes = zonesOnCanvas(editor)
      .filter(({ id }) => named.has(id))
      .map(({ box }) => new Box(box.x, box.y, box.w, box.h))
    if (boxes.length > 0) fitToRead(editor, Box.Common(boxes))
    // A link that leads to a note counts when it is followed, not when it is done with.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- as said above
  }, [editor, begun, zones])
}
