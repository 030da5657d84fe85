import * as z from 'zod'

type WithoutDefault<T> = T extends z.ZodDefault<infer U> ? U : T
type Changes<S extends z.ZodRawShape> = z.ZodObject<{
  [K in keyof S]: z.ZodOptional<Extract<WithoutDefault<S[K]>, z.core.SomeType>>
}>

/**
 * The fields of a shape for a change: each may be absent, and an absent one stays absent. `partial()` is not
 * enough: zod fills the default of an optional field, and a change of one field would empty all others.
 */
export function changesOf<S extends z.ZodRawShape>(object: z.ZodObject<S>): Changes<S> {
  const shape = Object.fromEntries(
    Object.entries(object.shape).map(([name, field]) => [
      name,
      z.optional(field instanceof z.ZodDefault ? field.unwrap() : field),
    ]),
  )
  return z.object(shape) as unknown as Changes<S>
}
