import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Template } from '#shared/boards/template.ts'
import type { Language } from '#shared/language.ts'
import { useTemplates } from '../../api/useTemplates.ts'
import { useLanguage } from '../../text/useLanguage.ts'
import type { Color } from '../../ui/theme/colors.ts'
import styles from './JourneyPicture.module.css'

/** The first template as it will look: its stages and rows, the questions of its rows as notes. */
export function JourneyPicture() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { data: templates = [] } = useTemplates()
  const template = templates[0]
  const frame = template?.frames[0]
  const withFrames = templates.filter(each => each.frames.length > 0)
  return (
    <figure
      className={styles.figure}
      aria-label={template && t('home.pictureLabel', { title: template.title[language] })}
    >
      <div className={styles.picture}>{frame && <Frame frame={frame} language={language} />}</div>
      {template && <figcaption>{t('home.pictureCaption', { count: withFrames.length })}</figcaption>}
    </figure>
  )
}

function Frame({ frame, language }: { frame: Template['frames'][number]; language: Language }) {
  const { columns, rows } = frame
  return (
    <div
      className={styles.frame}
      style={{
        gridTemplateColumns: `1.5fr repeat(${columns.length}, 2fr)`,
        gridTemplateRows: `auto repeat(${rows.length}, 1fr)`,
      }}
      aria-hidden
    >
      <span />
      {columns.map(column => (
        <strong key={column.id}>{column.title[language]}</strong>
      ))}
      {rows.map((row, rowIndex) => (
        <Row key={row.id} title={row.title[language]}>
          {columns.map((column, columnIndex) => {
            const asks = columnIndex === (rowIndex * 2 + 1) % columns.length
            return (
              <div key={column.id}>
                {asks && <p data-color={questionColor}>{row.prompt?.[language]}</p>}
                {answers(rowIndex, columnIndex).map(color => (
                  <p key={color} data-color={color} />
                ))}
              </div>
            )
          })}
        </Row>
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

function Row({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <em>{title}</em>
      {children}
    </>
  )
}
