import LineEditing

// Reads lines and says what it got: the smallest program at which a person can type.
//
// Arguments: `plain`, `prompt=TEXT`, `prefill=TEXT` (the first line), `remember=LINE`.

let arguments = CommandLine.arguments.dropFirst()
func values(_ name: String) -> [String] {
  arguments.filter { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
}

let reader = LineReader(name: "probe", plain: arguments.contains("plain"))
for line in values("remember") { reader.remember(line) }
var prefill = values("prefill").first ?? ""
let prompt = values("prompt").first ?? "> "
let words = [
  Candidate("/answers"), Candidate("/back"), Candidate("银费"), Candidate("银贷"),
  Candidate("note-one", note: "第一个"), Candidate("note-two", note: "the second"),
]

print("mode \(reader.mode) edits \(reader.editsLines) colour \(reader.showsColour)")
reading: while true {
  let result = reader.read(prompt: prompt, prefill: prefill) { request in
    words.filter { !request.word.isEmpty && $0.text.hasPrefix(request.word) }
  }
  prefill = ""
  switch result {
  case .line("quit"): break reading
  case .line(let line):
    reader.remember(line)
    print("got [\(line)] joined \(reader.joinedLines)")
  case .interrupt: print("interrupted")
  case .failed(let code): print("failed \(code) at line \(reader.lineNumber)")
  case .end:
    print("end replaced \(reader.replacedCharacters) zeros \(reader.droppedZeros)")
    break reading
  }
}
reader.close()
