type Child = Node | string | null | undefined | false

/** An element with attributes and children; a function under `onclick` and the like listens. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | number | boolean | ((event: Event) => void)> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value)
    else if (value === true) element.setAttribute(name, '')
    else if (value !== false) element.setAttribute(name, String(value))
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false))
  return element
}

/** A heading that takes the focus when its screen comes, so that a screen reader begins there. */
export const focusable = (tag: 'h1' | 'h2' | 'h3', text: string, attributes = {}): HTMLElement =>
  h(tag, { tabindex: -1, ...attributes }, text)

export const button = (text: string, press: () => void, kind: 'main' | 'plain' = 'main'): HTMLElement =>
  h('button', { type: 'button', class: kind, onclick: press }, text)
