import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      'dist/',
      '.data/',
      '.cache/',
      'coverage/',
      'apps/web/src/api/schema.d.ts',
      '**/*.{js,mjs,cjs}',
      'apps/web/vite.config.ts',
    ],
  },
  eslint.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './apps/web/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/unbound-method': 'off', // decorators and Nest read methods unbound by design
      '@typescript-eslint/require-await': 'off', // interfaces ask for promises that some implementations need not wait for
      'no-console': 'error',
      'no-control-regex': 'off', // control characters are exactly what the input checks look for
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['apps/web/**'],
    rules: {
      // Initial values of forms are widened on purpose (null as string | null); the rule would narrow them again.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/only-throw-error': 'off', // the router's redirect is thrown, and is no Error
    },
  },
  {
    files: ['**/*.spec.ts', 'test/**', 'libs/schema/src/migrations/**', 'libs/japan/src/*.ts'],
    rules: { 'max-lines': 'off' },
  },
);
