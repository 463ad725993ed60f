import Glibc
import TerminalTestSupport

/// How often the campaigns kill the program: by default a little, with RECOURSE_KILLS=1000 so often
/// in all; then each campaign says at its end how many kills there were.
enum Kills {
  private static let wanted = getenv("RECOURSE_KILLS").flatMap { Int(String(cString: $0)) }

  /// The share of a campaign: so many of a thousand; in a short run, so many.
  static func count(ofThousand share: Int, short: Int) -> Int {
    wanted.map { max(1, $0 * share / 1_000) } ?? short
  }

  /// Says what a campaign did, where it was asked for.
  static func tell(_ campaign: String, _ killed: Int, of runs: Int) {
    guard wanted != nil else { return }
    print("kills survived, \(campaign): \(killed) (\(runs - killed) more were over before)")
  }

  /// A moment: mostly in the midst of the work on files, sometimes anywhere from the start on.
  static func moment(watching folder: String) -> KilledProgram.Moment {
    Int.random(in: 0..<4) == 0
      ? .after(.random(in: 0...400_000)) : .afterChange(in: folder, .random(in: 0...2_500))
  }

  /// Runs rounds until so many of them killed the program; a campaign in which the program is
  /// mostly over before says so by ending early.
  static func campaign(
    _ name: String, _ wanted: Int, round: (Int) throws -> Bool
  ) rethrows -> Int {
    var killed = 0
    var runs = 0
    while killed < wanted, runs < 4 * wanted + 20 {
      if try round(runs) { killed += 1 }
      runs += 1
    }
    tell(name, killed, of: runs)
    return killed
  }
}
