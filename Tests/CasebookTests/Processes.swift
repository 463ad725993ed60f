import Glibc

/// Runs a program to its end and returns its exit status; -1 if it could not be started.
func run(_ path: String, _ arguments: [String]) -> Int32 {
  guard let process = spawn(path, arguments) else { return -1 }
  var status: Int32 = 0
  while waitpid(process, &status, 0) == -1 && errno == EINTR {}
  return status & 0x7F == 0 ? status >> 8 & 0xFF : -1
}

/// Starts a program.
///
/// - Parameter output: Becomes its standard output; -1: ours.
func spawn(_ path: String, _ arguments: [String], output: Int32 = -1) -> pid_t? {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  if output >= 0 { posix_spawn_file_actions_adddup2(&actions, output, 1) }
  let words = ([path] + arguments).map { strdup($0) } + [nil]
  defer { for word in words { free(word) } }
  var process: pid_t = 0
  guard posix_spawn(&process, path, &actions, nil, words, environ) == 0 else { return nil }
  return process
}
