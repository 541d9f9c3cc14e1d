import './ui/theme/fonts.css'
import './ui/theme/tokens.css'
import './ui/theme/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './routes.tsx'
import { startTexts } from './text/i18n.ts'
import { startTheme } from './ui/theme/theme.ts'

startTheme()
void openPage()

async function openPage(): Promise<void> {
  await startTexts()
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
