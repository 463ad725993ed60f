public import ArgumentParser

/// The program that people use.
public struct Program: ParsableCommand {
  public static let configuration = CommandConfiguration(commandName: "recourse")

  /// ArgumentParser makes commands.
  public init() {}
}
