import { useTranslation } from 'react-i18next'

/** How many dots somebody may still give, in words. */
export function useDotsLeft(): (count: number) => string {
  const { t } = useTranslation()
  return count => (count > 0 ? t('votes.left', { count }) : t('votes.noneLeft'))
}
