package dev.statusquo.report;

/** What a run says of a claim of the documents on one target. */
enum ClaimState {
    /** A row that tests it conforms, and none shows that it does not hold. */
    HOLDS("holds"),
    /** A row of level DOCUMENT that tests it violates. */
    FAILS("does not hold"),
    /** Facts were recorded; none of them decides. */
    RECORDED("facts only"),
    /** No row that tests it was run conclusively. */
    UNTESTED("untested"),
    /** An example of another framework. */
    ELSEWHERE("not about this framework");

    private final String words;

    ClaimState(String words) {
        this.words = words;
    }

    /** {@return the state in plain words} */
    String words() {
        return words;
    }
}
