import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { TemplateFrame } from '#shared/boards/template.ts'
import type { Language } from '#shared/language.ts'
import { useTemplates } from '../../api/useTemplates.ts'
import { useLanguage } from '../../text/useLanguage.ts'
import type { Color } from '../../ui/theme/colors.ts'
import styles from './BoardPicture.module.css'

/** A board as it will look: of the template that is chosen, else of the first one; its questions stand on notes. */
export function BoardPicture({ chosen }: { chosen?: string | undefined }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { data: templates = [] } = useTemplates()
  const withFrames = templates.filter(each => each.frames.length > 0)
  const template = withFrames.find(({ id }) => id === chosen) ?? withFrames[0]
  const frame = template?.frames[0]
  const title = template?.title[language]
  return (
    <figure className={styles.figure} aria-label={title}>
      <div className={styles.picture}>{frame && <Frame frame={frame} language={language} />}</div>
      {template && <figcaption>{t('home.pictureCaption', { title, count: withFrames.length })}</figcaption>}
    </figure>
  )
}

function Frame({ frame, language }: { frame: TemplateFrame; language: Language }) {
  const { columns, rows, cells } = frame
  const hasHeads = columns.some(({ title }) => title[language] !== '')
  const hasNames = rows.some(({ title }) => title[language] !== '')
  const promptOf = (row: number, column: number) =>
    cells?.[row * columns.length + column]?.prompt ??
    columns[column]?.prompt ??
    (column === (row * 2 + 1) % columns.length ? rows[row]?.prompt : undefined)
  return (
    <div
      className={styles.frame}
      style={{
        gridTemplateColumns: `${hasNames ? '1.5fr ' : ''}repeat(${columns.length}, 2fr)`,
        gridTemplateRows: `${hasHeads ? 'auto ' : ''}repeat(${rows.length}, 1fr)`,
      }}
      aria-hidden
    >
      {hasHeads && hasNames && <span />}
      {hasHeads && columns.map(column => <strong key={column.id}>{column.title[language]}</strong>)}
      {rows.map((row, rowIndex) => (
        <Fragment key={row.id}>
          {hasNames && <em>{row.title[language]}</em>}
          {columns.map((column, columnIndex) => {
            const prompt = promptOf(rowIndex, columnIndex)
            return (
              <div key={column.id}>
                {prompt && <p data-color={questionColor}>{prompt[language]}</p>}
                {answers(rowIndex, columnIndex).map(color => (
                  <p key={color} data-color={color} />
                ))}
              </div>
            )
          })}
        </Fragment>
      ))}
    </div>
  )
}

const questionColor: Color = 'yellow'

/** Blank notes, strewn evenly: where the answers will be. */
const answers = (row: number, column: number): Color[] => {
  const place = (row * 7 + column * 5) % 9
  if (place < 2) return ['pink']
  if (place < 4) return ['blue']
  return place === 4 ? ['green'] : []
}
