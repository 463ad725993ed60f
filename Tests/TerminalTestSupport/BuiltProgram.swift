internal import Glibc

/// Finds the programs of this package as they were built with the tests.
public enum BuiltProgram {
  /// The path of a program, which stands in the folder of the test runner; where the variable
  /// RECOURSE_PROGRAM is set, that one, such as an optimised build, in place of `recourse`.
  ///
  /// The test target must depend on the program, or it may be an old one.
  public static func path(_ name: String) throws -> String {
    if name == "recourse", let other = getenv("RECOURSE_PROGRAM") { return String(cString: other) }
    let runner = try runnerPath()
    let folder = runner.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let path = (folder + [Substring(name)]).joined(separator: "/")
    guard access(path, X_OK) == 0 else {
      throw TerminalFailure("\(path) is not built: let the test target depend on it")
    }
    return path
  }

  private static func runnerPath() throws -> String {
    guard let path = realpath("/proc/self/exe", nil) else {
      throw TerminalFailure("cannot find the test runner: errno \(errno)")
    }
    defer { free(path) }
    return String(cString: path)
  }
}
