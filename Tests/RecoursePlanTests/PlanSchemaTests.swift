import Foundation
import RecourseModel
import RecoursePlan
import RecourseTestSupport
import Testing

/// Plans for programs, held against their published schema by a validator that was not written here.
@Suite struct PlanSchemaTests {
  private static let script = """
    import sys, json, jsonschema
    schema, plans = json.load(sys.stdin)
    checker = jsonschema.Draft202012Validator
    checker.check_schema(schema)
    print(json.dumps([e.json_path + ": " + e.message
                      for plan in plans for e in checker(schema).iter_errors(plan)]))
    """

  private func complaints(about plans: [String]) throws -> [String] {
    let file = InterfaceFiles.root.appendingPathComponent("Knowledge/plan.schema.json")
    let schema = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let all = plans.joined(separator: ",")
    let found = try Readers.python(Self.script, reading: "[\(schema), [\(all)]]")
    return try #require(found as? [String])
  }

  @Test func `a plan for programs keeps its published schema`() throws {
    let fixtures = Fixture.everyCase + [Fixture.tinyGym]
    #expect(
      try complaints(
        about: fixtures.map { PlanJSON(builder: $0.builder).text(for: $0.request) }) == [])
  }

  @Test func `so does the plan of every persona, half answered and whole`() throws {
    let shipped = ShippedPlanTests.shipped
    let plans = shipped.names.flatMap(shipped.json)
    #expect(plans.count >= 2 * 60)
    #expect(try complaints(about: plans) == [])
  }

  @Test(arguments: [
    ("\"format\": 1", "\"format\": 2"), ("\"asOf\": \"2026-11-21\"", "\"asOf\": \"21/11/2026\""),
    ("\"state\": \"now\"", "\"state\": \"perhaps\""), ("\"rung\": \"talk\"", "\"rung\": \"shout\""),
    ("\"checkFirst\"", "\"checkLast\""), ("\"minutes\": 10", "\"minutes\": -10"),
  ])
  func `the schema notices what is not a plan`(right: String, wrong: String) throws {
    let plan = PlanJSON(builder: Fixture.gym.builder).text(for: Fixture.gym.request)
    #expect(plan.contains(right))
    #expect(try complaints(about: [plan.replacing(right, with: wrong)]) != [])
  }
}
