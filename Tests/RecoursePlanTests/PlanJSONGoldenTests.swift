import RecoursePlan
import Testing

@Suite struct PlanJSONGoldenTests {
  @Test func `the plan as JSON keeps its names and their order`() {
    // The mean is the engine's figure and is held by its own tests.
    let text = PlanJSON(builder: Fixture.tinyGym.builder).text(for: Fixture.tinyGym.request)
      .split(separator: "\n").filter { !$0.contains("\"mean\"") }.joined(separator: "\n")
    #expect(
      text == """
        {
          "format": 1,
          "edition": "2026-11",
          "asOf": "2026-11-21",
          "country": "us",
          "next": {
            "question": "wanted",
            "text": "What do you want?",
            "options": [
              {
                "id": "partial",
                "text": "Part of it back"
              }
            ]
          },
          "forecast": {
            "fewest": 0,
            "most": 0,
            "exact": true
          },
          "items": [
            {
              "id": "write-complaint",
              "kind": "step",
              "rung": "talk",
              "state": "now",
              "title": "Send the message",
              "do": "Send this in writing. Calls leave no record.",
              "say": "Subject: Charged twice, member ____\\nHello. My card ending ____ was charged \
        40.00 USD twice on 5 November 2026. One payment was due. Please refund 40.00 USD to the \
        same card and confirm by e-mail by Tuesday 1 December 2026. The statement is attached. \
        Thank you.",
              "from": null,
              "because": [],
              "nearestChange": [],
              "deadline": null,
              "cost": {
                "low": 0,
                "high": 0,
                "currency": null,
                "minutes": 10,
                "minutesAre": "our-estimate",
                "remark": null
              },
              "channel": null,
              "letter": null,
              "sources": [],
              "checkFirst": false
            },
            {
              "id": "dispute-charge",
              "kind": "step",
              "rung": "payment",
              "state": "later",
              "title": "Letter to the card issuer",
              "do": "Post the letter to the billing-error address of your card.",
              "say": null,
              "from": "2026-12-18",
              "because": [],
              "nearestChange": [],
              "deadline": {
                "id": "us-billing-error-notice",
                "title": "billing-error notice",
                "startQuestion": "statement-date",
                "start": "2026-11-05",
                "span": 60,
                "unit": "days",
                "roll": "none",
                "mustArrive": true,
                "last": "2027-01-04",
                "keep": "2027-01-04",
                "fileBy": "2026-12-18",
                "passed": false,
                "rule": "received within 60 days after the first statement was sent",
                "sources": [
                  "15 USC 1666; 12 CFR 1026.13"
                ],
                "confidence": "high"
              },
              "cost": {
                "low": 0,
                "high": 0,
                "currency": null,
                "minutes": 20,
                "minutesAre": "our-estimate",
                "remark": null
              },
              "channel": null,
              "letter": null,
              "sources": [
                "US-01"
              ],
              "checkFirst": false
            }
          ],
          "evidence": [],
          "missing": [],
          "value": {
            "atStake": 40,
            "currency": "USD",
            "rungs": [
              {
                "rung": "talk",
                "low": 0,
                "high": 0,
                "minutes": 10
              },
              {
                "rung": "payment",
                "low": 0,
                "high": 0,
                "minutes": 30
              }
            ],
            "lastRung": "payment",
            "stopBefore": null,
            "words": "All of this: no fees, about 30 minutes (our estimate). Worth it for 40.00 \
        USD, as far as the bank or card."
          }
        }
        """)
  }
}
