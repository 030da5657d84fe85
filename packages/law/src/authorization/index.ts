export * from './defects.ts'
export * from './form.ts'
export * from './readability.ts'
export * from './render.ts'
export * from './templates.ts'
export {
  acceptance,
  type Circumstances,
  formReadability,
  isValid,
  TEXT_ORDER,
  validateForm,
} from './validate.ts'
