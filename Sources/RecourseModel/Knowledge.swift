/// Everything that the authors wrote, checked: what the program knows.
public struct Knowledge: Hashable, Sendable, Codable {
  /// The edition's name, such as `2026-11`.
  public var edition: String
  /// Questions in asking order: first-phase ones first, guards before what they guard.
  public var questions: [Question]
  /// Named conditions.
  public var conditions: [NamedCondition]
  /// Combinations that cannot be.
  public var impossible: [Condition]
  /// Plan items in the authors' order.
  public var items: [Item]
  /// Deadline rules.
  public var deadlines: [Deadline]
  /// Work calendars.
  public var calendars: [WorkCalendar]
  /// Channels.
  public var channels: [Channel]
  /// Cost rules.
  public var costs: [CostRule]
  /// Letters.
  public var letters: [Letter]
  /// What letters ask for.
  public var blanks: [Blank]
  /// What a friend notices in a letter.
  public var friend: [FriendRule]
  /// Happenings.
  public var happenings: [Happening]
  /// Sources.
  public var sources: [Source]
  /// Properties to prove.
  public var properties: [Property]
  /// Stories.
  public var stories: [Story]
  /// The checks of an agreement, with the phrases by which they are found.
  public var clauses: [Clause] = []
  /// What answers about an agreement suggest for the case that comes of it.
  public var carries: [Carry] = []
  /// The program's own sentences, by id.
  public var interface: [String: LocalizedText]
  /// ISO 4217 code by country option.
  public var currencies: [OptionID: String]
  /// The outer form of the papers.
  public var forms: PaperForms

  /// Makes a knowledge with nothing in it but what is given.
  public init(
    edition: String, questions: [Question] = [], conditions: [NamedCondition] = [],
    impossible: [Condition] = [], items: [Item] = [], deadlines: [Deadline] = [],
    calendars: [WorkCalendar] = [], channels: [Channel] = [], costs: [CostRule] = [],
    letters: [Letter] = [], blanks: [Blank] = [], friend: [FriendRule] = [],
    happenings: [Happening] = [], sources: [Source] = [], properties: [Property] = [],
    stories: [Story] = [], interface: [String: LocalizedText] = [:],
    currencies: [OptionID: String] = [:], forms: PaperForms = PaperForms()
  ) {
    self.edition = edition
    self.questions = questions
    self.conditions = conditions
    self.impossible = impossible
    self.items = items
    self.deadlines = deadlines
    self.calendars = calendars
    self.channels = channels
    self.costs = costs
    self.letters = letters
    self.blanks = blanks
    self.friend = friend
    self.happenings = happenings
    self.sources = sources
    self.properties = properties
    self.stories = stories
    self.interface = interface
    self.currencies = currencies
    self.forms = forms
  }
}
