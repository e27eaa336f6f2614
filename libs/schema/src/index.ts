export { migrateDatabase, migrationsAreCurrent } from './migrate';
