import type { Locale } from '@clearpost/contract'
import { PARAGRAPH_OF, type TextField } from '@clearpost/law'
import { Button, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { Accepted, Defects, useTextDefects } from './defect-note.tsx'
import classes from './form.module.css'
import { useEditor } from './use-form-editor.ts'
import { useFormWords } from './words.ts'

type Props = { lang: Locale; usual: string | null } & (
  | { field: TextField; value: string }
  | { field: 'paragraphs'; children: ReactNode }
)

/** One part of the words: its name, the paragraph that asks for it, the words, and what is wrong with them. */
export function TextFieldRow(props: Props) {
  const t = useFormWords()
  const { lang, field, usual } = props
  const { mayWrite, changeText } = useEditor()
  const defects = useTextDefects(lang, field)
  const id = `${lang}-${field}`
  const paragraph = PARAGRAPH_OF[field]
  const differs = 'value' in props && usual !== null && props.value !== usual
  return (
    <div>
      <div className={classes.legend} lang={document.documentElement.lang}>
        {'value' in props ? <label htmlFor={id}>{t.fields[field]}</label> : <span>{t.fields[field]}</span>}
        {paragraph && <span className={classes.paragraph}>{paragraph}</span>}
      </div>
      {'value' in props ? (
        <Textarea
          id={id}
          data-field={field}
          autosize
          minRows={field === 'title' ? 1 : 2}
          maxLength={field === 'title' ? 200 : 4000}
          readOnly={!mayWrite}
          error={defects.some(({ severity }) => severity === 'invalid')}
          value={props.value}
          onChange={(event) => changeText(lang, { [field]: event.currentTarget.value })}
        />
      ) : (
        <div id={id} tabIndex={-1}>
          {props.children}
        </div>
      )}
      <Defects items={defects} lang={lang} />
      <Accepted lang={lang} field={field} />
      {mayWrite && differs && (
        <Button
          size="compact-sm"
          variant="subtle"
          mt={4}
          onClick={() => changeText(lang, { [field]: usual ?? '' })}
        >
          {t.usual}
        </Button>
      )}
    </div>
  )
}
