import AgreementReview
import ArgumentParser
import RecourseAuthoring
import RecourseModel

/// `recourse-author measure`
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Holds the review of sample agreements against what careful readers found.")

  @ArgumentParser.Argument(help: "A folder of agreements, each with its NAME.findings beside it.")
  var samples: String

  @ArgumentParser.Option(help: "The knowledge folder.")
  var knowledge = "Knowledge"

  @ArgumentParser.Option(
    help: "Instead: read this agreement, repeated up to a megabyte, and print the time.")
  var benchmark: String?

  func run() throws {
    let files = try KnowledgeArgument.files(in: knowledge)
    let clauses = Draft(files: files).knowledge.clauses
    let reader = AgreementReader(clauses: clauses)
    if let benchmark { return try time(reader, on: benchmark) }
    let found = try KnowledgeArgument.files(in: samples)
    var measure = ReviewMeasure()
    var count = 0
    for file in found where !file.relative.contains("/") {
      guard file.relative.hasSuffix(".findings"),
        let sample = found.first(where: { $0.relative + ".findings" == file.relative })
      else { continue }
      guard let text = String(validating: file.bytes, as: UTF8.self),
        let expected = ReviewMeasure.expectations(in: text)
      else {
        printError("recourse-author: `\(file.path)`: lines are `check state lines`")
        throw ExitCode(65)
      }
      do {
        measure.add(try reader.read(sample.bytes), expected: expected)
        count += 1
      } catch {
        printError("recourse-author: `\(sample.path)` is not read: \(error.rawValue)")
      }
    }
    print("\(count) agreements")
    for (clause, counts) in measure.checks { print(row(clause.rawValue, counts)) }
    print(row("all", measure.total))
  }

  private func row(_ name: String, _ counts: ReviewMeasure.Counts) -> String {
    func share(_ value: Double) -> String { String(Int((value * 1000).rounded())) }
    let padded = name + String(repeating: " ", count: max(1, 16 - name.utf8.count))
    return padded + "precision \(share(counts.precision))/1000  recall \(share(counts.recall))/1000"
      + "  right \(counts.right)  wrong \(counts.wrong)  missed \(counts.missed)"
      + "  on the line \(counts.onLine)"
  }

  private func time(_ reader: AgreementReader, on path: String) throws {
    guard let once = KnowledgeFolder.bytes(of: path), !once.isEmpty else {
      printError("recourse-author: `\(path)` cannot be read")
      throw ExitCode(66)
    }
    var bytes: [UInt8] = []
    while bytes.count < 1_000_000 { bytes += once }
    let clock = ContinuousClock()
    var lines = 0
    let spent = try clock.measure { lines = try reader.read(bytes).lines }
    print("\(bytes.count) bytes, \(lines) lines: \(spent)")
  }
}
