export { movePlan } from './move-plan';
export { type Installation, type InstallationOptions, prepareInstallation } from './prepare-installation';
