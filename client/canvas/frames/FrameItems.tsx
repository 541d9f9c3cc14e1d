import { PencilLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Editor, VecLike } from 'tldraw'
import { useMe } from '../../room/RoomContext.tsx'
import { MenuHeading, MenuItem, MenuSeparator } from '../../ui/overlays/Menu.tsx'
import { useBoard } from '../boardContext.ts'
import { afterMenu } from './afterMenu.ts'
import { EditFrameItem } from './EditFrameItem.tsx'
import { LaneItems } from './lanes/LaneItems.tsx'
import { mayEditFrame } from './mayEditFrame.ts'
import { frameAt, headingOnCanvas, writeHeading } from './writing.ts'

/** A right click on a frame: what can be done with the name it hit, and the whole of the frame. */
export function FrameItems({ editor, point }: { editor: Editor; point: VecLike }) {
  const { watching } = useBoard()
  const { t } = useTranslation()
  const { role } = useMe()
  const hit = headingOnCanvas(editor, point)
  const frame = hit?.frame ?? frameAt(editor, point)
  if (watching || !frame || !mayEditFrame(role, frame)) return null
  const { heading, text = '' } = hit?.placed ?? {}
  const index =
    heading && heading.part !== 'title'
      ? (frame.props[heading.part] ?? []).findIndex(({ id }) => id === heading.id)
      : -1
  return (
    <>
      {text !== '' && <MenuHeading>{text}</MenuHeading>}
      {heading && (
        <MenuItem
          icon={PencilLine}
          onSelect={() => afterMenu(() => writeHeading(editor, { frame: frame.id, heading }))}
        >
          {t('common.rename')}
        </MenuItem>
      )}
      {heading && (heading.part === 'columns' || heading.part === 'rows') && (
        <LaneItems
          shape={frame}
          axis={heading.part}
          index={index}
          onAdded={(part, id) =>
            afterMenu(() => writeHeading(editor, { frame: frame.id, heading: { part, id } }))
          }
        />
      )}
      <EditFrameItem frame={frame} />
      <MenuSeparator />
    </>
  )
}
