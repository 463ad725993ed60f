import RecourseEngine
import RecourseModel

extension CheckReport {
  /// The report as authors read it: findings first, then properties and stories, then the sum.
  package var text: String {
    var lines = findings.map(\.line)
    if !properties.isEmpty {
      lines.append("")
      lines.append("Properties")
      lines += properties.map { result in
        let words = "  \(result.outcome.rawValue.padded(to: 8))  \(result.id)"
        return result.counterexample.map { words + ": " + $0.asWritten } ?? words
      }
    }
    if !stories.isEmpty {
      lines.append("")
      lines.append("Stories")
      lines += stories.flatMap(\.lines)
    }
    if !lines.isEmpty { lines.append("") }
    lines += sums
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count - errors
    lines.append(
      "\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s")")
    return lines.joined(separator: "\n")
  }
}

extension CheckReport {
  /// What there is, and how far it is covered.
  private var sums: [String] {
    var lines = [
      "edition \(edition): \(questions) questions, \(items) items",
      "passages: \(passages.used) of \(passages.total) used, \(passages.leftOut) left out "
        + "with a reason",
      "\(Languages.chinese): \(chinese.missing) texts missing, \(chinese.stale) entries stale",
    ]
    if let coverage {
      lines.append("in the stories: " + coverage.options.words("options"))
      lines.append("in the stories: " + coverage.items.words("items"))
      lines.append("in the stories: " + coverage.conditions.words("conditions"))
    }
    for addition in firstPlan.prefix(5) {
      lines.append(
        "first plan: \(addition.item) alone adds "
          + addition.questions.map(\.rawValue).joined(separator: ", ")
          + " (\(addition.mean.tenths) in the mean)")
    }
    if let diagrams { lines.append("diagrams: \(diagrams) nodes") }
    if let interviews {
      lines.append(
        "interviews: \(interviews.isExact ? "" : "at most ")10 to the \(interviews.log10.tenths)")
    }
    if !properties.isEmpty {
      lines.append(
        "properties: \(properties.count { $0.outcome == .proved }) of \(properties.count) proved")
    }
    if !stories.isEmpty {
      lines.append("stories: \(stories.count { $0.passes }) of \(stories.count) pass")
    }
    return lines
  }
}

extension StoryCoverage.Share {
  fileprivate func words(_ kind: String) -> String {
    let rest = total - reached > missed.count ? ", ..." : ""
    return "\(reached) of \(total) \(kind)"
      + (missed.isEmpty ? "" : "; not \(missed.joined(separator: ", "))\(rest)")
  }
}

extension StoryResult {
  /// One line, and one more for each miss.
  fileprivate var lines: [String] {
    let exact = forecast.isExact ? "" : " (bounds)"
    let head =
      "  \(passes ? "ok    " : "FAILED")  \(story.id): \(toFirstPlan.count) questions to the first "
      + "plan, \(askedInAll) in all; \(now.count) items now, \(later.count) later; forecast at the "
      + "start \(forecast.fewest) to \(forecast.most), mean \(forecast.mean.tenths)\(exact)"
    let unknown =
      untold.isEmpty
      ? [] : ["          not told: " + untold.map(\.rawValue).joined(separator: ", ")]
    return [head] + misses.map { "          \($0)" } + unknown
  }
}

extension Answers {
  /// The answers as an author would write them, by question: `amount = 40, contacted = not-yet`.
  package var asWritten: String {
    sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value.asWritten)" }.joined(separator: ", ")
  }
}

extension Answer {
  /// The answer as it stands in a story.
  fileprivate var asWritten: String {
    switch self {
    case .option(let option): option.rawValue
    case .options(let options): "[\(options.map(\.rawValue).joined(separator: ", "))]"
    case .amount(let money): money.minorUnits.hundredths
    case .count(let count): String(count)
    case .date(let day): day.iso
    case .text(let text): "\"\(text)\""
    case .unknown: "don't know"
    }
  }
}

extension Double {
  /// Rounded to one decimal.
  fileprivate var tenths: String {
    let tenths = Int((self * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension String {
  /// Filled up with spaces at the end.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}
