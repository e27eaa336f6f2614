import {
  ActionIcon,
  Alert,
  Anchor,
  Badge,
  Button,
  createTheme,
  Input,
  Loader,
  Modal,
  Table,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

/** 藍, the one accent colour. Shade 8 on white has a contrast of 8:1. */
const ai: MantineColorsTuple = [
  '#eef4f9',
  '#dbe7f1',
  '#b5cde2',
  '#8bb1d2',
  '#6898c3',
  '#4e86b8',
  '#3c78ae',
  '#2c6496',
  '#1d4f7c',
  '#123a5e',
];

const fonts =
  "'Noto Sans JP', 'Noto Sans CJK JP', 'Hiragino Sans', 'Yu Gothic UI', 'Yu Gothic', Meiryo, system-ui, sans-serif";

/** Quiet and dense, but never below 16px for what is read or typed. */
export const theme = createTheme({
  colors: { ai },
  primaryColor: 'ai',
  primaryShade: 8,
  fontFamily: fonts,
  fontSizes: { xs: '0.8125rem', sm: '1rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  headings: {
    fontFamily: fonts,
    fontWeight: '700',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.4' },
      h2: { fontSize: '1.125rem', lineHeight: '1.5' },
      h3: { fontSize: '1rem', lineHeight: '1.5' },
      h4: { fontSize: '1rem', lineHeight: '1.5' },
    },
  },
  defaultRadius: 'sm',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { size: 'lg' } }),
    Anchor: Anchor.extend({ defaultProps: { underline: 'always' } }),
    Badge: Badge.extend({
      defaultProps: { variant: 'outline', radius: 'sm', tt: 'none', fw: 500, size: 'lg' },
    }),
    Alert: Alert.extend({
      defaultProps: { variant: 'outline' },
      styles: { root: { background: 'var(--banso-surface)' }, title: { color: 'var(--mantine-color-text)' } },
    }),
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
    }),
    Loader: Loader.extend({ defaultProps: { type: 'dots' } }),
    Modal: Modal.extend({ defaultProps: { centered: true, size: 'lg' } }),
    // Mantine makes it a <header>, which a dialog turns into a second banner of the page.
    ModalHeader: Modal.Header.extend({ defaultProps: { role: 'presentation' } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 6, horizontalSpacing: 'sm' } }),
  },
});

/** Mantine's own greys and reds miss the contrast of 4.5:1 on white. */
export const readableColours: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1f2933',
    '--mantine-color-dimmed': '#52606d',
    '--mantine-color-placeholder': '#616e7c',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#1d4f7c',
    // The edges of fields and buttons: 3:1, so that they can be seen.
    '--mantine-color-default-border': '#89949f',
    '--mantine-color-gray-4': '#89949f',
  },
  dark: {},
});
