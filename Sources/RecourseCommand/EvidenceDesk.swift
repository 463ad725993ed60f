internal import Casebook
internal import RecourseModel
internal import RecourseSession

/// Looks at the files that show something: measures them, copies them, compares them.
struct EvidenceDesk {
  let workspace: Workspace
  let language: Language

  /// What came of the conversation's wish.
  ///
  /// - Parameter id: the case; nil where nothing is kept, and then no copy is either.
  func found(by work: EvidenceWork, in id: CaseID?) -> EvidenceFound {
    switch work {
    case .verify(let evidence): return .verified(evidence.map { standing(of: $0, in: id) })
    case .add(let path, let words, let copies):
      let place = workspace.surroundings.whole(path)
      do throws(CasebookError) {
        var measure: FileMeasure
        var copy: String?
        if copies, let id {
          let kept = try workspace.casebook.copy(place, into: id)
          (copy, measure) = (kept.name, kept.measure)
        } else {
          measure = try workspace.casebook.measure(place)
        }
        let name = place.split(separator: "/").last.map(String.init) ?? place
        return .file(
          Evidence(
            name: name, place: place, size: measure.size, sha256: measure.sha256, words: words,
            copy: copy, day: workspace.asOf))
      } catch {
        return .failed(error.describe(language: language))
      }
    }
  }

  /// How a file stands against what is kept of it.
  func standing(of evidence: Evidence, in id: CaseID?) -> EvidenceStanding {
    let place = id.map { workspace.casebook.place(of: evidence, in: $0) } ?? evidence.place
    do {
      return try workspace.casebook.measure(place).sha256 == evidence.sha256 ? .same : .changed
    } catch .system(_, let error) where error.isMissing {
      return .gone
    } catch {
      return .unreadable
    }
  }
}
