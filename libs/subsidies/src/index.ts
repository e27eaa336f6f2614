export { SchemeFileError, readSchemeFile } from './rules/scheme-file';
