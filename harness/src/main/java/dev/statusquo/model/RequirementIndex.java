package dev.statusquo.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements of the RFCs that bind an origin server, held against the catalogue. Which case tests which is found once. */
public final class RequirementIndex {
    private static final Set<Level> OF_AN_RFC = Set.of(Level.MUST, Level.SHOULD, Level.MAY, Level.DEFINED);

    private final List<Statement> statements;
    private final List<ConformanceCase> catalogue;
    private final IdentityHashMap<ConformanceCase, List<String>> ids = new IdentityHashMap<>();
    private final IdentityHashMap<Statement, List<ConformanceCase>> cases = new IdentityHashMap<>();
    private final IdentityHashMap<ConformanceCase, List<Statement>> statementsOf = new IdentityHashMap<>();

    /**
     * Holds statements against cases.
     *
     * @param statements in the order of RFCs and sections
     * @param catalogue every case
     */
    public RequirementIndex(List<Statement> statements, List<ConformanceCase> catalogue) {
        this.statements = List.copyOf(statements);
        this.catalogue = List.copyOf(catalogue);
        for (ConformanceCase of : catalogue) {
            List<String> all = new ArrayList<>(List.of(of.id()));
            of.allRows().forEach(row -> all.add(row.id()));
            ids.put(of, all);
        }
        for (Statement statement : statements) {
            List<ConformanceCase> testing = catalogue.stream()
                    .filter(of -> statement.cases().stream().anyMatch(pattern -> names(pattern, of)))
                    .toList();
            cases.put(statement, testing);
            testing.forEach(of ->
                    statementsOf.computeIfAbsent(of, c -> new ArrayList<>()).add(statement));
        }
    }

    private boolean names(String pattern, ConformanceCase of) {
        return ids.getOrDefault(of, List.of()).stream().anyMatch(id -> Glob.matches(pattern, id));
    }

    /** {@return the statements, in the order of RFCs and sections} */
    public List<Statement> statements() {
        return statements;
    }

    /** {@return every case} */
    public List<ConformanceCase> catalogue() {
        return catalogue;
    }

    /** {@return the specifications whose statements it holds, in order} */
    public List<String> sources() {
        return statements.stream().map(s -> s.requirement().source()).distinct().toList();
    }

    /** {@return the same with the statements for which this holds} */
    public RequirementIndex only(Predicate<Statement> wanted) {
        return new RequirementIndex(statements.stream().filter(wanted).toList(), catalogue);
    }

    /** {@return the cases that test a statement, in the order of the catalogue} */
    public List<ConformanceCase> casesOf(Statement statement) {
        return cases.getOrDefault(statement, List.of());
    }

    /** {@return the statements that name a case} */
    public List<Statement> statementsOf(ConformanceCase of) {
        return statementsOf.getOrDefault(of, List.of());
    }

    /** {@return how far a statement is covered} */
    public Coverage coverage(Statement statement) {
        List<ConformanceCase> cases = casesOf(statement);
        if (cases.isEmpty()) {
            return Coverage.UNTESTED;
        }
        return cases.stream().allMatch(c -> c.requirement().level() == Level.RECORD)
                ? Coverage.RECORDED
                : Coverage.JUDGED;
    }

    /** {@return how many statements are covered so far} */
    public long count(Coverage wanted) {
        return statements.stream().filter(s -> coverage(s) == wanted).count();
    }

    /** {@return what is wrong with the index or with the requirements of the cases, each with file and line} */
    public List<String> faults() {
        return Stream.of(twice(), unknown(), unlisted()).flatMap(List::stream).toList();
    }

    private List<String> twice() {
        Set<String> seen = new HashSet<>();
        return statements.stream()
                .filter(s -> !seen.add(s.id()))
                .map(s -> s.origin() + ": a statement " + s.id() + " stands above already")
                .toList();
    }

    private List<String> unknown() {
        List<String> faults = new ArrayList<>();
        for (Statement statement : statements) {
            statement.cases().stream()
                    .filter(pattern -> catalogue.stream().noneMatch(c -> names(pattern, c)))
                    .forEach(pattern -> faults.add(
                            statement.origin() + ": " + statement.id() + " names " + pattern + ", which is no case"));
        }
        return faults;
    }

    private List<String> unlisted() {
        Set<String> sources = Set.copyOf(sources());
        return catalogue.stream()
                .filter(c -> sources.contains(c.requirement().source()))
                .filter(c -> OF_AN_RFC.contains(c.requirement().level()))
                .filter(c -> statementsOf(c).stream().noneMatch(s -> isSame(s.requirement(), c.requirement())))
                .map(this::unlisted)
                .toList();
    }

    private static boolean isSame(Requirement listed, Requirement tested) {
        return listed.toString().equals(tested.toString()) && listed.level() == tested.level();
    }

    private String unlisted(ConformanceCase of) {
        Requirement tested = of.requirement();
        String here = statements.stream()
                .filter(s -> s.requirement().toString().equals(tested.toString()))
                .map(s -> s.id() + " is " + s.requirement().level() + " (" + s.origin() + ")")
                .collect(Collectors.joining(", "));
        return of.origin() + ": " + of.id() + " is a " + tested.level() + " of " + tested
                + ", and no statement of that section and level names it: "
                + (here.isEmpty() ? "the index has none of that section" : here);
    }
}
