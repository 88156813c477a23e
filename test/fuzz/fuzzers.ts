// The fuzzers there are. A new one is a file and a line here.
import type { Fuzzer } from "./fuzzer.ts";
import { all } from "./fuzzers/all.ts";
import { bytes } from "./fuzzers/bytes.ts";
import { command } from "./fuzzers/command.ts";
import { edit } from "./fuzzers/edit.ts";
import { grammar } from "./fuzzers/grammar.ts";
import { sources } from "./fuzzers/sources.ts";

export const fuzzers: readonly Fuzzer[] = [bytes, edit, grammar, sources, all, command];
