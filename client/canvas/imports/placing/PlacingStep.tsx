import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/overlays/Dialog.tsx'
import { Progress } from '../../../ui/states/Progress.tsx'
import type { StepProps } from '../stepFrame.ts'

/** While it is put on the board. Closing it stops that too. */
export function PlacingStep({
  frame,
  label,
  done,
  total,
  onStop,
}: Pick<StepProps, 'frame'> & { label: string; done: number; total: number; onStop: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog {...frame} footer={<Button onClick={onStop}>{t('common.cancel')}</Button>}>
      <Progress label={label} done={done} total={total} />
    </Dialog>
  )
}
