package dev.statusquo.compare;

/** What can differ between two outcomes of a row. */
public enum Part {
    VERDICT("verdict"),
    /** What a RECORD row notes. */
    FACT("recorded"),
    /** The places that a judge found fault with. */
    FINDINGS("found at fault"),
    /** What a client library made of the answer, or how often the handler ran. */
    CLIENT("client"),
    /** How many exchanges there were. */
    COUNT("number of exchanges"),
    END("end of the message"),
    FAULT("well-formedness"),
    /** What the next request on the connection met. */
    NEXT("next request on the connection"),
    INTERIM("interim responses"),
    FRAMING("framing"),
    /** Octets after the end of the message. */
    SURPLUS("octets after the end"),
    STATUS("status"),
    FIELD("field"),
    CONTENT("content"),
    /** Order and case of the field names. */
    ORDER("order and case of field names"),
    PHRASE("reason phrase");

    private final String words;

    Part(String words) {
        this.words = words;
    }

    /** {@return the part as people read it} */
    public String words() {
        return words;
    }

    /** {@return whether one exchange in 30 may show it otherwise because of timing, so that no baseline holds it} */
    boolean isFleeting() {
        return this == SURPLUS || this == ORDER;
    }
}
