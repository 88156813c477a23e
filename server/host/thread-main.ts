// What a compile's thread starts with: the command's compiler, whole in one file.
import { nodeFiles } from "./node-files.ts";
import { serveCompileThread } from "./serve-compile.ts";

serveCompileThread(nodeFiles);
