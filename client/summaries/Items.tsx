import { Link } from 'react-router'
import type { Item } from '#shared/summaries/blocks.ts'
import { Swatch } from '../ui/marks/Swatch.tsx'
import styles from './SummaryBlock.module.css'

export function Items({ items }: { items: readonly Item[] }) {
  return (
    <ul className={styles.list}>
      {items.map((item, index) => (
        <ListItem key={`${index} ${item.text}`} item={item} />
      ))}
    </ul>
  )
}

function ListItem({ item: { text, about, rank, color, path, said } }: { item: Item }) {
  return (
    <li className={styles.item}>
      {rank !== undefined && <span className={styles.rank}>{rank}</span>}
      {color && <Swatch color={color} />}
      <div className={styles.words}>
        {path === undefined ? (
          text
        ) : (
          <Link className={styles.link} to={path}>
            {text}
          </Link>
        )}
        {about && <span className={styles.about}>{about}</span>}
        {said && (
          <ul className={styles.said}>
            {said.map((comment, index) => (
              <li key={`${index} ${comment.text}`}>
                {comment.by !== undefined && <b>{comment.by}</b>} {comment.text}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}
