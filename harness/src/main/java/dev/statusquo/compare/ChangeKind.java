package dev.statusquo.compare;

import java.util.Set;

/** How much a difference weighs; the first weighs most. */
public enum ChangeKind {
    FRAMING("hang and framing"),
    STATUS_CLASS("status class"),
    STATUS("status"),
    FACT("recorded fact"),
    REQUIRED_FIELD("required field"),
    CONTENT("content shape"),
    OTHER_FIELD("other field"),
    ORDER("order and case"),
    PHRASE("phrase");

    /** Fields that a status code or a method gives a meaning to, or that a cache or client acts on (RFC 9110, 9111, 6265). */
    private static final Set<String> REQUIRED = Set.of(
            "accept-ranges",
            "allow",
            "cache-control",
            "connection",
            "content-encoding",
            "content-length",
            "content-location",
            "content-range",
            "content-type",
            "date",
            "etag",
            "expires",
            "last-modified",
            "location",
            "proxy-authenticate",
            "retry-after",
            "set-cookie",
            "transfer-encoding",
            "upgrade",
            "vary",
            "www-authenticate");

    private final String words;

    ChangeKind(String words) {
        this.words = words;
    }

    /** {@return the kind as people read it} */
    public String words() {
        return words;
    }

    static ChangeKind of(Aspect aspect, String from, String to) {
        return switch (aspect.part()) {
            case COUNT, END, FAULT, NEXT, INTERIM, FRAMING, SURPLUS -> FRAMING;
            case STATUS -> from.charAt(0) == to.charAt(0) && from.length() == to.length() ? STATUS : STATUS_CLASS;
            case VERDICT, FACT, FINDINGS, CLIENT -> FACT;
            case FIELD -> field(aspect.name(), from, to);
            case CONTENT -> Json.isSame(from, to) ? ORDER : CONTENT;
            case ORDER -> ORDER;
            case PHRASE -> PHRASE;
        };
    }

    private static ChangeKind field(String name, String from, String to) {
        if (from.equalsIgnoreCase(to)) {
            return ORDER;
        }
        return REQUIRED.contains(name) ? REQUIRED_FIELD : OTHER_FIELD;
    }
}
