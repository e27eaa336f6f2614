import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = process.env.API_URL ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  resolve: { alias: { '@banso/japan': here('../../libs/japan/src/index.ts') } },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {
      // The rules of libs/japan are pure: what a page does not import, such as the CP932 tables, stays out of the bundle.
      treeshake: { moduleSideEffects: (id) => !id.includes('/libs/japan/') && !id.includes('/iconv-lite/') },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': { target: api }, '/health': { target: api } },
  },
});
