import { RotateCw } from 'lucide-react'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/controls/Button.tsx'
import { EmptyState } from '../ui/states/EmptyState.tsx'

/** Shows a way out where a page fell over, or where a newer version took its files away. */
export class WhenBroken extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    return this.state.isBroken ? <Broken /> : this.props.children
  }
}

function Broken() {
  const { t } = useTranslation()
  return (
    <EmptyState
      action={
        <Button tone="primary" icon={RotateCw} onClick={() => location.reload()}>
          {t('room.reload')}
        </Button>
      }
    >
      {t('room.brokenText')}
    </EmptyState>
  )
}
