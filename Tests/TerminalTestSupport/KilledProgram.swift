internal import Glibc
internal import Synchronization

/// A program that is killed in the middle of its work.
public enum KilledProgram {
  /// When the kill comes.
  public enum Moment: Sendable {
    /// So many microseconds after the start.
    case after(UInt32)
    /// So many microseconds after anything in a folder changed: in the midst of the work on files,
    /// not in the preparation.
    case afterChange(in: String, UInt32)
  }

  /// Runs a program in a small fixed environment with changes, kills it at a moment, and waits.
  ///
  /// - Parameter input: at most as many bytes as fit a pipe (64 KiB).
  /// - Returns: how it ended; `signalled(SIGKILL)` if the kill came in time.
  public static func run(
    _ program: String, _ arguments: [String], input: String = "",
    environment: [String: String?] = [:], directory: String, killedAt moment: Moment
  ) throws -> ExitStatus {
    var ends: [Int32] = [-1, -1]
    let isPiped = Spawn.lock.withLock { _ in
      guard pipe(&ends) == 0 else { return false }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return true
    }
    guard isPiped else { throw TerminalFailure("no pipe: errno \(errno)") }
    let bytes = Array(input.utf8)
    // The reader's end is open here, so this cannot fail for want of one.
    _ = write(ends[1], bytes, bytes.count)
    close(ends[1])
    let before = look(at: moment)
    let child: pid_t
    do {
      defer { close(ends[0]) }
      child = try Spawn.start(
        ["env", "-C", directory, program] + arguments, environment: Spawn.environment(environment)
      ) {
        posix_spawn_file_actions_adddup2(&$0, ends[0], 0)
        posix_spawn_file_actions_addopen(&$0, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&$0, 2, "/dev/null", O_WRONLY, 0)
      }
    }
    switch moment {
    case .after(let microseconds): usleep(microseconds)
    case .afterChange(_, let microseconds):
      let deadline = Deadline(seconds: 60)
      while look(at: moment) == before, !hasEnded(child), !deadline.isOver { usleep(20) }
      if microseconds > 0 { usleep(microseconds) }
    }
    kill(child, SIGKILL)
    return ExitStatus.wait(for: child)
  }

  /// Without taking its end from whoever waits for it.
  private static func hasEnded(_ child: pid_t) -> Bool {
    var information = siginfo_t()
    return waitid(P_PID, id_t(child), &information, WEXITED | WNOHANG | WNOWAIT) == 0
      && information.si_signo == SIGCHLD
  }

  private struct Trace: Hashable {
    var name: String
    var size: off_t
    var modified: Int
    var inode: ino_t
  }

  private static func look(at moment: Moment) -> Set<Trace> {
    guard case .afterChange(let folder, _) = moment, let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var traces: Set<Trace> = []
    while let entry = readdir(stream) {
      var status = stat()
      withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          // The folder's own time changes with whatever is made, renamed or removed in it.
          guard fstatat(dirfd(stream), name, &status, AT_SYMLINK_NOFOLLOW) == 0,
            strcmp(name, "..") != 0
          else { return }
          traces.insert(
            Trace(
              name: String(cString: name), size: status.st_size,
              modified: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec,
              inode: status.st_ino))
        }
      }
    }
    return traces
  }
}
