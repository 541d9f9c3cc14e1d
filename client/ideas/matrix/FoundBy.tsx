import { Sparkles, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/marks/Badge.tsx'
import type { Finding } from '#shared/ideas/findings.ts'

/** By how many groups; that they did not confer is said only where it is known. */
export function FoundBy({ found, apart, of: all }: Finding & { of: number }) {
  const { t } = useTranslation()
  if (found > 1 && apart === found)
    return (
      <Badge tone="accent" icon={Sparkles}>
        {t('ideas.foundApart', { found, all })}
      </Badge>
    )
  return (
    <Badge icon={Users}>
      {apart > 1 ? t('ideas.foundPartly', { found, all, apart }) : t('ideas.foundBy', { found, all })}
    </Badge>
  )
}
