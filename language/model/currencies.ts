// The currencies of ISO 4217 that money is held in, with the decimals of each.

const twoDecimals =
  "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF " +
  "CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL " +
  "HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP " +
  "MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD " +
  "SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS " +
  "VED VES WST XCD XCG YER ZAR ZMW ZWG";
const noDecimals = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
const threeDecimals = "BHD IQD JOD KWD LYD OMR TND";

/** Decimals of the smallest unit, by code. */
export const currencies: ReadonlyMap<string, number> = new Map([
  ...codes(twoDecimals, 2),
  ...codes(noDecimals, 0),
  ...codes(threeDecimals, 3),
]);

/** Decimals of the smallest unit; two of a code that nobody knows, which a book with an error may have. */
export function decimalsOf(currency: string): number {
  return currencies.get(currency) ?? 2;
}

function codes(list: string, places: number): [string, number][] {
  return list.split(" ").map((code) => [code, places]);
}
