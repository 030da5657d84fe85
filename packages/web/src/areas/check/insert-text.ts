/**
 * Replaces a part of a text field as the person would by typing, so that the browser's own undo takes it back.
 * `insertText` is deprecated without a successor; where it is refused the text is set and undo starts anew.
 */
export function insertText(
  field: HTMLTextAreaElement,
  edit: { start: number; end: number; text: string },
): void {
  field.focus({ preventScroll: true })
  field.setSelectionRange(edit.start, edit.end)
  const done =
    edit.text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, edit.text)
  if (done) return
  field.setRangeText(edit.text, edit.start, edit.end, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
