// Badges as they are shown: what was made of a group has one on its heading, what was made of a note alone one on that.
import { computed, createShapeId, WeakCache, type Atom, type Computed, type Editor } from 'tldraw'
import { toNoteId } from '#shared/canvas/document.ts'
import { clusterOf, membersOf } from '../clusters/membership.ts'
import type { Badge, Badges } from './badges.ts'

interface BadgesHere {
  notes: Badges
  /** By the id of the group. */
  groups: Badges
}

const badgesByEditor = new WeakCache<Editor, WeakCache<Atom<Badges>, Computed<BadgesHere>>>()

/** On the canvas. Worked out once for all notes; without badges no note is followed. */
export const badgesOn = (editor: Editor, badges: Atom<Badges>): BadgesHere =>
  badgesByEditor
    .get(editor, () => new WeakCache())
    .get(badges, () => computed('badges', () => gather(editor, badges.get()), { isEqual: areSame }))
    .get()

function gather(editor: Editor, badges: Badges): BadgesHere {
  const notes = new Map<string, Badge>()
  const groups = new Map<string, Badge>()
  const inGroups = Map.groupBy(badges, ([note]) => clusterOf(editor, createShapeId(note))?.id)
  for (const [group, worn] of inGroups) {
    const size = group === undefined ? 0 : membersOf(editor, group).length
    const common = group === undefined ? undefined : madeOfMost(worn, size)
    if (group !== undefined && common) groups.set(toNoteId(group), common)
    for (const [note, badge] of worn) if (badge.initiative !== common?.initiative) notes.set(note, badge)
  }
  return { notes, groups }
}

/** What more than half of a group's notes became, and at least two. */
function madeOfMost(worn: readonly [string, Badge][], size: number): Badge | undefined {
  const counts = Map.groupBy(worn, ([, { initiative }]) => initiative)
  const most = [...counts.values()].find(({ length }) => length > 1 && length > size / 2)
  return most?.[0]?.[1]
}

const areSame = (a: BadgesHere, b: BadgesHere) => holdSame(a.notes, b.notes) && holdSame(a.groups, b.groups)

const holdSame = (a: Badges, b: Badges) =>
  a.size === b.size && [...a].every(([id, badge]) => b.get(id) === badge)
