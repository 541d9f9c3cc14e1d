import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { focusHere } from '../../ui/browser/focusHere.ts'
import { Checkbox } from '../../ui/controls/Checkbox.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { VisuallyHidden } from '../../ui/marks/VisuallyHidden.tsx'
import type { ToPromote } from '../votes/results/topics.ts'
import { useMade } from './badges.ts'
import type { Charges } from './charge.ts'
import { ChargeFields } from './ChargeFields.tsx'
import styles from './ChargeFields.module.css'
import { titleOf } from './titleOf.ts'

/** So many have fields of their own; for the others goes what is said of all. */
export const mostWorded = 20

/** Several at once: each in its own words, an owner and a day for all of them, and others where it is somebody else's. */
export function EachCharge({
  notes,
  charges,
  isFirst,
  blank,
}: {
  notes: ToPromote[]
  charges: Charges
  /** The dialog begins with it: who has opened it goes on in the first words. */
  isFirst: boolean
  /** The one without words that nobody can make. */
  blank: string | undefined
}) {
  const { t } = useTranslation()
  const made = useMade()
  const { ofAll, of, chargeAll, charge, isOut, take } = charges
  const rest = notes.slice(mostWorded)
  return (
    <>
      {notes.length > 1 && (
        <fieldset className={styles.all}>
          <legend>{t('promoting.forAll')}</legend>
          <ChargeFields charge={ofAll} onChange={chargeAll} />
        </fieldset>
      )}
      <ul className={styles.each} aria-label={t(`promoting.${made}.list`)}>
        {notes.slice(0, mostWorded).map((each, index) => {
          const { id, text, beside } = each
          const { title = titleOf(text) } = of(id)
          // What it came from, where its own words do not say it.
          const from = [
            title !== titleOf(text) && text,
            beside && t('promoting.notesOfOne', { count: beside.length + 1 }),
          ]
            .filter(Boolean)
            .join(' · ')
          return (
            <li key={id} data-out={isOut(id) || undefined}>
              <Checkbox
                label={<VisuallyHidden>{t('promoting.take', { text })}</VisuallyHidden>}
                checked={!isOut(id)}
                onChange={isTaken => take(id, isTaken)}
              />
              <TextField
                label={`${t(`promoting.${made}.name`)}: ${text}`}
                labelHidden
                value={title}
                maxLength={200}
                disabled={isOut(id)}
                data-words
                ref={id === blank || (isFirst && index === 0) ? focusHere : undefined}
                error={id === blank ? t('promoting.emptyTitle') : undefined}
                hint={from && <span className={styles.from}>{from}</span>}
                onChange={event => charge(id, { title: event.target.value })}
                onFocus={event => event.target.select()}
                onKeyDown={toNextWords}
              />
              <ChargeFields
                of={text}
                charge={of(id)}
                disabled={isOut(id)}
                onChange={change => charge(id, change)}
              />
            </li>
          )
        })}
      </ul>
      {rest.length > 0 && (
        <>
          <p className={styles.more}>{t('promoting.rest', { count: rest.length })}</p>
          <ul>
            {rest.map(({ id, text }) => (
              <li key={id}>
                <Checkbox label={text} checked={!isOut(id)} onChange={isTaken => take(id, isTaken)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** Whoever words them one after the other presses Enter after each; after the last one it makes them. */
function toNextWords(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  const list = event.currentTarget.closest('ul')
  const all = [...(list?.querySelectorAll<HTMLElement>('[data-words]:enabled') ?? [])]
  const next = all[all.indexOf(event.currentTarget) + 1]
  if (!next) return
  event.preventDefault()
  next.focus()
}
