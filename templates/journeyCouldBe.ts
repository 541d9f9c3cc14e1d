import { journey } from './journey.ts'

export const journeyCouldBe = journey({
  id: 'journey-could-be',
  title: { en: 'Customer journey: as it could be', ru: 'Карта пути клиента: как могло быть' },
  purpose: { en: 'The same case, the best you can believe', ru: 'Тот же случай: лучшее, во что вы верите' },
  prompt: { en: 'Same customer, the best you can believe', ru: 'Тот же клиент: лучшее, во что вы верите' },
})
