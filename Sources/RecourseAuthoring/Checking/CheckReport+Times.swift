extension CheckReport {
  /// How long the check took, by part: seconds on a processor, all threads together, and seconds on
  /// the clock. Counting interviews stands apart: it grows with what there is to count.
  package var timings: String {
    var lines = ["processor seconds by part"]
    func row(_ name: String, _ seconds: Double) -> String {
      let figure = seconds.thousandths
      return "  " + name + String(repeating: " ", count: max(1, 24 - name.count - figure.count))
        + figure
    }
    let parts = CheckTimes.Part.allCases.filter { $0 != .counting }
    lines += parts.map { row($0.rawValue, times.processor[$0] ?? 0) }
    lines.append(row("the check", parts.reduce(0) { $0 + (times.processor[$1] ?? 0) }))
    lines.append(row("the check, by the clock", times.clock))
    lines.append(row("counting interviews", times.processor[.counting] ?? 0))
    return lines.joined(separator: "\n")
  }
}

extension Double {
  /// Rounded to three decimals.
  fileprivate var thousandths: String {
    let thousandths = Int((self * 1_000).rounded())
    let rest = String(thousandths % 1_000)
    return "\(thousandths / 1_000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
  }
}
