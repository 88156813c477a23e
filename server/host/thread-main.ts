// What a compile's thread starts with: the command's compiler, whole in one file.
import { serveCompileThread } from "./compile-thread.ts";
import { nodeFiles } from "./node-files.ts";

serveCompileThread(nodeFiles);
