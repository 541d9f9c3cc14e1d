import { useContext, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { BadgeContext, labelOf, useMade } from '../../promote/badges.ts'
import { badgesOn } from '../../promote/badgesHere.ts'
import { dotsOn } from '../../votes/dots/dotsHere.ts'
import { numbersShown } from '../../votes/dots/numbersShown.ts'
import { useVoting } from '../../votes/voting.ts'
import { provideWorn } from './worn.ts'

/** Pictures of the board show what its notes wear now: how far their initiatives are, and the votes' numbers. */
export function useWorn(editor: Editor | undefined): void {
  const badges = useContext(BadgeContext)?.badges
  const made = useMade()
  const voting = useVoting()
  const { t } = useTranslation()
  useEffect(
    () =>
      editor &&
      provideWorn(editor, id => {
        const here = badges && badgesOn(editor, badges)
        const badge = here?.notes.get(id) ?? here?.groups.get(id)
        const dots = numbersShown.get() && voting ? dotsOn(editor, voting.marks).got.get(id) : undefined
        return {
          ...(badge && { badge: { status: badge.status, label: labelOf(badge, made, t) } }),
          ...(dots !== undefined && dots > 0 && { dots }),
        }
      }),
    [editor, badges, made, voting, t],
  )
}
