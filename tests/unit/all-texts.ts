/// <reference path="../../renderer/messages/text-modules.d.ts" />
// Units take a screen apart, so each of them would lack the texts that the screen brings along.
import 'texts:all';
