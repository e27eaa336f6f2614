export { movePlan } from './move-plan';
export { type Installation, type InstallationOptions, prepareInstallation } from './prepare-installation';
export { prepareSharedDatabase } from './prepare-shared-database';
export { signInLines } from './sign-in-lines';
