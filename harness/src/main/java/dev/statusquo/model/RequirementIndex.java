package dev.statusquo.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements of the RFCs that bind an origin server, held against the catalogue.
 *
 * @param statements in the order of RFCs and sections
 * @param catalogue every case
 */
public record RequirementIndex(List<Statement> statements, List<ConformanceCase> catalogue) {
    private static final Set<Level> OF_AN_RFC = Set.of(Level.MUST, Level.SHOULD, Level.MAY, Level.DEFINED);

    /** Copies the lists. */
    public RequirementIndex {
        statements = List.copyOf(statements);
        catalogue = List.copyOf(catalogue);
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
        return catalogue.stream().filter(statement::isTestedBy).toList();
    }

    /** {@return the statements that name a case} */
    public List<Statement> statementsOf(ConformanceCase of) {
        return statements.stream().filter(s -> s.isTestedBy(of)).toList();
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
                    .filter(pattern -> catalogue.stream().noneMatch(c -> Statement.names(pattern, c)))
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
