export {
  startTestApplication,
  startTestContext,
  type TestApplication,
  TestClient,
  type TestResponse,
} from './test-application';
export { openTestDatabase, TEST_PASSWORD, type TestChamber, type TestDatabase } from './test-database';
export { cloneTemplate, startTestServer, testServer, type TestServer } from './test-server';
