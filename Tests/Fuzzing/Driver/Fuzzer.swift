import Glibc

@_silgen_name("LLVMFuzzerRunDriver")
func fuzzerRunDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// What libFuzzer calls; its archive asks for this name.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzerTestOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  Fuzzer.target.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

/// The coverage-guided fuzzer: `recourse-fuzz TARGET [libFuzzer's arguments]`; `--list` names the
/// targets, a line each.
@main enum Fuzzer {
  nonisolated(unsafe) static var target = FuzzTarget.json

  /// Carries the target to the processes that libFuzzer starts itself, to merge or in jobs.
  private static let variable = "RECOURSE_FUZZ_TARGET"

  static func main() {
    var words = CommandLine.arguments
    let names = FuzzTarget.allCases.map(\.rawValue)
    if words.dropFirst() == ["--list"] {
      print(names.joined(separator: "\n"))
      exit(0)
    }
    if words.count > 1, names.contains(words[1]) {
      // libFuzzer sees its own arguments only.
      setenv(variable, words.remove(at: 1), 1)
    }
    guard let name = getenv(variable), let chosen = FuzzTarget(rawValue: String(cString: name))
    else {
      let usage = "usage: recourse-fuzz \(names.joined(separator: "|")) [arguments]\n"
      _ = usage.withCString { write(2, $0, strlen($0)) }
      exit(64)
    }
    target = chosen
    // What is made once, such as the phrases of the checks, is no part of an input's time.
    target.run([])
    let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
      capacity: words.count + 1)
    for (index, word) in words.enumerated() { list[index] = strdup(word) }
    list[words.count] = nil
    var count = Int32(words.count)
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = list
    exit(fuzzerRunDriver(&count, &arguments, fuzzerTestOneInput))
  }
}
