/** Letters without their accents and tildes: á to a, ñ to n. */
export const withoutAccents = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
