package dev.statusquo.compare;

import dev.statusquo.model.Place;
import dev.statusquo.model.Place.Kind;
import dev.statusquo.model.Verdict;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One difference between two outcomes of a row.
 *
 * @param aspect where
 * @param from what stood there
 * @param to what stands there
 */
public record Difference(Aspect aspect, String from, String to) {
    private static final Set<String> OF_CONTENT = Set.of("content-length", "etag", "last-modified");
    private static final Set<String> OF_FRAMING = Set.of("content-length", "transfer-encoding");
    private static final Set<Kind> OF_MESSAGE = Set.of(Kind.END, Kind.FRAMING, Kind.INTERIM, Kind.SURPLUS);
    private static final Set<Part> RESPONSE =
            Set.of(Part.FRAMING, Part.SURPLUS, Part.FIELD, Part.CONTENT, Part.ORDER, Part.PHRASE, Part.INTERIM);

    /** {@return how much it weighs} */
    public ChangeKind kind() {
        return ChangeKind.of(aspect, from, to);
    }

    /**
     * What differs, without what only follows: a page of an error has other fields and content than a page of success, and nobody wants to
     * read that.
     *
     * @param ignored the places that are known to differ by themselves
     */
    static List<Difference> between(NormalisedOutcome a, NormalisedOutcome b, Predicate<Aspect> ignored) {
        if (a.verdict() != b.verdict()
                && (a.verdict() == Verdict.NOT_APPLICABLE || b.verdict() == Verdict.NOT_APPLICABLE)) {
            return List.of(at(Aspect.ofRow(Part.VERDICT), a, b));
        }
        List<Difference> all = all(a, b).filter(d -> !ignored.test(d.aspect)).toList();
        return all.stream().filter(d -> !d.follows(all)).toList();
    }

    /** {@return everything that differs in the exchanges that both have} */
    static Stream<Difference> all(NormalisedOutcome a, NormalisedOutcome b) {
        TreeSet<Aspect> places = new TreeSet<>(a.aspects().keySet());
        places.addAll(b.aspects().keySet());
        int both = Math.min(a.exchanges(), b.exchanges());
        return places.stream()
                .filter(place -> place.exchange() <= both)
                .map(place -> at(place, a, b))
                .filter(d -> !d.from.equals(d.to)
                        && !d.from.equals(NormalisedOutcome.ANY)
                        && !d.to.equals(NormalisedOutcome.ANY));
    }

    private static Difference at(Aspect place, NormalisedOutcome a, NormalisedOutcome b) {
        return new Difference(place, a.at(place), b.at(place));
    }

    private boolean follows(List<Difference> all) {
        if (aspect.exchange() == 0) {
            return followsFromTheWire(all);
        }
        Stream<Difference> beside =
                all.stream().filter(d -> d.aspect.exchange() == aspect.exchange() && !d.equals(this));
        return beside.anyMatch(this::followsFrom);
    }

    private boolean followsFrom(Difference other) {
        return switch (other.aspect.part()) {
            case END, FAULT -> aspect.part() == Part.STATUS || isOfResponse();
            case STATUS -> isOfResponse();
            case FRAMING -> aspect.part() == Part.FIELD && OF_FRAMING.contains(aspect.name());
            case SURPLUS -> aspect.part() == Part.NEXT;
            case CONTENT -> aspect.part() == Part.FIELD && OF_CONTENT.contains(aspect.name());
            case FIELD -> followsFromField(other);
            default -> false;
        };
    }

    private boolean followsFromField(Difference other) {
        boolean order = aspect.part() == Part.ORDER && (other.isComing() || other.isGoing());
        boolean type = other.aspect.isField("content-type")
                && (aspect.part() == Part.CONTENT || aspect.isField("content-length"));
        return order || type;
    }

    private boolean isOfResponse() {
        return RESPONSE.contains(aspect.part());
    }

    /** {@return whether nothing stood there before} */
    public boolean isComing() {
        return from.equals(NormalisedOutcome.ABSENT);
    }

    /** {@return whether nothing stands there any more} */
    public boolean isGoing() {
        return to.equals(NormalisedOutcome.ABSENT);
    }

    /** What is said of a row as a whole follows from its exchanges where these differ in what matters, or say the same. */
    private boolean followsFromTheWire(List<Difference> all) {
        Predicate<Difference> matters = d -> d.kind().compareTo(ChangeKind.CONTENT) <= 0 || repeats(d);
        boolean wire = all.stream().filter(d -> d.aspect.exchange() > 0).anyMatch(matters);
        boolean fact = all.stream().anyMatch(d -> d.aspect.part() == Part.FACT || d.aspect.part() == Part.CLIENT);
        return switch (aspect.part()) {
            case VERDICT, FINDINGS ->
                fact
                        || all.stream().anyMatch(d -> d.aspect.exchange() > 0)
                        || (aspect.part() == Part.FINDINGS && hasVerdict(all));
            default -> wire;
        };
    }

    /** {@return whether a judge found fault with just this} */
    boolean isFoundAt(Place place) {
        Kind kind = place.kind();
        return switch (aspect.part()) {
            case STATUS -> kind == Kind.STATUS;
            case PHRASE -> kind == Kind.REASON;
            case FIELD -> kind == Kind.FIELD && place.name().equalsIgnoreCase(aspect.name());
            case CONTENT -> kind == Kind.CONTENT || kind == Kind.JSON;
            case END, FAULT, FRAMING, INTERIM, SURPLUS -> OF_MESSAGE.contains(kind);
            case NEXT -> kind == Kind.NEXT;
            default -> false;
        };
    }

    private static boolean hasVerdict(List<Difference> all) {
        return all.stream().anyMatch(d -> d.aspect.part() == Part.VERDICT);
    }

    private boolean repeats(Difference wire) {
        return from.contains(wire.from) || to.contains(wire.to);
    }
}
