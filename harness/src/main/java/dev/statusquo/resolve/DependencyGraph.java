package dev.statusquo.resolve;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who requires whom, as a lock's comments say ({@code # via flask}).
 *
 * @param of for each package those that require it
 */
record DependencyGraph(Map<String, Set<String>> of) {
    private static final Pattern PIN = Pattern.compile("^([A-Za-z0-9][\\w.-]*)\\s*(?:\\[[^]]*])?==");
    private static final Pattern VIA = Pattern.compile("^\\s+#\\s+(?:via\\s+)?([a-z0-9][a-z0-9.-]*)$");

    /** {@return what a lock's lines say} */
    static DependencyGraph read(List<String> lines) {
        Map<String, Set<String>> of = new LinkedHashMap<>();
        String current = "";
        for (String line : lines) {
            Matcher pin = PIN.matcher(line);
            Matcher via = VIA.matcher(line);
            if (pin.find()) {
                current = pin.group(1).toLowerCase(java.util.Locale.ROOT).replaceAll("[-_.]+", "-");
                of.computeIfAbsent(current, name -> new LinkedHashSet<>());
            } else if (via.matches() && !via.group(1).equals("via")) {
                of.getOrDefault(current, new LinkedHashSet<>()).add(via.group(1));
            }
        }
        return new DependencyGraph(of);
    }

    /** {@return the packages that a package brings, itself included} */
    Set<String> broughtBy(String name) {
        Set<String> brought = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(name));
        while (!next.isEmpty()) {
            String requirer = next.remove();
            if (brought.add(requirer)) {
                of.forEach((required, by) -> {
                    if (by.contains(requirer)) {
                        next.add(required);
                    }
                });
            }
        }
        return brought;
    }
}
