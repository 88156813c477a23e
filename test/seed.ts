// Properties try the same cases each time, so that a failure is one for everybody. FOLIO_SEED=n tries others.
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.FOLIO_SEED ?? 20260101) });
