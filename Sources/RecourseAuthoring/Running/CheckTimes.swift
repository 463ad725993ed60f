internal import Glibc

/// How long the parts of a check took, in seconds.
package struct CheckTimes: Equatable, Sendable {
  /// A part of the work.
  package enum Part: String, CaseIterable, Sendable {
    /// Files to values, with all checks of form.
    case reading
    /// Conditions to diagrams.
    case compiling
    /// What the compiled knowledge can come to: nothing idle, always a next step.
    case reach
    /// Proofs, and counterexamples with their confirmation.
    case properties
    /// Stories, played to their end.
    case stories
    /// What the stories come to, and what single items add to the first plan.
    case coverage
    /// How many interviews there are.
    case counting
  }

  /// Time on a processor by part, all threads together.
  package private(set) var processor: [Part: Double] = [:]
  /// Time on the clock, from the files' bytes to the report, without ``Part/counting``.
  package internal(set) var clock = 0.0

  /// Notes what a part took.
  mutating func add(_ part: Part, _ seconds: Double) { processor[part, default: 0] += seconds }

  /// Does a part of the work while nothing else goes on, and notes what it takes all threads.
  mutating func measure<Made, Failure: Error>(
    _ part: Part, _ work: () throws(Failure) -> Made
  ) throws(Failure) -> Made {
    let start = Self.seconds(CLOCK_PROCESS_CPUTIME_ID)
    defer { add(part, Self.seconds(CLOCK_PROCESS_CPUTIME_ID) - start) }
    return try work()
  }

  /// Does a piece of work; what it takes the calling thread.
  static func ofThread<Made>(_ work: () -> Made) -> (made: Made, seconds: Double) {
    let start = seconds(CLOCK_THREAD_CPUTIME_ID)
    let made = work()
    return (made, seconds(CLOCK_THREAD_CPUTIME_ID) - start)
  }

  /// The time on the clock, from some start.
  static var now: Double { seconds(CLOCK_MONOTONIC) }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
