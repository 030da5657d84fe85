export const common = {
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  productName: 'Clearpost',
}
