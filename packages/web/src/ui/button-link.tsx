import {
  ActionIcon,
  type ActionIconProps,
  Anchor,
  type AnchorProps,
  Button,
  type ButtonProps,
  Paper,
  type PaperProps,
} from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'

type Anchored<P> = P &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof P> & { ref?: Ref<HTMLAnchorElement> }

/** A component's look on a link of the router, with the router's types for path, params and search. */
export const ButtonLink = createLink((props: Anchored<ButtonProps>) => <Button component="a" {...props} />)
export const ActionIconLink = createLink((props: Anchored<ActionIconProps>) => (
  <ActionIcon component="a" {...props} />
))
export const AnchorLink = createLink((props: Anchored<AnchorProps>) => <Anchor component="a" {...props} />)
export const PaperLink = createLink((props: Anchored<PaperProps>) => <Paper component="a" {...props} />)
