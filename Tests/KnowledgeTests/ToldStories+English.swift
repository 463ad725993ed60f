extension ToldStories {
  /// What people told, and all that the keywords find in it.
  static let english = """
    i bought a blender on amazon and it never came, seller ignores me => kind=goods problem=not-delivered bought-how=platform reply=no-answer
    The shoes I ordered are the wrong size and the store won't take them back => kind=goods problem=not-as-described reply=refused
    My dentist overcharged me => kind=service problem=wrong-amount
    airline cancelled my flight and only offers a voucher => kind=travel problem=not-delivered reply=offer travel-what=flight
    hotel room was filthy, booking.com refuses a refund => kind=travel problem=poor-quality bought-how=platform reply=refused travel-what=hotel
    I was billed for a free trial I cancelled => kind=subscription problem=charged-after-cancelling
    netflix keeps charging me after i cancelled => kind=subscription problem=charged-after-cancelling
    Contractor took a 5000 deposit and disappeared => kind=home-work problem=provider-gone
    the kitchen installer stopped halfway and doesn't answer the phone => kind=home-work problem=abandoned reply=no-answer
    My new phone's battery died after 3 months => kind=goods problem=poor-quality
    I paid for a course and it was canceled => kind=service problem=not-delivered
    Someone used my credit card in Texas => kind=financial problem=not-my-charge paid-by=credit-card region=tx
    there is a charge on my card i don't recognize => kind=financial problem=not-my-charge
    uber charged me a cleaning fee I don't owe => kind=travel problem=wrong-amount travel-what=ride
    The plumber flooded my bathroom => kind=home-work problem=damaged
    internet is down for 2 weeks and comcast still bills me => kind=telecom problem=poor-quality
    I returned a jacket a month ago and still no refund => kind=goods problem=credit-missing
    The package says delivered but I never got it => kind=goods problem=not-delivered
    restaurant charged my card twice => kind=service problem=charged-twice
    concert was postponed and ticketmaster won't refund => kind=travel problem=late bought-how=platform reply=refused travel-what=ticket
    they raised my gym price without telling me => kind=subscription problem=terms-changed
    my subscription renewed automatically for a year => kind=subscription problem=renewed-unasked
    bought a used car, transmission failed the next day => kind=goods problem=poor-quality
    The seller sent a fake handbag => kind=goods problem=not-as-described
    airbnb host cancelled the day before => kind=travel problem=not-delivered bought-how=platform travel-what=hotel
    moving company is holding my stuff until I pay more => kind=service problem=wrong-amount
    the mechanic charged more than the estimate => kind=service problem=wrong-amount
    wedding photographer never delivered the photos => kind=service problem=not-delivered
    my bank charged an overdraft fee by mistake => kind=financial problem=wrong-amount
    landlord won't return my deposit => reply=refused
    i got scammed on facebook marketplace => problem=scammed seller=private-person bought-how=platform
    I bought a sofa and it came scratched, they offered 10 percent => kind=goods problem=damaged reply=offer
    tailor ruined my suit => kind=service problem=damaged
    dry cleaner lost my dress => kind=service problem=damaged
    tore out the kitchen, half the cabinets in, gone since october, no answer => kind=home-work problem=abandoned reply=no-answer
    gym won't let me cancel => kind=subscription problem=cannot-cancel
    app took 99 dollars for a yearly plan I never wanted => kind=subscription problem=renewed-unasked
    my order is 3 weeks late => kind=goods problem=late
    phone company added a service i didn't ask for => kind=telecom
    insurance refuses to pay for my roof => kind=financial reply=refused
    game account banned after I bought skins => kind=digital
    hair salon burned my scalp => urgent=injured kind=service problem=damaged
    The tour was nothing like the brochure => kind=travel problem=not-as-described travel-what=tour
    they promised 30% more traffic for my shop and nothing happened => kind=platform-service problem=promise-missed buyer=business
    roof still leaks after the roofer left => kind=home-work problem=poor-quality
    I just don't like the dress anymore => problem=changed-mind
    the store went bankrupt and I have a gift card => problem=provider-gone paid-by=gift-card
    My parcel arrived empty => kind=goods problem=not-delivered
    I sent money by zelle to a puppy seller and no puppy => kind=goods problem=not-delivered paid-by=wallet
    hotel charged me 200 more than booked => kind=travel problem=wrong-amount travel-what=hotel
    school refuses to refund tuition after I left => kind=service reply=refused
    I paid a guy to paint my house and he never finished => kind=home-work problem=abandoned
    my fridge quit cooling after two weeks => kind=goods problem=poor-quality
    ordered a desk from wayfair, a leg is missing => kind=goods problem=not-as-described bought-how=platform
    The gym keeps taking money out of my account even though I quit in June => kind=subscription problem=charged-after-cancelling
    i think my phone carrier is billing me for insurance i never asked for => kind=telecom
    Bought concert tickets from a reseller and they were fake => kind=travel problem=not-as-described travel-what=ticket
    the online store sent me the wrong color and wants me to pay return shipping => problem=not-as-described bought-how=seller-direct
    my vacation rental looked nothing like the pictures => kind=travel problem=not-as-described
    Landscaper took half the money up front and hasn't shown up since => kind=home-work problem=not-delivered
    The car repair didn't fix the problem and they want to be paid again => kind=service problem=poor-quality
    I was double charged for gas at a pump => problem=charged-twice
    app subscription went from 5 to 15 dollars a month => kind=subscription
    Hotel won't honor the price I booked => kind=travel problem=terms-changed travel-what=hotel
    hulu billed me three months after I closed the account => kind=subscription problem=charged-after-cancelling
    My refund from the airline has been pending for 8 weeks => kind=travel posted=one-pending travel-what=flight
    Two of the six chairs arrived with scratches => kind=goods problem=damaged
    a vendor sold me a phone that turned out to be stolen => kind=goods problem=not-as-described
    My washing machine leaks and the warranty company says no => kind=goods problem=poor-quality
    I want to return a coat, the store says final sale => kind=goods
    dog groomer cut my dog's ear => kind=service problem=damaged
    the movers broke my tv => kind=service problem=damaged
    I signed up for a seminar and the speaker cancelled => kind=service problem=not-delivered
    my bank won't reverse a transfer I sent to a scammer => kind=financial problem=scammed
    food delivery arrived an hour late and cold => kind=service problem=late
    Paid 800 for a website and the designer went silent => kind=service reply=no-answer
    my card was charged 49.99 by a company I have never heard of => kind=financial problem=not-my-charge
    photographer sent blurry pictures => kind=service problem=poor-quality
    they won't give me back my deposit for the venue => kind=service reply=refused
    rental car company charged me for damage I didn't do => kind=travel problem=wrong-amount travel-what=ride
    the tutor only showed up twice out of ten lessons => kind=service problem=not-delivered
    Bought shoes, wore them once and the sole came off => kind=goods problem=poor-quality
    My kid spent 300 dollars in a game => kind=digital
    new windows let in rain => kind=home-work problem=poor-quality
    cable company promised 29.99 a month but bills 59.99 => kind=telecom problem=promise-missed
    the waiter was rude and the food was cold => kind=service problem=bad-experience
    gym closed and moved 20 miles away => kind=subscription problem=provider-gone
    Got a laptop with a dead pixel => kind=goods problem=poor-quality
    seller says it was delivered but tracking shows another city => problem=not-delivered
    insurance premium went up without notice => kind=financial problem=terms-changed
    Booked a cruise and they changed the itinerary => kind=travel problem=terms-changed travel-what=tour
    """

  /// What it is about and what went wrong, where no keyword was added; `-` allows nothing.
  static let unseenEnglish = """
    My new couch sags in the middle after one month => goods poor-quality
    Ticket site sold me seats that don't exist => travel not-as-described|not-delivered
    I paid a roofer upfront and now his phone is disconnected => home-work provider-gone
    The hotel had construction noise all night => travel bad-experience|poor-quality
    My credit card statement shows a store I've never been to => financial not-my-charge
    I cancelled my gym in March and they are still taking the fee in May => subscription charged-after-cancelling
    wrong shoes were sent and the shop wants me to pay for the return => goods not-as-described
    The dishwasher was delivered with a big dent => goods damaged
    The language course was supposed to have 12 sessions, I got 5 => service not-delivered|promise-missed
    They took 89 euros twice for the same order => goods|- charged-twice
    the airline lost my bag => travel -|damaged|not-delivered
    Electrician charged 600 instead of the 300 he quoted => home-work wrong-amount
    I booked a room with sea view and got a parking lot view => travel not-as-described
    Streaming service won't close my account => subscription cannot-cancel
    A used phone I bought on ebay is locked => goods poor-quality|not-as-described
    My internet is much slower than advertised => telecom poor-quality|promise-missed
    refund for my returned boots has not shown up => goods credit-missing
    the photographer cancelled a week before our wedding => service not-delivered
    Car wash scratched my paint => service damaged
    I want to send back a perfume I don't like => goods changed-mind
    I was charged for a hotel no-show although I cancelled in time => travel wrong-amount|charged-after-cancelling
    bathroom tiles are coming loose three months after the remodel => home-work poor-quality
    The app crashes every time since the update => digital poor-quality
    someone opened a phone contract in my name => telecom not-my-charge|-
    The nursery raised fees in the middle of the year => -|service|subscription terms-changed
    The kitchen was supposed to be ready in June, it is August => home-work late
    Bought earrings, they turned my ears green => goods poor-quality|not-as-described|-
    My prepaid massage place locked its doors for good => service|subscription provider-gone
    The bike shop still has not repaired my bike after 2 months => goods|service late|-|not-delivered
    Insurance company denied my claim for a stolen bike => financial -
    """
}
