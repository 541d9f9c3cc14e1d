import { useTranslation } from 'react-i18next'
import { emojis, type Reaction } from '#shared/canvas/notes/reactions.ts'
import { useMarks } from './useMarks.ts'

/** More than these are counted, not named. */
const mostNames = 12

/** How a reaction is read aloud, and who gave it. */
export function useReactionWords() {
  const { me, nameOf } = useMarks()
  const { t } = useTranslation()
  return ({ name, people }: Reaction): { isOwn: boolean; label: string; who: string } => {
    const isOwn = people.includes(me)
    const given = { emoji: emojis[name], count: people.length }
    const others = people.filter(person => person !== me)
    const names = [
      ...(isOwn ? [t('marks.you')] : []),
      ...others.map(person => nameOf(person) ?? t('canvas.list.someone')),
    ]
    const more = names.length - mostNames
    const shown = more > 0 ? [...names.slice(0, mostNames), t('marks.more', { count: more })] : names
    return {
      isOwn,
      label: !isOwn
        ? t('marks.given', given)
        : people.length > 1
          ? t('marks.givenToo', given)
          : t('marks.givenByYou', given),
      who: `${t(`marks.reactions.${name}`)}: ${shown.join(', ')}`,
    }
  }
}
