import { useContext, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { useValue } from 'tldraw'
import { Button } from '../../ui/controls/Button.tsx'
import { Segmented } from '../../ui/controls/Segmented.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Notice } from '../../ui/states/Notice.tsx'
import { focusHere } from '../../ui/browser/focusHere.ts'
import { BadgeContext, useMade } from './badges.ts'
import { saidOf, useCharges } from './charge.ts'
import { ChargeFields } from './ChargeFields.tsx'
import { EachCharge, mostWorded } from './EachCharge.tsx'
import type { ToPromote } from '../votes/results/topics.ts'
import styles from './PromoteDialog.module.css'
import { titleOf } from './titleOf.ts'
import { usePromote } from './usePromote.ts'
import { usePromoteEach } from './usePromoteEach.ts'

const shownNotes = 6

type How = 'together' | 'each'

const idsOf = ({ id, beside = [] }: ToPromote) => [id, ...beside]

/** A group is called by its heading; a note by what it says when the server reads it. */
const sourceOf = ({ id, text, beside }: ToPromote) =>
  beside ? { note: id, beside, title: titleOf(text) } : { note: id }

/** A note becomes an initiative, several become one, or one each: in which words, and who sees to it by when? */
export function PromoteDialog({
  notes,
  heading = '',
  first = 'together',
  onClose,
}: {
  notes: ToPromote[]
  /** What stands over them, where they are a group. */
  heading?: string
  /** How it is asked at first. */
  first?: How
  onClose: () => void
}) {
  const { t } = useTranslation()
  const made = useMade()
  const promote = usePromote()
  const promoteEach = usePromoteEach()
  const [how, setHow] = useState(first)
  const [title, setTitle] = useState(
    () => [heading, ...notes.map(note => note.text)].map(titleOf).find(text => text !== '') ?? '',
  )
  const charges = useCharges()
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const [blank, setBlank] = useState<string>()
  const badges = useContext(BadgeContext)?.badges
  const badged = useValue('badges', () => badges?.get(), [badges])
  const taken = notes.filter(({ id }) => !charges.isOut(id))
  const all = taken.flatMap(idsOf)
  const fresh = notes.filter(each => titleOf(each.text) !== '' && idsOf(each).some(id => !badged?.has(id)))
  const wanted = fresh.filter(({ id }) => !charges.isOut(id))
  const isEach = how === 'each' && notes.length > 1
  /** Its words stand in the title. */
  const isAlone = all.length === 1 && heading === ''

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if ((isEach ? wanted : all).length === 0) return
    // Somebody else was quicker: a thing that is to be done is not made twice.
    if (!isEach && all.every(id => badged?.has(id))) {
      toast.info(t(`promoting.${made}.none`))
      return onClose()
    }
    if (!isEach && title.trim() === '') return setError(t('promoting.emptyTitle'))
    const wordless = fresh
      .slice(0, mostWorded)
      .find(({ id }) => !charges.isOut(id) && charges.of(id).title?.trim() === '')
    if (isEach && wordless) return setBlank(wordless.id)
    setBusy(true)
    const isMade = isEach
      ? await promoteEach(wanted.map(each => ({ ...sourceOf(each), ...saidOf(charges.of(each.id)) })))
      : await promote(all, { title: title.trim(), ...saidOf(charges.ofAll) })
    setBusy(false)
    if (isMade) onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={open => !open && onClose()}
      title={t(isEach ? `promoting.${made}.submit` : `promoting.${made}.notes`, {
        count: isEach ? wanted.length : all.length,
      })}
      description={!isAlone && t(isEach ? `promoting.${made}.aboutEach` : `promoting.${made}.about`)}
      closeLabel={t('common.close')}
      size={isAlone ? 'small' : isEach ? 'wide' : 'normal'}
      onSubmit={event => void submit(event)}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" tone="primary" busy={isBusy} disabled={(isEach ? wanted : all).length === 0}>
            {isEach
              ? t(`promoting.${made}.submit`, { count: wanted.length })
              : t(`promoting.${made}.submitOne`)}
          </Button>
        </>
      }
    >
      {notes.length > 1 && (
        <div className={styles.how}>
          <Segmented
            wide
            label={t(`promoting.${made}.how`)}
            value={how}
            onChange={setHow}
            options={[
              { value: 'together', label: t(`promoting.${made}.together`) },
              { value: 'each', label: t(`promoting.${made}.each`, { count: wanted.length }) },
            ]}
          />
        </div>
      )}
      {isEach && fresh.length < notes.length && (
        <Notice>
          {fresh.length === 0
            ? t(`promoting.${made}.noneLeft`)
            : t(`promoting.${made}.someOut`, { count: notes.length - fresh.length })}
        </Notice>
      )}
      <div hidden={isEach}>
        <TextField
          label={t(`promoting.${made}.name`)}
          value={title}
          maxLength={200}
          ref={first === 'together' || notes.length === 1 ? focusHere : undefined}
          error={error}
          onChange={event => {
            setTitle(event.target.value)
            setError(undefined)
          }}
          onFocus={event => event.target.select()}
        />
      </div>
      {isEach ? (
        <EachCharge
          notes={fresh}
          charges={{
            ...charges,
            charge: (note, change) => {
              charges.charge(note, change)
              if (note === blank) setBlank(undefined)
            },
          }}
          isFirst={first === 'each'}
          blank={blank}
        />
      ) : (
        <>
          <div className={styles.charge}>
            <ChargeFields charge={charges.ofAll} onChange={charges.chargeAll} />
          </div>
          {!isAlone && (
            <ul className={styles.notes}>
              {taken.slice(0, shownNotes).map(note => (
                <li key={note.id}>{note.text}</li>
              ))}
              {taken.length > shownNotes && <li>+{taken.length - shownNotes}</li>}
            </ul>
          )}
        </>
      )}
    </Dialog>
  )
}
