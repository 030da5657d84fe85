import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** Teal of ink, the product's one accent; shade 8 on white has 6.9:1 contrast, white on shade 7 has 5.4:1. */
const ink: MantineColorsTuple = [
  '#eaf6f6',
  '#d3eaea',
  '#a5d5d6',
  '#74bfc1',
  '#4fadaf',
  '#38a1a4',
  '#2a8d91',
  '#1b757a',
  '#0f5c63',
  '#06484e',
]

/** Greys of the dark scheme with a little of the ink in them. */
const dark: MantineColorsTuple = [
  '#d3dcde',
  '#b9c5c8',
  '#8a999d',
  '#6a7a7e',
  '#3d4c50',
  '#344346',
  '#223033',
  '#182224',
  '#141c1e',
  '#0e1416',
]

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  colors: { ink, dark },
  defaultRadius: 'md',
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', 'Liberation Mono', monospace",
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.6rem', lineHeight: '1.25' },
      h2: { fontSize: '1.2rem', lineHeight: '1.3' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        // The <header> of a dialog would be announced as a second banner of the page.
        attributes: { header: { role: 'none' } },
      },
      styles: { title: { fontWeight: 650, fontSize: '1.1rem' } },
    },
    Alert: {
      // Mantine's yellow on its own soft yellow is too pale to read.
      styles: (_theme: unknown, props: { color?: string }) =>
        props.color === 'yellow'
          ? {
              root: { background: 'var(--verdict-caution-soft)' },
              title: { color: 'var(--verdict-caution)' },
              icon: { color: 'var(--verdict-caution)' },
            }
          : {},
    },
    Tooltip: {
      defaultProps: { withArrow: true, openDelay: 250, events: { hover: true, focus: true, touch: true } },
    },
    Anchor: { defaultProps: { underline: 'always' } },
  },
})

/** Verdict colours carry text at 4.5:1 or better on their soft background, in both schemes. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--page': '#f6f8f8',
    '--card': '#ffffff',
    '--line': '#d9e0e1',
    '--text-soft': '#4d5c60',
    '--verdict-clear': '#14673a',
    '--verdict-clear-soft': '#e3f4e9',
    '--verdict-caution': '#7a4b00',
    '--verdict-caution-soft': '#fdf1d8',
    '--verdict-review': '#4a3aa8',
    '--verdict-review-soft': '#ebe8fb',
    '--verdict-stop': '#a11226',
    '--verdict-stop-soft': '#fde8ea',
    '--field-line': '#8b999c',
    '--mark-who': '#a11226',
    '--mark-place': '#8a4b00',
    '--mark-code': '#0b5d86',
    '--mark-relation': '#6b2a86',
    '--mark-quasi': '#4a3aa8',
    '--mantine-color-body': '#f6f8f8',
    '--mantine-color-dimmed': '#4d5c60',
    '--mantine-color-error': '#a11226',
    '--mantine-color-placeholder': '#5f6e72',
  },
  dark: {
    '--page': '#11181a',
    '--card': '#182224',
    '--line': '#2f3d40',
    '--text-soft': '#a9b8bb',
    '--verdict-clear': '#7fd6a3',
    '--verdict-clear-soft': '#143324',
    '--verdict-caution': '#f0c46c',
    '--verdict-caution-soft': '#3a2c0d',
    '--verdict-review': '#b9aefb',
    '--verdict-review-soft': '#292349',
    '--verdict-stop': '#ff9da8',
    '--verdict-stop-soft': '#471a21',
    '--field-line': '#617478',
    '--mark-who': '#ff9da8',
    '--mark-place': '#f0b45c',
    '--mark-code': '#79c8f0',
    '--mark-relation': '#dca6f2',
    '--mark-quasi': '#b9aefb',
    '--mantine-color-body': '#11181a',
    '--mantine-color-dimmed': '#a9b8bb',
    '--mantine-color-error': '#ff9da8',
    '--mantine-color-placeholder': '#93a3a6',
  },
})
