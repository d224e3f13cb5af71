/// <reference path="../../renderer/messages/text-modules.d.ts" />
// A unit test takes a screen apart and lacks the texts that the screen brings along: one that reads texts imports this.
// As a set-up file it cost every test file the parsing of all of them.
import 'texts:all';
