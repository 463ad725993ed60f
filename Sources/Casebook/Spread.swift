private import Glibc
private import Synchronization

/// Does independent work on all processors; what comes back stands in order.
///
/// - Parameters:
///   - count: How many pieces of work there are.
///   - tell: Called on the calling thread now and then, with how many pieces are done.
///   - work: One piece, by its number from 0. Called on several threads at once.
package func spread<Value: Sendable>(
  over count: Int, telling tell: (Int) -> Void = { _ in },
  doing work: @escaping @Sendable (Int) -> Value
) -> [Value] {
  let pile = Pile(count: count, work: work)
  // A thread for a handful of pieces would cost more than it saves.
  let helpers = max(0, min(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 8, count / 8) - 1)
  let threads = (0..<helpers).compactMap { _ in Errand.start { pile.takeBlocks() } }
  pile.takeBlocks(telling: tell)
  for thread in threads { pthread_join(thread, nil) }
  return pile.takeResults()
}

/// Does one thing beside another, on a thread of its own where there is one to be had.
///
/// - Parameters:
///   - work: What goes on beside.
///   - own: What goes on here meanwhile.
package func beside<Value: Sendable, Own, Failure: Error>(
  _ work: @escaping @Sendable () -> Value, doing own: () throws(Failure) -> Own
) throws(Failure) -> (Value, Own) {
  let pile = Pile(count: 1) { _ in work() }
  let result: Own
  do {
    let thread = Errand.start { pile.takeBlocks() }
    defer { if let thread { pthread_join(thread, nil) } }
    result = try own()
  }
  // Without a thread it is done now.
  pile.takeBlocks()
  return (pile.takeResults().first ?? work(), result)
}

/// What a thread is told to do.
private final class Errand: Sendable {
  private let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }

  /// Starts a thread; nil: none is to be had, and nothing of the errand was done.
  static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    var thread = pthread_t()
    let errand = Unmanaged.passRetained(Errand(body))
    let code = pthread_create(
      &thread, nil,
      { pointer in
        if let pointer { Unmanaged<Errand>.fromOpaque(pointer).takeRetainedValue().body() }
        return nil
      }, errand.toOpaque())
    if code == 0 { return thread }
    errand.release()
    return nil
  }
}

/// Work from which every thread takes the next block.
private final class Pile<Value: Sendable>: Sendable {
  private let count: Int
  private let work: @Sendable (Int) -> Value
  private let next = Atomic(0)
  private let done = Atomic(0)
  /// Parts of the result, each under the number of its first piece.
  private let parts: Mutex<[Int: [Value]]>

  /// Small enough that no thread waits long for another at the end.
  private let block: Int

  init(count: Int, work: @escaping @Sendable (Int) -> Value) {
    self.count = count
    self.work = work
    block = max(1, min(16, count / 16))
    parts = Mutex([:])
  }

  func takeBlocks(telling tell: (Int) -> Void = { _ in }) {
    while true {
      let start = next.add(block, ordering: .relaxed).oldValue
      guard start < count else { return }
      let part = (start..<min(count, start + block)).map(work)
      parts.withLock { $0[start] = part }
      tell(done.add(part.count, ordering: .relaxed).newValue)
    }
  }

  func takeResults() -> [Value] {
    parts.withLock { parts in
      stride(from: 0, to: count, by: block).flatMap { parts[$0] ?? [] }
    }
  }
}
