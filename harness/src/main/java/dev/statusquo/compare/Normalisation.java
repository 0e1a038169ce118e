package dev.statusquo.compare;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules that take out of a text what differs from one run to the next whatever runs. Applied in this order. */
public enum Normalisation {
    /** The scope that a row works in, in paths, contents and request ids. */
    SCOPE("the row's own scope becomes <scope>"),
    /** Where the target listened, and where a relay before it did. */
    HOST("the target's address with its port becomes <host>"),
    /** The address alone, as a container's. */
    ADDRESS("the target's address without its port becomes <address>"),
    /** What a multipart content is parted by. */
    BOUNDARY("a boundary that was chosen at random becomes <boundary>"),
    /** What the target says of its own versions: that they moved is told once, not in every row that shows them. */
    VERSION("the version of the target's framework, server or runtime becomes <version>"),
    /** Dates as HTTP writes them, and RFC 3339 times. */
    DATE("a well-formed date becomes <date>"),
    /** Which of several worker processes answered. */
    WORKER("the number of the worker process that answered becomes <worker>"),
    /** A random identifier. */
    UUID("a UUID becomes <uuid>"),
    /** Where a process keeps an object. */
    POINTER("a memory address becomes <pointer>"),
    /** What Varnish and Squid tell of the request that they are just passing on. */
    PASSED_ON("a proxy's number of a request becomes <number>");

    private static final Pattern LOCAL = Pattern.compile("\\b(127\\.0\\.0\\.1|localhost):\\d{2,5}\\b");
    private static final Pattern IMF_DATE = Pattern.compile(
            "\\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT\\b");
    private static final Pattern ISO_TIME =
            Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:?\\d\\d)?");
    private static final Pattern ANY_UUID =
            Pattern.compile("\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b");
    private static final Pattern ANY_WORKER = Pattern.compile("(\"worker\": ?\")\\d+(\")");
    private static final Pattern ANY_POINTER = Pattern.compile("\\b0x[0-9a-f]{6,16}\\b");
    private static final Pattern ANY_NUMBER = Pattern.compile("(XID: |\"X-Varnish\", ?\")\\d+");
    private static final Pattern NUMBERS = Pattern.compile("\\d+( \\d+)?");
    private static final Pattern PORT = Pattern.compile(":\\d{2,5}\\b");
    private static final Pattern MADE_TAG =
            Pattern.compile("(W/)?\"((?=[^\"]*\\d)[0-9A-Za-z+/=._-]{8,}|[0-9A-Za-z+/=._-]{20,})\"");
    private static final Pattern TAG_RUN = Pattern.compile("(?<=[\"\\-.])[0-9A-Za-z+/=_]+");
    private static final Set<String> SETS = Set.of(
            "accept-ranges",
            "access-control-allow-headers",
            "access-control-allow-methods",
            "access-control-expose-headers",
            "allow",
            "connection",
            "vary");

    private final String words;

    Normalisation(String words) {
        this.words = words;
    }

    /** {@return what the rule does} */
    public String words() {
        return words;
    }

    /** {@return a text without what this rule takes out} */
    String apply(String text, RunFacts run) {
        return switch (this) {
            case SCOPE -> replaced(text, run.scopes(), "<scope>");
            case HOST -> host(replaced(text, run.hosts(), "<host>"));
            case ADDRESS -> replaced(text, run.addresses(), "<address>");
            case BOUNDARY -> replaced(text, run.boundaries(), "<boundary>");
            case VERSION -> versions(text, run);
            case DATE -> replaced(replaced(text, " GMT", IMF_DATE, "<date>"), "-", ISO_TIME, "<date>");
            case WORKER -> replaced(text, "worker", ANY_WORKER, "$1<worker>$2");
            case UUID -> replaced(text, "-", ANY_UUID, "<uuid>");
            case POINTER -> replaced(text, "0x", ANY_POINTER, "<pointer>");
            case PASSED_ON -> replaced(text, "X", ANY_NUMBER, "$1<number>");
        };
    }

    /** {@return a text without what any rule takes out} */
    static String all(String text, RunFacts run) {
        String result = text;
        for (Normalisation one : values()) {
            result = one.apply(result, run);
        }
        return result;
    }

    /** {@return a field's value without what differs by itself: dates, hashes in entity tags, the order of sets} */
    static String field(String name, String value, RunFacts run) {
        String plain = all(value, run);
        if (name.equals("etag")) {
            return hashedTag(plain);
        }
        return switch (name) {
            case "x-varnish" -> NUMBERS.matcher(plain).replaceAll("<number>");
            case "x-cache-lookup" -> PORT.matcher(plain).replaceAll(":<port>");
            default -> SETS.contains(name) ? sorted(plain) : plain;
        };
    }

    /**
     * An entity tag that is made of hashes, sizes or times keeps its form: {@code W/"x-x"}. A short one is somebody's own word, and so is one without a digit, unless it
     * is as long as a hash, which one time in a hundred has none.
     */
    private static String hashedTag(String value) {
        boolean made = MADE_TAG.matcher(value).matches();
        return made ? TAG_RUN.matcher(value).replaceAll("x") : value;
    }

    /** {@return the members of a set in the order of the alphabet} */
    private static String sorted(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(member -> !member.isEmpty())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String host(String text) {
        return text.contains("127.0.0.1") || text.contains("localhost")
                ? LOCAL.matcher(text).replaceAll("<host>")
                : text;
    }

    private static String versions(String text, RunFacts run) {
        String result = text;
        for (String version : run.versions()) {
            if (result.contains(version)) {
                result = result.replaceAll("(?<![\\w.])" + Pattern.quote(version) + "(?![\\w.])", "<version>");
            }
        }
        return result;
    }

    /** Most texts lack the sign that whatever the pattern finds has in it: then the pattern, which is slow, is not asked. */
    private static String replaced(String text, String sign, Pattern pattern, String by) {
        return text.contains(sign) ? pattern.matcher(text).replaceAll(by) : text;
    }

    private static String replaced(String text, Iterable<String> values, String by) {
        String result = text;
        for (String value : values) {
            result = result.replace(value, by);
        }
        return result;
    }
}
