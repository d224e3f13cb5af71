import { test } from '@playwright/test';
import { setupPictures } from './setup-pictures';
import { shoot } from './shoot';

for (const picture of setupPictures) {
  test(picture.name, ({ browser }) => shoot(browser, picture));
}
