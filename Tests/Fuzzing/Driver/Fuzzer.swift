import Glibc

@_silgen_name("LLVMFuzzerRunDriver")
func fuzzerRunDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// The coverage-guided fuzzer: `recourse-fuzz TARGET [libFuzzer's arguments]`.
@main enum Fuzzer {
  nonisolated(unsafe) static var target = FuzzTarget.json

  static func main() {
    let names = FuzzTarget.allCases.map(\.rawValue)
    guard CommandLine.arguments.count > 1,
      let chosen = FuzzTarget(rawValue: CommandLine.arguments[1])
    else {
      fputs("usage: recourse-fuzz \(names.joined(separator: "|")) [arguments]\n", stderr)
      exit(64)
    }
    target = chosen
    // libFuzzer sees its own arguments only.
    let words = [CommandLine.arguments[0]] + CommandLine.arguments.dropFirst(2)
    let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
      capacity: words.count + 1)
    for (index, word) in words.enumerated() { list[index] = strdup(word) }
    list[words.count] = nil
    var count = Int32(words.count)
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = list
    exit(
      fuzzerRunDriver(&count, &arguments) { bytes, count in
        Fuzzer.target.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
        return 0
      })
  }
}
