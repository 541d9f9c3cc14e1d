import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '#shared/canvas/notes/notes.ts'
import { reactionsInWords } from '#shared/exchange/board/board.ts'
import type { ChangedNote, Comparison } from '#shared/versions/compare.ts'
import { createWordDiffs, type TextPart } from '#shared/versions/wordDiff.ts'
import { NARROW, useMediaQuery } from '../../../ui/browser/useMediaQuery.ts'
import { PanelRows } from '../../../ui/panels/PanelRows.tsx'
import { EmptyState } from '../../../ui/states/EmptyState.tsx'
import { Spinner } from '../../../ui/states/Spinner.tsx'
import { ColorStrip } from '../../../ui/marks/ColorStrip.tsx'
import { VisuallyHidden } from '../../../ui/marks/VisuallyHidden.tsx'
import { useBoard } from '../../boardContext.ts'
import { showNote } from '../../notes/boardActions.ts'
import styles from './ComparisonList.module.css'
import { useVersionView } from '../versionView.ts'

/** Of each kind. A list of thousands would hold the page up, and nobody reads it. */
const mostShown = 300

/** What is different between the version and now, in words; each note leads to its place. */
export function ComparisonList({ comparison }: { comparison: Comparison | undefined }) {
  const { t } = useTranslation()
  const parts = useMemo(() => partsOf(comparison?.changed ?? []), [comparison])
  if (!comparison)
    return (
      <div className={styles.waiting}>
        <Spinner label={t('versions.opening')} />
      </div>
    )
  const { added, changed, removed, drawings } = comparison
  const isSame = added.length + changed.length + removed.length === 0
  const hasDrawings = Object.values(drawings).some(count => count > 0)
  return (
    <PanelRows>
      {isSame && !hasDrawings && <EmptyState>{t('versions.difference.same')}</EmptyState>}
      <Section kind="added" count={added.length}>
        {added.slice(0, mostShown).map(note => (
          <Row key={note.id} note={note}>
            <Text text={note.text} />
          </Row>
        ))}
      </Section>
      <Section kind="changed" count={changed.length}>
        {changed.slice(0, mostShown).map(change => (
          <Row key={change.after.id} note={change.after}>
            <Changes change={change} parts={parts.get(change.after.id)} />
          </Row>
        ))}
      </Section>
      <Section kind="removed" count={removed.length}>
        {removed.slice(0, mostShown).map(note => (
          <Row key={note.id} note={note}>
            <Text text={note.text} />
          </Row>
        ))}
      </Section>
      {hasDrawings && <p className={styles.drawings}>{t('versions.difference.drawings', { ...drawings })}</p>}
    </PanelRows>
  )
}

interface SectionProps {
  kind: 'added' | 'changed' | 'removed'
  count: number
  children: React.ReactNode
}

function Section({ kind, count, children }: SectionProps) {
  const { t } = useTranslation()
  if (count === 0) return null
  return (
    <section>
      <h3 className={styles.heading} data-kind={kind}>
        {t(`versions.difference.kinds.${kind}`)} <span>{count}</span>
      </h3>
      <ul>{children}</ul>
      {count > mostShown && (
        <p className={styles.drawings}>{t('versions.difference.more', { count: count - mostShown })}</p>
      )}
    </section>
  )
}

function Row({ note, children }: { note: Note; children: React.ReactNode }) {
  const { editor } = useVersionView()
  const { setPanel } = useBoard()
  const isPhone = useMediaQuery(NARROW)
  const show = () => {
    if (editor && showNote(editor, note.id) && isPhone) setPanel(undefined)
  }
  return (
    <li>
      <button type="button" className={styles.note} data-color={note.color} onClick={show}>
        <ColorStrip dense />
        {children}
      </button>
    </li>
  )
}

function Text({ text }: { text: string }) {
  const { t } = useTranslation()
  return text.trim() === '' ? (
    <em className={styles.empty}>{t('canvas.list.noText')}</em>
  ) : (
    <span>{text}</span>
  )
}

/** Word by word, by id of the note. */
function partsOf(changed: readonly ChangedNote[]): Map<string, TextPart[]> {
  const wordDiff = createWordDiffs()
  return new Map(
    changed
      .slice(0, mostShown)
      .filter(({ what }) => what.includes('text'))
      .map(({ before, after }) => [after.id, wordDiff(before.text, after.text)]),
  )
}

function Changes({
  change: { before, after, what },
  parts,
}: {
  change: ChangedNote
  parts: TextPart[] | undefined
}) {
  const { t } = useTranslation()
  const none = t('versions.difference.none')
  const tags = (note: Note) => note.tags.join(', ') || none
  const reactions = (note: Note) => reactionsInWords(note) || none
  const zone = (note: Note) => note.zone ?? t('versions.difference.outside')
  const color = (note: Note) => t(`common.colors.${note.color}`)
  const words = {
    color: () => t('versions.difference.color', { before: color(before), after: color(after) }),
    zone: () => t('versions.difference.zone', { before: zone(before), after: zone(after) }),
    place: () => t('versions.difference.place'),
    width: () => t('versions.difference.width'),
    tags: () => t('versions.difference.tags', { before: tags(before), after: tags(after) }),
    reactions: () =>
      t('versions.difference.reactions', { before: reactions(before), after: reactions(after) }),
  }
  return (
    <>
      {parts ? <Words parts={parts} /> : <Text text={after.text} />}
      {what.map(aspect => aspect !== 'text' && <small key={aspect}>{words[aspect]()}</small>)}
    </>
  )
}

/** What was deleted is struck through, what was inserted is underlined; a screen reader is told so. */
function Words({ parts }: { parts: TextPart[] }) {
  const { t } = useTranslation()
  return (
    <span>
      {parts.map(({ kind, text }, index) => {
        if (kind === 'same') return text
        const Mark = kind === 'deleted' ? 'del' : 'ins'
        return (
          <Mark key={index}>
            <VisuallyHidden>{t(`versions.difference.parts.${kind}`)} </VisuallyHidden>
            {text}
          </Mark>
        )
      })}
    </span>
  )
}
