// FOL5148: an answer of QuickBooks is not to what the stage file asked.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly request: string;
  /** What is wrong: no stage file was given, it has no such request, or it asked for something else. */
  readonly mistake: "no stage" | "not asked" | "other";
  /** What was asked for and what came back: `Invoice`, `Payment`. */
  readonly asked?: string | undefined;
  readonly came?: string | undefined;
}

export const importAnswerUnmatched = defineDiagnostic<Words>({
  code: "FOL5148",
  name: "import-answer-unmatched",
  severity: "error",
  title: {
    en: "An answer to what was not asked",
    fr: "Une réponse à ce qui n’a pas été demandé",
  },
  why: {
    en: "An answer names the request and not the document: only the stage file that was sent says which document a request was. With another file, every id would go to the wrong document.",
    fr: "Une réponse nomme la demande et non la pièce\u00a0: seul le fichier d’étape envoyé dit quelle pièce était la demande. Avec un autre fichier, chaque identifiant irait à la mauvaise pièce.",
  },
  message: ({ request, mistake, asked = "", came = "" }) => {
    const { en, fr } = quoted(request);
    switch (mistake) {
      case "no stage":
        return {
          en: `Nothing says which document request ${en} was`,
          fr: `Rien ne dit quelle pièce était la demande ${fr}`,
        };
      case "not asked":
        return {
          en: `The stage file has no request ${en} for a document`,
          fr: `Le fichier d’étape n’a pas de demande ${fr} pour une pièce`,
        };
      case "other":
        return {
          en: `Request ${en} was of ${asked}, and the answer is of ${came}`,
          fr: `La demande ${fr} portait sur ${asked}, et la réponse porte sur ${came}`,
        };
    }
  },
  remedy: () => ({
    en: "Name the file that was sent with --stage",
    fr: "Nommez avec --stage le fichier qui a été envoyé",
  }),
  bad: `
--- options
import ids
--- data.json
{"BatchItemResponse":[{<|"bId"|>:"1","Invoice":{"Id":"130","SyncToken":"0","DocNumber":"F1001"}}]}
`,
  good: `
--- options
import ids --stage stage.json
--- stage.json
{"folio":1,"target":"quickbooks","stage":"2-documents","batches":[{"documents":{"1":{"key":"invoice:F1001"}},"BatchItemRequest":[{"bId":"1","operation":"create","Invoice":{}}]}]}
--- data.json
{"BatchItemResponse":[{"bId":"1","Invoice":{"Id":"130","SyncToken":"0","DocNumber":"F1001"}}]}
`,
});
