import { test } from '@playwright/test';
import { keyTaskPictures } from './care-pictures';
import { shoot } from './shoot';

for (const picture of keyTaskPictures) {
  test(picture.name, ({ browser }) => shoot(browser, picture));
}
