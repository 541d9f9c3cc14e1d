import { Link } from 'react-router'
import type { Block } from '#shared/summaries/blocks.ts'
import { Items } from './Items.tsx'
import { NotesOfBoard } from './NotesOfBoard.tsx'
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
      return <Items items={block.items} />
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
          {block.foot && (
            <tfoot>
              <tr>
                {block.foot.map((cell, at) => (
                  <td key={block.head[at]}>{cell}</td>
                ))}
              </tr>
            </tfoot>
          )}
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
    case 'notes':
      return <NotesOfBoard block={block} />
  }
}
