import { TestEnvironment } from 'jest-environment-node';

/** Node with the time zone of the Jest project; set before any test module makes a date. */
export default class NodeInZone extends TestEnvironment {
  constructor(config, context) {
    process.env.TZ = config.projectConfig.testEnvironmentOptions.timeZone;
    super(config, context);
  }
}
