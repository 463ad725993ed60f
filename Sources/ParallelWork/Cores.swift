private import Glibc

/// Independent pieces of work, done on all cores of the machine.
public enum Cores {
  /// Room for recursion as deep as a knowledge has variables.
  private static let stackSize = 64 << 20

  /// What `work` makes of each number below `count`, in order.
  ///
  /// Each piece is done once, by whichever core is free; the calling thread takes its share.
  ///
  /// - Parameters:
  ///   - progress: told by the calling thread now and then how many pieces were begun.
  ///   - meanwhile: done by the calling thread before it takes its share.
  public static func map<Piece: Sendable>(
    _ count: Int, progress: (Int) -> Void = { _ in }, meanwhile: () -> Void = {},
    _ work: @escaping @Sendable (Int) -> Piece
  ) -> [Piece] {
    let job = Job(count: count, work: work)
    let others = min(sysconf(Int32(_SC_NPROCESSORS_ONLN)), count, 16) - 1
    let threads = (0..<max(0, others)).compactMap { _ in start { job.run() } }
    meanwhile()
    job.run(progress: progress)
    for thread in threads { pthread_join(thread, nil) }
    return job.results
  }

  /// Does one thing beside another, on a thread of its own where there is one to be had.
  ///
  /// - Parameters:
  ///   - work: what goes on beside.
  ///   - own: what goes on here meanwhile.
  public static func beside<Value: Sendable, Own, Failure: Error>(
    _ work: @escaping @Sendable () -> Value, doing own: () throws(Failure) -> Own
  ) throws(Failure) -> (Value, Own) {
    let job = Job(count: 1) { _ in work() }
    let thread = start { job.run() }
    let outcome: Result<Own, Failure>
    do { outcome = .success(try own()) } catch { outcome = .failure(error) }
    // Without a thread it is done now.
    job.run()
    if let thread { pthread_join(thread, nil) }
    return (job.results.first ?? work(), try outcome.get())
  }

  /// Begins a thread; nil where the system has none left, and the caller does the work alone.
  private static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    let box = Unmanaged.passRetained(Body(run: body))
    var thread = pthread_t()
    let result = pthread_create(
      &thread, &attributes,
      { argument in
        if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, box.toOpaque())
    guard result == 0 else {
      box.release()
      return nil
    }
    return thread
  }

  /// What a thread does.
  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(run: @escaping @Sendable () -> Void) { self.run = run }
  }
}

/// Pieces of work that several threads take one after the other.
private final class Job<Piece: Sendable>: Sendable {
  private struct State: Sendable {
    var next = 0
    var made: [Piece?]
  }

  private let count: Int
  private let work: @Sendable (Int) -> Piece
  private let state: Guarded<State>

  init(count: Int, work: @escaping @Sendable (Int) -> Piece) {
    self.count = count
    self.work = work
    state = Guarded(State(made: Array(repeating: nil, count: count)))
  }

  /// Takes pieces until none is left.
  func run(progress: (Int) -> Void = { _ in }) {
    while let index = take() {
      progress(index)
      let piece = work(index)
      state.withLock { $0.made[index] = piece }
    }
  }

  /// What was made, once all threads are done.
  var results: [Piece] { state.withLock { $0.made.compactMap(\.self) } }

  private func take() -> Int? {
    state.withLock { state in
      guard state.next < count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }
}
