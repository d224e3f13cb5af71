/// <reference path="../../renderer/messages/text-modules.d.ts" />
// Import this in a unit test that renders part of a screen and reads its texts, which the whole screen would load. As a
// set-up file it made every test file parse all texts.
import 'texts:all';
