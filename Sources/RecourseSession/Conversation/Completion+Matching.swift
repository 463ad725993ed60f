extension Ask {
  /// What Tab offers at a place in the line: what goes on from the word typed there.
  ///
  /// - Parameters:
  ///   - before: the line left of the cursor.
  ///   - word: what stands between its last space and the cursor.
  /// - Returns: texts to be put in the place of `word`, each with its remark.
  public func offers(before: String, word: String) -> [Completion] {
    let isArgument = before.hasPrefix("/") && before.contains(" ")
    let known = isArgument ? arguments[Ask.command(of: before)] ?? [] : completions
    // A name of several words is completed word by word; behind a command words stand alone.
    let typed = (isArgument ? word : before).lowercased()
    let done = isArgument ? 0 : before.count - word.count
    let going = known.filter { $0.text.lowercased().hasPrefix(typed) }
    if !going.isEmpty {
      return going.map { Completion(text: String($0.text.dropFirst(done)), remark: $0.remark) }
    }
    guard done == 0, !typed.isEmpty else { return [] }
    return known.filter { $0.isMeant(by: Folding.fold(typed)) }
  }

  private static func command(of line: String) -> String {
    String(line.prefix { $0 != " " })
  }
}

extension Completion {
  /// Whether it is meant by another name, by the initials of its pinyin, or by its number.
  func isMeant(by typed: String) -> Bool {
    typed == remark || aliases.contains { Folding.fold($0).hasPrefix(typed) }
      || ([text] + aliases).contains { PinyinInitials.begin($0, typed) }
  }
}
