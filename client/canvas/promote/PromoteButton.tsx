import { ArrowUpRight } from 'lucide-react'
import { useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useValue } from 'tldraw'
import { toNoteId } from '#shared/canvas/document.ts'
import { Button } from '../../ui/controls/Button.tsx'
import type { StickyShape } from '../shapes/sticky/stickyShape.ts'
import { BadgeContext, useMade } from './badges.ts'
import { PromoteDialog } from './PromoteDialog.tsx'

/** As chosen on the canvas they come in any order; the first gives the title. */
const inReadingOrder = (notes: StickyShape[]) =>
  notes.toSorted((one, other) => one.y - other.y || one.x - other.x)

/**
 * Asks in which words they become an initiative, whose and by when. One note that is an initiative leads to it; those of
 * a group are asked for by its heading, also when it has one only.
 */
export function PromoteButton({ notes, heading }: { notes: StickyShape[]; heading?: string }) {
  const { t } = useTranslation()
  const made = useMade()
  const [isAsking, setAsking] = useState(false)
  const ids = notes.map(note => toNoteId(note.id))
  const isOne = ids.length === 1 && heading === undefined
  const [id] = ids
  const source = useContext(BadgeContext)
  const badge = useValue('badge', () => (id === undefined ? undefined : source?.badges.get().get(id)), [
    source,
    id,
  ])

  if (isOne && badge)
    return (
      <Button tone="quiet" size="small" icon={ArrowUpRight} onClick={() => source?.open(badge.initiative)}>
        {t(`promoting.${made}.open`)}
      </Button>
    )
  return (
    <>
      <Button tone="quiet" size="small" icon={ArrowUpRight} onClick={() => setAsking(true)}>
        {t(`promoting.${made}.promote`)}
      </Button>
      {isAsking && (
        <PromoteDialog
          notes={inReadingOrder(notes).map(({ id, props }) => ({ id: toNoteId(id), text: props.text }))}
          heading={heading}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
