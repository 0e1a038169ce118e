package dev.statusquo.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a client would like (RFC 9110 12.5.1): the most specific range that fits a type gives its weight. */
record Accept(String value) {

    /** {@return the type with the largest weight, the first of equals; empty if none is acceptable} */
    Optional<String> best(List<String> types) {
        return types.stream()
                .filter(type -> weight(type) > 0)
                .max(Comparator.comparingDouble(this::weight)
                        .thenComparing(Comparator.comparingInt(types::indexOf).reversed()));
    }

    private double weight(String type) {
        String group = type.substring(0, type.indexOf('/')) + "/*";
        return Stream.of(type, group, "*/*")
                .flatMap(range -> weightOf(range).stream())
                .findFirst()
                .orElse(0.0);
    }

    private Optional<Double> weightOf(String range) {
        return Stream.of(value.split(","))
                .filter(member -> Syntax.mediaType(member).equals(range))
                .map(member -> Syntax.parameters(member).getOrDefault("q", "1"))
                .map(q -> q.matches("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?") ? Double.parseDouble(q) : 0)
                .findFirst();
    }
}
