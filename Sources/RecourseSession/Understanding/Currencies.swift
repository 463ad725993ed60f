/// How people name currencies, and how we name them.
enum Currencies {
  /// Latin words and codes.
  static func code(ofWord word: String, home: String) -> String? {
    switch word {
    case "dollar", "dollars", "bucks", "buck": dollars(home: home)
    case "usd", "us": "USD"
    case "cny", "rmb", "yuan", "kuai", "renminbi": "CNY"
    case "eur", "euro", "euros": "EUR"
    case "gbp", "pound", "pounds", "quid", "sterling": "GBP"
    case "hkd": "HKD"
    case "twd", "ntd", "nt": "TWD"
    case "sgd": "SGD"
    case "aud": "AUD"
    case "cad": "CAD"
    case "jpy", "yen": "JPY"
    case "chf", "nzd", "inr", "myr", "thb", "krw": word.uppercased()
    default: nil
    }
  }

  /// Signs; `prefix` is the Latin word that stands directly before, as in HK$.
  static func code(ofSign sign: Character, prefix: String?, home: String) -> String? {
    switch sign {
    case "$":
      switch prefix {
      case "us": "USD"
      case "hk": "HKD"
      case "nt", "tw": "TWD"
      case "s", "sg": "SGD"
      case "a", "au": "AUD"
      case "c", "ca": "CAD"
      case "nz": "NZD"
      default: dollars(home: home)
      }
    case "¥": home == "JPY" ? "JPY" : "CNY"
    case "€": "EUR"
    case "£": "GBP"
    default: nil
    }
  }

  /// Chinese names, longest first.
  static func chinese(home: String) -> [(name: String, code: String)] {
    [
      ("新加坡元", "SGD"), ("新台币", "TWD"), ("人民币", "CNY"), ("美元", "USD"), ("美金", "USD"),
      ("欧元", "EUR"), ("英镑", "GBP"), ("港币", "HKD"), ("港元", "HKD"), ("台币", "TWD"),
      ("新币", "SGD"), ("澳元", "AUD"), ("澳币", "AUD"), ("加元", "CAD"), ("加币", "CAD"),
      ("日元", "JPY"), ("块钱", home), ("块", home),
      ("元", ["HKD", "TWD", "CNY"].contains(home) ? home : "CNY"),
    ]
  }

  private static func dollars(home: String) -> String {
    ["USD", "HKD", "TWD", "SGD", "AUD", "CAD", "NZD"].contains(home) ? home : "USD"
  }
}
