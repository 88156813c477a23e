// The job as SQL: DuckDB with two threads, rows left in their order. It writes the bytes that Folio writes.
// node duckdb.mjs map|calc ROWS.csv JOURNAL
import { DuckDBInstance } from "@duckdb/node-api";
import { rules } from "../journal-form.mjs";

const [, , variant, from, to] = process.argv;
const job = rules();

// Lookups in a map keep the order of rows, which joins do not.
const revenue = mapOf(job.items.map(([name, account]) => [name, text(account)]));
const money = mapOf(job.methods.map(([name, account]) => [name, text(account)]));
const [gstRate, qstRate] = [1, 2].map((column) =>
  mapOf(job.groups.map((group) => [group[0], `(${group[column]} * 0.00001)::DECIMAL(6, 5)`])),
);
// Decimals of DuckDB round half a cent up, away from zero.
const computed = (rate) => `round(net * ${rate}["tax group"], 2)::DECIMAL(12, 2)`;
const [gst, qst] = variant === "calc" ? [gstRate, qstRate].map(computed) : ["gst", "qst"];

const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
const connection = await instance.connect();
await connection.run(`
COPY (
  WITH lines AS (
    SELECT date, document, customer, method, net, total,
      ${gst} AS gst, ${qst} AS qst,
      ${revenue}[item] AS revenue, ${money}[method] AS money
    FROM read_csv(${text(from)}, header = true, auto_detect = false, columns = {
      'date': 'VARCHAR', 'document': 'VARCHAR', 'customer': 'VARCHAR', 'item': 'VARCHAR',
      'quantity': 'INTEGER', 'unit price': 'DECIMAL(12, 2)', 'discount %': 'INTEGER',
      'tax group': 'VARCHAR', 'net': 'DECIMAL(12, 2)', 'gst': 'DECIMAL(12, 2)',
      'qst': 'DECIMAL(12, 2)', 'total': 'DECIMAL(12, 2)', 'method': 'VARCHAR'})
  )
  SELECT ${text(job.head.replace(/\n$/, ""))}
  UNION ALL
  SELECT CASE
    WHEN net + gst + qst IS DISTINCT FROM total THEN error('total of ' || document)
    WHEN revenue IS NULL OR money IS NULL THEN error('row of ' || document)
    ELSE chr(10) || date || ' * (' || document || ') ' || customer || chr(10)
      || '    ; document: sale ' || document || chr(10)
      || '    ; counterparty: ' || replace(customer, ',', '.')
      || ${post(text(job.clients), "total")}
      || ${post("money", "total")}
      || ${post("revenue", "-net")}
      || ${post(text(job.gst), "-gst")}
      || ${post(text(job.qst), "-qst")}
      || ${post(text(job.clients), "-total")}
    END
  FROM lines
) TO ${text(to)} (FORMAT csv, HEADER false, QUOTE '', ESCAPE '', DELIMITER e'\\x01')`);

function post(account, amount) {
  const line = `chr(10) || '    ' || ${account} || '  ' || (${amount}) || ' CAD'`;
  return `CASE WHEN ${amount} = 0 THEN '' ELSE ${line} END`;
}

function mapOf(pairs) {
  return `MAP {${pairs.map(([name, value]) => `${text(name)}: ${value}`).join(", ")}}`;
}

function text(value) {
  return `'${value.replaceAll("'", "''")}'`;
}
