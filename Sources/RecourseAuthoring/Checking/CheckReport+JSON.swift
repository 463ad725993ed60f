import RecourseEngine
import RecourseModel
internal import StrictJSON

extension CheckReport {
  /// The report for other programs; the same knowledge gives the same text.
  package var json: String {
    let report: JSONValue = [
      "format": 1,
      "edition": .string(edition),
      "questions": .int(questions),
      "items": .int(items),
      "findings": .array(findings.map(\.json)),
      "properties": .array(properties.map(\.json)),
      "stories": [
        "passed": .int(stories.count { $0.passes }),
        "failed": .int(stories.count { !$0.passes }),
      ],
      "passages": [
        "total": .int(passages.total), "used": .int(passages.used),
        "leftOut": .int(passages.leftOut),
      ],
      "languages": [
        Languages.chinese: ["missing": .int(chinese.missing), "stale": .int(chinese.stale)]
      ],
      "interviews": interviews.map(\.json) ?? nil,
      "firstPlan": .array(firstPlan.map(\.json)),
    ]
    return JSONWriter(style: .pretty).text(of: report)
  }
}

extension Finding {
  fileprivate var json: JSONValue {
    [
      "code": .string(code.rawValue), "severity": .string(severity.rawValue),
      "file": .string(place.file), "line": .int(place.line), "column": .int(place.column),
      "message": .string(message),
    ]
  }
}

extension PropertyResult {
  fileprivate var json: JSONValue {
    [
      "id": .string(id.rawValue), "result": .string(outcome.rawValue),
      "counterexample": counterexample.map(\.json) ?? nil,
    ]
  }
}

extension Answers {
  /// A whole answers file.
  var file: JSONValue { ["format": 1, "answers": json] }

  /// As in an answers file, by question.
  fileprivate var json: JSONValue {
    .object(sorted { $0.key < $1.key }.map { JSONMember($0.key.rawValue, $0.value.json) })
  }
}

extension Answer {
  fileprivate var json: JSONValue {
    switch self {
    case .option(let option): .string(option.rawValue)
    case .options(let options): .array(options.map { .string($0.rawValue) })
    case .amount(let money): .number(JSONNumber(hundredths: money.minorUnits))
    case .count(let count): .int(count)
    case .date(let day): .string(day.iso)
    case .text(let text): .string(text)
    case .unknown: nil
    }
  }
}

extension FirstPhaseAddition {
  fileprivate var json: JSONValue {
    [
      "item": .string(item.rawValue),
      "questions": .array(questions.map { .string($0.rawValue) }),
      "mean": JSONNumber(rounding: mean, places: 2).map(JSONValue.number) ?? nil,
    ]
  }
}

extension InterviewCount {
  fileprivate var json: JSONValue {
    [
      "log10": JSONNumber(rounding: log10, places: 2).map(JSONValue.number) ?? nil,
      "exact": .bool(isExact),
    ]
  }
}
