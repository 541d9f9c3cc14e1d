import { useTranslation } from 'react-i18next'
import { Button } from '../ui/controls/Button.tsx'
import { Notice } from '../ui/states/Notice.tsx'
import { errorText } from './problemText.ts'

/** What went wrong, where it was asked for; with a way to try again where that makes sense. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation()
  return (
    <Notice
      tone="danger"
      action={
        onRetry && (
          <Button size="small" tone="quiet" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )
      }
    >
      {errorText(error)}
    </Notice>
  )
}
