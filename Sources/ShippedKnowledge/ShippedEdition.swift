public import RecourseModel

/// The edition that is built in.
public enum ShippedEdition {
  /// Decodes the embedded text; the build has made it, so that only a defect of ours can fail.
  ///
  /// - Throws: `CompactEditionError`.
  public static func load() throws -> Edition {
    try CompactEdition.decode(EmbeddedKnowledge.text)
  }

  /// Tells the edition from any other, without decoding it.
  ///
  /// - Throws: `CompactEditionError`.
  public static func checksum() throws -> Int {
    try CompactEdition.checksum(of: EmbeddedKnowledge.text)
  }
}
