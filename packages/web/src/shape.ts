/**
 * What zod is in the page: nothing. The contract's shapes are types here; the server judges what is sent.
 * The build puts this in zod's place, which keeps a sixth of the first load away. A shape function that
 * the contract newly uses and that is missing here fails the build by name.
 */
const shape: never = new Proxy(() => undefined, { get: () => shape, apply: () => shape }) as never

export {
  shape as array,
  shape as boolean,
  shape as coerce,
  shape as discriminatedUnion,
  shape as email,
  shape as enum,
  shape as iso,
  shape as literal,
  shape as number,
  shape as object,
  shape as optional,
  shape as partialRecord,
  shape as record,
  shape as string,
  shape as tuple,
  shape as union,
  shape as unknown,
  shape as url,
  shape as uuid,
  shape as ZodDefault,
}
