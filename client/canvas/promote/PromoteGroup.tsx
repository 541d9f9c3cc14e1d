import { useValue, type Editor, type TLShape } from 'tldraw'
import { membersOf } from '../clusters/membership.ts'
import type { ClusterShape } from '../shapes/clusters/clusterShape.ts'
import { isSticky } from '../shapes/sticky/stickyShape.ts'
import { PromoteButton } from './PromoteButton.tsx'

/** All notes under a heading become one initiative, which is called what the heading says. */
export function PromoteGroup({ editor, group }: { editor: Editor; group: TLShape & ClusterShape }) {
  const notes = useValue(
    'notes of the group',
    () => membersOf(editor, group.id).flatMap(id => editor.getShape(id) ?? []),
    [editor, group.id],
  ).filter(isSticky)
  return notes.length > 0 && <PromoteButton notes={notes} heading={group.props.heading} />
}
