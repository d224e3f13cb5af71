import { test } from '@playwright/test';
import { keyTaskPictures } from './key-task-pictures';
import { shoot } from './shoot';

for (const picture of keyTaskPictures) {
  test(picture.name, ({ browser }) => shoot(browser, picture));
}
