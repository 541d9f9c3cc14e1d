import type { Translation } from '../../translation.ts'
import type { summaries as en } from '../../en/session/summaries.ts'

export const summaries: Translation<typeof en> = {
  title: 'Итоги',
  open: 'Итоги',
  soFar: 'Итоги на сейчас',
  print: 'Напечатать',
  export: 'Скачать',
  pdf: 'PDF',
  formats: { markdown: 'Markdown', html: 'HTML одним файлом' },
  failed: 'Файл сделать не удалось.',
  opening: 'Добавить вступление',
  closing: 'Добавить, что дальше',
  writeIn: '{{part}}: написать от себя',
  hide: '{{part}}: не включать',
  show: '{{part}}: снова включить',
  hidden: 'Не включено: это видят только ведущие.',
  missing: 'Такой сессии нет, или она ещё не началась.',
  toLobby: 'В комнату',
}
