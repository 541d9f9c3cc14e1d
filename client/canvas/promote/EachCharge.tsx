import { useTranslation } from 'react-i18next'
import type { Charges } from './charge.ts'
import { ChargeFields } from './ChargeFields.tsx'
import type { ToPromote } from '../votes/results/topics.ts'
import styles from './ChargeFields.module.css'

/** So many have fields of their own; for the others goes what is said of all. */
const most = 20

/** Several initiatives at once: an owner and a day for all of them, and another one where it is somebody else's. */
export function EachCharge({ notes, charges }: { notes: ToPromote[]; charges: Charges }) {
  const { t } = useTranslation()
  const { ofAll, of, chargeAll, charge } = charges
  return (
    <>
      {notes.length > 1 && (
        <fieldset className={styles.all}>
          <legend>{t('promoting.forAll')}</legend>
          <ChargeFields charge={ofAll} onChange={chargeAll} />
        </fieldset>
      )}
      <ul className={styles.each} aria-label={t('promoting.list')}>
        {notes.slice(0, most).map(({ id, text, beside }) => (
          <li key={id}>
            <span className={styles.note}>
              {text}
              {beside && <small> {t('votes.groupNotes', { count: beside.length + 1 })}</small>}
            </span>
            <ChargeFields of={text} charge={of(id)} onChange={change => charge(id, change)} />
          </li>
        ))}
      </ul>
      {notes.length > most && (
        <p className={styles.more}>{t('promoting.rest', { count: notes.length - most })}</p>
      )}
    </>
  )
}
