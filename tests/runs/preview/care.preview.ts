import { test } from '@playwright/test';
import { carePictures } from './care-pictures';
import { shoot } from './shoot';

for (const picture of carePictures) {
  test(picture.name, ({ browser }) => shoot(browser, picture));
}
