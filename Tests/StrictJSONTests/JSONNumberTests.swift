import StrictJSON
import Testing

struct JSONNumberTests {
  private func number(_ text: String) throws -> JSONNumber {
    try #require(try JSONValue(parsing: Array(text.utf8)).number)
  }

  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("0.00", 0), ("0e999999999999999999999", 0), ("129.5", 12_950),
      ("129.50", 12_950), ("129.500", 12_950), ("1.295e2", 12_950), ("12950e-2", 12_950),
      ("0.01", 1), ("-0.01", -1), ("0.1", 10), ("0.29", 29), ("1.005e1", 1005),
      ("90071992547409.93", 9_007_199_254_740_993), ("92233720368547758.07", Int.max),
      ("-92233720368547758.08", Int.min), ("1E2", 10_000), ("1e+2", 10_000),
      ("100000000000000000000000e-23", 100),
    ])
  func `money is exact`(text: String, hundredths: Int) throws {
    #expect(try number(text).hundredths == hundredths)
  }

  @Test(arguments: [
    "0.001", "129.505", "1e-3", "92233720368547758.08", "-92233720368547758.09", "1e17",
    "1e400", "1e99999999999999999999", "1e-99999999999999999999",
    "123456789012345678901234567890",
  ])
  func `money that is finer than hundredths or too large is none`(text: String) throws {
    #expect(try number(text).hundredths == nil)
  }

  @Test func `whole numbers are exact`() throws {
    #expect(try number("3").int == 3)
    #expect(try number("3.0").int == 3)
    #expect(try number("3e2").int == 300)
    #expect(try number("3.5").int == nil)
    #expect(try number("9223372036854775807").int == Int.max)
    #expect(try number("9223372036854775808").int == nil)
    #expect(try number("-9223372036854775808").int == Int.min)
    #expect(JSONValue.string("3").int == nil)
  }

  @Test func `hundredths are written without needless zeros and read back`() throws {
    let texts = [
      (0, "0"), (1, "0.01"), (10, "0.1"), (100, "1"), (12_950, "129.5"), (-5, "-0.05"),
      (-12_345, "-123.45"), (Int.max, "92233720368547758.07"),
      (Int.min, "-92233720368547758.08"),
    ]
    for (hundredths, text) in texts {
      #expect(JSONNumber(hundredths: hundredths).text == text)
      #expect(try number(text).hundredths == hundredths)
    }
  }

  @Test func `a mean is rounded to its places`() {
    #expect(JSONNumber(rounding: 6.25, places: 1)?.text == "6.3")
    #expect(JSONNumber(rounding: 6.0, places: 2)?.text == "6")
    #expect(JSONNumber(rounding: -0.5, places: 0)?.text == "-1")
    #expect(JSONNumber(rounding: .nan, places: 1) == nil)
    #expect(JSONNumber(rounding: .infinity, places: 1) == nil)
    #expect(JSONNumber(rounding: 1e300, places: 1) == nil)
  }
}
