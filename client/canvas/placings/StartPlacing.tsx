import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toNoteId } from '#shared/canvas/document.ts'
import { notesOf, zonesOfDocument } from '#shared/canvas/notes/notes.ts'
import { mostNotesPlaced } from '#shared/placings/model.ts'
import { standing, topOf } from '#shared/votes/ranking.ts'
import { closedVotesOn } from '#shared/votes/select.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'
import { useSession } from '../../sessions/useSession.ts'
import { Select } from '../../ui/fields/Select.tsx'
import { AnonymousSwitch, BallotForm, BallotName } from '../ballots/BallotForm.tsx'
import { useBoard } from '../boardContext.ts'
import { chosenNotes } from '../notes/boardActions.ts'
import { whenSaved } from '../promote/whenSaved.ts'

/** How many of a vote's first are offered. */
const firstOnes = [3, 5, 10] as const

interface Source {
  value: string
  label: string
  notes: string[]
}

/** What a facilitator says before people place notes: which ones, and whether names are kept. */
export function StartPlacing({ notes, onEnd }: { notes: string[] | undefined; onEnd: () => void }) {
  const { board, connection } = useBoard()
  const { t } = useTranslation()
  const act = useAct()
  const session = useSession()?.id
  const [sources] = useSources(notes)
  const [value, setValue] = useState(() => sources[0]?.value ?? '')
  const [title, setTitle] = useState('')
  const [anonymous, setAnonymous] = useState(false)
  const chosen = sources.find(source => source.value === value)?.notes ?? []
  const isTooMany = chosen.length > mostNotesPlaced

  async function open(): Promise<boolean> {
    await whenSaved(connection)
    return act({
      type: 'placing.open',
      board: board.id,
      notes: chosen,
      anonymous,
      session,
      ...(title.trim() !== '' && { title: title.trim() }),
    })
  }

  return (
    <BallotForm
      title={t('placings.title')}
      what={t('placings.form.what')}
      submitLabel={t('placings.form.submit')}
      isReady={chosen.length > 0 && !isTooMany}
      onSubmit={open}
      onEnd={onEnd}
    >
      {sources.length > 0 ? (
        <Select
          label={t('placings.form.notes')}
          value={value}
          onChange={setValue}
          options={sources.map(source => ({ value: source.value, label: source.label }))}
        />
      ) : (
        <p>{t('placings.form.none')}</p>
      )}
      {isTooMany && <p role="alert">{t('placings.form.tooMany', { count: mostNotesPlaced })}</p>}
      <BallotName value={title} onChange={setTitle} />
      <AnonymousSwitch
        checked={anonymous}
        onChange={setAnonymous}
        hints={{ anonymous: t('placings.form.anonymousHint'), named: t('placings.form.namedHint') }}
      />
    </BallotForm>
  )
}

/** Notes that may be meant, as it is when the form opens: what is chosen, the first of the newest vote, or a zone. */
function useSources(named: string[] | undefined) {
  const { board, connection, editor } = useBoard()
  const { t } = useTranslation()
  const votes = useRoom(({ state }) => state.votes)
  return useState<Source[]>(() => {
    const all = notesOf(connection.doc)
    const there = new Set(all.map(({ id }) => id))
    const [vote] = closedVotesOn({ votes }, board.id)
    const chosen = named ?? (editor ? chosenNotes(editor).map(({ id }) => toNoteId(id)) : [])
    const source = (value: string, ids: string[], label: (count: number) => string): Source[] => {
      const notes = ids.filter(id => there.has(id))
      return notes.length > 0 ? [{ value, label: label(notes.length), notes }] : []
    }
    return [
      ...source('chosen', chosen, count => t('placings.form.chosen', { count })),
      ...(vote
        ? firstOnes.flatMap(most =>
            source(
              `top ${most}`,
              topOf(vote, most, standing(all)).map(({ notes: [first] }) => first.note),
              count => t('placings.form.top', { count }),
            ),
          )
        : []),
      ...zonesOfDocument(connection.doc).flatMap(({ id, title }) =>
        source(
          `zone ${id}`,
          all.filter(({ zone }) => zone === id).map(note => note.id),
          count => t('placings.form.zone', { title, count }),
        ),
      ),
      ...source(
        'all',
        all.map(({ id }) => id),
        count => t('placings.form.all', { count }),
      ),
    ].filter(({ label }, index, list) => list.findIndex(other => other.label === label) === index)
  })
}
