import RecourseModel

/// Ids that scripts, tests and checks rely on: they may be added to, never renamed or removed.
enum CanonicalIDs {
  /// While one of these stands the ladder may rest: an answer is due, or is to be weighed or carried
  /// out. What is left is that nobody answered, or refused: that never takes a step away.
  static let restingAnswers: Set<OptionID> = [
    "waiting", "offer", "promised", "agreed", "settled", "given-up",
  ]

  /// Options by question; a question that does not exist yet is not asked for.
  static let options: [String: [String]] = [
    "acting-for": ["me", "client", "family"],
    "country": ["us", "cn", "uk", "eu", "hk", "tw", "sg", "au", "ca", "other"],
    "buyer": ["consumer", "business"],
    "seller": ["company", "sole-trader", "private-person", "public-body"],
    "stage": ["before-buying", "signed", "something-wrong"],
    "kind": [
      "goods", "service", "subscription", "travel", "digital", "home-work", "platform-service",
      "financial", "telecom", "other",
    ],
    "problem": [
      "not-delivered", "late", "damaged", "not-as-described", "poor-quality", "promise-missed",
      "abandoned", "charged-twice", "wrong-amount", "not-my-charge", "charged-after-cancelling",
      "credit-missing", "cannot-cancel", "renewed-unasked", "terms-changed", "provider-gone",
      "data-leak", "scammed", "bad-experience", "changed-mind", "none-of-these",
    ],
    "posted": ["both", "one-pending"],
    "paid-by": [
      "credit-card", "debit-card", "wallet", "direct-debit", "bank-transfer", "check", "cash",
      "gift-card", "platform-balance", "instalment-credit", "not-paid", "other",
    ],
    "promise-where": ["listing", "contract", "chat", "spoken"],
    "terms-support": ["yes", "no", "silent", "not-read"],
    "my-side": ["clean", "late-payment", "other"],
    "contacted": ["not-yet", "phone-only", "in-writing"],
    "reply": ["waiting", "no-answer", "stalling", "refused", "offer", "promised"],
    "wanted": [
      "repair", "redo", "replace", "partial-refund", "full-refund", "extension", "compensation",
      "end-contract",
    ],
  ]
}
