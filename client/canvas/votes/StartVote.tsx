import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Doc } from 'yjs'
import { clustersOf } from '#shared/canvas/clusters/clusters.ts'
import { notesOf, zonesOfDocument } from '#shared/canvas/notes/notes.ts'
import { PaletteColor } from '#shared/palette.ts'
import { boardsOf, isAt } from '#shared/sessions/select.ts'
import { Budget } from '#shared/votes/model.ts'
import { tellProblem } from '../../problems/tellProblem.ts'
import { useAsk, useRoom } from '../../room/RoomContext.tsx'
import { useSession } from '../../sessions/useSession.ts'
import { Select } from '../../ui/fields/Select.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { AnonymousSwitch, BallotForm, BallotName } from '../ballots/BallotForm.tsx'
import forms from '../ballots/BallotForm.module.css'
import { useBoard } from '../boardContext.ts'
import { LeaveOut } from './LeaveOut.tsx'

const all = 'all'
/** Fewer than all that one has; of many dots some usual ones. */
const limitsFor = (budget: number): string[] =>
  budget <= 6
    ? Array.from({ length: budget - 1 }, (_, index) => String(index + 1))
    : [1, 2, 3, 5, 10, 20].filter(limit => limit < budget).map(String)

/** What a facilitator says before people vote. In a step to vote in, what the agenda says stands there already. */
export function StartVote({ notes, onEnd }: { notes: string[] | undefined; onEnd: () => void }) {
  const { board, connection } = useBoard()
  const { t } = useTranslation()
  const ask = useAsk()
  const place = useVotingStep(notes !== undefined)
  const { activity } = place
  const boards = notes ? [board.id] : place.boards
  const isHere = boards.includes(board.id)
  const [zones] = useState(() =>
    isHere ? zonesOfDocument(connection.doc).filter(({ title }) => title !== '') : [],
  )
  const [groups] = useState(() => (isHere ? clustersOf(connection.doc).length : 0))
  const [title, setTitle] = useState(activity?.title ?? '')
  const [budget, setBudget] = useState('3')
  const [limit, setLimit] = useState(all)
  const [left, setLeft] = useState<ReadonlySet<string>>(
    () =>
      new Set(zones.filter(({ id }) => activity?.zones && !activity.zones.includes(id)).map(({ id }) => id)),
  )
  const [colors] = useState(() => (isHere ? colorsOn(connection.doc) : []))
  const [colorsLeft, setColorsLeft] = useState<ReadonlySet<string>>(new Set())
  const [anonymous, setAnonymous] = useState(activity?.anonymous ?? false)
  const dots = Budget.safeParse(Number(budget))
  const limits = dots.success ? limitsFor(dots.data) : []

  async function open(): Promise<boolean> {
    if (!dots.success) return false
    const chosen = zones.filter(({ id }) => !left.has(id)).map(({ id }) => id)
    const kinds = colors.filter(color => !colorsLeft.has(color))
    try {
      for (const each of boards)
        await ask({
          type: 'vote.open',
          board: each,
          budget: dots.data,
          anonymous,
          ...(title.trim() !== '' && { title: title.trim() }),
          ...(limits.includes(limit) && { perNote: Number(limit) }),
          ...(!notes && left.size > 0 && chosen.length > 0 && { zones: chosen }),
          ...(!notes && colorsLeft.size > 0 && kinds.length > 0 && { colors: kinds }),
          ...(notes && { notes }),
          ...(place.session !== undefined && { session: place.session }),
        })
    } catch (error) {
      tellProblem(error)
      return false
    }
    // People have all of the step's time for it, however long it took until they could.
    const { session } = place
    if (session !== undefined && activity)
      await ask({ type: 'timer.set', session, seconds: activity.minutes * 60 }).catch(tellProblem)
    return true
  }

  return (
    <BallotForm
      title={t('votes.form.title')}
      what={notes && t('votes.form.again', { count: notes.length })}
      submitLabel={t('votes.form.submit')}
      isReady={dots.success}
      onSubmit={open}
      onEnd={onEnd}
    >
      {(boards.length > 1 || !isHere) && (
        <p className={forms.quiet}>{t('votes.form.boards', { count: boards.length })}</p>
      )}
      <BallotName value={title} onChange={setTitle} />
      <TextField
        label={t('votes.form.budget')}
        inputMode="numeric"
        value={budget}
        autoComplete="off"
        error={dots.success ? undefined : t('votes.form.budgetWrong')}
        onChange={event => setBudget(event.target.value)}
      />
      <Select
        label={t('votes.form.perNote')}
        value={limits.includes(limit) ? limit : all}
        onChange={setLimit}
        options={[
          { value: all, label: t('votes.form.all') },
          ...limits.map(value => ({ value, label: value })),
        ]}
      />
      {groups > 0 && <p className={forms.quiet}>{t('votes.form.groups', { count: groups })}</p>}
      {!notes && zones.length > 1 && (
        <LeaveOut
          label={t('votes.form.zones')}
          options={zones.map(({ id, title: name }) => ({ id, name }))}
          left={left}
          onLeave={setLeft}
        />
      )}
      {!notes && colors.length > 1 && (
        <details>
          <summary>{t('votes.form.more')}</summary>
          <LeaveOut
            label={t('votes.form.colors')}
            options={colors.map(color => ({ id: color, name: t(`common.colors.${color}`) }))}
            left={colorsLeft}
            onLeave={setColorsLeft}
          />
        </details>
      )}
      <AnonymousSwitch
        checked={anonymous}
        onChange={setAnonymous}
        hints={{ anonymous: t('votes.form.anonymousHint'), named: t('votes.form.namedHint') }}
      />
    </BallotForm>
  )
}

/** The colours that notes have here, in the order of the menu. */
function colorsOn(doc: Doc): PaletteColor[] {
  const worn = new Set(notesOf(doc).map(({ color }) => color))
  return PaletteColor.options.filter(color => worn.has(color))
}

/**
 * The step of the session that this vote belongs to: at the boards of the groups each has its own. Whoever leads may stand
 * elsewhere meanwhile.
 */
function useVotingStep(isOnNotes: boolean) {
  const { board } = useBoard()
  const session = useSession()
  const boards = useRoom(({ state }) => state.boards)
  const activity = session?.activity
  if (!session || activity?.mode !== 'vote') return { boards: [board.id] }
  const named = boardsOf({ boards }, activity).map(({ id }) => id)
  if (!isAt(activity, board) && (isOnNotes || named.length === 0)) return { boards: [board.id] }
  return { activity, session: session.id, boards: named.length > 0 ? named : [board.id] }
}
