internal import Glibc

/// A moment after which a test gives up; generous, since nothing is measured by it.
public struct Deadline {
  private let end: Double

  init(seconds: Double) { end = Self.now + seconds }

  /// Whether the moment has passed.
  var isOver: Bool { Self.now >= end }

  /// Waits until a descriptor can be read or is closed; false when the moment has passed.
  func waitForInput(_ descriptor: Int32) -> Bool {
    var entries = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    return wait(for: &entries)
  }

  /// Waits until something happens at one of the entries; false when the moment has passed.
  func wait(for entries: inout [pollfd]) -> Bool {
    while true {
      let left = end - Self.now
      guard left > 0 else { return false }
      let count = poll(&entries, nfds_t(entries.count), Int32(left * 1_000) + 1)
      if count > 0 { return true }
      if count < 0, errno != EINTR { return false }
    }
  }

  /// Lets a short time go by; for ending a program at some moment of its work.
  public static func spin(microseconds: UInt32) { usleep(microseconds) }

  /// Lets other programs run before something is looked at again.
  static func pause(milliseconds: Int32) { _ = poll(nil, 0, milliseconds) }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
