import { createRootRoute, Outlet } from '@tanstack/react-router';
import { NotFoundPage } from '../error-page';

export const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });
