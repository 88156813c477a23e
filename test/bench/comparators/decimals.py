# The job with Python's standard library: csv and decimal. It writes the bytes that Folio writes.
# decimals.py map|calc RULES.json ROWS.csv JOURNAL
import csv
import json
import sys
from decimal import ROUND_HALF_UP, Decimal

variant, rules, source, target = sys.argv[1:]
with open(rules, encoding="utf8") as file:
    job = json.load(file)
calc = variant == "calc"
revenue = dict(job["items"])
money = dict(job["methods"])
scale = Decimal(100_000)
rates = {name: (Decimal(gst) / scale, Decimal(qst) / scale) for name, gst, qst in job["groups"]}
clients, gst_account, qst_account = job["clients"], job["gst"], job["qst"]
cent = Decimal("0.01")


def main():
    with (
        open(source, encoding="utf8", newline="") as rows,
        open(target, "w", encoding="utf8", newline="") as journal,
    ):
        journal.write(job["head"])
        lines = csv.reader(rows)
        next(lines)
        for row in lines:
            journal.write(entry(row))


def entry(row):
    date, number, customer, item, _, _, _, group, net, gst, qst, total, method = row
    net, total = Decimal(net), Decimal(total)
    if calc:
        gst_rate, qst_rate = rates[group]
        gst = (net * gst_rate).quantize(cent, ROUND_HALF_UP)
        qst = (net * qst_rate).quantize(cent, ROUND_HALF_UP)
    else:
        gst, qst = Decimal(gst), Decimal(qst)
    if net + gst + qst != total:
        raise ValueError(f"total of {number}")
    text = (
        f"\n{date} * ({number}) {customer}\n    ; document: sale {number}\n"
        f"    ; counterparty: {customer.replace(',', '.')}\n"
    )
    if total:
        text += f"    {clients}  {total} CAD\n    {money[method]}  {total} CAD\n"
    if net:
        text += f"    {revenue[item]}  {-net} CAD\n"
    if gst:
        text += f"    {gst_account}  {-gst} CAD\n"
    if qst:
        text += f"    {qst_account}  {-qst} CAD\n"
    if total:
        text += f"    {clients}  {-total} CAD\n"
    return text


main()
