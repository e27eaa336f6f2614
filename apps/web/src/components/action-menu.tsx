import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';

interface ActionMenuProps {
  /** The button that opens it. */
  target: ReactNode;
  /** In points; as wide as what is in it where it is left out. */
  width?: number;
  /** Its `Menu.Item`s. */
  children: ReactNode;
}

/**
 * What can be done, behind one button. It stands where it belongs on the page, so that a screen reader finds it there,
 * and begins with its first item: Mantine's place for the focus has no role that a menu may hold.
 */
export function ActionMenu({ target, width, children }: ActionMenuProps) {
  return (
    <Menu
      position="bottom-end"
      width={width}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
