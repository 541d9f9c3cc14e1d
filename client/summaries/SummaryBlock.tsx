import { Link } from 'react-router'
import type { Block, Item } from '#shared/summaries/blocks.ts'
import { Swatch } from '../ui/marks/Swatch.tsx'
import styles from './SummaryBlock.module.css'

export function SummaryBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'subheading':
      return (
        <h4 className={styles.subheading}>
          {block.text} {block.about && <span className={styles.about}>{block.about}</span>}
        </h4>
      )
    case 'line':
      return <p className={styles.about}>{block.text}</p>
    case 'list':
      return (
        <ul className={styles.list}>
          {block.items.map((item, index) => (
            <ListItem key={`${index} ${item.text}`} item={item} />
          ))}
        </ul>
      )
    case 'table':
      return (
        <table className={styles.table}>
          <thead>
            <tr>
              {block.head.map(cell => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={`${index} ${row[0]}`}>
                {row.map((cell, at) => (
                  <td key={block.head[at]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'pictures':
      return (
        <div className={styles.pictures}>
          {block.pictures.map(({ svg, title, about, path }) => (
            <figure key={path} className={styles.figure}>
              <Link to={path}>
                <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={title} loading="lazy" />
              </Link>
              <figcaption>
                <Link to={path}>{title}</Link> <span className={styles.about}>{about}</span>
              </figcaption>
            </figure>
          ))}
        </div>
      )
  }
}

function ListItem({ item: { text, about, rank, color, path } }: { item: Item }) {
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
      </div>
    </li>
  )
}
