import { ChevronRight } from 'lucide-react'
import type { Block, NotesZone } from '#shared/summaries/blocks.ts'
import { Items } from './Items.tsx'
import styles from './NotesOfBoard.module.css'

/** As many are read at a glance; more are folded away, and unfolded by a click, a search in the page, or for paper. */
const fewNotes = 12

/** What stands on one board, zone by zone, as under the headings there. */
export function NotesOfBoard({
  block: { title, about, zones },
}: {
  block: Extract<Block, { kind: 'notes' }>
}) {
  const count = zones.flatMap(({ groups }) => groups.flatMap(({ items }) => items)).length
  return (
    <details className={styles.board} open={count <= fewNotes}>
      <summary>
        <ChevronRight className={styles.chevron} size={16} aria-hidden />
        <h4>{title}</h4> <span>{about}</span>
      </summary>
      {zones.map((zone, index) => (
        <Zone key={`${index} ${zone.title}`} zone={zone} />
      ))}
    </details>
  )
}

function Zone({ zone: { title, groups } }: { zone: NotesZone }) {
  return (
    <div className={styles.zone}>
      {title !== undefined && <h5>{title}</h5>}
      {groups.map(({ heading, about, items }, index) => (
        <div key={`${index} ${heading}`} className={heading === undefined ? undefined : styles.group}>
          {heading !== undefined && (
            <h6>
              {heading} {about !== undefined && <span>{about}</span>}
            </h6>
          )}
          <Items items={items} />
        </div>
      ))}
    </div>
  )
}
