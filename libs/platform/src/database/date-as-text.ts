import { types } from 'pg';

const DATE = 1082;

// A date of work has no time and no zone; the driver would turn it into an instant at the server's midnight.
types.setTypeParser(DATE, (text) => text);
