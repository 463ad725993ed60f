import AgreementReview
import Foundation
import RecourseModel
import ShippedKnowledge
import Testing

/// The review of the sample agreements, held against what careful readers found.
@Suite struct SampleTests {
  @Test func `the samples are read as careful readers read them`() throws {
    let measure = try Samples.measure(in: "")
    #expect(measure.total.right > 300)
    #expect(measure.total.precision >= 0.95)
    #expect(measure.total.recall >= 0.95)
    #expect(Double(measure.total.onLine) >= 0.95 * Double(measure.total.right))
    for (clause, counts) in measure.checks {
      // Who stands behind a mere brand cannot be seen from phrases.
      let least = clause == "provider" ? 0.7 : 0.8
      #expect(counts.precision >= least, "\(clause)")
      #expect(counts.recall >= least, "\(clause)")
    }
  }

  @Test func `of agreements in words of their own it finds less, and little that is wrong`() throws
  {
    let measure = try Samples.measure(in: "unseen/")
    #expect(measure.total.right >= 12)
    #expect(measure.total.precision >= 0.75)
  }

  @Test func `all 34 checks have a number, a wording to ask for and phrases in both languages`()
    throws
  {
    let knowledge = try ShippedEdition.load().knowledge
    let checks = knowledge.clauses.filter { $0.check != nil }
    let numbers = (1...34).map { "CK-" + ($0 < 10 ? "0" : "") + String($0) }
    #expect(checks.compactMap(\.check).sorted() == numbers)
    for clause in checks {
      #expect(!clause.found.english.isEmpty && !clause.found.chinese.isEmpty, "\(clause.id)")
      #expect(!clause.flag.english.isEmpty && !clause.flag.chinese.isEmpty, "\(clause.id)")
      guard let item = clause.item else {
        #expect(clause.id == "records")
        continue
      }
      #expect(knowledge.items.first { $0.id == item }?.asks != nil, "\(clause.id)")
    }
  }
}

/// The samples beside the tests.
enum Samples {
  static func reader() throws -> AgreementReader {
    AgreementReader(clauses: try ShippedEdition.load().knowledge.clauses)
  }

  /// The folder of the samples, by this file's place.
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Agreements")

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  static func measure(in part: String) throws -> ReviewMeasure {
    let reader = try reader()
    var measure = ReviewMeasure()
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: part).path)
    for name in names.sorted() where name.hasSuffix(".findings") {
      let text = String(decoding: try bytes(part + name), as: UTF8.self)
      let expected = try #require(ReviewMeasure.expectations(in: text), "\(name)")
      let sample = try bytes(part + String(name.dropLast(".findings".count)))
      measure.add(try reader.read(sample), expected: expected)
    }
    return measure
  }
}
