package import RecourseModel

/// What the authors' files amount to: the knowledge, and everything found while reading it.
package struct Draft {
  /// What was read; complete only if no finding stops the build.
  package var knowledge: Knowledge
  /// All findings so far.
  let findings: FindingList
  /// Where everything is defined.
  let index: KnowledgeIndex
  /// What is known of the Chinese.
  let languages: Languages
  /// What conditions and references use.
  let uses: ConditionUses
  /// Where each question's variants stand.
  let variantPlaces: [QuestionID: [Place]]

  /// Reads a folder's files and checks their form.
  package init(files: [SourceFile]) {
    let reader = KnowledgeReader()
    reader.read(files)
    knowledge = reader.orderedKnowledge
    findings = reader.findings
    index = reader.index
    languages = reader.languages
    uses = reader.uses
    variantPlaces = reader.variantPlaces
    if knowledge.edition.isEmpty, !files.isEmpty {
      let file = files.first { $0.relative == "edition.yaml" } ?? files[0]
      findings.add(.missingKey, at: .start(of: file.path), "no file names the `edition`")
    }
    FormChecks(draft: self).run()
  }

  /// All findings, by place.
  package var sortedFindings: [Finding] { findings.sorted }

  /// The place of an entry; the start of nowhere cannot happen for what was read.
  func place(_ id: String, _ section: Section) -> Place {
    index.place(of: id, in: section) ?? Place(file: section.rawValue, line: 1, column: 1)
  }
}

extension KnowledgeReader {
  /// The knowledge with questions in the authors' order and texts of yes and no filled in.
  var orderedKnowledge: Knowledge {
    var knowledge = knowledge
    let ranked = knowledge.questions.enumerated().sorted { left, right in
      let leftOrder = questionOrder[left.element.id] ?? 0
      let rightOrder = questionOrder[right.element.id] ?? 0
      return (leftOrder, left.offset) < (rightOrder, right.offset)
    }
    knowledge.questions = ranked.map { rank in
      var question = rank.element
      guard question.kind == .yesNo else { return question }
      question.options = question.options.map { option in
        var option = option
        if option.text.english.isEmpty {
          option.text = knowledge.interface["answer.\(option.id)"] ?? option.text
        }
        return option
      }
      return question
    }
    return knowledge
  }
}
