import RecourseEngine
import RecourseModel

extension Drafting {
  /// Sources without those of other countries: an id such as `CN-29` names its country.
  func rested(on ids: [SourceID]) -> [SourceID] {
    let own = [country, sellerCountry].compactMap { $0 }
    return ids.filter { id in
      guard let owner = index.country(of: id) else { return true }
      return own.contains(owner)
    }
  }

  func leastSure(_ ids: [SourceID]) -> Confidence {
    ids.compactMap { index.sources[$0]?.confidence }.min() ?? .high
  }

  /// Citations of what steps rest on that was checked more than 12 months before the day.
  func oldFacts(_ steps: [PlanStep]) -> [String] {
    let limit = asOf.adding(months: -12)
    var citations: [String] = []
    for id in steps.flatMap({ $0.sources + ($0.deadline?.sources ?? []) }) {
      guard let source = index.sources[id], source.kind != .passage, source.checked < limit,
        !citations.contains(source.citation)
      else { continue }
      citations.append(source.citation)
    }
    return citations
  }
}
