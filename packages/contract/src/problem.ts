/** Problems that belong to no domain. */
export const coreProblems = {
  invalidInput: [422, 'Some of what was sent is not valid.'],
  malformed: [400, 'The request could not be read. Send JSON in UTF-8.'],
  tooLarge: [413, 'The request is too large.'],
  tooDeep: [400, 'The JSON is nested too deeply.'],
  notFound: [404, 'There is nothing here.'],
  forbidden: [403, 'Your role does not allow this.'],
  crossSite: [403, 'The request came from another site.'],
  unsupportedType: [415, 'Send application/json.'],
  unavailable: [503, 'The server cannot do this right now. Try again in a minute.'],
  internal: [500, 'Something went wrong here. It was recorded; try again.'],
  storageFull: [507, 'The disk of the server is full. Nothing was lost; free some space and try again.'],
} as const
