package dev.statusquo.run;

import dev.statusquo.model.Filter;
import dev.statusquo.model.Glob;
import dev.statusquo.model.Level;
import dev.statusquo.model.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which rows of the catalogue are wanted.
 *
 * @param cases globs of row ids or ids of cases; none for all
 * @param topics topics; none for all
 * @param levels levels; none for all
 * @param shard the part of what these select; empty for all of it
 */
public record Selection(List<String> cases, Set<String> topics, Set<Level> levels, Optional<Shard> shard) {
    private static final String CASE = "case";
    private static final String TOPIC = "topic";
    private static final String LEVEL = "level";
    private static final Selection ALL = new Selection(List.of(), Set.of(), Set.of());

    /** Copies the collections. */
    public Selection {
        cases = List.copyOf(cases);
        topics = Set.copyOf(topics);
        levels = Set.copyOf(levels);
    }

    /** A selection that is not divided. */
    public Selection(List<String> cases, Set<String> topics, Set<Level> levels) {
        this(cases, topics, levels, Optional.empty());
    }

    /** {@return what a report's filters have selected} */
    static Selection of(List<Filter> filters) {
        return new Selection(
                values(filters, CASE).toList(),
                values(filters, TOPIC).collect(Collectors.toSet()),
                values(filters, LEVEL).map(Level::valueOf).collect(Collectors.toSet()),
                Shard.in(filters));
    }

    private static Stream<String> values(List<Filter> filters, String option) {
        return filters.stream().filter(filter -> filter.option().equals(option)).map(Filter::value);
    }

    /** {@return a part of the same} */
    public Selection in(Shard part) {
        return new Selection(cases, topics, levels, Optional.of(part));
    }

    /** {@return the whole catalogue} */
    public static Selection all() {
        return ALL;
    }

    /** {@return whether a row is wanted} */
    public boolean wants(Row row) {
        return (cases.isEmpty() || cases.stream().anyMatch(c -> names(c, row)))
                && (topics.isEmpty() || topics.contains(row.of().topic()))
                && (levels.isEmpty() || levels.contains(row.of().requirement().level()));
    }

    /** {@return whether a pattern is this row's id, its case's id, or matches one of them} */
    public static boolean names(String pattern, Row row) {
        return pattern.equals(row.id()) || Glob.matches(pattern, row.of().id()) || Glob.matches(pattern, row.id());
    }

    /** {@return what leaves rows out; empty for the whole catalogue} */
    public List<Filter> filters() {
        return Stream.of(
                        cases.stream().map(value -> new Filter(CASE, value)),
                        topics.stream().sorted().map(value -> new Filter(TOPIC, value)),
                        levels.stream().sorted().map(value -> new Filter(LEVEL, value.name())),
                        shard.stream().map(Shard::filter))
                .flatMap(filters -> filters)
                .toList();
    }
}
