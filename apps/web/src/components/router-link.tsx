import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';

type PlainAnchor = AnchorProps & Omit<ComponentPropsWithoutRef<'a'>, keyof AnchorProps>;
type PlainButton = ButtonProps & Omit<ComponentPropsWithoutRef<'a'>, keyof ButtonProps>;

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
