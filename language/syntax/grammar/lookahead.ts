// What may come next, worked out where a choice is first met: a book meets few of the grammar's choices, and the
// start of Folio should not pay for the others.
import "../group-by.ts";
import { type ILookaheadStrategy, LLkLookaheadStrategy } from "chevrotain";

type Alternation = Parameters<ILookaheadStrategy["buildLookaheadForAlternation"]>[0];
type Optional = Parameters<ILookaheadStrategy["buildLookaheadForOptional"]>[0];
type Choose = ReturnType<ILookaheadStrategy["buildLookaheadForAlternation"]>;
type Enter = ReturnType<ILookaheadStrategy["buildLookaheadForOptional"]>;

export class LazyLookahead extends LLkLookaheadStrategy {
  override buildLookaheadForAlternation(options: Alternation): Choose {
    let choose: Choose | undefined;
    const build = () => super.buildLookaheadForAlternation(options);
    // chevrotain calls it as a method of the parser.
    return function (this: unknown, alternatives) {
      choose ??= build();
      return choose.call(this, alternatives);
    };
  }

  override buildLookaheadForOptional(options: Optional): Enter {
    let enter: Enter | undefined;
    const build = () => super.buildLookaheadForOptional(options);
    return function (this: unknown) {
      enter ??= build();
      return enter.call(this);
    };
  }
}
