import Glibc
import TerminalTestSupport

/// What this machine lets a test do.
enum Machine {
  /// Whether files can be given to another user, and programs be run as one.
  static let hasOtherUser = geteuid() == 0

  /// The words before a command that then has mounts of its own, gone with it; nil: not here.
  static let ownMounts = [["unshare", "-m"], ["unshare", "-Urm"]].first { words in
    let run = try? PipedProgram.run(
      words[0], words.dropFirst() + ["sh", "-c", "mount -t tmpfs -o size=16k none /mnt"])
    return run?.status == .exited(0)
  }

  /// Whether a program's system calls can be watched.
  static let traces = works("strace -o /dev/null true")

  /// Whether a program can be given another clock.
  static let setsClocks = works("[ \"$(faketime '2020-06-01 12:00:00' date +%Y)\" = 2020 ]")

  private static func works(_ command: String) -> Bool {
    (try? PipedProgram.run("sh", ["-c", command]))?.status == .exited(0)
  }
}
