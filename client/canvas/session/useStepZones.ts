import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { Box, type Editor } from 'tldraw'
import { zonesOf } from '#shared/canvas/lanes/lanes.ts'
import { nextActions } from '#shared/initiatives/actions.ts'
import type { Activity } from '#shared/sessions/model.ts'
import { isAt } from '#shared/sessions/select.ts'
import { useSession } from '../../sessions/useSession.ts'
import { useBoard } from '../boardContext.ts'
import { isLanes } from '../shapes/lanes/lanesShape.ts'
import { fitPart } from '../view/fitView.ts'

/** At each step, and when the board is opened during one, the zones that the step speaks of are in view, with their frames if they can be read. */
export function useStepZones(editor: Editor | undefined): void {
  const { board } = useBoard()
  const session = useSession()
  const [search] = useSearchParams()
  const leadsElsewhere = search.has('note') || search.has('thread')
  const isHere = session !== undefined && isAt(session.activity, board)
  const begun = isHere ? session.run.since : undefined
  const zones = isHere ? zonesToSee(session.activity)?.join(' ') : undefined
  const isNamed = session?.activity.zones !== undefined
  useEffect(() => {
    if (!editor || begun === undefined || zones === undefined || leadsElsewhere) return
    const named = new Set(zones.split(' '))
    const frames = editor.getCurrentPageShapes().filter(isLanes)
    const parts = frames.flatMap(({ id, props, x, y }) =>
      zonesOf(props, [x, y])
        .filter(zone => named.has(zone.id))
        .map(({ box }) => ({
          box: new Box(box.x, box.y, box.w, box.h),
          frame: editor.getShapePageBounds(id),
        })),
    )
    if (parts.length === 0) return
    const around = isNamed ? undefined : editor.getCurrentPageBounds()
    const whole = around ?? Box.Common(parts.map(({ box, frame }) => frame ?? box))
    fitPart(editor, whole, Box.Common(parts.map(({ box }) => box)))
    // A link that leads to a note counts when it is followed, not when it is done with.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- as said above
  }, [editor, begun, zones, isNamed])
}

/** What is made in a step that makes actions stands in the zone for them, if the board has it, and is made of all. */
const zonesToSee = ({ mode, zones }: Activity): readonly string[] | undefined =>
  zones ?? (mode === 'promote' ? [nextActions] : undefined)
