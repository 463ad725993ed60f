public import RecourseModel

/// The edition that is built in.
public enum ShippedEdition {
  /// Decodes the embedded text; the build has made it, so that only a defect of ours can fail.
  ///
  /// Properties and stories, which no case needs, are left out: see ``loadWhole()``.
  ///
  /// - Throws: `CompactEditionError`.
  public static func load() throws -> Edition {
    try CompactEdition.decode(EmbeddedKnowledge.running)
  }

  /// The same with properties and stories.
  ///
  /// - Throws: `CompactEditionError`.
  public static func loadWhole() throws -> Edition {
    try load().tried(for: CompactEdition.decode(EmbeddedKnowledge.trial))
  }

  /// Tells the edition from any other, without decoding it.
  ///
  /// - Throws: `CompactEditionError`.
  public static func checksum() throws -> Int {
    try CompactEdition.checksum(of: EmbeddedKnowledge.running)
  }
}
