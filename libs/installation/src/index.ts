export type { Installation, InstallationOptions } from './installation';
export { prepareInstallation } from './prepare-installation';
