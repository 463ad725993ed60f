import ParallelWork
import Testing

struct CoresTests {
  /// How often each piece was done.
  private final class Tally: Sendable {
    private let counts = Guarded([Int: Int]())

    func note(_ index: Int) { counts.withLock { $0[index, default: 0] += 1 } }

    var all: [Int: Int] { counts.withLock { $0 } }
  }

  @Test func `pieces of work come back in order, each done once`() {
    for count in [0, 1, 15, 16, 17, 1_000, 4_321] {
      let tally = Tally()
      var begun: [Int] = []
      func begins(_ index: Int) { begun.append(index) }
      let squares = Cores.map(count, progress: begins) { index in
        tally.note(index)
        return index * index
      }
      #expect(squares == (0..<count).map { $0 * $0 })
      #expect(tally.all.count == count && tally.all.values.allSatisfy { $0 == 1 })
      #expect(begun == begun.sorted() && begun.allSatisfy { (0..<count).contains($0) })
    }
  }

  @Test func `what stands beside is done even where the own work fails`() {
    struct Broken: Error {}
    let tally = Tally()
    var failed = false
    do throws(Broken) {
      _ = try Cores.beside({ tally.note(0) }, doing: { () throws(Broken) -> Int in throw Broken() })
    } catch {
      failed = true
    }
    #expect(failed && tally.all == [0: 1])
    let both = Cores.beside({ 7 }, doing: { "own" })
    #expect(both.0 == 7 && both.1 == "own")
  }
}
