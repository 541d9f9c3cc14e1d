import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { closedFists, openFist } from '#shared/fists/select.ts'
import { closedPlacingsOn, openPlacingOn } from '#shared/placings/select.ts'
import { closedVotesOn, openVoteOn } from '#shared/votes/select.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Switch } from '../../ui/controls/Switch.tsx'
import { PanelBody } from '../../ui/panels/PanelBody.tsx'
import { EmptyState } from '../../ui/states/EmptyState.tsx'
import { useBoard, type DecisionForm } from '../boardContext.ts'
import { AskFist } from '../fists/AskFist.tsx'
import { FistResults } from '../fists/FistResults.tsx'
import { OpenFist } from '../fists/OpenFist.tsx'
import { ListPanel } from '../panels/ListPanel.tsx'
import { PlacingResults } from '../placings/PlacingResults.tsx'
import { StartPlacing } from '../placings/StartPlacing.tsx'
import { numbersShown } from '../votes/dots/numbersShown.ts'
import { OpenVote } from '../votes/OpenVote.tsx'
import { Results } from '../votes/results/Results.tsx'
import { StartVote } from '../votes/StartVote.tsx'
import { useShowBallots } from './useShowBallots.ts'
import { useStarts, type Start } from './useStarts.ts'
import styles from './BallotsPanel.module.css'

/** Beside the board: what people vote on and are asked, and what came of it before. */
export function BallotsPanel({ form }: { form: DecisionForm | undefined }) {
  const { t } = useTranslation()
  const { body, foot, count } = useBallotsParts(form)
  return (
    <ListPanel title={t('votes.title')} count={count} foot={foot}>
      {body}
    </ListPanel>
  )
}

/** What the panel of votes consists of, also where it stands within another one. */
export function useBallotsParts(asked: DecisionForm | undefined) {
  const showBallots = useShowBallots()
  const { t } = useTranslation()
  const { openVote, openHands, openPlacing, isVotedOn, over } = useDecisions()
  const starts = useStarts()
  const form = asked && starts.some(({ form }) => form.kind === asked.kind) ? asked : undefined
  const isQuiet = [form, openVote, openHands, openPlacing].some(each => each !== undefined) || over.length > 0
  const end = () => showBallots()
  const body = (
    <PanelBody>
      {form?.kind === 'dots' && <StartVote key={form.notes?.join()} notes={form.notes} onEnd={end} />}
      {form?.kind === 'fist' && <AskFist onEnd={end} />}
      {form?.kind === 'placing' && <StartPlacing key={form.notes?.join()} notes={form.notes} onEnd={end} />}
      {openVote && <OpenVote vote={openVote} />}
      {openHands && <OpenFist fist={openHands} />}
      {openPlacing && <PlacingResults placing={openPlacing} />}
      {!isQuiet && (
        <EmptyState>
          {t('votes.none')} {t('votes.noneHint')}
        </EmptyState>
      )}
      {isVotedOn && <Numbers />}
      {over.map(({ id, show }, index) => show(id, index === 0))}
    </PanelBody>
  )
  const foot = !form && starts.length > 0 && <Starts starts={starts} isFirst={!isQuiet} />
  return { body, foot, count: over.length > 0 ? over.length : undefined }
}

interface Over {
  id: string
  at: string
  show: (key: string, isFirst: boolean) => ReactNode
}

/** What is open here, and what is over. */
function useDecisions() {
  const { board } = useBoard()
  const votes = useRoom(({ state }) => state.votes)
  const fists = useRoom(({ state }) => state.fists)
  const placings = useRoom(({ state }) => state.placings)
  const openVote = useMemo(() => openVoteOn({ votes }, board.id), [votes, board.id])
  const openHands = useMemo(() => openFist({ fists }), [fists])
  const openPlacing = useMemo(() => openPlacingOn({ placings }, board.id), [placings, board.id])
  const closedVotes = useMemo(() => closedVotesOn({ votes }, board.id), [votes, board.id])
  const over = useMemo(() => {
    const all: Over[] = [
      ...closedVotes.map(vote => ({
        id: vote.id,
        at: vote.outcome?.at ?? '',
        show: (key: string, isFirst: boolean) => <Results key={key} vote={vote} isFirst={isFirst} />,
      })),
      ...closedFists({ fists }).map(fist => ({
        id: fist.id,
        at: fist.outcome?.at ?? '',
        show: (key: string, isFirst: boolean) => <FistResults key={key} fist={fist} isFirst={isFirst} />,
      })),
    ]
    const placed = closedPlacingsOn({ placings }, board.id).map(placing => ({
      id: placing.id,
      at: placing.outcome?.at ?? '',
      show: (key: string) => <PlacingResults key={key} placing={placing} />,
    }))
    return [...all, ...placed].sort((a, b) => b.at.localeCompare(a.at))
  }, [closedVotes, fists, placings, board.id])
  return { openVote, openHands, openPlacing, isVotedOn: closedVotes.length > 0, over }
}

/** The first is the usual one: in a panel that is empty it is what to do next. */
function Starts({ starts, isFirst }: { starts: readonly Start[]; isFirst: boolean }) {
  const showBallots = useShowBallots()
  return (
    <div className={styles.starts}>
      {starts.map(({ form, icon, label }, index) => (
        <Button
          key={form.kind}
          wide
          size="tall"
          tone={isFirst && index === 0 ? 'primary' : 'plain'}
          icon={icon}
          onClick={() => showBallots(form)}
        >
          {label}
        </Button>
      ))}
    </div>
  )
}

function Numbers() {
  const { t } = useTranslation()
  return <Switch label={t('votes.numbers')} checked={numbersShown.use()} onChange={numbersShown.set} />
}
