import TerminalTestSupport

/// What this machine lets a test do.
enum Machine {
  /// Whether a small disk of its own can be mounted in a name space of its own.
  static let mountsDisks =
    (try? PipedProgram.run(
      "unshare", ["-Urm", "sh", "-c", "mount -t tmpfs -o size=16k none /mnt"]))?.status
    == .exited(0)
}
