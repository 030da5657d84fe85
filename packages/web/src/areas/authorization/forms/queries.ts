import { api } from '@clearpost/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../../api.ts'

export const formsQuery = queryOptions({
  queryKey: ['authorization-forms'],
  queryFn: ({ signal }) => call(api.authorizationForm.list, { signal }),
})

export const formQuery = (formId: string) =>
  queryOptions({
    queryKey: ['authorization-forms', formId],
    queryFn: ({ signal }) => call(api.authorizationForm.get, { params: { formId }, signal }),
  })
