import { useTranslation } from 'react-i18next'
import { useUnreadMentions } from '../../room/kept/useUnreadMentions.ts'
import { Count } from '../../ui/marks/Count.tsx'

/** On a board's card: how many comments there speak to this person and were not seen. */
export function MentionCount({ board }: { board: string }) {
  const { t } = useTranslation()
  const count = useUnreadMentions(board)
  const words = t('boards.mentions', { count })
  return (
    count > 0 && (
      <span title={words}>
        <Count value={count} tone="accent" sign="@" label={words} />
      </span>
    )
  )
}
