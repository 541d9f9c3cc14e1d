import { Eye } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useValue } from 'tldraw'
import type { Vote } from '#shared/votes/model.ts'
import { useAct } from '../../room/useAct.ts'
import { useMay } from '../../room/usePeople.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { RemoveBallot } from '../ballots/RemoveBallot.tsx'
import styles from './OpenVote.module.css'
import { useDotsLeft } from './useDotsLeft.ts'
import { useTurnout } from './useTurnout.ts'
import { useVoting } from './voting.ts'

/** The vote that goes on: how far it is, and how a facilitator ends it. */
export function OpenVote({ vote }: { vote: Vote }) {
  const { t } = useTranslation()
  const may = useMay()
  const act = useAct()
  const voting = useVoting()
  const left = useValue('dots left', () => voting?.marks.get().left ?? 0, [voting])
  const { people, of, dots, dotsOf } = useTurnout(vote)
  const say = useDotsLeft()
  return (
    <section className={styles.vote}>
      <h3>{vote.title ?? t('votes.untitled')}</h3>
      <p className={styles.quiet}>{t(vote.anonymous ? 'votes.anonymous' : 'votes.named')}</p>
      {voting?.give && <p className={styles.left}>{say(left)}</p>}
      <div className={styles.turnout}>
        <strong>{t('votes.voted', { people, of })}</strong>
        <span className={styles.quiet}>{t('votes.given', { dots, of: dotsOf })}</span>
      </div>
      <progress className={styles.meter} value={people} max={Math.max(of, 1)} aria-hidden />
      {may('vote.close') && (
        <>
          <Button
            wide
            size="tall"
            tone="primary"
            icon={Eye}
            onClick={() => void act({ type: 'vote.close', vote: vote.id })}
          >
            {t('votes.show')}
          </Button>
          <p className={styles.hint}>{t('votes.showHint')}</p>
          <RemoveBallot
            isOpen
            label={t('votes.discard')}
            title={t('votes.discardTitle')}
            text={t('votes.discardText')}
            onRemove={() => void act({ type: 'vote.remove', vote: vote.id })}
          />
        </>
      )}
    </section>
  )
}
