package dev.statusquo.run;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Filter;
import dev.statusquo.model.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One of several parts of the rows, each tried by a run of its own. Every part has all passive rows, since these look at what the others show.
 *
 * @param number which part, counted from 1
 * @param of how many parts there are
 */
public record Shard(int number, int of) {
    private static final String OPTION = "shard";
    private static final String AUTO = "auto";
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,3})/([1-9]\\d{0,3})");
    private static final List<Numbering> NUMBERINGS = List.of(
            new Numbering("CI_NODE_INDEX", "CI_NODE_TOTAL", 1),
            new Numbering("JOB_COMPLETION_INDEX", "JOB_COMPLETIONS", 0));

    /** How a scheduler tells a job which of several it is. */
    private record Numbering(String index, String total, int first) {

        Optional<String> text(Map<String, String> environment) {
            return Optional.ofNullable(environment.get(index)).map(number -> {
                String parts = environment.get(total);
                if (parts == null || !number.matches("\\d{1,4}")) {
                    throw new BadInputException(
                            "--shard auto: " + index + " is " + number + " and " + total + " is "
                                    + (parts == null ? "not set" : parts),
                            "set " + total + " to the number of jobs, or say --shard 2/3");
                }
                return (Integer.parseInt(number) + 1 - first) + "/" + parts;
            });
        }
    }

    /**
     * Reads a shard.
     *
     * @param text {@code 2/3}, or {@code auto} for what the environment says: {@code CI_NODE_INDEX} (from 1) of {@code CI_NODE_TOTAL}, or
     *     {@code JOB_COMPLETION_INDEX} (from 0) of {@code JOB_COMPLETIONS}
     * @param environment the environment variables
     * @return the shard
     * @throws BadInputException if it is none
     */
    public static Shard parse(String text, Map<String, String> environment) {
        String words = text.equals(AUTO) ? ofEnvironment(environment) : text;
        Matcher form = FORM.matcher(words);
        if (!form.matches() || Integer.parseInt(form.group(1)) > Integer.parseInt(form.group(2))) {
            throw new BadInputException(
                    "--shard " + words + " names no shard",
                    "say which of how many, such as --shard 2/3, or --shard auto");
        }
        return new Shard(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    private static String ofEnvironment(Map<String, String> environment) {
        return NUMBERINGS.stream()
                .flatMap(numbering -> numbering.text(environment).stream())
                .findFirst()
                .orElseThrow(() -> new BadInputException(
                        "--shard auto: "
                                + NUMBERINGS.stream().map(Numbering::index).collect(Collectors.joining(" and "))
                                + " are not set",
                        "say which of how many, such as --shard 2/3"));
    }

    /** {@return the shard that a report's filters name} */
    static Optional<Shard> in(List<Filter> filters) {
        return filters.stream()
                .filter(filter -> filter.option().equals(OPTION))
                .map(filter -> parse(filter.value(), Map.of()))
                .findFirst();
    }

    /** {@return the filters without the one that names a shard} */
    static List<Filter> others(List<Filter> filters) {
        return filters.stream()
                .filter(filter -> !filter.option().equals(OPTION))
                .toList();
    }

    /** {@return every shard of as many as this one is of} */
    Stream<Shard> all() {
        return IntStream.rangeClosed(1, of).mapToObj(i -> new Shard(i, of));
    }

    /** {@return the filter that leaves the other shards' rows out} */
    Filter filter() {
        return new Filter(OPTION, toString());
    }

    /**
     * Takes the rows of this shard: each so many-th, so that rows that take long are spread, and every passive one.
     *
     * @param all the rows of all shards, in their order
     * @return those of this one, in the same order
     * @throws BadInputException if a shard would have no row
     */
    List<Row> rows(List<Row> all) {
        List<Row> divided = all.stream().filter(row -> !row.isPassive()).toList();
        if (divided.size() < of) {
            throw new BadInputException(
                    "--shard " + this + ": there are only " + divided.size() + " rows to divide", "take fewer shards");
        }
        Set<Row> own = new HashSet<>();
        for (int i = number - 1; i < divided.size(); i += of) {
            own.add(divided.get(i));
        }
        return all.stream().filter(row -> row.isPassive() || own.contains(row)).toList();
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
