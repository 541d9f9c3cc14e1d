import { CircleMinus, CirclePlus, PenLine } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Section } from '#shared/summaries/document.ts'
import { useAct } from '../room/useAct.ts'
import { useMay } from '../room/usePeople.ts'
import { Button } from '../ui/controls/Button.tsx'
import { IconButton } from '../ui/controls/IconButton.tsx'
import { SummaryBlock } from './SummaryBlock.tsx'
import styles from './SummarySection.module.css'
import { WrittenForm } from './WrittenForm.tsx'

/** One part: what somebody wrote, and what it says by itself. Whoever leads may write, and leave it out. */
export function SummarySection({ session, section }: { session: string; section: Section }) {
  const { t } = useTranslation()
  const act = useAct()
  const mayWrite = useMay()('session.writeSummary')
  const [isWriting, setWriting] = useState(false)
  const { part, heading, written, isHidden, blocks } = section
  const isOwnWords = heading === ''
  const name = isOwnWords ? t(part === 'opening' ? 'summaries.opening' : 'summaries.closing') : heading
  const write = () => setWriting(true)
  return (
    <section
      className={styles.section}
      aria-label={name}
      data-hidden={isHidden || undefined}
      data-unsaid={(written === '' && blocks.length === 0) || undefined}
    >
      {!isOwnWords && (
        <div className={styles.head}>
          <h3>{heading}</h3>
          {mayWrite && (
            <div className={styles.tools}>
              <IconButton
                size="small"
                label={t('summaries.writeIn', { part: name })}
                icon={PenLine}
                onClick={write}
              />
              <IconButton
                size="small"
                label={t(isHidden ? 'summaries.show' : 'summaries.hide', { part: name })}
                icon={isHidden ? CirclePlus : CircleMinus}
                aria-pressed={isHidden}
                onClick={() => void act({ type: 'session.writeSummary', session, part, hidden: !isHidden })}
              />
            </div>
          )}
        </div>
      )}
      {isHidden && <p className={styles.left}>{t('summaries.hidden')}</p>}
      {isWriting && mayWrite ? (
        <WrittenForm
          label={name}
          text={written}
          onSave={text => act({ type: 'session.writeSummary', session, part, text })}
          onClose={() => setWriting(false)}
        />
      ) : written !== '' ? (
        <Written text={written} label={t('summaries.writeIn', { part: name })} onEdit={mayWrite && write} />
      ) : (
        isOwnWords &&
        mayWrite && (
          <Button tone="quiet" size="small" icon={PenLine} className={styles.add} onClick={write}>
            {name}
          </Button>
        )
      )}
      {blocks.map((block, index) => (
        <SummaryBlock key={`${block.kind} ${index}`} block={block} />
      ))}
    </section>
  )
}

function Written({ text, label, onEdit }: { text: string; label: string; onEdit: (() => void) | false }) {
  if (!onEdit) return <p className={styles.written}>{text}</p>
  return (
    <button type="button" className={styles.edit} title={label} onClick={onEdit}>
      <span className={styles.written}>{text}</span>
    </button>
  )
}
