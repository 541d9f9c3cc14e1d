import { useTranslation } from 'react-i18next'
import { Segmented } from '../../ui/controls/Segmented.tsx'
import { Switch } from '../../ui/controls/Switch.tsx'
import { Select, type SelectOption } from '../../ui/fields/Select.tsx'
import { Notice } from '../../ui/states/Notice.tsx'
import { everyFrame, type ExportFormat, type Parts } from './choices.ts'
import type { Cutout } from './cutouts.ts'
import styles from './ExportFields.module.css'
import { pdfScale, possibleScale, wantedInPdf } from './limits.ts'
import type { Paper } from './pdf/layout.ts'

export interface ExportWish {
  format: ExportFormat
  /** Of the board, when it becomes one picture. */
  part: string
  /** The same for a PDF. */
  pages: string
  scale: 1 | 2 | 3
  hasBackground: boolean
  paper: Paper
}

interface FieldsProps {
  parts: Parts
  cutouts: readonly Cutout[]
  wish: ExportWish
  onChange: (wish: ExportWish) => void
}

const formats: readonly ExportFormat[] = ['png', 'svg', 'pdf']
const scales = [1, 2, 3] as const
const papers: readonly Paper[] = ['frame', 'a4', 'a3']

export function ExportFields({ parts, cutouts, wish, onChange }: FieldsProps) {
  const { t } = useTranslation()
  const { format } = wish
  const change = (next: Partial<ExportWish>) => onChange({ ...wish, ...next })
  const options = usePartOptions(parts, format)
  return (
    <div className={styles.fields}>
      <Segmented
        label={t('files.export.format')}
        wide
        value={format}
        onChange={format => change({ format })}
        options={formats.map(value => ({ value, label: t(`files.export.formats.${value}`) }))}
      />
      <Select
        label={t('files.export.part')}
        value={format === 'pdf' ? wish.pages : wish.part}
        onChange={part => change(format === 'pdf' ? { pages: part } : { part })}
        options={options}
      />
      {format === 'png' && (
        <Labelled label={t('files.export.scale')}>
          <Segmented
            label={t('files.export.scale')}
            value={`${wish.scale}`}
            onChange={value => change({ scale: scales.find(scale => `${scale}` === value) ?? 2 })}
            options={scales.map(scale => ({ value: `${scale}`, label: `${scale}×` }))}
          />
        </Labelled>
      )}
      {format === 'pdf' && (
        <Labelled label={t('files.export.paper')} hint={t('files.export.paperHint')}>
          <Segmented
            label={t('files.export.paper')}
            value={wish.paper}
            onChange={paper => change({ paper })}
            options={papers.map(value => ({ value, label: t(`files.export.papers.${value}`) }))}
          />
        </Labelled>
      )}
      {format !== 'pdf' && (
        <Switch
          label={t('files.export.background')}
          checked={wish.hasBackground}
          onChange={hasBackground => change({ hasBackground })}
        />
      )}
      <Fineness cutouts={cutouts} wish={wish} />
    </div>
  )
}

function usePartOptions(parts: Parts, format: ExportFormat): SelectOption<string>[] {
  const { t } = useTranslation()
  const options: SelectOption<string>[] = [{ value: 'board', label: t('files.export.wholeBoard') }]
  if (parts.chosen)
    options.unshift({
      value: 'selection',
      label: t('files.export.selection', { count: parts.chosen.count }),
    })
  if (format === 'pdf' && parts.frames.length > 0)
    options.unshift({ value: everyFrame, label: t('files.export.allFrames', { count: parts.pages.length }) })
  for (const { key, title } of parts.frames)
    options.push({ value: key, label: title || t('files.export.untitledFrame') })
  return options
}

function Labelled({ label, hint, children }: { label: string; hint?: string; children: React.ReactNode }) {
  return (
    <div className={styles.row}>
      <div>
        <div className={styles.label}>{label}</div>
        {hint && <div className={styles.hint}>{hint}</div>}
      </div>
      {children}
    </div>
  )
}

/** How large the picture becomes, and where that is less than was asked for. */
function Fineness({ cutouts, wish }: { cutouts: readonly Cutout[]; wish: ExportWish }) {
  const { t, i18n } = useTranslation()
  const [first] = cutouts
  if (!first || wish.format === 'svg') return null
  const numbers = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 })
  if (wish.format === 'pdf') {
    const scale = Math.min(...cutouts.map(({ bounds }) => pdfScale(bounds)))
    if (scale >= wantedInPdf) return null
    return <Notice tone="warning">{t('files.export.reducedPages', { scale: numbers.format(scale) })}</Notice>
  }
  const scale = possibleScale(first.bounds, wish.scale)
  const width = numbers.format(Math.floor(first.bounds.w * scale))
  const height = numbers.format(Math.floor(first.bounds.h * scale))
  return (
    <>
      <p className={styles.hint}>{t('files.export.pixels', { width, height })}</p>
      {scale < wish.scale && (
        <Notice tone="warning">{t('files.export.reduced', { scale: numbers.format(scale) })}</Notice>
      )}
    </>
  )
}
