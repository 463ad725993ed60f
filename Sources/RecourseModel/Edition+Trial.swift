/// What an edition is tried for, apart from what a case runs on: nobody who asks for a plan waits
/// until properties and stories are read.
extension Edition {
  /// The edition without properties and stories.
  public var running: Edition {
    var edition = self
    edition.knowledge.properties = []
    edition.knowledge.stories = []
    return edition
  }

  /// The properties and stories alone.
  public var trial: Edition {
    Edition(
      knowledge: Knowledge(
        edition: knowledge.edition, properties: knowledge.properties, stories: knowledge.stories),
      diagrams: CompiledDiagrams(
        variables: [], levels: [], children: [], guards: [], items: [], possibleItems: [],
        needs: [], sayVariants: [], questionVariants: [], worlds: []))
  }

  /// The edition with the properties and stories of another.
  public func tried(for trial: Edition) -> Edition {
    var edition = self
    edition.knowledge.properties = trial.knowledge.properties
    edition.knowledge.stories = trial.knowledge.stories
    return edition
  }
}
