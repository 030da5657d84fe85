import { api, type Locale } from '@clearpost/contract'
import { type TrainingMessages, trainingMessages } from '@clearpost/contract/messages/training'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { useI18n } from '../../i18n.tsx'

/** Words of the pages of training in the page's language. */
export const useTrainingWords = (): TrainingMessages => trainingMessages[useI18n().locale]

const myTrainingQuery = (lang: Locale) =>
  queryOptions({
    queryKey: ['training', 'mine', lang],
    queryFn: ({ signal }) => call(api.training.mine, { query: { lang }, signal }),
  })

/** The person's courses, records and practice, in the page's language. */
export const useMyTraining = () => useQuery(myTrainingQuery(useI18n().locale))

export const courseQuery = (courseId: string, lang: Locale) =>
  queryOptions({
    queryKey: ['training', 'course', courseId, lang],
    queryFn: ({ signal }) => call(api.training.course, { params: { courseId }, query: { lang }, signal }),
  })
export const attemptQuery = (attemptId: string) =>
  queryOptions({
    queryKey: ['training', 'attempt', attemptId],
    queryFn: ({ signal }) => call(api.training.attempt, { params: { attemptId }, signal }),
  })

/** Where the certificate of a pass can be fetched. */
export const certificateUrl = (completionId: string, lang: Locale): string =>
  `/api/training/passes/${completionId}/certificate?lang=${lang}`

export const figuresQuery = (lang: Locale) =>
  queryOptions({
    queryKey: ['training', 'figures', lang],
    queryFn: ({ signal }) => call(api.training.figures, { query: { lang }, signal }),
  })

/** Every course there is, for a choice. */
export function useCourseChoices(): { value: string; label: string }[] {
  const courses = useMyTraining().data?.courses ?? []
  return courses.map(({ courseId, title }) => ({ value: courseId, label: title }))
}
