import {
  Anchor,
  Button,
  NavLink,
  type AnchorProps,
  type ButtonProps,
  type NavLinkProps,
} from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';

type PlainAnchor = AnchorProps & Omit<ComponentPropsWithoutRef<'a'>, keyof AnchorProps>;
type PlainButton = ButtonProps & Omit<ComponentPropsWithoutRef<'a'>, keyof ButtonProps>;

type PlainNavLink = NavLinkProps & Omit<ComponentPropsWithoutRef<'a'>, keyof NavLinkProps>;

/** A link to a page of the application, with the route's own types. */
export const AppLink = createLink(
  forwardRef<HTMLAnchorElement, PlainAnchor>(function AppAnchor(props, ref) {
    return <Anchor ref={ref} {...props} />;
  }),
);

/** The same, looking like a button. */
export const ButtonLink = createLink(
  forwardRef<HTMLAnchorElement, PlainButton>(function AppButton(props, ref) {
    return <Button component="a" ref={ref} {...props} />;
  }),
);

/** The same, as an entry of a menu. */
export const MenuLink = createLink(
  forwardRef<HTMLAnchorElement, PlainNavLink>(function AppNavLink(props, ref) {
    return <NavLink component="a" ref={ref} {...props} />;
  }),
);
