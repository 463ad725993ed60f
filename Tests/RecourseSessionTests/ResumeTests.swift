import RecourseModel
import RecourseSession
import Testing

struct ResumeTests {
  static let scripts: [[String]] = [
    ["my gym charged me twice", "", "1", "credit", "$40", "2", "1", "nov 5", "/more", "no"],
    ["1", "2", "late", "cash", "40", "not yet"],
    ["kitchen, gone since october", "", "2000 check, 2500 credit card", "", "6000", "3", "wait"],
    ["4", "1", "parcel never came and it is late", "1", "1", "cash", "not sure", "1"],
    ["3", "my gym charged me twice", "late", "", "cash", "40", "phone", "1"],
    ["5", "健身房扣了两次", "", "1", "刷卡", "不知道", "信用卡", "1.2万", "微信", "再等等", "上周三"],
  ]

  /// At each record: the case as it was folded up to it asks what the person was asked next.
  @Test(arguments: scripts)
  func `a case resumed after any record asks the same question`(lines: [String]) {
    var it = Rehearsal()
    for line in lines {
      it.type(line)
      guard it.leftWith == nil, !it.records.isEmpty else { continue }
      let resumed = Rehearsal(resuming: it.records)
      #expect(resumed.question == it.question)
      #expect(resumed.answers == it.answers)
      let options = it.last.last { if case .show(.options) = $0 { true } else { false } }
      if let options, it.ask?.prefill.isEmpty == true { #expect(resumed.last.contains(options)) }
    }
    #expect(it.records.count > lines.count / 2)
  }

  @Test func `a case cut between the records of one line still asks something`() {
    var it = Rehearsal()
    for line in ResumeTests.scripts[2] { it.type(line) }
    for length in 1...it.records.count {
      let resumed = Rehearsal(resuming: Array(it.records.prefix(length)))
      #expect(resumed.ask != nil)
    }
  }
}
