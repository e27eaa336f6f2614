// The options of .swcrc for callers that need absolute paths (Jest compiles one file at a time, from anywhere).
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const root = resolve(__dirname, '..');
const options = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
delete options.$schema;
options.jsc.baseUrl = root;
options.swcrc = false;
module.exports = options;
