import type { TFunction } from 'i18next'
import type { Ended, Version } from '#shared/versions/model.ts'
import { formatDate, formatDateTime } from '../../text/format.ts'

/** What a person calls it: its title, or why it was kept. */
export const nameOf = ({ title, reason, ended }: Version, t: TFunction): string =>
  title ?? (ended ? nameOfEnd(ended, t) : t(`versions.reasons.${reason}`))

function nameOfEnd(ended: Ended, t: TFunction): string {
  switch (ended.kind) {
    case 'step':
      return ended.next === undefined
        ? t('versions.ended.step', { title: ended.title })
        : t('versions.ended.next', { title: ended.next })
    case 'round':
      return t('versions.ended.round', { number: ended.number })
    case 'lock':
      return t('versions.ended.lock')
  }
}

/** The name with the moment, where it stands alone. */
export const wholeNameOf = (version: Version, t: TFunction): string =>
  version.title ?? `${nameOf(version, t)}, ${formatDateTime(version.of)}`

/** Within a sentence: what a person has called it stands in quotes, other names have their own. */
export const nameInWords = (version: Version, t: TFunction): string =>
  version.title === undefined ? wholeNameOf(version, t) : t('versions.quoted', { title: version.title })

export const timeOf = ({ of }: Version): string => formatDate(of, { timeStyle: 'short' })

/** Days as this person counts them, the newest first. */
export function byDay(versions: readonly Version[], t: TFunction): [day: string, versions: Version[]][] {
  const keyOf = (moment: Date) => moment.toDateString()
  const today = new Date()
  const yesterday = new Date(today)
  yesterday.setDate(today.getDate() - 1)
  const days = Map.groupBy(versions, ({ of }) => keyOf(new Date(of)))
  return [...days].map(([key, those]) => {
    if (key === keyOf(today)) return [t('versions.today'), those]
    if (key === keyOf(yesterday)) return [t('versions.yesterday'), those]
    return [formatDate(key, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }), those]
  })
}
