import RecourseModel
import Testing

@testable import RecourseSession

/// What happened, in people's own words, and what the shipped keywords make of it.
struct ToldStoriesTests {
  @Test(arguments: ToldStories.rows(of: ToldStories.english))
  func `what happened, told in English, is understood`(row: ToldStories.Row) {
    #expect(row.understood(in: "us") == row.expected, "\(row.told)")
  }

  @Test(arguments: ToldStories.rows(of: ToldStories.chinese))
  func `what happened, told in Chinese, is understood`(row: ToldStories.Row) {
    #expect(row.understood(in: "cn") == row.expected, "\(row.told)")
  }

  /// No keyword was written for these sentences: they measure how far the keywords carry. A wrong
  /// suggestion costs more than a missing one, since Enter confirms it.
  @Test(arguments: ["us", "cn"] as [OptionID])
  func `words that no keyword was written for mislead seldom`(country: OptionID) {
    let rows = ToldStories.rows(
      of: country == "us" ? ToldStories.unseenEnglish : ToldStories.unseenChinese)
    var wrong: [String] = []
    var found = 0
    for row in rows {
      let suggested = row.suggestions(in: country)
      for (question, allowed) in zip(["kind", "problem"] as [QuestionID], row.allowed) {
        guard case .option(let option)? = suggested[question] else { continue }
        if allowed.contains(option) { found += 1 } else { wrong.append("\(row.told): \(option)") }
      }
    }
    #expect(wrong.count * 20 <= rows.count * 2, "\(wrong)")
    #expect(found * 2 >= rows.count * 2, "found \(found) of \(2 * rows.count)")
  }
}

/// The tables of stories.
enum ToldStories {
  /// One sentence and what is to be understood of it.
  struct Row: CustomTestStringConvertible, Sendable {
    var told: String
    var expected: String

    var testDescription: String { told }

    /// The options allowed for each question in turn; `-` allows nothing at all, too.
    var allowed: [Set<OptionID>] {
      expected.split(separator: " ").map { part in
        Set(part.split(separator: "|").map { OptionID(String($0)) })
      }
    }

    func suggestions(in country: OptionID) -> Answers {
      guard let advisor = Shipped.advisor else { return [:] }
      return StoryReader(advisor: advisor, today: Shipped.asOf, currency: "USD").read(
        told, given: ["country": .option(country)])
    }

    /// What is understood, as `question=option`, in asking order.
    func understood(in country: OptionID) -> String {
      let suggested = suggestions(in: country)
      return Shipped.knowledge.questions.compactMap { question in
        switch suggested[question.id] {
        case .option(let option)?: "\(question.id)=\(option)"
        case .options(let options)?:
          "\(question.id)=\(options.map(\.rawValue).joined(separator: "+"))"
        default: nil
        }
      }.joined(separator: " ")
    }
  }

  static func rows(of table: String) -> [Row] {
    table.split(separator: "\n").compactMap { line in
      guard let arrow = line.firstRange(of: " => ") else {
        Issue.record("no row: \(line)")
        return nil
      }
      return Row(
        told: String(line[..<arrow.lowerBound]), expected: String(line[arrow.upperBound...]))
    }
  }
}
