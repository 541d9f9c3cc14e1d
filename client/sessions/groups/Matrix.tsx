import { Eye, Pencil, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { boardPath } from '#shared/links.ts'
import type { Group } from '#shared/people/model.ts'
import type { Place } from '#shared/sessions/rotation.ts'
import type { BoardAccess, Round } from '#shared/sessions/round.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { Swatch } from '../../ui/marks/Swatch.tsx'
import styles from './Matrix.module.css'

type Shown = Pick<Round, 'number' | 'visits'>

/** Pixels: of a chip with the space below it, and of the space in a row around its chips. */
const chip = 30
const space = 12
/** Where the chips of the current round end and those of the next begin, in a table as wide as the panel. */
const from = { x: 200 }
const to = { x: 250 }
const headHeight = 28

const signs = { edit: Pencil, add: Plus, look: Eye } satisfies Record<BoardAccess, unknown>

/** Boards × rounds with the groups as chips: where they were, where they are, and, dashed, where they go. */
export function Matrix({
  places,
  rounds,
  next,
  groups,
}: {
  places: readonly Place[]
  rounds: readonly Shown[]
  next: Round
  groups: readonly Group[]
}) {
  const { t } = useTranslation()
  const room = useRoom(({ state }) => state.room.id)
  const boards = useRoom(({ state }) => state.boards)
  const shown = rounds.slice(-2)
  const current = shown.at(-1)
  const at = (round: Shown | undefined, place: Place) =>
    groups.filter(({ id }) => round?.visits[id]?.some(board => place.boards.includes(board)))
  const rows = places.map(place => ({
    place,
    owner: groups.find(({ id }) => id === place.owner),
    cells: shown.map(round => ({ number: round.number, groups: at(round, place) })),
    coming: at(next, place),
  }))
  const heights = rows.map(
    ({ cells, coming }) =>
      space + chip * Math.max(1, coming.length, ...cells.map(cell => cell.groups.length)),
  )
  const middles = (row: number, count: number) => {
    const top = headHeight + heights.slice(0, row).reduce((sum, height) => sum + height, 0)
    const first = top + ((heights[row] ?? 0) - chip * count) / 2 + chip / 2
    return Array.from({ length: count }, (_, index) => first + chip * index)
  }
  const arrows = rows.flatMap(({ coming }, row) =>
    coming.flatMap((group, index) => {
      const y = middles(row, coming.length)[index] ?? 0
      return rows.flatMap(({ place }, other) => {
        const here = at(current, place)
        const place0 = here.findIndex(({ id }) => id === group.id)
        const start = place0 < 0 ? undefined : middles(other, here.length)[place0]
        return start === undefined ? [] : [{ key: `${group.id} ${row} ${other}`, group, start, end: y }]
      })
    }),
  )
  const Sign = signs[next.access]
  const height = headHeight + heights.reduce((sum, each) => sum + each, 0)
  return (
    <div className={styles.around}>
      <table className={styles.matrix} data-columns={shown.length}>
        <thead>
          <tr style={{ height: headHeight }}>
            <th scope="col">{t('sessions.turn.boards')}</th>
            {shown.map(({ number }) => (
              <th key={number} scope="col" data-now={number === current?.number || undefined}>
                {t('sessions.turn.round', { number })}
              </th>
            ))}
            <th scope="col" data-next>
              {t('sessions.turn.round', { number: next.number })}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, owner, cells, coming }, row) => (
            <tr key={place.boards.join()} style={{ height: heights[row] }}>
              <th scope="row">
                <span className={styles.place}>
                  {owner && <Swatch color={owner.color} />}
                  <Link className={styles.title} to={boardPath(room, place.boards[0] ?? '')}>
                    {owner?.name ?? boards[place.boards[0] ?? '']?.title}
                  </Link>
                </span>
              </th>
              {cells.map(cell => (
                <td key={cell.number}>
                  {cell.groups.map(group => (
                    <Chip key={group.id} group={group} isPast={cell.number !== current?.number} />
                  ))}
                </td>
              ))}
              <td>
                {coming.map(group => (
                  <span key={group.id} className={styles.coming}>
                    <Chip group={group} isNext />
                    {place.owner === group.id ? <Pencil aria-hidden /> : <Sign aria-hidden />}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <svg className={styles.arrows} width="308" height={height} viewBox={`0 0 308 ${height}`} aria-hidden>
        {arrows.map(({ key, group, start, end }) => (
          <g key={key} data-color={group.color}>
            <path d={`M${from.x} ${start} C${from.x + 26} ${start} ${to.x - 26} ${end} ${to.x - 4} ${end}`} />
            <path d={`M${to.x - 9} ${end - 4} L${to.x - 4} ${end} L${to.x - 9} ${end + 4}`} />
          </g>
        ))}
      </svg>
    </div>
  )
}

function Chip({ group, isPast, isNext }: { group: Group; isPast?: boolean; isNext?: boolean }) {
  return (
    <span
      className={styles.chip}
      data-color={group.color}
      data-past={isPast || undefined}
      data-next={isNext || undefined}
      role="img"
      aria-label={group.name}
      title={group.name}
    >
      {Array.from(group.name)[0]?.toLocaleUpperCase()}
    </span>
  )
}
