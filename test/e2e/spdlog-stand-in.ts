// VS Code logs through a native module; unbuilt, it is replaced by one that forgets.

export const spdlogStandIn = `"use strict";
class Logger {
  trace() {} debug() {} info() {} warn() {} error() {} critical() {}
  getLevel() { return 2; }
  setLevel() {} setPattern() {} clearFormatters() {} flush() {} drop() {}
}
exports.version = 1;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = async () => new Logger();
exports.createAsyncRotatingLogger = async () => new Logger();
`;
