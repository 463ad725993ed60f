import RecourseModel
import RecoursePlan

/// A plan as an adviser reads it in review: what is advised and with which words, without layout.
struct PlanTranscript {
  let plan: Plan

  var text: String {
    ([heading, "", "Aim: \(plan.aim ?? "-")", "Strong point: \(plan.strongPoint ?? "-")"]
      + section("Know", plan.warnings + plan.findings, line: known)
      + section("Start", plan.start, line: now) + section("Then", plan.then, line: now)
      + section("Later", plan.later + plan.further, line: later)
      + section("If they move", plan.ifAnswered, line: later)
      + findings + ["", "Worth climbing to: \(worth)"])
      .joined(separator: "\n") + "\n"
  }

  private var heading: String {
    let place = [plan.scope.regionName, plan.scope.countryName].compactMap { $0 }
    return "\(place.joined(separator: ", ")), \(plan.scope.asOf.iso)"
  }

  private var worth: String {
    let last = plan.worth.lastRung.map(\.rawValue) ?? "-"
    let court = plan.worth.court.map { "; then decide: \($0.title)" }
    let beyond = plan.worth.beyond.map { "; stop before: \($0.title)" }
    return last + (court ?? "") + (beyond ?? "")
  }

  private var findings: [String] {
    plan.findOut.isEmpty ? [] : ["", "## Find out", ""] + plan.findOut.map { "- \($0.label)" }
  }

  private func section(
    _ name: String, _ steps: [PlanStep], line: (PlanStep) -> [String]
  ) -> [String] {
    steps.isEmpty ? [] : ["", "## \(name)", ""] + steps.flatMap(line)
  }

  private func known(_ step: PlanStep) -> [String] {
    ["- \(step.title)\(mark(step)). \(step.todo)"] + limit(step)
  }

  private func now(_ step: PlanStep) -> [String] {
    var lines = ["- **\(step.title)**\(mark(step))"]
    if let risk = step.risk { lines.append("  Risk: \(risk)") }
    lines.append("  \(step.todo)")
    lines += limit(step)
    if let channel = step.channel {
      let parts = [channel.name, channel.address].filter { !$0.isEmpty }
      lines.append("  To: \(parts.joined(separator: ", "))")
    }
    if let message = step.message {
      lines += message.text.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.isEmpty ? "  >" : "  > \($0)"
      }
      lines += message.replies.map { "  - \"\($0.theySay)\": \($0.youSay)" }
    }
    return lines
  }

  private func later(_ step: PlanStep) -> [String] {
    let day = step.date.map { "\($0.day.iso): " } ?? ""
    return ["- \(day)\(step.laterLine)\(mark(step))"] + limit(step)
  }

  private func limit(_ step: PlanStep) -> [String] {
    guard let deadline = step.deadline else { return [] }
    let last = deadline.dates.map { " \($0.safe.iso)" } ?? ""
    return ["  Limit:\(last) (\(deadline.rule))"]
  }

  private func mark(_ step: PlanStep) -> String { step.checkFirst ? " [check first]" : "" }
}
